/// The page for finders, and the office's side of it. What lies under `/found` has no cookie, no
/// script and no session, and asks nobody who they are.
package burnbag.desk.found;
