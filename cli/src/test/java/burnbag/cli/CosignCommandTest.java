package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.home.Passphrases;
import burnbag.custody.witness.WitnessDesk;
import burnbag.custody.witness.WitnessFolder;
import burnbag.custody.witness.WitnessServer;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.note.VerifierKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CosignCommandTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir Path folder;

  private Ran run(String line) {
    return Ran.in(folder, line.split(" "));
  }

  private String done(String line) {
    Ran ran = run(line);
    assertEquals(0, ran.code(), line + "\n" + ran.out() + ran.err());
    return ran.out();
  }

  /// Proposed by `a`, seconded by `b`.
  private void two(String line) {
    String entry =
        done("--home h --as a " + line + " --json").replaceFirst("(?s).*\"entry\":(\\d+).*", "$1");
    done("--home h --as b second " + entry);
  }

  @Test
  void a_stranger_who_was_told_all_keys_sees_both_signatures_of_the_log() throws IOException {
    done("init --home h --officers a,b");
    String said = done("--home h ledger cosign");
    assertTrue(
        said.contains("1 entry, signed by the log (Ed25519, ML-DSA-44); no witness is enrolled"),
        said);
    assertTrue(done("--home h ledger verify").contains("checkpoint.cosigned: 1 entry"));
    List<String> keys = done("--home h ledger key").lines().toList();
    assertEquals(2, keys.size());
    Files.write(folder.resolve("keys"), keys);
    done("--home h ledger export log");
    assertEquals(
        1,
        Files.readAllLines(folder.resolve("log/checkpoint")).stream()
            .filter(line -> line.startsWith("—"))
            .count());
    String audited = done("ledger audit log --key keys");
    assertTrue(audited.contains("(ML-DSA-44)"), audited);
    assertTrue(done("ledger audit log --key keys --json").contains("\"alg\":\"ML-DSA-44\""));
    two("ledger rotate --companion");
    done("--home h ledger cosign");
    done("--home h ledger export later");
    Ran old = run("ledger audit later --key keys");
    assertEquals(3, old.code(), old.out());
    assertTrue(old.out().contains("the log's companion key has not signed it"), old.out());
    Files.write(folder.resolve("keys"), done("--home h ledger key").lines().toList());
    done("ledger audit later --key keys");
  }

  @Test
  void an_office_asks_its_witnesses_and_says_how_many_have_signed() throws IOException {
    done("init --home h --officers a,b");
    Files.writeString(folder.resolve("keys"), done("--home h ledger key"));
    List<String> theirs = done("witness new w --name auditor.example/w1").lines().toList();
    assertEquals(theirs, done("witness key w").lines().toList());
    assertTrue(done("witness watch w keys").contains("watches burnbag.example/hq+"));
    WitnessFolder witness = WitnessFolder.open(folder.resolve("w"));
    WitnessDesk desk =
        new WitnessDesk(
            witness, witness.cosigners(Passphrases.NONE), () -> NOON, new SecureRandom());
    try (WitnessServer server =
        WitnessServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness, desk)) {
      String url = "http://127.0.0.1:" + server.port();
      for (String key : theirs) two("ledger witness " + key + " --url " + url);
      String said = done("--home h ledger cosign");
      assertTrue(said.contains("auditor.example/w1: cosigned, by 2 keys"), said);
      assertTrue(said.contains("cosigned by 1 of 1 witness, a quorum is 1"), said);
      assertFalse(said.contains("NOT REACHED"), said);
      assertTrue(done("--home h ledger cosign --json").contains("\"reached\":true"));
    }
    Ran away = run("--home h ledger cosign");
    assertEquals(2, away.code(), away.out());
    assertTrue(away.out().contains("no answer"), away.out());
    two("ledger rotate");
    Files.writeString(folder.resolve("all"), done("--home h ledger key"));
    done("--home h ledger export log");
    String audited = done("ledger audit log --key all");
    assertTrue(audited.contains("checkpoint.cosigned: "), "by the key of before: " + audited);
    String[] first = theirs.getFirst().split("\\+", 3);
    two("ledger dismiss-witness " + first[0] + "+" + first[1]);
    assertEquals(3, run("witness serve nothing").code());
    assertEquals(3, run("witness new w --name auditor.example/w1").code());
  }

  @Test
  void a_manifest_of_a_bag_and_of_an_order_is_printed_with_json_beside_it() throws IOException {
    Cellar cellar = new Cellar(folder);
    cellar.documents(1);
    String order = cellar.entry("a destroy order --basis burn-1 --all-of C-1");
    cellar.by("b destroy approve " + order);
    cellar.by("a bag insert bag-1 --new C-1#1 C-1#2 --second b");
    cellar.by("a bag waste bag-1 --sheets 7 --highest SECRET --second b");
    cellar.by("a bag seal bag-1 --seal S-1 --weight 4290 --second b");
    Ran printed = cellar.asked("print manifest bag-1");
    assertEquals(0, printed.code(), printed.err());
    String json = Files.readString(folder.resolve("manifest-bag-1.json"));
    for (String said :
        List.of(
            "\"copy\":\"C-1#1\"",
            "\"pages\":4",
            "\"amount\":\"7 sheets\"",
            "\"seal\":\"S-1\"",
            "\"grams\":4290",
            "\"remark\":\"order " + order)) {
      assertTrue(json.contains(said), said + " in " + json);
    }
    byte[] pdf = Files.readAllBytes(folder.resolve("manifest-bag-1.pdf"));
    assertEquals("%PDF", new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
    assertEquals(0, cellar.asked("print manifest " + order + " -o o.pdf").code());
    assertTrue(Files.readString(folder.resolve("o.json")).contains("\"remark\":\"open, bag-1\""));
    assertEquals(3, cellar.asked("print manifest nothing").code());
  }

  @Test
  void a_certificate_has_a_proof_under_the_checkpoint_that_all_have_signed() throws Exception {
    Cellar cellar = new Cellar(folder);
    cellar.documents(1);
    cellar.approved("C-1");
    cellar.by("a bag insert bag-1 --new C-1#1 C-1#2 --second b");
    cellar.broughtToPlant("bag-1");
    String run = cellar.destroyed("bag-1");
    cellar.by("a certificate issue " + run + " --number 2026-1");
    assertFalse(Files.exists(folder.resolve("h/certificates/2026-1.cosigned.tlog-proof")));
    assertEquals(0, cellar.asked("ledger cosign").code());
    assertEquals(0, cellar.asked("certificate write 2026-1 --to out").code());
    assertEquals(0, cellar.asked("certificate verify out/2026-1.json").code());
    LogProof proof =
        LogProof.parse(Files.readAllBytes(folder.resolve("out/2026-1.cosigned.tlog-proof")));
    assertEquals(2, proof.checkpoint().signatures().size());
    assertEquals(0, cellar.asked("ledger prove " + proof.index() + " -o one").code());
    VerifierKey key =
        VerifierKey.parse(cellar.asked("ledger key").out().lines().findFirst().orElseThrow());
    byte[] entry = Files.readAllBytes(folder.resolve("one.entry"));
    assertEquals(proof.index() + 1, proof.verify(entry, key, List.of()).size());
  }
}
