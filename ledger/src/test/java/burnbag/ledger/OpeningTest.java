package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Disclosure;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class OpeningTest {
  private static final RandomGenerator CHANCE =
      RandomGeneratorFactory.of("L64X128MixRandom").create(11);
  private static final List<Value> VALUES =
      List.of(
          new Value.Text("Sergeant Ånna Ó Briain 机密"),
          new Value.Text(""),
          new Value.Bytes(new byte[] {0, 1, (byte) 0xff}),
          new Value.Bytes(new byte[0]));

  @Test
  void anOpeningReadsBackAndOpensItsOwnCommitmentAlone() throws NoteFormatException {
    for (Value value : VALUES) {
      Opening opening = Opening.of(value, CHANCE);
      Opening again = Opening.read(opening.bytes());
      assertEquals(opening, again);
      assertEquals(value, again.value());
      Commitment commitment = Commitment.parse(opening.commitment().toString());
      assertTrue(commitment.opens(again));
      assertFalse(commitment.opens(Opening.of(value, CHANCE)), "another salt");
    }
  }

  @Test
  void whoHasTwoEqualNamesOfTwoPeopleCannotSeeThatTheyAreEqual() {
    Value name = new Value.Text("Smith");
    assertNotEquals(Opening.of(name, CHANCE).commitment(), Opening.of(name, CHANCE).commitment());
  }

  @Test
  void aTextAndItsBytesAreTwoThings() {
    Value text = new Value.Text("abc");
    Value bytes = new Value.Bytes("abc".getBytes(StandardCharsets.UTF_8));
    assertNotEquals(
        Opening.of(text, RandomGeneratorFactory.of("L64X128MixRandom").create(1)).commitment(),
        Opening.of(bytes, RandomGeneratorFactory.of("L64X128MixRandom").create(1)).commitment());
  }

  @Test
  void whatWasErasedIsErasedAndWhatIsWrongIsNotTakenForErased() {
    Opening opening = Opening.of(new Value.Text("Smith"), CHANCE);
    Commitment commitment = opening.commitment();
    assertEquals(
        new Disclosure.Shown(commitment, opening.value()), Disclosure.of(commitment, opening));
    assertEquals(
        new Disclosure.Contradicted(commitment),
        Disclosure.of(commitment, Opening.of(new Value.Text("Jones"), CHANCE)));
    assertEquals(commitment, new Disclosure.Erased(commitment).commitment());
  }

  @Test
  void anOpeningNeverSaysItsValueInAMessage() {
    Opening opening = Opening.of(new Value.Text("Smith"), CHANCE);
    Disclosure shown = Disclosure.of(opening.commitment(), opening);
    assertFalse((opening + " " + opening.value() + " " + shown).contains("Smith"));
  }

  @Test
  void everyFlippedBitOfAnOpeningIsSeen() {
    for (Value value : VALUES) {
      Opening opening = Opening.of(value, CHANCE);
      byte[] bytes = opening.bytes();
      for (int bit = 0; bit < bytes.length * 8; bit++) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        try {
          assertFalse(opening.commitment().opens(Opening.read(flipped)), "bit " + bit);
        } catch (NoteFormatException refused) {
          assertFalse(refused.getMessage().isBlank());
        }
      }
    }
  }

  @Test
  void whatIsNoOpeningIsRefusedWithItsReason() {
    String salt = "\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",";
    String[][] bad = {
      {"[]", "the opening is no object"},
      {"{}", null},
      {
        "{\"kind\":\"sound\"," + salt + "\"v\":1,\"value\":\"a\"}", "an opening of the kind 'sound'"
      },
      {
        "{\"kind\":\"text\"," + salt + "\"v\":2,\"value\":\"a\"}",
        "an opening of another version than 1"
      },
      {
        "{\"kind\":\"text\",\"salt\":\"AAAA\",\"v\":1,\"value\":\"a\"}", "the salt has not 16 bytes"
      },
      {"{\"kind\":\"bytes\"," + salt + "\"v\":1,\"value\":\"a\"}", "the value is not base 64"},
      {"{\"kind\":\"text\"," + salt + "\"v\":1,\"value\":7}", "'value' of the opening is no text"},
    };
    for (String[] one : bad) {
      NoteFormatException refused =
          assertThrows(
              NoteFormatException.class,
              () -> Opening.read(one[0].getBytes(StandardCharsets.UTF_8)),
              one[0]);
      if (one[1] != null) assertEquals(one[1], refused.getMessage());
    }
    assertThrows(NoteFormatException.class, () -> Commitment.parse("sha256:AAAA"));
    assertThrows(NoteFormatException.class, () -> Commitment.parse("opening:sha256:AAAA"));
    assertThrows(IllegalArgumentException.class, () -> new Value.Text("e\u0301"));
    assertThrows(IllegalArgumentException.class, () -> new Value.Text("\ud800"));
  }
}
