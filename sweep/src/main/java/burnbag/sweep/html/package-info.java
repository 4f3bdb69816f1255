/// The report as a paper: one self-contained page that a security officer can read, print and sign.
package burnbag.sweep.html;
