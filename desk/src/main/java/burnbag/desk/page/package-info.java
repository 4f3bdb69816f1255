/// What every page has: the frame, the words for times and names, the page for what went wrong.
package burnbag.desk.page;
