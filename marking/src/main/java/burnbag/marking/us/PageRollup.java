package burnbag.marking.us;

import burnbag.marking.Dialect;
import burnbag.marking.Fault;
import burnbag.marking.us.UsMarking.Aea;
import burnbag.marking.us.UsMarking.AeaKind;
import burnbag.marking.us.UsMarking.Compartment;
import burnbag.marking.us.UsMarking.Fgi;
import burnbag.marking.us.UsMarking.Owner;
import burnbag.marking.us.UsMarking.Program;
import burnbag.marking.us.UsMarking.Sci;
import burnbag.marking.us.UsMarking.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The banner that a page's portions ask for (schemes §1.4, roll-up; CAPCO Register and Manual
/// 2016, D.2). The order of the portions, and how often one stands there, change nothing.
public final class PageRollup {
  private static final String SOURCE = "CAPCO Register and Manual 2016, D.2 (banner roll-up)";

  private final LocalDate asOf;

  /// @param asOf the day whose rules hold
  public PageRollup(LocalDate asOf) {
    this.asOf = asOf;
  }

  /// @param banner with abbreviations; empty where the portions do not say enough
  /// @param faults of the portions, each with its portion named, and why there is no banner
  public record Result(Optional<String> banner, List<Fault> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /// @param portions with or without their parentheses
  public Result of(List<String> portions) {
    UsGrammar grammar = new UsGrammar(asOf, Dialect.IC_2016);
    List<UsMarking> read = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    boolean unread = portions.isEmpty();
    if (unread) faults.add(new Fault("there is no portion", SOURCE));
    for (String portion : portions) {
      Optional<UsGrammar.Verdict> verdict = grammar.judge(portion, true);
      if (verdict.isEmpty()) {
        unread = true;
        faults.add(new Fault("'" + portion + "' is no portion mark", SOURCE));
        continue;
      }
      read.add(verdict.get().marking());
      for (Fault fault : verdict.get().faults())
        faults.add(new Fault("'" + portion + "': " + fault.message(), fault.source()));
    }
    if (unread) return new Result(Optional.empty(), faults);
    List<UsMarking> owned = owned(read);
    for (UsMarking one : owned) {
      if (!one.has(Control.REL_TO) || !one.relTo().isEmpty()) continue;
      faults.add(
          new Fault(
              "a bare REL means the list of the banner, and that is what is asked for",
              "CAPCO Register and Manual 2016, H.8 REL TO"));
      return new Result(Optional.empty(), faults.stream().distinct().toList());
    }
    String banner = UsWriter.write(rolled(owned), Map.of());
    grammar.judge(banner, false).ifPresent(verdict -> faults.addAll(verdict.faults()));
    return new Result(Optional.of(banner), faults.stream().distinct().toList());
  }

  /// Joint portions without owners have those of the others; then a bare REL has its list.
  private static List<UsMarking> owned(List<UsMarking> portions) {
    Set<List<String>> owners = new HashSet<>();
    for (UsMarking one : portions)
      if (one.is(Type.JOINT) && !one.owner().codes().isEmpty()) owners.add(one.owner().codes());
    List<UsMarking> owned = new ArrayList<>();
    for (UsMarking one : portions) {
      UsMarking with = one;
      if (one.is(Type.JOINT) && one.owner().codes().isEmpty() && owners.size() == 1) {
        Draft draft = Draft.of(one);
        draft.owner = new Owner(Type.JOINT, owners.iterator().next());
        with = draft.marking();
      }
      owned.add(Disclosure.withList(with));
    }
    return owned;
  }

  private UsMarking rolled(List<UsMarking> portions) {
    Draft banner = new Draft();
    owner(portions, banner);
    for (UsMarking one : portions) {
      Level level = one.level();
      if (level == Level.RESTRICTED && banner.owner.type() == Type.US) level = Level.CONFIDENTIAL;
      if (banner.level.below(level)) banner.level = level;
    }
    sci(portions, banner);
    sap(portions, banner);
    aea(portions, banner);
    cui(portions, banner);
    controls(portions, banner);
    new Disclosure(closed(portions, banner)).into(banner);
    fouo(portions, banner);
    return Mending.mend(banner.marking(), Dialect.IC_2016, asOf);
  }

  /// One owner of all portions owns the page; else it is the United States', with the others' as
  /// foreign government information.
  private static void owner(List<UsMarking> portions, Draft banner) {
    Set<Owner> owners = new HashSet<>();
    boolean concealed = false;
    Set<String> sources = new TreeSet<>(Codes.OWNER_ORDER);
    for (UsMarking one : portions) {
      boolean open = one.is(Type.US) && one.level() == Level.UNCLASSIFIED && bare(one);
      if (!open) owners.add(one.owner());
      concealed |= one.fgi().stated() && one.fgi().codes().isEmpty();
      sources.addAll(one.fgi().codes());
    }
    boolean alone = owners.size() == 1;
    banner.owner = alone ? owners.iterator().next() : Owner.US;
    if (!alone) {
      for (Owner one : owners) {
        concealed |= one.codes().contains("FGI");
        sources.addAll(one.codes());
      }
      sources.remove("USA");
      sources.remove("FGI");
    }
    if (concealed) banner.fgi = new Fgi(true, List.of());
    else if (!sources.isEmpty()) banner.fgi = new Fgi(true, List.copyOf(sources));
  }

  private static boolean bare(UsMarking one) {
    return one.dissem().isEmpty()
        && one.nonIc().isEmpty()
        && one.aea().isEmpty()
        && one.accm().isEmpty()
        && one.others().isEmpty()
        && !one.fgi().stated()
        && !one.cui().stated();
  }

  private static void sci(List<UsMarking> portions, Draft banner) {
    Map<String, List<Compartment>> controls = new TreeMap<>();
    for (UsMarking one : portions) {
      for (Sci sci : one.sci())
        merge(controls.computeIfAbsent(sci.code(), _ -> new ArrayList<>()), sci.compartments());
    }
    controls.forEach((code, below) -> banner.sci.add(new Sci(code, code, below, true)));
  }

  private static void sap(List<UsMarking> portions, Draft banner) {
    Map<String, List<Compartment>> programs = new TreeMap<>();
    for (UsMarking one : portions) {
      for (Program program : one.sap().programs())
        merge(
            programs.computeIfAbsent(program.name(), _ -> new ArrayList<>()),
            program.compartments());
      banner.multiple |= one.sap().multiple();
      banner.hvsaco |= one.sap().hvsaco();
      banner.waived |= one.sap().waived();
    }
    programs.forEach((name, below) -> banner.programs.add(new Program(name, below)));
  }

  /// Adds compartments, and sub-compartments to those of the same name.
  private static void merge(List<Compartment> into, List<Compartment> more) {
    for (Compartment one : more) {
      int at = 0;
      while (at < into.size() && !into.get(at).name().equals(one.name())) at++;
      if (at == into.size()) {
        into.add(one);
        continue;
      }
      Set<String> subs = new TreeSet<>(into.get(at).subs());
      subs.addAll(one.subs());
      into.set(at, new Compartment(one.name(), List.copyOf(subs)));
    }
  }

  /// Controlled nuclear information stays with an unclassified page only.
  private static void aea(List<UsMarking> portions, Draft banner) {
    for (AeaKind kind : AeaKind.values()) {
      if (kind.unclassified() && banner.level.classified()) continue;
      boolean any = false;
      boolean cnwdi = false;
      Set<Integer> sigmas = new TreeSet<>();
      for (UsMarking one : portions) {
        for (Aea aea : one.aea()) {
          if (aea.kind() != kind) continue;
          any = true;
          cnwdi |= !aea.cnwdi().isEmpty();
          sigmas.addAll(aea.sigmas());
        }
      }
      if (any) banner.aea.add(new Aea(kind, cnwdi ? "CNWDI" : "", List.copyOf(sigmas), false));
    }
  }

  private static void cui(List<UsMarking> portions, Draft banner) {
    Set<String> specified = new TreeSet<>();
    Set<String> basic = new TreeSet<>();
    for (UsMarking one : portions) {
      if (one.cui().stated()) banner.cui = "CUI";
      for (String category : one.cui().categories())
        (category.startsWith("SP-") ? specified : basic).add(category);
    }
    banner.cuiCategories.addAll(specified);
    banner.cuiCategories.addAll(basic);
  }

  /// Everything but foreign disclosure and FOUO.
  private static void controls(List<UsMarking> portions, Draft banner) {
    Set<Control> dissem = new TreeSet<>();
    Set<Control> nonIc = new TreeSet<>();
    Set<String> accm = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (UsMarking one : portions) {
      dissem.addAll(one.dissem());
      nonIc.addAll(one.nonIc());
      accm.addAll(one.accm());
      others.addAll(one.others());
    }
    dissem.removeIf(control -> control.foreignDisclosure() || control == Control.FOUO);
    if (dissem.contains(Control.ORCON)) dissem.remove(Control.ORCON_USGOV);
    if (dissem.contains(Control.FED_ONLY)) dissem.remove(Control.FEDCON);
    if (nonIc.contains(Control.NODIS)) nonIc.remove(Control.EXDIS);
    banner.dissem.addAll(dissem);
    banner.nonIc.addAll(nonIc);
    banner.accm.addAll(accm);
    banner.others.addAll(others);
  }

  /// SBU NOFORN and LES NOFORN stay one word on a page that says nothing else of foreign disclosure
  /// and is unclassified; else they become NOFORN, with SBU or LES beside it.
  private static List<UsMarking> closed(List<UsMarking> portions, Draft banner) {
    boolean sbu = banner.nonIc.contains(Control.SBU_NOFORN);
    boolean les = banner.nonIc.contains(Control.LES_NOFORN);
    boolean stated = portions.stream().anyMatch(UsMarking::disclosureStated);
    if (sbu) banner.nonIc.remove(Control.SBU);
    if (les) banner.nonIc.remove(Control.LES);
    if (!sbu && !les || !banner.level.classified() && !stated && !(sbu && les)) return portions;
    if (sbu) banner.nonIc.set(banner.nonIc.indexOf(Control.SBU_NOFORN), Control.SBU);
    if (les) banner.nonIc.set(banner.nonIc.indexOf(Control.LES_NOFORN), Control.LES);
    List<UsMarking> closed = new ArrayList<>();
    for (UsMarking one : portions) {
      Draft draft = Draft.of(one);
      boolean noforn = one.has(Control.SBU_NOFORN) || one.has(Control.LES_NOFORN);
      if (noforn && !one.has(Control.NOFORN)) draft.dissem.add(Control.NOFORN);
      closed.add(draft.marking());
    }
    return closed;
  }

  /// FOUO is told by the banner of an unclassified page that nothing else protects.
  private static void fouo(List<UsMarking> portions, Draft banner) {
    boolean other =
        banner.dissem.stream().anyMatch(control -> !control.foreignDisclosure())
            || banner.nonIc.stream()
                .anyMatch(
                    control ->
                        Set.of(Control.SBU, Control.SBU_NOFORN, Control.LES, Control.LES_NOFORN)
                            .contains(control));
    boolean any = portions.stream().anyMatch(one -> one.has(Control.FOUO));
    if (any && !other && banner.level == Level.UNCLASSIFIED && banner.cui.isEmpty()) {
      banner.dissem.add(Control.FOUO);
    }
  }
}
