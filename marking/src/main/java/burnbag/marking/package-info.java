/// What a page says about its own protection: markings, mentions, and the evidence for either.
package burnbag.marking;
