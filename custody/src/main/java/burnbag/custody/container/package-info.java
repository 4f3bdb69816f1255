/// Safes, shelves, vehicles, and what is put into them.
package burnbag.custody.container;
