/// The periodic sighting of all copies that should be somewhere, against a list that is frozen when
/// it begins.
package burnbag.custody.muster;
