package burnbag.custody.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import burnbag.custody.TestOffice;
import burnbag.custody.Trouble;
import burnbag.custody.office.Session;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Role;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.publish.Audit;
import burnbag.ledger.publish.LogFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RotationTest {
  @TempDir Path folder;
  private TestOffice office;
  private SignerKey next;

  @BeforeEach
  void a_new_key_for_the_log() {
    office = TestOffice.in(folder);
    next = SignerKey.generate(TestOffice.ORIGIN, new SecureRandom());
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private SignedStatement rotation(SignerKey to, SignerKey... signing) {
    String from = office.logKey().verifier().toString();
    SignedStatement alone =
        office.sign("a", Role.OFFICER, new Rotate(from, to.verifier().toString()));
    List<Signature> all = new ArrayList<>(alone.signatures());
    for (SignerKey key : signing) all.add(alone.statement().sign(key));
    return new SignedStatement(alone.statement(), all);
  }

  @Test
  void a_rotation_is_signed_by_the_old_key_and_the_new_one() throws NoteFormatException {
    office.office().hold(next);
    assertEquals(List.of("SIGNATURES"), office.refusals(rotation(next)));
    assertEquals(List.of("SIGNATURES"), office.refusals(rotation(next, next)));
    assertEquals(List.of("SIGNATURES"), office.refusals(rotation(next, office.logKey())));
    assertEquals(
        List.of("SIGNATURES"),
        office.refusals(rotation(next, office.logKey(), next, office.key("b"))));

    long proposal = office.entered(rotation(next, office.logKey(), next));
    SignedNote before = office.office().checkpoint();
    before.verify(List.of(office.logKey().verifier()));
    office.act("b", Role.OFFICER, office.second(proposal));
    SignedNote after = office.office().checkpoint();
    after.verify(List.of(next.verifier()));
    Charter charter = office.find(Charter.SHELF, Charter.ID);
    assertEquals(next.verifier().toString(), charter.logKey());
    assertEquals(List.of(office.logKey().verifier().toString()), charter.earlierKeys());
  }

  @Test
  void an_office_that_does_not_hold_the_new_key_enters_nothing_under_it() {
    long proposal = office.entered(rotation(next, office.logKey(), next));
    long size = size();
    assertEquals(
        Trouble.Code.B106_KEY_NOT_USABLE,
        assertThrows(Trouble.class, () -> office.act("b", Role.OFFICER, office.second(proposal)))
            .code());
    assertEquals(size, size());
  }

  private long size() {
    return office.office().store().read(Session::size);
  }

  @Test
  void the_new_key_bears_the_logs_name_and_has_spoken_for_nobody() {
    SignerKey misnamed = SignerKey.generate("other", new SecureRandom());
    assertEquals(
        List.of("LOG_KEY_NAME"), office.refusals(rotation(misnamed, office.logKey(), misnamed)));
    SignerKey partys = SignerKey.ofSeed(TestOffice.ORIGIN, office.key("b").seed());
    assertEquals(List.of("KEY_IN_USE"), office.refusals(rotation(partys, office.logKey(), partys)));
    SignedStatement none =
        office.sign("a", Role.OFFICER, new Rotate(office.logKey().verifier().toString(), "no key"));
    assertEquals(List.of("NO_KEY", "NO_KEY"), office.refusals(none));
    SignedStatement other =
        office.sign(
            "a",
            Role.OFFICER,
            new Rotate(misnamed.verifier().toString(), next.verifier().toString()));
    SignedStatement signed =
        new SignedStatement(
            other.statement(),
            List.of(
                other.signatures().getFirst(),
                other.statement().sign(misnamed),
                other.statement().sign(next)));
    assertEquals(List.of("NOT_THE_LOG_KEY"), office.refusals(signed));
  }

  /// As a stranger sees it, who was told one key and has the folder.
  private Audit.Outcome audited(Path exported, SignerKey told) {
    SignedNote checkpoint = office.office().checkpoint();
    office
        .office()
        .store()
        .read(
            session -> {
              LogFolder log = new LogFolder(exported);
              log.publish(session::entries, 0, session.size(), checkpoint);
              return log;
            });
    return new Audit(new LogFolder(exported)).run(told.verifier(), List.of());
  }

  private static String signedBy(Audit.Outcome outcome) {
    return assertInstanceOf(Audit.Outcome.Sound.class, outcome).logKey().toString();
  }

  @Test
  void a_stranger_who_was_told_the_first_key_follows_the_exported_log_to_the_last() {
    SignerKey first = office.logKey();
    office.office().hold(next);
    long proposal = office.entered(rotation(next, first, next));
    assertEquals(first.verifier().toString(), signedBy(audited(folder.resolve("x1"), first)));
    office.act("b", Role.OFFICER, office.second(proposal));
    office.document("a", "C-1", 1);
    Audit.Outcome after = audited(folder.resolve("x2"), first);
    assertEquals(next.verifier().toString(), signedBy(after));
    assertEquals(after, audited(folder.resolve("x3"), next));
    SignerKey strange = SignerKey.generate(TestOffice.ORIGIN, new SecureRandom());
    assertInstanceOf(Audit.Outcome.Broken.class, audited(folder.resolve("x4"), strange));
  }
}
