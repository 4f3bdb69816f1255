package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A destruction in an office that is no trial: each key is its party's own, and the log's is
/// sealed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateCommandTest {
  private static final Pattern ENTRY = Pattern.compile("\"entry\":(\\d+)");
  private static final String SEEN = " --seal S-1 --weight 900";
  private static final List<String> OFFICERS = List.of("x", "y", "z");
  private static final Map<String, String> OTHERS =
      Map.of(
          "a", "registrar,custodian",
          "b", "approver,custodian",
          "c", "carrier,witness,custodian",
          "d", "plant-operator,custodian",
          "e", "witness");

  @TempDir Path folder;

  private Ran ran(String line) {
    return Ran.in(folder, line.split(" "));
  }

  private String done(String line) {
    Ran ran = ran(line);
    assertEquals(0, ran.code(), line + "\n" + ran.out() + ran.err());
    return ran.out();
  }

  /// `a` and `b` keep their keys under passphrases of their own; the others' lie open here.
  private static boolean isSealed(String party) {
    return party.equals("a") || party.equals("b");
  }

  private static String by(String party, String line) {
    return "--home h --log-passphrase-file log.pass --as "
        + party
        + " "
        + line
        + " --key "
        + party
        + ".key"
        + (isSealed(party) ? " --passphrase-file " + party + ".pass" : "");
  }

  private static String second(String party) {
    return " --second "
        + party
        + " --second-key "
        + party
        + ".key"
        + (isSealed(party) ? " --second-passphrase-file " + party + ".pass" : "");
  }

  private String entry(String line) {
    String said = done(line + " --json");
    Matcher entry = ENTRY.matcher(said);
    assertTrue(entry.find(), said);
    return entry.group(1);
  }

  private void founded() throws IOException {
    Files.writeString(folder.resolve("a.pass"), "a long walk\n");
    Files.writeString(folder.resolve("b.pass"), "a longer one\n");
    Files.writeString(folder.resolve("log.pass"), "the log's own\n");
    StringBuilder found = new StringBuilder("--home h --log-passphrase-file log.pass init");
    for (String officer : OFFICERS) {
      done("key new " + officer + " --no-passphrase");
      found.append(" --officer ").append(officer).append("=").append(officer).append(".key.pub");
    }
    done(found.toString());
    for (Map.Entry<String, String> one : OTHERS.entrySet()) {
      String party = one.getKey();
      done(
          "key new "
              + party
              + (isSealed(party) ? " --passphrase-file " + party + ".pass" : " --no-passphrase"));
      String enrol =
          "party enrol %s --public %s.key.pub --grant %s --clear us:4 --name Mustermann-%s"
              .formatted(party, party, one.getValue(), party);
      done(by("y", "second " + entry(by("x", enrol))));
    }
    done(by("x", "plant open cellar-1 --keeper d" + second("y")));
    done(
        by(
            "x",
            "plant approve cellar-1 --up-to *:4:* --levels P-5 --till 2030-12-31 --paper A-1"
                + second("y")));
    done(by("x", "equipment enter shredder-1 --at cellar-1 --levels P-5" + second("y")));
    done(by("d", "equipment test shredder-1 --result pass --next 2030-01-01"));
    Files.writeString(
        folder.resolve("list.csv"),
        "control_number,short_title,marking,originator,date,pages,copies,file\n"
            + "C-1,Chart,SECRET,Port,,4,2,\n");
    done(by("a", "register import list.csv"));
    done(by("a", "document disposition burn-1 C-1"));
  }

  @Test
  @Tag("full")
  void two_sign_at_one_machine_each_with_a_key_of_their_own() throws IOException {
    founded();
    String order = entry(by("a", "destroy order --basis burn-1 --all-of C-1"));
    done(by("b", "destroy approve " + order));
    String insert = "bag insert bag-1 --new C-1#1 C-1#2";
    // The wrong passphrase of the second: nothing of theirs is signed.
    Ran wrong = ran(by("a", insert + second("b").replace("file b.pass", "file a.pass")));
    assertEquals(3, wrong.code(), wrong.out());
    assertTrue(wrong.err().contains("B106"), wrong.err());
    done(by("a", insert + second("b")));
    done(by("a", "bag seal bag-1" + SEEN + second("b")));
    done(by("a", "bag hand-over bag-1 --to c" + SEEN));
    done(by("c", "bag receive bag-1" + SEEN));
    done(by("c", "bag hand-over bag-1 --to d" + SEEN));
    done(by("d", "bag receive bag-1" + SEEN));
    done(by("d", "destroy open bag-1 --at cellar-1" + SEEN + second("e")));
    String run =
        entry(by("d", "destroy begin bag-1 --at cellar-1 --equipment shredder-1 --witnesses c,e"));
    String told = " --residue pass --operator d --from 2020-01-01T09:00Z" + second("e");
    done(by("c", "destroy done " + run + told));
    done(by("a", "certificate issue " + run + " --number 2026-0001"));
    String key = done("--home h ledger key").lines().findFirst().orElseThrow();
    for (String file : List.of("2026-0001.json", "2026-0001.pdf")) {
      String said = done("certificate verify h/certificates/" + file + " --key " + key);
      assertTrue(said.startsWith("verified"), said);
      assertTrue(said.contains("told-earlier"), said);
      assertFalse(said.contains("TRIAL"), said);
    }
    String json = Files.readString(folder.resolve("h/certificates/2026-0001.json"));
    assertTrue(json.contains("Mustermann-e"), "no name opens in it");
  }
}
