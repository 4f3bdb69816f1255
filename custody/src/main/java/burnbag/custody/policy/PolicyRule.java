package burnbag.custody.policy;

import java.util.List;

/// One rule of a pack.
///
/// @param id unique in its pack
/// @param acts the acts it governs, without their versions: `offer`
/// @param schemes whose papers it is about; empty for all
/// @param leastRank from which rank on
/// @param media on which media; empty for all
/// @param source document and paragraph
/// @param read whether the rule's author has read that paragraph
/// @param choice what in it is the pack's own choice and not the source's, such as a number that
///   the source leaves to the organisation; may be empty
/// @param remedy what would make the act allowed
public record PolicyRule(
    String id,
    List<String> acts,
    List<String> schemes,
    int leastRank,
    List<String> media,
    Requirement requirement,
    String source,
    boolean read,
    String choice,
    String remedy,
    List<Example> examples) {
  /// Facts for which the author has said what the rule answers.
  ///
  /// @param permits whether the rule has nothing against them
  public record Example(Facts facts, boolean permits) {}

  public PolicyRule {
    acts = List.copyOf(acts);
    schemes = List.copyOf(schemes);
    media = List.copyOf(media);
    examples = List.copyOf(examples);
  }

  /// Whether it is asked at all.
  public boolean governs(String act, Subject subject) {
    return acts.contains(act)
        && (schemes.isEmpty() || schemes.contains(subject.scheme()))
        && (media.isEmpty() || media.contains(subject.medium()))
        && subject.rank() >= leastRank;
  }

  /// The source, and a word if nobody here has read it.
  public String cited() {
    return read ? source : source + " (unread)";
  }
}
