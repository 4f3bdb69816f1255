package burnbag.custody.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.certificate.Examination.Verdict;
import burnbag.custody.destruction.Destructions;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Role;
import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `specs/vectors/certificates.json`: a certificate as it was once written, which every later
/// version has to verify, and what must become of it when it is changed. `./dev golden` writes one
/// anew.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateVectorsTest {
  private static final Path FILE =
      Path.of(System.getProperty("burnbag.root")).resolve("specs/vectors/certificates.json");

  private record Case(String name, String from, String to, String key, String want) {
    static Case read(Fields fields) {
      return new Case(
          fields.text("name"),
          fields.text("from", ""),
          fields.text("to", ""),
          fields.text("key"),
          fields.text("want"));
    }

    Json.Obj json() {
      return Fields.write()
          .text("name", name)
          .text("from", from)
          .text("to", to)
          .text("key", key)
          .text("want", want)
          .end();
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case("as it was written", "", "", "key", "verified"),
          new Case("without a key", "", "", "none", "consistent"),
          new Case("by the key of another log", "", "", "other_key", "refused"),
          new Case("another number", "\"number\":\"V-1\"", "\"number\":\"V-2\"", "key", "refused"),
          new Case("another list", "\"copy\":\"C-7#1\"", "\"copy\":\"C-7#3\"", "key", "refused"),
          new Case("fewer pages", "\"pages\":12", "\"pages\":11", "key", "refused"),
          new Case(
              "another residue", "\"residue\":\"pass\"", "\"residue\":\"fail\"", "key", "refused"),
          new Case(
              "another witness", "\"witnesses\":[\"e\"", "\"witnesses\":[\"a\"", "key", "refused"),
          new Case(
              "a rule less that was asked",
              "\"asked\":[\"house/fine\",",
              "\"asked\":[",
              "key",
              "refused"),
          new Case("another policy", "\"pinned\":\"", "\"pinned\":\"0", "key", "refused"),
          new Case("another size", "hq\\n", "hq\\n9", "key", "refused"),
          new Case("a blank too many", "{\"checkpoint\"", "{ \"checkpoint\"", "key", "unreadable"),
          new Case("another version", "\"v\":1}", "\"v\":2}", "key", "unreadable"),
          new Case("another kind", "burnbag/certificate", "burnbag/receipt", "key", "unreadable"),
          new Case("nothing", "{\"checkpoint\"", "", "key", "unreadable"));

  private static final String PACK =
      """
      [pack]
      id = "house"
      name = "House rules"
      authority = "the harbour master"
      version = "1"
      in_force_from = "2020-01-01"
      in_force_to = ""

      [[rule]]
      id = "fine"
      acts = ["destroy"]
      requires = "destruction"
      level = "P-5"
      source = "Memorandum 7, paragraph 1"
      source_status = "read"
      remedy = "take another machine"
      permits = ["act=destroy level=P-5"]
      refuses = ["act=destroy level=P-4"]

      [[rule]]
      id = "two"
      acts = ["destroy"]
      requires = "persons"
      least = 2
      source = "Memorandum 7, paragraph 2"
      source_status = "read"
      remedy = "call a colleague"
      permits = ["act=destroy persons=2"]
      refuses = ["act=destroy persons=1"]

      [[rule]]
      id = "turns"
      acts = ["destroy"]
      requires = "rotation"
      most = 5
      source = "Memorandum 7, paragraph 3"
      source_status = "read"
      remedy = "let another pair witness"
      permits = ["act=destroy pair_in_a_row=5"]
      refuses = ["act=destroy pair_in_a_row=6"]
      """;

  @TempDir Path folder;

  @Test
  void each_vector_gives_what_it_must() throws Exception {
    if (Boolean.getBoolean("burnbag.golden.write")) write();
    Fields file = Fields.of((Json.Obj) CanonicalJson.read(Files.readAllBytes(FILE)));
    String certificate = file.text("certificate");
    VerifierKey key = VerifierKey.parse(file.text("key"));
    VerifierKey other = VerifierKey.parse(file.text("other_key"));
    List<Case> cases = file.objects("cases", Case::read);
    assertTrue(cases.size() >= CASES.size());
    for (Case one : cases) {
      int at = certificate.indexOf(one.from());
      assertTrue(at >= 0, one.name());
      String changed =
          certificate.substring(0, at) + one.to() + certificate.substring(at + one.from().length());
      List<VerifierKey> trusted =
          switch (one.key()) {
            case "key" -> List.of(key);
            case "other_key" -> List.of(other);
            default -> List.of();
          };
      Verdict verdict =
          new Examination(OfficeActs.all())
              .examine(changed.getBytes(StandardCharsets.UTF_8), trusted);
      assertEquals(one.want(), word(verdict), one.name() + ": " + verdict);
    }
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verified _ -> "verified";
      case Verdict.Consistent _ -> "consistent";
      case Verdict.Refused _ -> "refused";
      case Verdict.Unreadable _ -> "unreadable";
    };
  }

  private void write() throws IOException {
    if (Files.exists(FILE)) return;
    try (TestOffice office = TestOffice.in(folder)) {
      Destructions steps = new Destructions(office).ready();
      PolicyPack pack = PolicyPack.read("house", PACK.getBytes(StandardCharsets.UTF_8));
      office.two("a", "b", Role.OFFICER, AdoptPolicy.of(pack, PACK));
      steps.certified("C-7", "bag-1", "V-1");
      byte[] bytes = new Issue(office.office()).write("V-1").orElseThrow().bytes();
      office.newKey("elsewhere");
      Files.write(
          FILE,
          CanonicalJson.write(
              Fields.write()
                  .text("certificate", new String(bytes, StandardCharsets.UTF_8))
                  .text("key", office.logKey().verifier().toString())
                  .text("other_key", office.key("elsewhere").verifier().toString())
                  .objects("cases", CASES, Case::json)
                  .end()));
    }
  }
}
