/// Who may come in, by which path and how: logins, sessions, headers. A part of the desk with a
/// door of its own adds a filter chain for its own path, before the office's.
package burnbag.desk.door;
