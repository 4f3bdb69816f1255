package burnbag.marking;

/// A rule of its own scheme that a marking breaks.
///
/// @param message what is wrong, in a sentence
/// @param source the authority and paragraph
public record Fault(String message, String source) {}
