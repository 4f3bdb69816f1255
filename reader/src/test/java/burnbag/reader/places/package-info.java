/// Makes `testdata/places`: for each place that a marking can stand in, a file in which it stands
/// there alone.
package burnbag.reader.places;
