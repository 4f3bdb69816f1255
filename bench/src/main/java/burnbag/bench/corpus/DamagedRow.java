package burnbag.bench.corpus;

/// A marking that somebody damaged, and what it was before.
///
/// @param expected rows with the same one are a cluster
/// @param mangling what was done to it: `Typo`, `WrongCase` …
public record DamagedRow(String id, String marking, String expected, String mangling) {}
