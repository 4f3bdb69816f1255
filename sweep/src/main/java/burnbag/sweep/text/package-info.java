/// The report for a person at a terminal.
package burnbag.sweep.text;
