/// The messages between the main process and a worker.
package burnbag.reading.frame;
