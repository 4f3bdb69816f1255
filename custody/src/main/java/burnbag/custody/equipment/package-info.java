/// What destroys and where: machines with their standard, levels and residue tests, and the plants
/// that two have approved.
package burnbag.custody.equipment;
