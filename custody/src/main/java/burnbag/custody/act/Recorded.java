package burnbag.custody.act;

/// How and when an act was entered.
///
/// @param index of the entry with which it took effect
/// @param at when that was recorded, epoch milliseconds
/// @param party who did it
/// @param key the key that signed it
/// @param second who seconded it; empty for an act of one
public record Recorded(
    long index, long at, String party, String key, String role, String registry, String second) {}
