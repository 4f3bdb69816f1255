package burnbag.ledger;

import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/// Makes `specs/vectors/*.json`, from fixed keys and chance with a seed: the same every time.
final class SpecVectors {
  private static final JsonMapper JSON = new JsonMapper();

  private SpecVectors() {}

  /// @param args the folder
  public static void main(String[] args) throws IOException, NoteFormatException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Written log = new Written(44).grow(11);
    write(folder, "statements", statements(log));
    write(folder, "entries", entries(log));
    write(folder, "openings", openings());
    write(folder, "proofs", proofs(log));
    write(folder, "cosignatures", of(CosignatureVectors.of(log, new Written(44).grow(11).grow(1))));
    write(folder, "passkeys", of(PasskeyVectors.of(Entry.read(log.entry(2)).statement())));
  }

  private static void write(Path folder, String name, ObjectNode vectors) throws IOException {
    Files.writeString(
        folder.resolve(name + ".json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(vectors) + "\n");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static ObjectNode of(ArrayNode cases) {
    ObjectNode vectors = JSON.createObjectNode();
    vectors.put("log", Written.ORIGIN);
    vectors.put("log_key", Written.LOG.verifier().toString());
    ArrayNode keys = vectors.putArray("keys");
    Written.CLERKS.forEach(clerk -> keys.add(clerk.verifier().toString()));
    vectors.set("cases", cases);
    return vectors;
  }

  private static ObjectNode add(ArrayNode cases, String name, boolean bad, String input) {
    ObjectNode one = cases.addObject();
    one.put("name", name);
    one.put("wantErr", bad);
    one.put("input", input);
    return one;
  }

  /// Ways in which a statement can be wrong: what it is called, what is replaced, and by what.
  private static final String[][] BAD_STATEMENTS = {
    {"a blank", "{\"act\":", "{ \"act\":"},
    {"a member that is not known", "\"v\":1}", "\"v\":1,\"w\":1}"},
    {"a member that is missing", "\"role\":\"clerk\",", ""},
    {"a member twice", "\"role\":\"clerk\",", "\"role\":\"clerk\",\"role\":\"clerk\","},
    {"another order", "\"role\":\"clerk\",\"v\":1", "\"v\":1,\"role\":\"clerk\""},
    {"another version", "\"v\":1}", "\"v\":2}"},
    {"a float", "\"claimed_at\":1700000002000", "\"claimed_at\":1700000002000.0"},
    {"a padded number", "\"claimed_at\":1700000002000", "\"claimed_at\":01700000002000"},
    {"a number beyond 2^53-1", "\"claimed_at\":1700000002000", "\"claimed_at\":9007199254740992"},
    {"a time before 1970", "\"claimed_at\":1700000002000", "\"claimed_at\":-1"},
    {"an escape that need not be", "sight/1", "s\\u0069ght/1"},
    {"an act without a version", "sight/1", "sight"},
    {"an act in capitals", "sight/1", "Sight/1"},
    {"text not in normal form C", "\"copy\":\"C-2", "\"copy\":\"e\u0301-2"},
    {"a party without a name", "\"party\":\"clerk-a\"", "\"party\":\"\""},
    {"a control character in a name", "\"party\":\"clerk-a\"", "\"party\":\"clerk\\na\""},
    {"a pack that is no hash", "\"pack\":\"\"", "\"pack\":\"7f\""},
    {"a nonce in capitals", "\"nonce\":\"", "\"nonce\":\"ABCD"},
    {"a root that is no hash", "\"root\":\"", "\"root\":\"AAAA"},
    {"something behind it", "\"v\":1}", "\"v\":1}\n"},
    {"a list for the fields", "\"fields\":{\"copy\":\"C-2#1\"}", "\"fields\":[]"},
    {"a name of 256 bytes", "\"registry\":\"hq\"", "\"registry\":\"" + "h".repeat(256) + "\""},
  };

  private static ObjectNode statements(Written log) throws NoteFormatException {
    ArrayNode cases = JSON.createArrayNode();
    for (int i = 0; i < 3; i++) {
      add(cases, "statement " + i, false, Entry.read(log.entry(i)).statement().toString());
    }
    String good = Entry.read(log.entry(2)).statement().toString();
    for (String[] bad : BAD_STATEMENTS) {
      String input = good.replace(bad[1], bad[2]);
      if (input.equals(good)) throw new IllegalStateException("nothing replaced: " + bad[0]);
      add(cases, bad[0], true, input);
    }
    add(
        cases,
        "an empty log with the root of another",
        true,
        good.replaceFirst("\"size\":[0-9]+", "\"size\":0")
            .replaceFirst("\"root\":\"..", "\"root\":\"AA"));
    return of(cases);
  }

  private static ObjectNode entries(Written log) throws NoteFormatException {
    ArrayNode cases = JSON.createArrayNode();
    for (int i = 0; i < log.size(); i++) {
      add(cases, "entry " + i, false, text(log.entry(i)))
          .put("leaf", Entry.read(log.entry(i)).leaf().toString());
    }
    String good = text(log.entry(2));
    Statement statement = Entry.read(log.entry(2)).statement();
    Signature own = statement.sign(Written.CLERKS.getFirst());
    String claimed = "\"claimed_at\":1700000002000";
    add(
        cases,
        "another statement than the signed one",
        true,
        good.replace(claimed, claimed.replace("2000", "2001")));
    add(cases, "a signature by another algorithm", true, good.replace("Ed25519", "Ed448"));
    add(cases, "nobody has signed", true, good.replaceFirst("\\[\\{.*?\\}\\]", "[]"));
    add(
        cases,
        "a key that nobody knows",
        true,
        good.replace("\"key\":\"clerk-a+", "\"key\":\"clerk-x+"));
    add(cases, "no key at all", true, good.replace("\"key\":\"clerk-a+", "\"key\":\"clerk-a-"));
    Signature swapped =
        new Signature.OfKeyFile(own.key(), Written.CLERKS.getLast().sign(statement.signedBytes()));
    add(
        cases,
        "the signature of another key",
        true,
        statement.entry(Written.START, List.of(swapped)).toString());
    String twice = good.replaceFirst("\"signatures\":\\[(\\{.*?\\})\\]", "\"signatures\":[$1,$1]");
    add(cases, "the same key twice", true, twice);
    add(
        cases,
        "a time before 1970",
        true,
        good.replaceFirst("\"recorded_at\":[0-9]+", "\"recorded_at\":-1"));
    add(cases, "another version", true, good.substring(0, good.length() - 2) + "2}");
    add(cases, "something behind it", true, good + " ");
    add(cases, "a member that is not known", true, good.replaceFirst("\\{", "{\"index\":2,"));
    String padded = good.replace("\"copy\":\"C-2", "\"copy\":\"" + "x".repeat(66_000));
    add(cases, "longer than 65,535 bytes", true, padded);
    return of(cases);
  }

  private static ObjectNode openings() {
    ArrayNode cases = JSON.createArrayNode();
    List<Value> values =
        List.of(
            new Value.Text("Ånna Ó Briain"),
            new Value.Text("机密 \"sealed\"\n"),
            new Value.Text(""),
            new Value.Bytes(new byte[] {0, 1, 2, (byte) 0xff}),
            new Value.Bytes(new byte[0]));
    Opening opening =
        Opening.of(values.getFirst(), RandomGeneratorFactory.of("L64X128MixRandom").create(0));
    for (int i = 0; i < values.size(); i++) {
      Opening one =
          Opening.of(values.get(i), RandomGeneratorFactory.of("L64X128MixRandom").create(i));
      add(cases, "opening " + i, false, text(one.bytes()))
          .put("commitment", one.commitment().toString());
    }
    String good = text(opening.bytes());
    String commitment = opening.commitment().toString();
    String[][] bad = {
      {"another value", "Briain", "Brian"},
      {"another salt", "\"salt\":\"", "\"salt\":\"A"},
      {"the bytes of the text", "\"kind\":\"text\"", "\"kind\":\"bytes\""},
      {"a kind that is not known", "\"kind\":\"text\"", "\"kind\":\"sound\""},
      {"another version", "\"v\":1", "\"v\":2"},
      {"text not in normal form C", "Å", "A\u030a"},
      {"a blank", "\"v\":1", "\"v\": 1"},
    };
    for (String[] one : bad) {
      String input = good.replace(one[1], one[2]);
      if (one[0].equals("another salt"))
        input = good.replaceFirst("\"salt\":\"..", "\"salt\":\"zz");
      add(cases, one[0], true, input).put("commitment", commitment);
    }
    add(cases, "the commitment of another", true, good)
        .put("commitment", cases.get(1).get("commitment").asText());
    return of(cases);
  }

  private static ObjectNode proofs(Written log) {
    ArrayNode cases = JSON.createArrayNode();
    for (int i : new int[] {0, 6, 10}) {
      proof(cases, "entry " + i, false, made(log, i), log.entry(i));
    }
    String good = made(log, 6);
    String first = good.split("\n")[2];
    proof(
        cases,
        "an extra line, which nobody signs",
        false,
        good.replace("\nindex", "\nextra YWJj\nindex"),
        log.entry(6));
    proof(cases, "another entry", true, good, log.entry(7));
    proof(cases, "another index", true, good.replace("index 6", "index 7"), log.entry(6));
    proof(
        cases, "an index beyond the log", true, good.replace("index 6", "index 11"), log.entry(6));
    proof(cases, "a padded index", true, good.replace("index 6", "index 06"), log.entry(6));
    proof(cases, "a path that is too short", true, good.replace(first + "\n", ""), log.entry(6));
    proof(
        cases,
        "a path that is too long",
        true,
        good.replace(first, first + "\n" + first),
        log.entry(6));
    proof(
        cases,
        "another format",
        true,
        good.replace("tlog-proof@v1", "tlog-proof@v2"),
        log.entry(6));
    proof(cases, "no checkpoint", true, good.substring(0, good.indexOf("\n\n")), log.entry(6));
    proof(cases, "another size", true, good.replace("\n11\n", "\n12\n"), log.entry(6));
    proof(
        cases,
        "another log",
        true,
        good.replaceFirst(Written.ORIGIN, "other.example"),
        log.entry(6));
    String unsigned = text(log.head().sign(Written.CLERKS.getFirst()).bytes());
    proof(
        cases,
        "the log has not signed",
        true,
        good.substring(0, good.indexOf("\n\n") + 2) + unsigned,
        log.entry(6));
    return of(cases);
  }

  private static String made(Written log, int index) {
    return text(
        new LogProof(index, log.tree().inclusion(index).path(), log.head().sign(Written.LOG))
            .bytes());
  }

  private static void proof(ArrayNode cases, String name, boolean bad, String proof, byte[] entry) {
    add(cases, name, bad, proof).put("entry", text(entry));
  }
}
