package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.passkey.Algorithm;
import burnbag.ledger.passkey.Passkey;
import burnbag.ledger.passkey.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasskeyLinesTest {
  private static final Site SITE = new Site("example.org", "https://desk.example.org");

  @TempDir Path here;

  private Ran done(String... args) {
    Ran ran = Ran.in(here, args);
    assertEquals(0, ran.code(), ran.out() + ran.err());
    return ran;
  }

  private String line(String party) throws GeneralSecurityException, NoteFormatException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    byte[] spki = generator.generateKeyPair().getPublic().getEncoded();
    return Passkey.of(party, Algorithm.ES256, SITE, party.getBytes(StandardCharsets.UTF_8), spki)
        .toString();
  }

  @Test
  void officers_found_a_home_with_passkeys_and_the_list_says_what_kind_a_key_is() throws Exception {
    Files.writeString(here.resolve("log.pass"), "the log's own\n");
    for (String party : List.of("a", "b")) {
      Files.writeString(here.resolve(party + ".pub"), line(party) + "\n");
    }
    done("key", "new", "c", "--no-passphrase");
    done(
        "--home",
        "h",
        "--log-passphrase-file",
        "log.pass",
        "init",
        "--officer",
        "a=a.pub",
        "--officer",
        "b=b.pub",
        "--officer",
        "c=c.key.pub");
    String keys = done("--home", "h", "key", "list").out();
    assertEquals(
        2,
        keys.lines().filter(it -> it.contains("passkey ES256 at https://desk.example.org")).count(),
        keys);
    assertEquals(1, keys.lines().filter(it -> it.contains("key file")).count(), keys);
    String shown = done("--home", "h", "party", "show", "a").out();
    assertTrue(shown.contains("passkey ES256 at https://desk.example.org, a+"), shown);
    done("--home", "h", "ledger", "verify");

    Files.writeString(here.resolve("d.pub"), line("d") + "\n");
    String[] enrol = {
      "--home",
      "h",
      "--log-passphrase-file",
      "log.pass",
      "--as",
      "c",
      "party",
      "enrol",
      "d",
      "--public",
      "d.pub",
      "--key",
      "c.key"
    };
    assertTrue(done(enrol).out().contains("proposed to enrol d"));
  }

  @Test
  void half_a_line_of_a_passkey_is_refused_and_founds_nothing() throws Exception {
    Files.writeString(here.resolve("log.pass"), "the log's own\n");
    for (String party : List.of("a", "b", "c")) {
      String line = line(party);
      Files.writeString(
          here.resolve(party + ".pub"),
          line.substring(0, line.length() - (party.equals("c") ? 8 : 0)));
    }
    Ran ran =
        Ran.in(
            here,
            "--home",
            "h",
            "--log-passphrase-file",
            "log.pass",
            "init",
            "--officer",
            "a=a.pub",
            "--officer",
            "b=b.pub",
            "--officer",
            "c=c.pub");
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("is no key"), ran.err());
    assertTrue(Files.notExists(here.resolve("h")));
  }
}
