package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.home.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedKeysTest {
  @TempDir Path here;

  private String[] log(String... more) {
    return Stream.concat(
            Stream.of("--home", "h", "--log-passphrase-file", "log.pass"), Stream.of(more))
        .toArray(String[]::new);
  }

  private static String[] plus(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  private Ran done(String... args) {
    Ran ran = Ran.in(here, args);
    assertEquals(0, ran.code(), ran.out() + ran.err());
    return ran;
  }

  private static void oneLineOfTrouble(Ran ran, String says) {
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("B106: " + says), ran.err());
    assertEquals(2, ran.err().lines().count(), ran.err());
  }

  @Test
  void an_office_of_sealed_keys_is_founded_and_changes_the_logs_key() throws IOException {
    Files.writeString(here.resolve("a.pass"), "a long walk\n");
    Files.writeString(here.resolve("log.pass"), "the log's own\n");
    Files.writeString(here.resolve("wrong.pass"), "a short walk\n");
    done("key", "new", "a", "--passphrase-file", "a.pass");
    assertFalse(Files.readString(here.resolve("a.key")).contains("private key v1"));
    for (String party : List.of("b", "c")) {
      Ran open = done("key", "new", party, "--no-passphrase");
      assertTrue(open.out().contains("IT LIES OPEN"), open.out());
    }
    oneLineOfTrouble(Ran.in(here, "key", "new", "d"), "the key " + here.resolve("d.key"));
    assertFalse(Files.exists(here.resolve("d.key")));

    String[] officers = {"--officer", "a=a.key.pub", "--officer", "b=b.key.pub"};
    Ran none = Ran.in(here, "--home", "h", "init", officers[0], officers[1]);
    oneLineOfTrouble(none, "the key ");
    assertFalse(Files.exists(here.resolve("h")));
    done(
        log(
            "init",
            officers[0],
            officers[1],
            officers[2],
            officers[3],
            "--officer",
            "c=c.key.pub"));

    String[] rotate = {"--as", "a", "ledger", "rotate", "--key", "a.key", "--passphrase-file"};
    String[] wrong =
        Stream.concat(Stream.of(rotate), Stream.of("wrong.pass")).toArray(String[]::new);
    String[] right = Stream.concat(Stream.of(rotate), Stream.of("a.pass")).toArray(String[]::new);
    oneLineOfTrouble(Ran.in(here, log(wrong)), "the passphrase does not open");
    Ran before = done("--home", "h", "ledger", "key");
    done(log(right));
    done(log("--as", "b", "second", "1", "--key", "b.key"));

    Ran after = done("--home", "h", "ledger", "key");
    List<String> keys = after.out().lines().toList();
    assertEquals(3, keys.size(), after.out());
    assertEquals(before.out().lines().toList(), keys.subList(1, 3));
    assertFalse(Files.exists(here.resolve("h/log.key.next")));
    done("--home", "h", "ledger", "verify");
    done(log("ledger", "export", "out"));

    Files.writeString(here.resolve("first.key"), before.out());
    Ran audited = done("ledger", "audit", "out", "--key", "first.key");
    assertTrue(audited.out().contains("has changed its key since"), audited.out());
    String strange = "example.org/hq+2b1b1b1b+AAAA";
    assertEquals(3, Ran.in(here, "ledger", "audit", "out", "--key", strange).code());

    Files.writeString(here.resolve("new.pass"), "another one altogether\n");
    String[] passphrase = {"key", "passphrase", "a.key", "--passphrase-file", "new.pass"};
    oneLineOfTrouble(
        Ran.in(here, plus(passphrase, "--old-passphrase-file", "wrong.pass")),
        "the passphrase does not open");
    done(plus(passphrase, "--old-passphrase-file", "a.pass"));
    String witness =
        KeyFile.make(here.resolve("w.key"), "w.example", new SecureRandom()).verifier().toString();
    String[] enrol = {"--as", "a", "ledger", "witness", witness, "--key", "a.key"};
    oneLineOfTrouble(
        Ran.in(here, log(plus(enrol, "--passphrase-file", "a.pass"))),
        "the passphrase does not open");
    done(log(plus(enrol, "--passphrase-file", "new.pass")));
  }
}
