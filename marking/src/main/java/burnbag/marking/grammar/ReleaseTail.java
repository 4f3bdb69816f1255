package burnbag.marking.grammar;

import burnbag.marking.Parts;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A suffix word and a list of states or bodies that a marking may be released to (EU; schemes §4).
final class ReleaseTail implements Tail {
  static final Pattern RELEASE =
      Pattern.compile(
          "\\s(?:RELEASABLE TO|REL\\.?(?: TO)?|COMMUNICABLE A) ?((?:[A-Z][A-Z ]{0,40}[A-Z])(?:(?:,"
              + " ?| AND | ET )[A-Z][A-Z ]{0,40}[A-Z]){0,80})");

  private final Register suffixes;

  ReleaseTail(List<String> suffixes) {
    this.suffixes = new Register(suffixes);
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    List<String> words = new ArrayList<>();
    List<String> relTo = new ArrayList<>();
    StringBuilder canonical = new StringBuilder(rule.canonical());
    int at = end;
    if (at < upper.length() && upper.charAt(at) == ' ') {
      int word = upper.startsWith("- ", at + 1) ? at + 3 : at + 1;
      String suffix = suffixes.at(upper, word);
      if (!suffix.isEmpty()) {
        words.add(suffix);
        canonical.append(' ').append(suffix);
        at = word + suffix.length();
      }
    }
    Matcher release = RELEASE.matcher(upper).region(at, upper.length());
    if (release.lookingAt()) {
      for (String party : release.group(1).split(", ?| AND | ET ")) relTo.add(party.strip());
      canonical.append(" RELEASABLE TO ").append(String.join(", ", relTo));
      at = release.end();
    }
    Parts parts =
        new Parts(List.of(), List.of(), List.of(), List.of(), words, relTo, List.of(), "", "");
    return new Read(at, canonical.toString(), parts, List.of(), at > end, rule.rank());
  }
}
