package burnbag.custody.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.certificate.Examination.Verdict;
import burnbag.custody.destruction.Destructions;
import burnbag.custody.office.OfficeActs;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateTest {
  private static final String NUMBER = "2026-0001";
  private static final int STRIDE = 23;

  @TempDir Path folder;
  private TestOffice office;
  private Destructions steps;
  private final Examination examination = new Examination(OfficeActs.all());

  @BeforeEach
  void two_copies_are_destroyed() {
    office = TestOffice.in(folder);
    steps = new Destructions(office).ready();
    office.document("a", "C-1", 3);
    steps.certified("C-7", "bag-1", NUMBER);
    office.document("a", "C-9", 1);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private CertificateText written(String number) {
    return new Issue(office.office()).write(number).orElseThrow();
  }

  private List<VerifierKey> key() {
    return List.of(office.logKey().verifier());
  }

  private Verdict examined(byte[] bytes) {
    return examination.examine(bytes, key());
  }

  @Test
  void a_stranger_with_the_logs_key_verifies_it() {
    byte[] bytes = written(NUMBER).bytes();
    Verdict verdict = examined(bytes);
    assertInstanceOf(Verdict.Verified.class, verdict, verdict.toString());
    assertInstanceOf(Verdict.Consistent.class, examination.examine(bytes, List.of()));
  }

  @Test
  void it_rests_on_a_part_of_the_ledger_and_not_on_all_of_it() {
    CertificateText text = written(NUMBER);
    long size = office.office().store().read(session -> session.size());
    assertTrue(text.leaves().size() < size - 2, text.leaves().size() + " of " + size);
    assertTrue(
        text.leaves().stream().noneMatch(leaf -> leaf.entry().toString().contains("\"C-1\"")));
  }

  @Test
  void a_change_of_a_byte_here_or_there_is_seen() throws InterruptedException {
    allSeen(written(NUMBER).bytes(), STRIDE, 1);
  }

  @Test
  @Tag("full")
  void no_byte_of_it_can_be_changed() throws InterruptedException {
    allSeen(written(NUMBER).bytes(), 1, 3);
  }

  /// Changes every so manieth byte in some ways, on both cores.
  private void allSeen(byte[] bytes, int stride, int flips) throws InterruptedException {
    int first = Math.floorMod(office.now(), stride);
    Queue<String> believed = new ConcurrentLinkedQueue<>();
    AtomicInteger tried = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int start = first; start < bytes.length; start += stride) {
        int at = start;
        pool.execute(
            () -> {
              for (int flip = 0; flip < flips; flip++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << ((at + flip * 3) % 8));
                tried.incrementAndGet();
                switch (examined(changed)) {
                  case Verdict.Verified _, Verdict.Consistent _ -> believed.add("byte " + at);
                  case Verdict.Refused _, Verdict.Unreadable _ -> {}
                }
              }
            });
      }
      pool.shutdown();
      assertTrue(pool.awaitTermination(20, TimeUnit.MINUTES));
    }
    assertEquals(List.of(), List.copyOf(believed));
    assertEquals(((bytes.length - first + stride - 1) / stride) * flips, tried.get());
  }

  @Test
  void no_byte_of_its_proof_can_be_changed() throws NoteFormatException {
    CertificateText text = written(NUMBER);
    byte[] entry = text.leaves().getLast().entry().bytes();
    byte[] proof = text.proof().bytes();
    LogProof.parse(proof).verify(entry, office.logKey().verifier(), List.of());
    for (int at = 0; at < proof.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = proof.clone();
        changed[at] ^= (byte) (1 << bit);
        assertTrue(!holds(changed, entry), "byte " + at + " bit " + bit + " is believed");
      }
    }
  }

  private boolean holds(byte[] proof, byte[] entry) {
    try {
      LogProof.parse(proof).verify(entry, office.logKey().verifier(), List.of());
      return true;
    } catch (NoteFormatException | IllegalArgumentException _) {
      return false;
    }
  }

  @Test
  void it_can_be_written_again_when_the_ledger_has_grown() {
    CertificateText first = written(NUMBER);
    office.document("a", "C-10", 1);
    CertificateText later = written(NUMBER);
    assertEquals(first.claims(), later.claims());
    assertInstanceOf(Verdict.Verified.class, examined(later.bytes()));
  }

  @Test
  void a_number_copied_with_another_list_is_refused() {
    steps.certified("C-8", "bag-2", "2026-0002");
    Json.Obj one = object(written(NUMBER).bytes());
    Json.Obj other = object(written("2026-0002").bytes());
    // The claims of one over the proof of the other.
    assertRefused(with(other, "claims", one.members().get("claims")), "is not what the signed");
    Json.Obj claims = (Json.Obj) other.members().get("claims");
    assertRefused(
        with(other, "claims", with(claims, "number", new Json.Text(NUMBER))),
        "is not what the signed");
    // The other's last entry, which issues its number, over this one's.
    assertRefused(with(one, "entries", other.members().get("entries")), "is not what the signed");
    Json.Arr entries = (Json.Arr) other.members().get("entries");
    Json.Arr fewer = new Json.Arr(entries.items().subList(0, entries.items().size() - 1));
    assertRefused(with(other, "entries", fewer), "issues no certificate");
  }

  @Test
  void an_entry_that_was_left_out_is_missed() {
    Json.Obj whole = object(written(NUMBER).bytes());
    List<Json> entries = ((Json.Arr) whole.members().get("entries")).items();
    for (int i = 0; i < entries.size(); i++) {
      List<Json> fewer = new java.util.ArrayList<>(entries);
      fewer.remove(i);
      Verdict verdict = examined(CanonicalJson.write(with(whole, "entries", new Json.Arr(fewer))));
      assertInstanceOf(Verdict.Refused.class, verdict, "without entry " + i);
    }
  }

  @Test
  void a_certificate_out_of_another_log_is_refused(@TempDir Path elsewhere) {
    try (TestOffice other = TestOffice.in(elsewhere)) {
      new Destructions(other).ready().certified("C-7", "bag-1", NUMBER);
      byte[] bytes = new Issue(other.office()).write(NUMBER).orElseThrow().bytes();
      assertInstanceOf(Verdict.Refused.class, examined(bytes));
      assertInstanceOf(Verdict.Consistent.class, examination.examine(bytes, List.of()));
    }
  }

  @Test
  void what_is_no_certificate_is_unreadable() {
    for (String text :
        List.of("", "{}", "{\"kind\":\"burnbag/certificate\",\"v\":2}", "%PDF-1.7")) {
      assertInstanceOf(
          Verdict.Unreadable.class, examined(text.getBytes(StandardCharsets.UTF_8)), text);
    }
  }

  @Test
  void a_number_that_nobody_issued_has_no_file() {
    assertTrue(new Issue(office.office()).write("2026-9999").isEmpty());
  }

  @Test
  void what_a_certificate_says_is_written_and_read_alike() throws NoteFormatException {
    byte[] bytes = written(NUMBER).bytes();
    assertArrayEquals(bytes, CertificateText.read(bytes).bytes());
  }

  private static Json.Obj object(byte[] bytes) {
    try {
      return (Json.Obj) CanonicalJson.read(bytes);
    } catch (burnbag.ledger.json.NotCanonicalException e) {
      throw new AssertionError(e);
    }
  }

  private static Json.Obj with(Json.Obj object, String name, Json value) {
    TreeMap<String, Json> members = new TreeMap<>(object.members());
    members.put(name, value);
    return new Json.Obj(members);
  }

  private void assertRefused(Json.Obj certificate, String why) {
    Verdict verdict = examined(CanonicalJson.write(certificate));
    if (!(verdict instanceof Verdict.Refused(List<String> reasons))) {
      throw new AssertionError(verdict.toString());
    }
    assertTrue(reasons.toString().contains(why), reasons.toString());
  }
}
