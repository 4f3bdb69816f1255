package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.key.KeyLines;
import burnbag.ledger.key.Rotation;
import burnbag.ledger.key.SealedKey;
import burnbag.ledger.key.Succession;
import burnbag.ledger.key.Unsealed;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyTest {
  private static final SignerKey OLD = Written.key(Written.ORIGIN, 1);
  private static final SignerKey NEXT = Written.key(Written.ORIGIN, 7);
  private static final char[] PASSPHRASE = "Ünder the third stone".toCharArray();

  private static SealedKey sealed() {
    return SealedKey.seal(OLD, PASSPHRASE, SealedKey.FEWEST_ITERATIONS, new SecureRandom());
  }

  @Test
  void aSealedKeyOpensWithItsPassphraseAndWithNoOther() throws NoteFormatException {
    SealedKey sealed = SealedKey.read(sealed().file());
    assertEquals(OLD.verifier().toString(), sealed.verifier().toString());
    SignerKey opened = assertInstanceOf(Unsealed.Opened.class, sealed.open(PASSPHRASE)).key();
    assertArrayEquals(OLD.seed(), opened.seed());
    assertEquals(new Unsealed.WrongPassphrase(), sealed.open("another".toCharArray()));
    assertEquals(new Unsealed.WrongPassphrase(), sealed.open(new char[0]));
    char[] decomposed = "U\u0308nder the third stone".toCharArray();
    assertInstanceOf(Unsealed.Opened.class, sealed.open(decomposed), "another keyboard");
  }

  @Test
  void aSealedKeyShowsNothingOfTheKeyAndIsNeverTwiceTheSame() {
    byte[] one = sealed().file();
    byte[] two = sealed().file();
    assertFalse(java.util.Arrays.equals(one, two));
    String seed = java.util.Base64.getEncoder().encodeToString(OLD.seed());
    assertFalse(new String(one, StandardCharsets.UTF_8).contains(seed));
  }

  @Test
  void anAlteredFileIsRefusedWhereverItWasAltered() {
    byte[] file = sealed().file();
    for (int i = 0; i < file.length; i++) {
      byte[] flipped = file.clone();
      flipped[i] ^= 1;
      try {
        SealedKey read = SealedKey.read(flipped);
        // What still reads costs a derivation; every seventh shows it for all.
        if (i % 7 == 0) assertEquals(new Unsealed.WrongPassphrase(), read.open(PASSPHRASE), "" + i);
      } catch (NoteFormatException refused) {
        assertFalse(refused.getMessage().isBlank());
      }
    }
  }

  @Test
  void whatIsNoSealedKeyIsRefusedWithItsReason() throws NoteFormatException {
    String good = new String(sealed().file(), StandardCharsets.UTF_8);
    String[][] bad = {
      {"burnbag private key v1\n", "it is no sealed key of burnbag, version 1"},
      {good.replace("v1\n", "v2\n"), "it is no sealed key of burnbag, version 1"},
      {good.replace("100000", "99999"), "'iterations' is not 100000 to 10000000"},
      {good.replace("100000", "1000000000"), "'iterations' is not 100000 to 10000000"},
      {good.replace("AES-256-GCM", "ROT13"), "'cipher' is not AES-256-GCM"},
      {good.replace("\"salt\":\"", "\"salt\":\"AAAA"), "'salt' has not 16 bytes"},
      {good.replace(",\"salt\"", ", \"salt\""), null},
      {"burnbag sealed key v1\n[]\n", "the second line is no object"},
    };
    for (String[] one : bad) {
      NoteFormatException refused =
          assertThrows(
              NoteFormatException.class,
              () -> SealedKey.read(one[0].getBytes(StandardCharsets.UTF_8)),
              one[0]);
      if (one[1] != null) assertEquals(one[1], refused.getMessage());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> SealedKey.seal(OLD, new char[0], 100_000, new SecureRandom()));
    assertThrows(
        IllegalArgumentException.class,
        () -> SealedKey.seal(OLD, PASSPHRASE, 1, new SecureRandom()));
  }

  @Test
  void keysAreHandedOutEd25519FirstAndOthersArePassedOver() throws NoteFormatException {
    List<VerifierKey> keys = List.of(NEXT.verifier(), OLD.verifier());
    String lines = KeyLines.write(keys);
    assertEquals(lines, KeyLines.write(KeyLines.read(lines)));
    String later = "burnbag.example/hq+01020304+Bg==\n";
    assertEquals(lines, KeyLines.write(KeyLines.read(lines + later)));
    assertThrows(NoteFormatException.class, () -> KeyLines.read(later + lines));
    assertThrows(NoteFormatException.class, () -> KeyLines.read(lines + "nonsense\n"));
    assertThrows(NoteFormatException.class, () -> KeyLines.read(""));
  }

  private static Entry entry(String act, Json.Obj fields, String party, List<SignerKey> signers) {
    Statement statement =
        new Statement(
            Written.ORIGIN,
            act,
            fields,
            party,
            "officer",
            "hq",
            "",
            "0b".repeat(16),
            Written.START,
            Written.START + 1,
            Basis.NONE);
    List<Signature> signatures = signers.stream().map(statement::sign).toList();
    return statement.entry(Written.START, signatures);
  }

  private static final SignerKey FIRST = Written.CLERKS.getFirst();
  private static final SignerKey OTHER = Written.CLERKS.get(1);

  private static Entry rotation(Json.Obj fields, List<SignerKey> signers) {
    return entry(Rotation.ACT, fields, "p-1", signers);
  }

  private static Entry about(String act, long proposal, String party, SignerKey signer) {
    Json.Obj fields = Json.Obj.of(Map.of("proposal", new Json.Text("" + proposal)));
    return entry(act, fields, party, List.of(signer));
  }

  private static Succession pending(Succession before, long index, Entry entry) {
    return assertInstanceOf(Succession.Step.Pending.class, before.after(index, entry)).succession();
  }

  @Test
  void aKeyFollowsAnotherWhereBothHaveSignedAndSomebodyElseSeconds() {
    Json.Obj fields = new Rotation(OLD.verifier(), NEXT.verifier()).fields();
    Succession first = Succession.of(OLD.verifier());
    Succession proposed = pending(first, 40, rotation(fields, List.of(FIRST, OLD, NEXT)));
    assertEquals(OLD.verifier(), proposed.current());
    assertEquals(
        new Succession.Step.Untouched(), proposed.after(41, about("second/1", 39, "p-2", OTHER)));
    Succession.Step step = proposed.after(44, about("second/1", 40, "p-2", OTHER));
    Succession then = assertInstanceOf(Succession.Step.Followed.class, step).succession();
    assertEquals(NEXT.verifier(), then.current());
    assertEquals(OLD.verifier(), then.at(44));
    assertEquals(NEXT.verifier(), then.at(45));
    assertEquals(
        new Succession.Step.Refused("the key that gives way is not " + NEXT.verifier().name()),
        then.after(46, rotation(fields, List.of(FIRST, OLD, NEXT))));
  }

  @Test
  void aRotationThatOneKeyOrOnePersonMadeIsNone() {
    Json.Obj fields = new Rotation(OLD.verifier(), NEXT.verifier()).fields();
    Succession first = Succession.of(OLD.verifier());
    for (List<SignerKey> signers : List.of(List.of(FIRST, OLD), List.of(FIRST, NEXT))) {
      assertEquals(
          new Succession.Step.Refused("not both keys have signed it"),
          first.after(40, rotation(fields, signers)));
    }
    assertEquals(
        new Succession.Step.Refused("a rotation names the key that gives way and the one to come"),
        first.after(40, rotation(new Json.Obj(new java.util.TreeMap<>()), List.of(OLD, NEXT))));
    assertThrows(
        IllegalArgumentException.class, () -> new Rotation(OLD.verifier(), OLD.verifier()));
    Succession proposed = pending(first, 40, rotation(fields, List.of(FIRST, OLD, NEXT)));
    Succession.Step alone =
        new Succession.Step.Refused("who proposed the rotation has seconded it");
    assertEquals(alone, proposed.after(41, about("second/1", 40, "p-1", OTHER)));
    assertEquals(alone, proposed.after(41, about("second/1", 40, "p-2", FIRST)));
  }

  @Test
  void aRotationThatWasTakenBackIsNotSeconded() {
    Json.Obj fields = new Rotation(OLD.verifier(), NEXT.verifier()).fields();
    Succession first = Succession.of(OLD.verifier());
    Succession proposed = pending(first, 40, rotation(fields, List.of(FIRST, OLD, NEXT)));
    Succession without = pending(proposed, 41, about("withdraw-proposal/1", 40, "p-1", FIRST));
    assertEquals(
        new Succession.Step.Untouched(), without.after(42, about("second/1", 40, "p-2", OTHER)));
  }
}
