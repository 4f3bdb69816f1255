/// The desk: the office in a browser. Its process, its flags, and what it is put together from.
package burnbag.desk;
