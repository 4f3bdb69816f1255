/// What a desk counts of itself, for whoever watches over it: numbers by kinds of acts and pages,
/// and never by persons or things.
package burnbag.desk.metrics;
