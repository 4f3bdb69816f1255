/// The strict grammar of United States markings, national security and CUI, with NATO, foreign and
/// joint ones as an American paper writes them (schemes §1 and §2): a model, its rules with their
/// paragraphs, how it is written, and how portions roll up.
package burnbag.marking.us;
