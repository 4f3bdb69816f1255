package burnbag.marking.us;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Dialect;
import burnbag.marking.Rolls;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsPropertiesTest {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  static final UsGrammar IC = new UsGrammar(TODAY, Dialect.IC_2016);
  static final List<String> PIECES =
      List.of(
          "",
          "NOFORN",
          "NF",
          "ORCON",
          "OC",
          "REL TO USA",
          "GBR",
          "CAN",
          "FVEY",
          "SI",
          "SI-G ABCD",
          "TK",
          "HCS-P",
          "SAR-BP",
          "XYZ YYY",
          "RD-CNWDI",
          "FRD-SIGMA 14",
          "FGI",
          "FGI DEU",
          "DISPLAY ONLY IRQ",
          "USA/CAN EYES ONLY",
          "LIMDIS",
          "ACCM-FOO",
          "CUI",
          "SP-CTI",
          "BANANA",
          "X1",
          "20281231",
          "WAIVED",
          "MR",
          "REL",
          "EXDIS");

  static <T> T any(RandomGenerator random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// A random string that looks like a marking.
  static String scrawl(RandomGenerator random) {
    StringBuilder text =
        new StringBuilder(
            any(
                random,
                List.of(
                    "SECRET",
                    "TOP SECRET",
                    "UNCLASSIFIED",
                    "(S",
                    "(TS",
                    "(U",
                    "//JOINT SECRET CAN USA",
                    "//DEU SECRET",
                    "//NATO SECRET",
                    "CUI")));
    int pieces = random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      text.append(any(random, List.of("//", "//", "/", " ", ", ")));
      text.append(any(random, PIECES));
    }
    if (text.charAt(0) == '(') text.append(')');
    return text.toString();
  }

  /// Where to put a word of no register nobody can say; it is kept, and that is all.
  private static boolean known(String text) {
    return IC.broken(text, false).stream()
        .noneMatch(List.of("register", "registered-sci", "cui-category")::contains);
  }

  @Test
  void what_a_marking_should_read_should_read_so() {
    Rolls.times(
        1_500,
        random -> {
          String text = scrawl(random);
          IC.judge(text, false)
              .ifPresent(
                  verdict -> {
                    String better = verdict.meaning().canonical();
                    UsGrammar.Verdict again =
                        IC.judge(better, false)
                            .orElseThrow(() -> new AssertionError(text + " -> " + better));
                    if (known(text)) assertEquals(better, again.meaning().canonical(), text);
                    assertEquals(verdict.meaning().level(), again.meaning().level(), text);
                  });
        });
  }

  @Test
  void a_marking_of_the_model_reads_back_as_it_is_in_a_banner_and_in_a_portion() {
    Rolls.times(
        1_500,
        random -> {
          Draft draft = draft(random);
          draft.portion = random.nextBoolean();
          UsMarking marking = Mending.mend(draft.marking(), Dialect.IC_2016, TODAY);
          String written = UsWriter.write(marking, Map.of());
          UsReading read = UsReader.read(written, marking.portion()).orElseThrow();
          assertEquals(marking, read.marking(), written);
          assertTrue(read.slips().isEmpty(), written + " " + read.slips());
        });
  }

  @Test
  void a_marking_that_keeps_the_rules_is_valid_and_canonical() {
    Rolls.times(
        1_500,
        random -> {
          Draft draft = lawful(random);
          UsMarking marking = Mending.mend(draft.marking(), Dialect.IC_2016, TODAY);
          String written = UsWriter.write(marking, Map.of());
          UsGrammar.Verdict verdict = IC.judge(written, marking.portion()).orElseThrow();
          assertEquals(List.of(), verdict.faults(), written);
          assertEquals(written, verdict.meaning().canonical());
        });
  }

  /// Any controls at any level.
  private static Draft draft(RandomGenerator random) {
    Draft draft = lawful(random);
    draft.level = any(random, List.of(Level.UNCLASSIFIED, Level.CONFIDENTIAL, Level.SECRET));
    for (Control control : Control.values()) {
      boolean list =
          control == Control.REL_TO || control == Control.DISPLAY_ONLY || control == Control.EYES;
      boolean sap = control.category() == Category.SAP;
      if (list
          || sap
          || control.ofCui()
          || random.nextInt(6) > 0
          || draft.dissem.contains(control)
          || draft.nonIc.contains(control)) continue;
      (control.category() == Category.NON_IC ? draft.nonIc : draft.dissem).add(control);
    }
    if (random.nextInt(4) == 0) draft.accm.addAll(List.of("FOOBAR", "BAZ"));
    return draft;
  }

  /// A classified marking of the United States that keeps every rule.
  static Draft lawful(RandomGenerator random) {
    Draft draft = new Draft();
    draft.portion = random.nextBoolean();
    draft.level = Level.TOP_SECRET;
    if (random.nextBoolean())
      draft.sci.add(sci("SI", "G", random.nextBoolean() ? List.of("ABCD") : List.of()));
    if (random.nextBoolean()) draft.sci.add(sci("TK", "KAND", List.of()));
    if (random.nextInt(3) == 0) draft.sci.add(sci("HCS", "P", List.of("JJJ")));
    if (random.nextInt(3) == 0) {
      draft.programs.add(new UsMarking.Program("BUTTER POPCORN", List.of()));
      draft.programs.add(
          new UsMarking.Program("BP", List.of(new UsMarking.Compartment("123", List.of("XYZ")))));
    }
    if (random.nextInt(3) == 0)
      draft.aea.add(
          new UsMarking.Aea(
              UsMarking.AeaKind.RD, random.nextBoolean() ? "CNWDI" : "", List.of(), false));
    if (random.nextInt(3) == 0)
      draft.aea.add(new UsMarking.Aea(UsMarking.AeaKind.FRD, "", List.of(14, 18), false));
    if (random.nextInt(3) == 0)
      draft.fgi =
          new UsMarking.Fgi(true, random.nextBoolean() ? List.of() : List.of("CAN", "DEU", "NATO"));
    draft.dissem.add(Control.ORCON);
    boolean closed = !draft.sci.isEmpty() || random.nextBoolean();
    if (closed) {
      draft.dissem.add(Control.NOFORN);
    } else {
      draft.dissem.add(Control.REL_TO);
      draft.relTo.addAll(List.of("FVEY", "DEU"));
    }
    if (random.nextInt(3) == 0) draft.dissem.add(Control.FISA);
    if (closed && random.nextInt(3) == 0)
      draft.nonIc.add(any(random, List.of(Control.EXDIS, Control.NODIS, Control.LES)));
    return draft;
  }

  private static UsMarking.Sci sci(String code, String compartment, List<String> subs) {
    return new UsMarking.Sci(
        code, code, List.of(new UsMarking.Compartment(compartment, subs)), true);
  }
}
