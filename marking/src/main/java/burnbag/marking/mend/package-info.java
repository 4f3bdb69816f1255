/// From a damaged string to the marking that it was: a search for the valid marking from which the
/// least damage leads to the string.
package burnbag.marking.mend;
