/// A desk under load: a made office, clerks who read and sign through the desk's own pages, and
/// what is left of it all when the desk is killed.
package burnbag.bench.load;
