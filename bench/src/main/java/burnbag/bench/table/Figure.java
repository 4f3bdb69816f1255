package burnbag.bench.table;

/// One number that a floor may be set for.
///
/// @param name as in `bench/floors.tsv`: `real-text.macro`
public record Figure(String name, double value) {}
