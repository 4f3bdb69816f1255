package burnbag.custody.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.certificate.Examination.Verdict;
import burnbag.custody.destruction.Destructions;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.people.BindKey;
import burnbag.custody.register.Role;
import burnbag.ledger.passkey.Algorithm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasskeyCertificateTest {
  private static final String NUMBER = "D-2026-1";

  /// Entries stand in a certificate as texts.
  private static final Pattern PART =
      Pattern.compile("\\\\\"(?:authenticator_data|client_data|sig)\\\\\":\\\\\"([A-Za-z0-9+/=]+)");

  private static final int STRIDE = 97;

  @TempDir Path folder;

  @Test
  void a_certificate_that_passkeys_signed_holds_off_line_and_no_byte_of_theirs_can_be_changed() {
    try (TestOffice office = TestOffice.in(folder)) {
      Destructions steps = new Destructions(office).ready();
      Algorithm[] algorithms = Algorithm.values();
      List<String> parties = List.of("a", "b", "c", "d", "e", "f");
      for (int i = 0; i < parties.size(); i++) {
        String party = parties.get(i);
        String one = party.equals("a") ? "c" : "a";
        String other = party.equals("b") ? "d" : "b";
        String line = office.newPasskey(party, algorithms[i % algorithms.length]);
        office.two(one, other, Role.OFFICER, new BindKey(party, line));
      }
      steps.certified("C-7", "bag-1", NUMBER);
      byte[] bytes = new Issue(office.office()).write(NUMBER).orElseThrow().bytes();
      Verdict verdict = examined(office, bytes);
      assertInstanceOf(Verdict.Verified.class, verdict, verdict.toString());

      List<Integer> believed = new ArrayList<>();
      int tried = 0;
      Matcher parts = PART.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
      while (parts.find()) {
        for (int at = parts.start(1) + tried % STRIDE; at < parts.end(1); at += STRIDE) {
          byte[] changed = bytes.clone();
          changed[at] ^= 1;
          tried++;
          switch (examined(office, changed)) {
            case Verdict.Verified _, Verdict.Consistent _ -> believed.add(at);
            case Verdict.Refused _, Verdict.Unreadable _ -> {}
          }
        }
      }
      assertEquals(List.of(), believed);
      assertTrue(tried > 20, tried + " changes");
      office.folded();
    }
  }

  private static Verdict examined(TestOffice office, byte[] bytes) {
    return new Examination(OfficeActs.all()).examine(bytes, List.of(office.logKey().verifier()));
  }
}
