/// The worker: a process of its own that takes hostile files apart, one at a time.
package burnbag.reader;
