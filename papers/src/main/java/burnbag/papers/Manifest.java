package burnbag.papers;

import java.time.ZonedDateTime;
import java.util.List;

/// What is in a bag, an order or a consignment, to go with it: whoever receives it ticks what is
/// there.
///
/// @param subject what it is of: `bag bag-7`, `order 41`, `consignment 58`
/// @param facts names and values above the list: who has it, where it goes
/// @param lines copies, in the order of the register
/// @param loose what has no number: sheets or grams of waste, with its highest marking
/// @param chain seals and weights, the first one first
/// @param json the same for machines, attached
/// @param signatories who sign by hand
public record Manifest(
    Letterhead letterhead,
    String subject,
    List<Fact> facts,
    List<Line> lines,
    List<Loose> loose,
    List<Link> chain,
    LedgerPlace place,
    List<String> signatories,
    DestructionCertificate.Bytes json) {
  /// The most copies on one.
  public static final int MOST = 10_000;

  /// What is known of the whole.
  public record Fact(String name, String value) {}

  /// @param copy its name, `CONTROL-NUMBER#k`
  /// @param pages that are to be in it
  /// @param label its code, as it is scanned
  /// @param remark what else there is to say; may be empty
  public record Line(
      String copy, String shortTitle, String marking, int pages, String label, String remark) {
    public Line {
      if (pages < 0) throw new IllegalArgumentException("pages are counted from 0 up");
    }
  }

  /// @param amount `120 sheets`, `3,400 g`
  /// @param highest the highest marking on it
  public record Loose(String amount, String highest) {}

  /// @param what was done
  /// @param seal that was seen then; empty where nobody looked
  /// @param grams that were weighed; 0 where nobody weighed
  /// @param who answers for it since
  public record Link(ZonedDateTime at, String what, String seal, long grams, String who) {}

  public Manifest {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
    loose = List.copyOf(loose);
    chain = List.copyOf(chain);
    signatories = List.copyOf(signatories);
    if (lines.size() > MOST) {
      throw new IllegalArgumentException("a manifest has at most " + MOST + " copies");
    }
  }

  long pages() {
    return lines.stream().mapToLong(Line::pages).sum();
  }
}
