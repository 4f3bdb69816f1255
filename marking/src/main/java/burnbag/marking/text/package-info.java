/// Text as a marking sees it: widths, look-alikes, letter spacing and invisible characters folded
/// away, with a way back to the offsets of the page.
package burnbag.marking.text;
