package burnbag.desk.sign;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a field of an act names, by the field's name. A name that stands in none of these lists is
/// not known, and whoever asks by it is refused.
enum Named {
  COPY("copies", "copy"),
  DOCUMENT("document", "documents", "by"),
  ORDER("order"),
  BAG("bag", "bags"),
  CONTAINER("container", "into", "within", "place", "where"),
  BAG_HANDOVER("handover"),
  RUN("run"),
  OFFER("offer"),
  DISPATCH("dispatch"),
  PROPOSAL("proposal"),
  MUSTER("muster"),
  DISCREPANCY("discrepancies"),

  /// Objects, each of whose members names something.
  GROUP("counts", "told", "files"),

  /// People, offices, keys and machines, and what is the whole office's by role; what the act
  /// makes; words, numbers, dates and digests; and what lies within that which is named beside it:
  /// the lines of an offer, the number of a copy of a document.
  NOTHING(
      "basis",
      "by_from",
      "by_to",
      "clearances",
      "commitment",
      "companion",
      "confirmed",
      "date",
      "direction",
      "due",
      "due_back",
      "ended_at",
      "entry",
      "equipment",
      "escorted",
      "eyes",
      "fact",
      "find",
      "finding",
      "from",
      "grams",
      "grants",
      "hash",
      "highest",
      "hold",
      "how",
      "is",
      "items",
      "keeper",
      "key",
      "kind",
      "labels",
      "levels",
      "limits",
      "lines",
      "list",
      "log_key",
      "method",
      "missing",
      "name",
      "number",
      "officers",
      "operators",
      "origin",
      "outcome",
      "outside",
      "pack",
      "parent",
      "party",
      "photo",
      "plant",
      "protection",
      "reason",
      "receipt",
      "reference",
      "registry",
      "replacement",
      "report",
      "residue",
      "result",
      "return_only",
      "role",
      "rule",
      "scope",
      "seal",
      "shared",
      "sheets",
      "standard",
      "started_at",
      "subject",
      "superior",
      "text",
      "till",
      "to",
      "tolerance_grams",
      "topic",
      "trial",
      "until",
      "url",
      "was",
      "way",
      "with",
      "witnesses",
      "at",
      "pages",
      "sha256");

  private static final Map<String, Named> BY_FIELD = new HashMap<>();

  static {
    for (Named one : values()) {
      for (String field : one.fields) BY_FIELD.put(field, one);
    }
  }

  private final Set<String> fields;

  Named(String... fields) {
    this.fields = Set.of(fields);
  }

  /// Empty for a field that is not known.
  static Optional<Named> by(String field) {
    return Optional.ofNullable(BY_FIELD.get(field));
  }

  static Set<String> known() {
    return Set.copyOf(BY_FIELD.keySet());
  }
}
