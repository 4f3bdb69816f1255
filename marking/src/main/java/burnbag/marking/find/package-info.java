/// Where on a page something may be a marking: the prefilter, and what is found at its places.
package burnbag.marking.find;
