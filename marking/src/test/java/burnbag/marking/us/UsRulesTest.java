package burnbag.marking.us;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Dialect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsRulesTest {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  /// A marking that breaks one rule of one dialect and no other of it.
  ///
  /// @param marking in parentheses a portion, else a banner
  record Broken(String rule, Dialect dialect, String marking) {}

  static Broken ic(String rule, String marking) {
    return new Broken(rule, Dialect.IC_2016, marking);
  }

  static Broken dod(String rule, String marking) {
    return new Broken(rule, Dialect.DOD_2012, marking);
  }

  static final List<Broken> BROKEN =
      List.of(
          ic("capitals", "Secret//Noforn"),
          ic("no-blank-round-slashes", "SECRET // NOFORN"),
          ic("level-in-full", "TS//SI//NOFORN"),
          ic("level-word", "UNCLAS//FOUO"),
          ic("portion-level-abbreviated", "(SECRET//NF)"),
          ic("portion-words", "(S//NOFORN)"),
          ic("banner-words", "SECRET//NF"),
          ic("leading-slashes", "JOINT SECRET CAN USA//REL TO USA, CAN"),
          ic("no-leading-slashes", "//SECRET//NOFORN"),
          ic("double-slash", "SECRET/NOFORN"),
          ic("some-slash", "SECRET NOFORN"),
          ic("own-category", "SECRET//TK/NOFORN"),
          ic("one-place-a-category", "SECRET//ORCON//NOFORN"),
          ic("no-empty-category", "SECRET//NOFORN/"),
          ic("category-order", "SECRET//NOFORN//SI"),
          ic("control-order", "SECRET//NOFORN/ORCON"),
          ic("control-order", "TOP SECRET//TK/SI//NOFORN"),
          ic("slash-between-controls", "SECRET//ORCON, NOFORN"),
          ic("no-and-in-lists", "SECRET//REL TO USA AND GBR"),
          ic("commas-in-lists", "SECRET//REL TO USA CAN"),
          ic("blanks-between-owners", "//JOINT SECRET CAN, USA//REL TO USA, CAN"),
          ic("nothing-twice", "SECRET//NOFORN/NOFORN"),
          ic("sar-once", "SECRET//SAR-BP/SAR-GB"),
          ic("nato-controls-apart", "//COSMIC TOP SECRET BOHEMIA"),
          ic("no-declassification-value", "SECRET//NOFORN//X1"),
          ic("register", "SECRET//NOFORN//TWO WORDS"),
          ic("registered-sci", "SECRET//BANANA//NOFORN"),
          ic("cui-portion", "(CONTROLLED)"),
          ic("cui-category", "CONTROLLED//DRAFT"),
          ic("cui-specified-first", "CUI//PRVCY/SP-CTI"),
          ic("no-us-restricted", "RESTRICTED"),
          ic("joint-owners", "//JOINT SECRET"),
          ic("joint-usa", "//JOINT SECRET CAN GBR//REL TO USA, CAN, GBR"),
          ic("joint-order", "//JOINT SECRET USA CAN//REL TO USA, CAN"),
          ic("joint-restricted", "//JOINT RESTRICTED CAN USA//REL TO USA, CAN"),
          dod("joint-restricted-usa", "//JOINT RESTRICTED CAN USA"),
          ic("joint-released", "//JOINT SECRET CAN USA"),
          ic("joint-released-to-owners", "//JOINT SECRET CAN GBR USA//REL TO USA, CAN"),
          dod("joint-noforn", "//JOINT SECRET CAN USA//NOFORN"),
          dod("joint-hcs", "(//JOINT S CAN USA//HCS//REL TO USA, CAN)"),
          ic("nato-levels", "//NATO TOP SECRET"),
          ic("balk-bohemia-cosmic", "//NATO SECRET//BOHEMIA"),
          ic("atomal-nato", "SECRET//ATOMAL"),
          ic("nato-noforn", "//NATO SECRET//ATOMAL//NOFORN"),
          ic("foreign-relido", "//DEU SECRET//RELIDO"),
          ic("fgi-relido", "(S//FGI DEU//RELIDO)"),
          dod("fgi-floor", "RESTRICTED//FGI CAN"),
          ic("fgi-order", "SECRET//FGI NZL CAN"),
          ic("fgi-not-usa", "SECRET//FGI CAN USA"),
          ic("known-codes", "SECRET//REL TO USA, QQQ"),
          dod("noforn-floor", "UNCLASSIFIED//NOFORN"),
          ic("noforn-excludes-release", "SECRET//NOFORN/REL TO USA, CAN"),
          ic("relido-excludes-display", "SECRET//RELIDO/DISPLAY ONLY IRQ"),
          ic("rel-excludes-eyes", "SECRET//REL TO USA, CAN/USA/CAN EYES ONLY"),
          ic("list-stated", "SECRET//REL TO"),
          ic("eyes-stated", "SECRET//EYES ONLY"),
          ic("rel-usa", "SECRET//TK//REL TO CAN, DEU"),
          ic("rel-not-usa-alone", "SECRET//REL TO USA"),
          ic("rel-order", "SECRET//REL TO USA, GBR, CAN"),
          ic("display-order", "SECRET//DISPLAY ONLY NZL, AFG"),
          dod("rel-floor", "UNCLASSIFIED//REL TO USA, CAN"),
          dod("display-floor", "UNCLASSIFIED//DISPLAY ONLY AFG"),
          ic("relido-floor", "UNCLASSIFIED//RELIDO"),
          ic("eyes-floor", "UNCLASSIFIED//USA/CAN EYES ONLY"),
          ic("eyes-list", "SECRET//USA/DEU EYES ONLY"),
          ic("sci-floor", "UNCLASSIFIED//SI"),
          ic("tk-floor", "CONFIDENTIAL//TK"),
          ic("rsv-floor", "CONFIDENTIAL//RSV-ABC"),
          ic("rsv-compartment", "SECRET//RSV"),
          ic("hcs-compartment-floor", "CONFIDENTIAL//HCS-P//NOFORN"),
          ic("gamma-floor", "SECRET//SI-G//ORCON"),
          ic("gamma-orcon", "TOP SECRET//SI-G//NOFORN"),
          ic("hcs-noforn", "SECRET//HCS"),
          ic("hcs-orcon", "SECRET//HCS-O//NOFORN"),
          ic("kdk-noforn", "SECRET//TK-BLFH"),
          dod("sci-disclosure", "SECRET//TK"),
          ic("sci-compartments", "SECRET//RSV-ABCD"),
          ic("retired-sci", "TOP SECRET//UMBRA"),
          ic("sap-floor", "UNCLASSIFIED//SAR-BP"),
          dod("sap-count", "SECRET//SAR-AA/BB/CC/DD/EE"),
          dod("waived-needs-sap", "SECRET//WAIVED"),
          ic("waived-is-dod", "SECRET//SAR-BP/WAIVED"),
          ic("rd-floor", "UNCLASSIFIED//RD"),
          ic("frd-floor", "UNCLASSIFIED//FRD"),
          ic("tfni-floor", "UNCLASSIFIED//TFNI"),
          ic("cnwdi-floor", "CONFIDENTIAL//RD-CNWDI"),
          ic("cnwdi-is-rd", "SECRET//FRD-CNWDI"),
          ic("cnwdi-written", "SECRET//RD-N"),
          dod("cnwdi-written-n", "SECRET//RD-CNWDI"),
          ic("sigma-number", "SECRET//RD-SIGMA 1"),
          dod("sigma-number-99", "SECRET//RD-SIGMA 112"),
          ic("ucni-unclassified", "SECRET//DOE UCNI"),
          ic("rsen-floor", "CONFIDENTIAL//RSEN"),
          ic("orcon-floor", "UNCLASSIFIED//ORCON"),
          ic("one-orcon", "SECRET//ORCON/ORCON-USGOV"),
          ic("imcon-floor", "CONFIDENTIAL//IMCON"),
          dod("imcon-disclosure", "SECRET//IMCON"),
          ic("fouo-unclassified", "SECRET//FOUO"),
          ic("fouo-leaves-banner", "UNCLASSIFIED//FOUO/PROPIN"),
          ic("sbu-unclassified", "SECRET//SBU"),
          ic("les-noforn-in-classified-banner", "SECRET//NOFORN//LES NOFORN"),
          ic("one-sbu", "UNCLASSIFIED//SBU/SBU NOFORN"),
          ic("one-les", "UNCLASSIFIED//LES/LES NOFORN"),
          ic("exdis-xor-nodis", "SECRET//NOFORN//EXDIS/NODIS"),
          ic("exdis-noforn", "SECRET//EXDIS"),
          dod("exdis-not-released", "SECRET//REL TO CAN//EXDIS"),
          ic("one-accm", "SECRET//ACCM-FOO/BAR"),
          ic("retired-dissem", "SECRET//WNINTEL"),
          ic("cui-controls-need-cui", "UNCLASSIFIED//FED ONLY"),
          ic("one-federal-limit", "CUI//FED ONLY/FEDCON"));

  @Test
  void every_rule_is_broken_by_a_marking_that_breaks_nothing_else() {
    List<String> wrong = new ArrayList<>();
    for (Broken one : BROKEN) {
      List<String> broken = new UsGrammar(TODAY, one.dialect()).broken(one.marking(), false);
      if (!broken.equals(List.of(one.rule())))
        wrong.add(one.marking() + " should break " + one.rule() + " and breaks " + broken);
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void no_rule_is_without_its_example_a_source_and_a_name_of_its_own() {
    Set<String> shown = new HashSet<>();
    for (Broken one : BROKEN) shown.add(one.rule());
    Set<String> names = new HashSet<>();
    for (UsRule rule : UsGrammar.rules()) {
      assertTrue(names.add(rule.id()), rule.id() + " twice");
      assertTrue(shown.contains(rule.id()), "no example breaks " + rule.id());
      assertTrue(rule.sources().values().stream().noneMatch(String::isBlank), rule.id());
    }
    assertEquals(names, shown);
  }
}
