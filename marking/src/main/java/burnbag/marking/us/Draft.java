package burnbag.marking.us;

import burnbag.marking.us.UsMarking.Aea;
import burnbag.marking.us.UsMarking.Cui;
import burnbag.marking.us.UsMarking.Fgi;
import burnbag.marking.us.UsMarking.Owner;
import burnbag.marking.us.UsMarking.Program;
import burnbag.marking.us.UsMarking.Sap;
import burnbag.marking.us.UsMarking.Sci;
import java.util.ArrayList;
import java.util.List;

/// A marking while it is read, mended or rolled up.
final class Draft {
  boolean portion;
  Owner owner = Owner.US;
  Level level = Level.UNCLASSIFIED;
  final List<Sci> sci = new ArrayList<>();
  final List<Program> programs = new ArrayList<>();
  boolean sapSpelledOut;
  boolean multiple;
  boolean hvsaco;
  boolean waived;
  final List<Aea> aea = new ArrayList<>();
  Fgi fgi = Fgi.NONE;
  String cui = "";
  final List<String> cuiCategories = new ArrayList<>();
  final List<Control> dissem = new ArrayList<>();
  final List<String> relTo = new ArrayList<>();
  final List<String> displayOnly = new ArrayList<>();
  final List<String> eyes = new ArrayList<>();
  final List<Control> nonIc = new ArrayList<>();
  final List<String> accm = new ArrayList<>();
  final List<String> others = new ArrayList<>();
  String declassification = "";

  static Draft of(UsMarking marking) {
    Draft draft = new Draft();
    draft.portion = marking.portion();
    draft.owner = marking.owner();
    draft.level = marking.level();
    draft.sci.addAll(marking.sci());
    draft.programs.addAll(marking.sap().programs());
    draft.sapSpelledOut = marking.sap().spelledOut();
    draft.multiple = marking.sap().multiple();
    draft.hvsaco = marking.sap().hvsaco();
    draft.waived = marking.sap().waived();
    draft.aea.addAll(marking.aea());
    draft.fgi = marking.fgi();
    draft.cui = marking.cui().written();
    draft.cuiCategories.addAll(marking.cui().categories());
    draft.dissem.addAll(marking.dissem());
    draft.relTo.addAll(marking.relTo());
    draft.displayOnly.addAll(marking.displayOnly());
    draft.eyes.addAll(marking.eyes());
    draft.nonIc.addAll(marking.nonIc());
    draft.accm.addAll(marking.accm());
    draft.others.addAll(marking.others());
    draft.declassification = marking.declassification();
    return draft;
  }

  UsMarking marking() {
    return new UsMarking(
        portion,
        owner,
        level,
        sci,
        new Sap(programs, sapSpelledOut, multiple, hvsaco, waived),
        aea,
        fgi,
        new Cui(cui, cuiCategories),
        dissem,
        relTo,
        displayOnly,
        eyes,
        nonIc,
        accm,
        others,
        declassification);
  }
}
