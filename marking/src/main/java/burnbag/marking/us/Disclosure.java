package burnbag.marking.us;

import burnbag.marking.us.UsMarking.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// To whom a whole page may go, from what its portions say (schemes §1.4; CAPCO Register and Manual
/// 2016, foreign disclosure precedence): NOFORN wins, release lists keep what all have in common,
/// and a portion that says nothing beside one that does closes the page.
///
/// An unclassified portion that says nothing is as open as it was and closes nothing.
final class Disclosure {
  private final List<UsMarking> counted;

  /// @param portions whose REL has a list each
  Disclosure(List<UsMarking> portions) {
    counted =
        portions.stream()
            .filter(one -> one.level().classified() || one.disclosureStated())
            .toList();
  }

  /// Adds to a banner the controls that say who may have it.
  void into(Draft banner) {
    if (counted.stream().noneMatch(UsMarking::disclosureStated)) return;
    boolean relido = all(one -> one.has(Control.RELIDO));
    if (counted.stream().anyMatch(one -> one.has(Control.NOFORN))) {
      banner.dissem.add(Control.NOFORN);
    } else if (all(one -> one.has(Control.EYES) && !one.has(Control.REL_TO))
        && listed(banner.eyes, UsMarking::eyes)) {
      banner.dissem.add(Control.EYES);
    } else if (all(Disclosure::released) && listed(banner.relTo, Disclosure::recipients)) {
      banner.dissem.add(Control.REL_TO);
      if (relido) banner.dissem.add(Control.RELIDO);
      else display(banner);
    } else if (relido) {
      banner.dissem.add(Control.RELIDO);
    } else if (!displayed(banner)) {
      banner.dissem.add(Control.NOFORN);
    }
  }

  private boolean all(Predicate<UsMarking> says) {
    return counted.stream().allMatch(says);
  }

  private static boolean released(UsMarking one) {
    return one.has(Control.REL_TO) || one.has(Control.EYES);
  }

  private static List<String> recipients(UsMarking one) {
    return one.has(Control.REL_TO) ? one.relTo() : one.eyes();
  }

  /// Fills a list with what all lists have in common.
  ///
  /// @return false, and nothing filled, where that is nobody but the USA
  private boolean listed(List<String> list, Function<UsMarking, List<String>> of) {
    List<String> common = Codes.common(counted.stream().map(of).toList());
    if (common.size() < 2) return false;
    list.addAll(common);
    return true;
  }

  /// Where every portion may be released to some and displayed to others, so may the page.
  private void display(Draft banner) {
    if (!all(one -> one.has(Control.DISPLAY_ONLY))) return;
    List<String> common = seenByAll();
    common.removeAll(Codes.expanded(banner.relTo));
    common.removeAll(banner.relTo);
    if (common.isEmpty()) return;
    banner.dissem.add(Control.DISPLAY_ONLY);
    banner.displayOnly.addAll(common);
  }

  /// Where each portion may be released or displayed, the page may be displayed to those who may
  /// see all of it.
  private boolean displayed(Draft banner) {
    if (!all(one -> released(one) || one.has(Control.DISPLAY_ONLY))) return false;
    if (counted.stream().noneMatch(one -> one.has(Control.DISPLAY_ONLY))) return false;
    List<String> common = seenByAll();
    common.remove("USA");
    if (common.isEmpty()) return false;
    banner.dissem.add(Control.DISPLAY_ONLY);
    banner.displayOnly.addAll(common);
    return true;
  }

  private List<String> seenByAll() {
    List<List<String>> lists = new ArrayList<>();
    for (UsMarking one : counted) {
      Set<String> seen = new HashSet<>(one.displayOnly());
      if (released(one)) seen.addAll(recipients(one));
      lists.add(new ArrayList<>(seen));
    }
    return new ArrayList<>(Codes.common(lists));
  }

  /// The list that a portion's bare REL stands for: the owners of joint information.
  ///
  /// @return the portion itself where it has a list, or needs none
  static UsMarking withList(UsMarking portion) {
    boolean bare = portion.has(Control.REL_TO) && portion.relTo().isEmpty();
    if (!bare || !portion.is(Type.JOINT) || portion.owner().codes().isEmpty()) return portion;
    Draft draft = Draft.of(portion);
    draft.relTo.addAll(Codes.sorted(portion.owner().codes(), Codes.ORDER));
    return draft.marking();
  }
}
