/// An encrypted backup: the files of one folder in one file that can be opened with a passphrase,
/// or not at all. Knows no database; whoever calls it makes sure that the folder holds still.
package burnbag.custody.backup;
