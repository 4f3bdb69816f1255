package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static final SignerKey CLERK = SignerKey.generate("clerk.example", new SecureRandom());

  private static Statement offer(String copy) {
    return new Statement(
        "burnbag.example/hq",
        "offer/1",
        Json.Obj.of(Map.of("copy", new Json.Text(copy), "to", new Json.Text("p-7"))),
        "p-3",
        "custodian",
        "hq/registry-2",
        "00".repeat(32),
        "6f1d".repeat(8),
        1_700_000_000_000L,
        1_700_000_600_000L,
        new Basis(0, Hash.OF_NOTHING));
  }

  private static Entry entry(String copy) {
    Statement offer = offer(copy);
    return offer.entry(1_700_000_001_000L, List.of(offer.sign(CLERK)));
  }

  @Test
  void anEntryReadsBackAndItsSignatureHoldsForItsStatementAlone() throws NoteFormatException {
    Entry entry = entry("C-12#3");
    Entry read = Entry.read(entry.bytes());
    assertEquals(entry, read);
    assertArrayEquals(entry.bytes(), read.bytes());
    assertTrue(
        read.signatures()
            .getFirst()
            .verifies(read.statement(), List.of(ActorKey.of(CLERK.verifier()))));
    assertFalse(
        read.signatures()
            .getFirst()
            .verifies(offer("C-12#4"), List.of(ActorKey.of(CLERK.verifier()))));
    assertFalse(read.signatures().getFirst().verifies(read.statement(), List.of()));
  }

  @Test
  void noFlippedBitOfAnEntryPassesForTheSameEntry() {
    byte[] bytes = entry("C-12#3").bytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 2;
      try {
        Entry read = Entry.read(flipped);
        boolean holds =
            read.signatures()
                .getFirst()
                .verifies(read.statement(), List.of(ActorKey.of(CLERK.verifier())));
        boolean sameTime = read.recordedAt() == entry("C-12#3").recordedAt();
        assertFalse(holds && sameTime, "byte " + i);
      } catch (NoteFormatException refused) {
        assertFalse(refused.getMessage().isBlank());
      }
    }
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    String good = new String(entry("C-1#1").bytes(), StandardCharsets.UTF_8);
    String[][] bad = {
      {
        good.replace("{\"recorded_at\"", "{\"extra\":1,\"recorded_at\""),
        "the entry has 'extra', which nobody here knows"
      },
      {good.replace("\"act\":\"offer/1\",", ""), "the statement has no 'act'"},
      {
        good.replace("\"claimed_at\":1700000000000", "\"claimed_at\":-1"),
        "'claimed_at' of the statement is not a number of 0 or more"
      },
      {good.substring(0, good.lastIndexOf("\"v\":1")) + "\"v\":2}", "an entry of version 2"},
      {
        good.replaceFirst("\"signatures\":\\[.*?\\]", "\"signatures\":[]"),
        "nobody has signed the entry"
      },
      {good.replace("Ed25519", "Ed448"), "a signature by 'Ed448'"},
      {
        good.replace("6f1d6f1d", "6F1D6f1d"),
        "the statement: 'nonce' has not 32 hexadecimal digits in lower case"
      },
      {
        good.replace("6f1d6f1d", "6f1d"),
        "the statement: 'nonce' has not 32 hexadecimal digits in lower case"
      },
      {
        good.replace("\"pack\":\"00", "\"pack\":\""),
        "the statement: 'pack' is no SHA-256 in hexadecimal"
      },
      {good.replace("offer/1", "Offer"), "the statement: 'Offer' is no act with its version"},
      {
        good.replace("\"party\":\"p-3\"", "\"party\":\"\""),
        "the statement: 'party' is empty, longer than 255 bytes or not printable"
      },
      {
        good.replace("\"size\":0", "\"size\":0,\"size\":1"),
        "the basis has 'size' out of order or twice"
      },
      {good + " ", "something stands behind the entry"},
      {
        good.replace("hq/registry-2", "h".repeat(256)),
        "the statement: 'registry' is empty, longer than 255 bytes or not printable"
      },
    };
    for (String[] one : bad) {
      assertEquals(
          one[1],
          assertThrows(
                  NoteFormatException.class,
                  () -> Entry.read(one[0].getBytes(StandardCharsets.UTF_8)),
                  one[0])
              .getMessage());
    }
  }

  @Test
  void aListThatIsTooLongDoesNotEnter() {
    assertThrows(IllegalArgumentException.class, () -> entry("x".repeat(66_000)).bytes());
  }
}
