package burnbag.marking.us;

import burnbag.marking.us.UsMarking.Aea;
import burnbag.marking.us.UsMarking.AeaKind;
import burnbag.marking.us.UsMarking.Compartment;
import burnbag.marking.us.UsMarking.Sci;
import burnbag.marking.us.UsMarking.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a control demands of its level and of its companions (schemes §1.4; IC-ISM constraints of
/// 2012).
final class ControlRules {
  /// More are written `SAR-MULTIPLE PROGRAMS` in the Department of Defense.
  static final int MOST_PROGRAMS = 4;

  private static final Set<Integer> SIGMAS = Set.of(14, 15, 18, 20);
  private static final int MOST_SIGMA = 99;
  private static final Set<String> FORMER_KDK = Set.copyOf(SciControl.KDK.compartments());

  static final List<UsRule> ALL =
      List.of(
          UsRule.called("sci-floor")
              .ic("H.4")
              .dod("6")
              .loose()
              .where(
                  marking -> !marking.sci().isEmpty() && marking.level().below(Level.CONFIDENTIAL),
                  "SCI controls need CONFIDENTIAL or above"),
          UsRule.called("tk-floor")
              .ic("H.4 TALENT KEYHOLE")
              .dod("6")
              .where(
                  marking ->
                      (marking.hasSci("TK") || klondike(marking))
                          && marking.level().below(Level.SECRET),
                  "TK (and KDK before it) needs SECRET or TOP SECRET"),
          UsRule.called("rsv-floor")
              .ic("H.4 RESERVE")
              .where(
                  marking -> marking.hasSci("RSV") && marking.level().below(Level.SECRET),
                  "RSV needs SECRET or TOP SECRET"),
          UsRule.called("rsv-compartment")
              .ic("H.4 RESERVE")
              .where(
                  marking ->
                      marking.sci().stream()
                          .anyMatch(
                              one -> one.code().equals("RSV") && one.compartments().isEmpty()),
                  "RSV does not stand alone: a compartment follows it (RSV-XXX)"),
          UsRule.called("hcs-compartment-floor")
              .ic("H.4 HCS")
              .where(
                  marking ->
                      (marking.hasCompartment("HCS", "O") || marking.hasCompartment("HCS", "P"))
                          && marking.level().below(Level.SECRET),
                  "HCS-O and HCS-P need SECRET or TOP SECRET"),
          UsRule.called("gamma-floor")
              .ic("H.4 SI-GAMMA")
              .where(
                  marking ->
                      marking.hasCompartment("SI", "G") && marking.level() != Level.TOP_SECRET,
                  "SI-G needs TOP SECRET"),
          UsRule.called("gamma-orcon")
              .ic("H.4 SI-GAMMA")
              .when(
                  reading ->
                      needs(
                          reading,
                          reading.marking().hasCompartment("SI", "G"),
                          ControlRules::originator,
                          "SI-G needs ORCON")),
          UsRule.called("hcs-noforn")
              .ic("H.4 HCS")
              .dod("6.f")
              .when(
                  reading ->
                      needs(
                          reading,
                          reading.marking().hasSci("HCS") && !reading.marking().is(Type.JOINT),
                          marking -> marking.has(Control.NOFORN),
                          "HCS needs NOFORN")),
          UsRule.called("hcs-orcon")
              .ic("H.4 HCS")
              .when(
                  reading ->
                      needs(
                          reading,
                          hcsOriginator(reading.marking()),
                          ControlRules::originator,
                          "HCS-O and the sub-compartments of HCS-P need ORCON")),
          UsRule.called("kdk-noforn")
              .ic("H.4 TALENT KEYHOLE, KLONDIKE")
              .dod("6")
              .when(
                  reading ->
                      needs(
                          reading,
                          kdk(reading.marking()),
                          marking -> marking.has(Control.NOFORN),
                          "KDK and the compartments that came from it (TK-BLFH, TK-IDIT, TK-KAND) need NOFORN")),
          UsRule.called("sci-disclosure")
              .dod("6.c")
              .when(
                  reading ->
                      needs(
                          reading,
                          !reading.marking().sci().isEmpty(),
                          UsMarking::disclosureStated,
                          "SCI needs a foreign disclosure control: NOFORN, REL TO, RELIDO or DISPLAY ONLY")),
          UsRule.called("sci-compartments").ic("H.4").when(ControlRules::compartments),
          UsRule.called("retired-sci")
              .ic("A.6: only markings of the register")
              .from(LocalDate.of(2016, 12, 31))
              .when(
                  reading ->
                      reading.marking().sci().stream()
                          .filter(one -> Words.RETIRED_SCI.contains(one.code()))
                          .map(one -> "'" + one.written() + "' has left the register")
                          .toList()),
          UsRule.called("sap-floor")
              .ic("H.5")
              .dod("7")
              .where(
                  marking ->
                      (marking.sap().multiple() || !marking.sap().programs().isEmpty())
                          && !marking.level().classified(),
                  "a special access program needs CONFIDENTIAL or above"),
          UsRule.called("sap-count")
              .dod("7.e")
              .where(
                  marking -> marking.sap().programs().size() > MOST_PROGRAMS,
                  "more than four programs are written 'SAR-MULTIPLE PROGRAMS'"),
          UsRule.called("waived-needs-sap")
              .dod("7.f")
              .loose()
              .where(
                  marking -> marking.sap().waived() && !marking.sap().stated(),
                  "WAIVED stands only behind a special access program"),
          UsRule.called("waived-is-dod")
              .ic("H.5")
              .where(
                  marking -> marking.sap().waived(),
                  "WAIVED is a marking of the Department of Defense"),
          UsRule.called("rd-floor")
              .ic("H.6 RD")
              .dod("8.a.4")
              .where(
                  marking -> marking.has(AeaKind.RD) && !marking.level().classified(),
                  "RD needs CONFIDENTIAL or above"),
          UsRule.called("frd-floor")
              .ic("H.6 FRD")
              .dod("8.b.2")
              .where(
                  marking -> marking.has(AeaKind.FRD) && !marking.level().classified(),
                  "FRD needs CONFIDENTIAL or above"),
          UsRule.called("tfni-floor")
              .ic("H.6 TFNI")
              .dod("8")
              .where(
                  marking -> marking.has(AeaKind.TFNI) && !marking.level().classified(),
                  "TFNI needs CONFIDENTIAL or above"),
          UsRule.called("cnwdi-floor")
              .ic("H.6 CNWDI")
              .dod("8.c.3")
              .where(
                  marking ->
                      marking.aea().stream().anyMatch(one -> !one.cnwdi().isEmpty())
                          && marking.level().below(Level.SECRET),
                  "CNWDI needs SECRET or TOP SECRET"),
          UsRule.called("cnwdi-is-rd")
              .ic("H.6 CNWDI")
              .dod("8.c.3")
              .loose()
              .where(
                  marking ->
                      marking.aea().stream()
                          .anyMatch(one -> !one.cnwdi().isEmpty() && !one.kind().ofWeapons()),
                  "CNWDI is Restricted Data: it stands behind RD only"),
          UsRule.called("cnwdi-written")
              .ic("H.6 CNWDI")
              .where(marking -> cnwdi(marking, "N"), "CNWDI is written 'RD-CNWDI', not 'RD-N'"),
          UsRule.called("cnwdi-written-n")
              .dod("8.c")
              .where(marking -> cnwdi(marking, "CNWDI"), "CNWDI is written 'RD-N', not 'RD-CNWDI'"),
          UsRule.called("sigma-number")
              .ic("H.6 SIGMA")
              .when(
                  reading ->
                      sigmas(reading.marking(), SIGMAS::contains, "SIGMA is 14, 15, 18 or 20")),
          UsRule.called("sigma-number-99")
              .dod("8.d.3")
              .when(
                  reading ->
                      sigmas(
                          reading.marking(),
                          number -> number >= 1 && number <= MOST_SIGMA,
                          "SIGMA is a number from 1 to 99")),
          UsRule.called("ucni-unclassified")
              .ic("H.6 UCNI")
              .where(
                  marking ->
                      marking.level() != Level.UNCLASSIFIED
                          && marking.aea().stream().anyMatch(one -> one.kind().unclassified()),
                  "UCNI stands with UNCLASSIFIED only"),
          UsRule.called("rsen-floor")
              .ic("H.8 RSEN")
              .where(
                  marking -> marking.has(Control.RSEN) && marking.level().below(Level.SECRET),
                  "RSEN needs SECRET or TOP SECRET"),
          UsRule.called("orcon-floor")
              .ic("H.8 ORCON")
              .dod("10.d.3")
              .loose()
              .where(
                  marking -> originator(marking) && !marking.level().classified(),
                  "ORCON needs CONFIDENTIAL or above"),
          UsRule.called("one-orcon")
              .ic("H.8 ORCON-USGOV")
              .dod("10.d")
              .where(
                  marking -> marking.has(Control.ORCON) && marking.has(Control.ORCON_USGOV),
                  "ORCON and ORCON-USGOV do not stand together"),
          UsRule.called("imcon-floor")
              .ic("H.8 IMCON")
              .dod("1.b of the IC controls (IMCON)")
              .where(
                  marking -> marking.has(Control.IMCON) && marking.level().below(Level.SECRET),
                  "IMCON needs SECRET or TOP SECRET"),
          UsRule.called("imcon-disclosure")
              .dod("1.c of the IC controls (IMCON)")
              .when(
                  reading ->
                      needs(
                          reading,
                          reading.marking().has(Control.IMCON),
                          UsMarking::disclosureStated,
                          "IMCON needs a foreign disclosure control")),
          UsRule.called("fouo-unclassified")
              .ic("H.8 FOUO")
              .dod("10.b.1")
              .where(
                  marking -> marking.has(Control.FOUO) && marking.level() != Level.UNCLASSIFIED,
                  "FOUO stands with UNCLASSIFIED only; it leaves a classified banner"),
          UsRule.called("fouo-leaves-banner")
              .ic("H.8 FOUO")
              .where(
                  ControlRules::fouoWithAnother,
                  "FOUO leaves the banner where another control, not one of foreign disclosure, protects the paper"),
          UsRule.called("sbu-unclassified")
              .ic("H.9 SBU")
              .where(
                  marking ->
                      marking.level() != Level.UNCLASSIFIED
                          && (marking.has(Control.SBU) || marking.has(Control.SBU_NOFORN)),
                  "SBU stands with UNCLASSIFIED only; in a classified banner SBU NOFORN becomes NOFORN"),
          UsRule.called("les-noforn-in-classified-banner")
              .ic("H.9 LES-NF")
              .where(
                  marking ->
                      !marking.portion()
                          && marking.level().classified()
                          && marking.has(Control.LES_NOFORN),
                  "in a classified banner LES NOFORN becomes NOFORN and LES"),
          UsRule.called("one-sbu")
              .ic("H.9 SBU")
              .dod("")
              .where(
                  marking -> marking.has(Control.SBU) && marking.has(Control.SBU_NOFORN),
                  "SBU and SBU NOFORN do not stand together"),
          UsRule.called("one-les")
              .ic("H.9 LES")
              .dod("")
              .where(
                  marking -> marking.has(Control.LES) && marking.has(Control.LES_NOFORN),
                  "LES and LES NOFORN do not stand together"),
          UsRule.called("exdis-xor-nodis")
              .ic("H.9 EXDIS, NODIS")
              .dod("1 of the other controls (EXDIS, NODIS)")
              .loose()
              .where(
                  marking -> marking.has(Control.EXDIS) && marking.has(Control.NODIS),
                  "EXDIS and NODIS do not stand together"),
          UsRule.called("exdis-noforn")
              .ic("H.9 EXDIS, NODIS")
              .when(
                  reading ->
                      needs(
                          reading,
                          exdis(reading.marking()),
                          marking -> marking.has(Control.NOFORN),
                          "EXDIS and NODIS need NOFORN")),
          UsRule.called("exdis-not-released")
              .dod("1.c of the other controls (EXDIS, NODIS)")
              .where(
                  marking ->
                      exdis(marking)
                          && (marking.has(Control.REL_TO) || marking.has(Control.DISPLAY_ONLY)),
                  "EXDIS and NODIS are not released to foreign nationals"),
          UsRule.called("one-accm")
              .ic("H.9: no list of ACCM names")
              .where(
                  marking -> marking.accm().size() > 1,
                  "several ACCM names do not stand in one marking"),
          UsRule.called("retired-dissem")
              .ic("A.6: only markings of the register")
              .dod("")
              .loose()
              .from(LocalDate.of(1995, 4, 12))
              .when(
                  reading ->
                      Stream.concat(
                              reading.marking().dissem().stream(),
                              reading.marking().nonIc().stream())
                          .filter(control -> control.retired() != LocalDate.MAX)
                          .map(
                              control ->
                                  "'" + control.banner() + "' was retired in 1995 (DCID 1/7)")
                          .toList()),
          UsRule.called("cui-controls-need-cui")
              .ic("H.8")
              .dod("10")
              .where(
                  marking ->
                      !marking.cui().stated() && marking.dissem().stream().anyMatch(Control::ofCui),
                  "limited dissemination controls of CUI stand with CUI only"),
          UsRule.called("one-federal-limit")
              .everywhere("32 CFR 2002.16(b)")
              .where(
                  marking ->
                      Stream.of(Control.FED_ONLY, Control.FEDCON, Control.DL_ONLY)
                              .filter(marking::has)
                              .count()
                          > 1,
                  "FED ONLY, FEDCON and DL ONLY exclude each other"));

  private ControlRules() {}

  /// A notional control of a handbook may stand for any; then nothing can be missed.
  private static List<String> needs(
      UsReading reading,
      boolean where,
      java.util.function.Predicate<UsMarking> met,
      String message) {
    boolean notional =
        reading.marking().others().stream()
            .anyMatch(one -> SegmentReader.NOTIONAL.matcher(one).matches());
    return !where || notional || met.test(reading.marking()) ? List.of() : List.of(message);
  }

  private static boolean originator(UsMarking marking) {
    return marking.has(Control.ORCON) || marking.has(Control.ORCON_USGOV);
  }

  private static boolean exdis(UsMarking marking) {
    return marking.has(Control.EXDIS) || marking.has(Control.NODIS);
  }

  private static boolean hcsOriginator(UsMarking marking) {
    return marking.hasCompartment("HCS", "O")
        || marking.sci().stream()
            .filter(one -> one.code().equals("HCS"))
            .flatMap(one -> one.compartments().stream())
            .anyMatch(one -> one.name().equals("P") && !one.subs().isEmpty());
  }

  private static boolean klondike(UsMarking marking) {
    return marking.hasSci("KDK") || marking.hasSci("KLONDIKE");
  }

  private static boolean kdk(UsMarking marking) {
    return klondike(marking)
        || FORMER_KDK.stream().anyMatch(one -> marking.hasCompartment("TK", one));
  }

  private static String shortened(String cnwdi) {
    return cnwdi.length() > 1 ? "CNWDI" : cnwdi;
  }

  private static boolean cnwdi(UsMarking marking, String written) {
    return marking.aea().stream()
        .anyMatch(one -> one.kind() == AeaKind.RD && shortened(one.cnwdi()).equals(written));
  }

  private static List<String> sigmas(
      UsMarking marking, java.util.function.IntPredicate known, String message) {
    boolean all =
        marking.aea().stream().map(Aea::sigmas).flatMap(List::stream).allMatch(known::test);
    return all ? List.of() : List.of(message);
  }

  private static boolean fouoWithAnother(UsMarking marking) {
    if (marking.portion()
        || !marking.has(Control.FOUO)
        || marking.level() != Level.UNCLASSIFIED
        || marking.is(Type.CUI)) return false;
    boolean other =
        marking.dissem().stream().anyMatch(one -> one != Control.FOUO && !one.foreignDisclosure());
    return other
        || marking.has(Control.SBU)
        || marking.has(Control.SBU_NOFORN)
        || marking.has(Control.LES)
        || marking.has(Control.LES_NOFORN);
  }

  private static List<String> compartments(UsReading reading) {
    List<String> found = new ArrayList<>();
    for (Sci sci : reading.marking().sci()) {
      for (Compartment one : sci.compartments()) {
        if (sci.code().equals("RSV") && one.name().length() != 3)
          found.add("a compartment of RSV has three characters: '" + one.name() + "'");
        if (sci.code().equals("SI") && one.name().equals("G")) {
          for (String sub : one.subs())
            if (!sub.matches("[A-Z]{4}"))
              found.add("a sub-compartment of SI-G has four letters: '" + sub + "'");
        }
        for (String sub : one.subs())
          if (sub.length() > 6)
            found.add("a sub-compartment has six characters at most: '" + sub + "'");
      }
    }
    return found;
  }
}
