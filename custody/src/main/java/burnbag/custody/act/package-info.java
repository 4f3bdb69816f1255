/// What an act is: who may, whether two must, what speaks against it, and what it changes.
package burnbag.custody.act;
