/// Who belongs to the office, in which roles, cleared how far, and by which keys they speak.
package burnbag.custody.people;
