/// What follows a level word: caveats, terms, recipients; one small class a scheme whose markings
/// are compound.
package burnbag.marking.grammar;
