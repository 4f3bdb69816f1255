/// The office: what it keeps (`register`), what may be done and by whom (`act` and the packages
/// named after their subject), and the one way in (`office`).
package burnbag.custody;
