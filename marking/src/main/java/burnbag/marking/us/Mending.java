package burnbag.marking.us;

import burnbag.marking.Dialect;
import burnbag.marking.us.UsMarking.Aea;
import burnbag.marking.us.UsMarking.AeaKind;
import burnbag.marking.us.UsMarking.Compartment;
import burnbag.marking.us.UsMarking.Fgi;
import burnbag.marking.us.UsMarking.Owner;
import burnbag.marking.us.UsMarking.Program;
import burnbag.marking.us.UsMarking.Sci;
import burnbag.marking.us.UsMarking.Type;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Puts a marking right as far as that is a matter of writing: order, repetition, the USA of a
/// release list, FOUO and SBU beside a classified level. It never adds or takes away protection;
/// what only an author can decide stays as it is and stays a fault.
final class Mending {
  private Mending() {}

  static UsMarking mend(UsMarking marking, Dialect dialect, LocalDate asOf) {
    Draft draft = Draft.of(marking);
    if (marking.is(Type.JOINT)) {
      draft.owner = new Owner(Type.JOINT, Codes.sorted(marking.owner().codes(), Codes.OWNER_ORDER));
    }
    if (draft.sci.stream().allMatch(Sci::registered)) {
      draft.sci.replaceAll(Mending::sorted);
      sort(draft.sci, Comparator.comparing(Sci::token));
    }
    draft.programs.replaceAll(one -> new Program(one.name(), sorted(one.compartments())));
    sort(draft.programs, Comparator.comparing(Program::token));
    if (dialect == Dialect.DOD_2012 && draft.programs.size() > ControlRules.MOST_PROGRAMS) {
      draft.programs.clear();
      draft.multiple = true;
    }
    draft.aea.replaceAll(one -> mended(one, dialect));
    sort(draft.aea, Comparator.comparing(Aea::kind));
    if (marking.fgi().stated()) {
      draft.fgi = new Fgi(true, Codes.sorted(marking.fgi().codes(), Codes.OWNER_ORDER));
    }
    List<String> specified =
        draft.cuiCategories.stream().filter(one -> one.startsWith("SP-")).toList();
    draft.cuiCategories.removeAll(specified);
    draft.cuiCategories.addAll(0, specified);
    lists(draft);
    beside(draft, dialect);
    draft.dissem.sort(Comparator.naturalOrder());
    draft.nonIc.sort(Comparator.naturalOrder());
    if (!asOf.isBefore(WritingRules.NO_DECLASSIFICATION_VALUE)) draft.declassification = "";
    return draft.marking();
  }

  private static <T> void sort(List<T> list, Comparator<T> order) {
    List<T> sorted = list.stream().distinct().sorted(order).toList();
    list.clear();
    list.addAll(sorted);
  }

  private static Sci sorted(Sci sci) {
    return new Sci(sci.code(), sci.written(), sorted(sci.compartments()), sci.registered());
  }

  private static List<Compartment> sorted(List<Compartment> compartments) {
    return compartments.stream()
        .map(one -> new Compartment(one.name(), one.subs().stream().sorted().toList()))
        .sorted(Comparator.comparing(Compartment::name))
        .toList();
  }

  private static Aea mended(Aea aea, Dialect dialect) {
    String cnwdi = aea.cnwdi();
    boolean restricted = !cnwdi.isEmpty() && aea.kind() == AeaKind.RD;
    if (restricted && dialect == Dialect.DOD_2012) cnwdi = "N";
    else if (restricted && dialect == Dialect.IC_2016 && cnwdi.equals("N")) cnwdi = "CNWDI";
    return new Aea(
        aea.kind(), cnwdi, aea.sigmas().stream().distinct().sorted().toList(), aea.spelledOut());
  }

  private static void lists(Draft draft) {
    if (!draft.relTo.isEmpty()) draft.relTo.add("USA");
    for (List<String> list : List.of(draft.relTo, draft.displayOnly, draft.eyes)) {
      List<String> sorted = Codes.sorted(list, Codes.ORDER);
      list.clear();
      list.addAll(sorted);
    }
  }

  /// FOUO never stands beside a classified level; SBU and LES NOFORN leave a classified banner as
  /// NOFORN (CAPCO Register and Manual 2016, H.8 FOUO, H.9 SBU-NF and LES-NF).
  private static void beside(Draft draft, Dialect dialect) {
    if (!draft.level.classified() || dialect == Dialect.LOOSE) return;
    draft.dissem.remove(Control.FOUO);
    if (draft.portion || dialect != Dialect.IC_2016) return;
    boolean noforn = draft.nonIc.remove(Control.SBU_NOFORN);
    draft.nonIc.remove(Control.SBU);
    if (draft.nonIc.remove(Control.LES_NOFORN)) {
      noforn = true;
      if (!draft.nonIc.contains(Control.LES)) draft.nonIc.add(Control.LES);
    }
    boolean open = draft.dissem.stream().noneMatch(Control::foreignDisclosure);
    if (noforn && open) draft.dissem.add(Control.NOFORN);
  }
}
