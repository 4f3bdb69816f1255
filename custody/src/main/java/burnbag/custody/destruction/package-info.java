/// From the order to the certificate: orders, burn bags and their chain, the plant, the run of a
/// machine, and who must be there.
package burnbag.custody.destruction;
