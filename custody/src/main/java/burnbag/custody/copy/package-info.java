/// What all acts ask of copies: which they are, who holds them, who may.
package burnbag.custody.copy;
