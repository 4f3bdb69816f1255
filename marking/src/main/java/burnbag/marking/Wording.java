package burnbag.marking;

import burnbag.marking.page.Place;
import java.util.List;

/// Words on a page that name a level of protection: a marking of that page, or a mention in prose.
public sealed interface Wording {
  Place place();

  /// What is written to say how this very page, portion or document is protected.
  sealed interface Marking extends Wording permits Valid, Malformed {
    Meaning meaning();

    Judgement judgement();

    /// Rules of its scheme that it breaks; empty for a valid one.
    List<Fault> faults();
  }

  /// Reads whole under its scheme's grammar.
  record Valid(Meaning meaning, Judgement judgement, Place place) implements Marking {
    @Override
    public List<Fault> faults() {
      return List.of();
    }
  }

  /// It means to be a marking but breaks its scheme's rules. Never dropped: a bad banner on a
  /// SECRET paper is still a SECRET paper.
  record Malformed(Meaning meaning, Judgement judgement, Place place, List<Fault> faults)
      implements Marking {
    public Malformed {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) throw new IllegalArgumentException("malformed without a fault");
    }
  }

  /// The same words in prose, and no marking.
  record Mention(String scheme, String level, List<String> why, Place place) implements Wording {
    public Mention {
      why = List.copyOf(why);
    }
  }
}
