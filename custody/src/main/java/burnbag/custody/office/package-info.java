/// The one way in: signed statements become entries, or are refused with every reason.
package burnbag.custody.office;
