package burnbag.sweep.html;

import burnbag.marking.Kind;
import burnbag.marking.Parts;
import burnbag.marking.State;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Place;
import burnbag.reading.Isolation;
import burnbag.sweep.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the report's terms are called by a person who reads it on paper.
final class Words {
  private static final Pattern PERIOD = Pattern.compile("P(\\d+)([YMD])");

  private Words() {}

  static String verdict(Verdict verdict) {
    return verdict.word().toUpperCase(Locale.ROOT);
  }

  /// A sign beside the word, so that colour is never the only carrier.
  static String sign(Verdict verdict) {
    return switch (verdict) {
      case HOLD -> "■";
      case REVIEW -> "▲";
      case CLEAR -> "○";
    };
  }

  static String scheme(String id) {
    return switch (id) {
      case "us" -> "United States";
      case "cui" -> "United States, controlled unclassified";
      case "nato" -> "NATO";
      case "eu" -> "European Union";
      case "uk" -> "United Kingdom";
      case "de" -> "Germany";
      case "es" -> "Spain";
      case "cn" -> "China";
      case "fr" -> "France";
      case "at" -> "Austria";
      case "ch" -> "Switzerland";
      case "au" -> "Australia";
      case "ca" -> "Canada";
      case "nz" -> "New Zealand";
      case "it" -> "Italy";
      case "se" -> "Sweden";
      case "no" -> "Norway";
      case "dk" -> "Denmark";
      case "fi" -> "Finland";
      case "pl" -> "Poland";
      case "ua" -> "Ukraine";
      case "ru" -> "Russia";
      case "in" -> "India";
      case "tw" -> "Taiwan";
      case "jp" -> "Japan";
      case "kr" -> "South Korea";
      case "tr" -> "Türkiye";
      case "il" -> "Israel";
      case "ar" -> "an Arab state";
      case "tlp" -> "Traffic Light Protocol";
      case "pap" -> "Permissible Actions Protocol";
      case "corporate" -> "a company's own";
      case "privilege" -> "legal privilege";
      default -> id.toUpperCase(Locale.ROOT);
    };
  }

  static String kind(Kind kind) {
    return switch (kind) {
      case BANNER -> "banner";
      case PORTION -> "portion mark";
      case STAMP -> "stamp";
      case AUTHORITY_BLOCK -> "authority block";
      case COVER -> "cover";
      case METADATA -> "property of the file";
      case SUBJECT -> "subject line";
      case COPY_MARK -> "copy mark";
      case NOTICE -> "notice";
      case RECORD -> "an archivist's note";
      case CANCELLATION -> "cancellation";
    };
  }

  static String state(State state, String was) {
    String before = was.isEmpty() ? "" : " (was " + was + ")";
    return switch (state) {
      case LIVE -> "live";
      case CANCEL_CLAIMED -> "live: called cancelled, but without authority or date";
      case CANCELLED -> "cancelled, with authority and date";
      case DOWNGRADED -> "downgraded" + before;
      case CONDITIONAL -> "live until its condition is met";
      case REVIEW_DUE -> "live: its date has passed, and nobody has written that it is lifted";
      case TRAINING -> "training specimen";
      case TRAP -> "look-alike, no marking of this paper";
    };
  }

  static String sureness(double sureness) {
    String word =
        sureness >= 0.97
            ? "as good as certain"
            : sureness >= 0.9 ? "very likely" : sureness >= 0.7 ? "likely" : "doubtful";
    return String.format(Locale.ROOT, "%s (%.2f)", word, sureness);
  }

  static String isolation(Isolation isolation) {
    return switch (isolation) {
      case NOT_NEEDED -> "as plain text";
      case NAMESPACE ->
          "in a process of its own, cut off from the network and from files but its own program";
      case LIMITS_ONLY -> "in a process of its own, with limits only";
    };
  }

  /// `pages 1–4, 7`, `page 2`, `properties of the file`.
  static String where(RolledMarking marking) {
    List<Integer> pages =
        marking.places().stream()
            .map(Place::page)
            .filter(page -> page > 0)
            .distinct()
            .sorted()
            .toList();
    List<String> parts = new ArrayList<>();
    if (!pages.isEmpty()) parts.add(pages(pages));
    if (marking.places().stream().anyMatch(place -> place.page() == 0)) {
      parts.add("properties of the file");
    }
    if (marking.more() > 0) parts.add("and further on");
    return String.join(", ", parts);
  }

  /// How often it stands there, where that is more than once: ` (4 places)`.
  static String often(RolledMarking marking) {
    long places = marking.places().size() + marking.more();
    return places > 1 ? " (" + count(places, "place") + ")" : "";
  }

  /// Page numbers as ranges.
  ///
  /// @param pages ascending, not empty
  static String pages(List<Integer> pages) {
    List<String> ranges = new ArrayList<>();
    for (int i = 0; i < pages.size(); ) {
      int last = i;
      while (last + 1 < pages.size() && pages.get(last + 1) == pages.get(last) + 1) last++;
      ranges.add(last == i ? "" + pages.get(i) : pages.get(i) + "–" + pages.get(last));
      i = last + 1;
    }
    return (pages.size() == 1 ? "page " : "pages ") + String.join(", ", ranges);
  }

  /// The caveats in words, one an entry.
  static List<String> parts(Parts parts) {
    List<String> said = new ArrayList<>();
    Stream.of(
            list("compartments", parts.sci()),
            list("special access", parts.sap()),
            list("atomic energy", parts.aea()),
            list("foreign information", parts.fgi()),
            list("handling", parts.dissem()),
            list("releasable to", parts.relTo()),
            list("further handling", parts.nonIc()),
            parts.term().isEmpty() ? "" : "term: " + term(parts.term()),
            parts.copy().isEmpty() ? "" : "copy: " + parts.copy())
        .filter(entry -> !entry.isEmpty())
        .forEach(said::add);
    return said;
  }

  private static String list(String name, List<String> tokens) {
    return tokens.isEmpty() ? "" : name + ": " + String.join(", ", tokens);
  }

  private static String term(String term) {
    Matcher period = PERIOD.matcher(term);
    if (!period.matches()) return term;
    String unit =
        switch (period.group(2)) {
          case "Y" -> "year";
          case "M" -> "month";
          default -> "day";
        };
    return period.group(1) + " " + unit + (period.group(1).equals("1") ? "" : "s");
  }

  /// `1 file`, `1,204 files`.
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /// `812 bytes`, `4.2 MB`.
  static String size(long bytes) {
    if (bytes < 1_000) return count(bytes, "byte");
    double amount = bytes;
    String unit = "";
    for (String next : List.of("kB", "MB", "GB", "TB")) {
      if (amount < 999.5) break;
      amount /= 1_000;
      unit = next;
    }
    return String.format(Locale.ROOT, amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, unit);
  }
}
