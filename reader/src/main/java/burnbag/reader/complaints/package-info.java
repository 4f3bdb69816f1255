/// What parsers only log: that bytes were damaged and something was left out.
package burnbag.reader.complaints;
