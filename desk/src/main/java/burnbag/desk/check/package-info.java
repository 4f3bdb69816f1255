/// `burnbag desk check`: looks at a page or at a proxy's configuration for what would tell who
/// came, and says what cannot be seen that way. Beside it who goes the round of a trial's desk. The
/// one package that opens a connection, to the address it is given.
package burnbag.desk.check;
