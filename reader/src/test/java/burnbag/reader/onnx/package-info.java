/// Networks as files, simplified.
package burnbag.reader.onnx;
