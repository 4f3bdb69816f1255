/// Networks as files: what is simplified in one before it is run.
package burnbag.reader.onnx;
