package burnbag.marking.mend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One token on a way through the string; the way is the chain of the steps before.
///
/// @param token as it should be written
/// @param role of the word that opened the list which the token belongs to
/// @param awaits what must follow before the marking can end
/// @param cost of the way so far, unlikely spellings included
/// @param damage the part of it that is damage to the string
/// @param edited letters' worth of damage inside words
/// @param end offset behind the token
record Step(
    Step before,
    Kind kind,
    String token,
    Category category,
    Word.Role role,
    Awaits awaits,
    boolean level,
    double cost,
    double damage,
    double edited,
    Gap gap,
    int end) {
  /// What kind of token.
  enum Kind {
    BEGIN,
    WORD,
    CODE,
    /// A compartment or a program, which no register lists.
    NAME,
    NUMBER
  }

  /// What must come next.
  enum Awaits {
    NOTHING,
    /// `REL TO` without a state says nothing.
    CODE,
    /// States without `EYES ONLY` behind them say nothing.
    EYES,
    /// An owner without a level says nothing.
    LEVEL,
    /// `SAR-` without a program says nothing.
    NAME,
    NUMBER
  }

  static Step begin() {
    return new Step(
        null,
        Kind.BEGIN,
        "",
        Category.START,
        Word.Role.PLAIN,
        Awaits.NOTHING,
        false,
        0,
        0,
        0,
        new Gap(0, 0, 0, 0, 0, 0, 0, 0),
        0);
  }

  /// Steps that the rest of the string treats alike.
  int state() {
    return (((category.ordinal() * 16 + role.ordinal()) * 8 + awaits.ordinal()) * 8
                + kind.ordinal())
            * 4
        + (level ? 1 : 0)
        + (token.equals("CUI") ? 2 : 0);
  }

  /// The way's steps in their order, the beginning left out.
  List<Step> way() {
    List<Step> way = new ArrayList<>();
    for (Step step = this; step.kind != Kind.BEGIN; step = step.before) way.add(step);
    Collections.reverse(way);
    return way;
  }
}
