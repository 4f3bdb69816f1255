package burnbag.papers;

import java.time.ZonedDateTime;

/// What stands on every page of a paper.
///
/// @param registry whose paper it is
/// @param banner the paper's own marking, at the head and foot of each page; empty for none
/// @param trial whether the home is a trial: each page then says so in large letters
/// @param printedAt with the zone in which the paper tells times
public record Letterhead(String registry, String banner, boolean trial, ZonedDateTime printedAt) {}
