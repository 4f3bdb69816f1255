package burnbag.custody.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.act.Act;
import burnbag.custody.act.Refusal;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Document;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstCopyTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir Path folder;

  private Answer act(Home home, String party, Act act) {
    Pen pen = home.pen(party);
    return home.enter(
        pen, List.of(pen.sign(act, Role.REGISTRAR, "hq", "", home.office().checkpoint())));
  }

  private static Document document(String control) {
    return new Document(
        control,
        "hq",
        "Harbour chart",
        "",
        "Port office",
        "2026-03",
        new Protection("SECRET//NOFORN", "us", "SECRET", 3, List.of()),
        "",
        12,
        Document.PAPER,
        "",
        "",
        Document.UNSET,
        false,
        List.of(),
        "",
        "",
        "");
  }

  @Test
  void a_copy_moves_when_the_receiver_accepts_and_not_before() {
    try (Home home =
        Home.trial(
            folder.resolve("h"),
            "example.org/hq",
            List.of("a", "b"),
            () -> NOON,
            new SecureRandom())) {
      assertTrue(
          act(home, "a", new RegisterDocument(document("C-7"), List.of("L1", "L2"))).allEntered());
      assertTrue(act(home, "a", new Offer(List.of("C-7#1"), "b", 0)).allEntered());
      assertEquals("a", copy(home, "C-7#1").holder());
      assertTrue(
          act(home, "b", new Accept("2", List.of(new Accept.Line("C-7#1", "accepted", 12))))
              .allEntered());
      assertEquals("b", copy(home, "C-7#1").holder());
      assertEquals(CopyState.ISSUED, copy(home, "C-7#1").state());
    }
    try (Home again = Home.open(folder.resolve("h"), () -> NOON, new SecureRandom())) {
      assertEquals("b", copy(again, "C-7#1").holder());
    }
  }

  @Test
  void a_refusal_names_all_reasons_at_once() {
    try (Home home =
        Home.trial(
            folder.resolve("h"),
            "example.org/hq",
            List.of("a", "b"),
            () -> NOON,
            new SecureRandom())) {
      act(home, "a", new RegisterDocument(document("C-7"), List.of("L1", "L2")));
      Answer answer = act(home, "b", new Offer(List.of("C-7#1", "C-8#1"), "x", 5));
      Outcome.Refused refused = (Outcome.Refused) answer.outcomes().getFirst();
      assertEquals(
          List.of("NO_PARTY", "DUE_PAST", "NO_COPY", "NOT_HOLDER"),
          refused.reasons().stream().map(Refusal::code).toList());
    }
  }

  private static Copy copy(Home home, String id) {
    return home.office().store().read(s -> s.register().find(Copy.SHELF, id).orElseThrow());
  }
}
