/// From pages to documents: equal markings as one, with all their places.
package burnbag.marking.document;
