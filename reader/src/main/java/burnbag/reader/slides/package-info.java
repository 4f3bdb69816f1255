/// Presentations (OOXML): each slide a page, with what its master shows on it, the speaker's notes
/// and comments.
package burnbag.reader.slides;
