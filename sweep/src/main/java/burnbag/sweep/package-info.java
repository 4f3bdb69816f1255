/// A lot in; findings, one verdict and reports out.
package burnbag.sweep;
