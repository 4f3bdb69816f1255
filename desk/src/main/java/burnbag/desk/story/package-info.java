/// The story of the four books as data, entered by custody's own acts.
package burnbag.desk.story;
