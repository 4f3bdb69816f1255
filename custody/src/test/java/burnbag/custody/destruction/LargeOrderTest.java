package burnbag.custody.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.certificate.Examination;
import burnbag.custody.certificate.Issue;
import burnbag.custody.morning.Balance;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Role;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeOrderTest {
  private static final int DOCUMENTS = 10;
  private static final int COPIES = 1_000;

  /// Of its certificate.
  private static final int MOST_BYTES = 16 << 20;

  /// To write it and to verify it.
  private static final long MOST_MILLIS = 30_000;

  @TempDir Path folder;

  /// Of this thread, whatever else the machine does.
  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Test
  @Tag("full")
  void ten_thousand_copies_are_one_order_and_one_certificate() {
    try (TestOffice office = TestOffice.in(folder)) {
      Destructions steps = new Destructions(office).ready();
      List<String> documents = new ArrayList<>();
      for (int i = 0; i < DOCUMENTS; i++) {
        documents.add("C-" + i);
        steps.document("C-" + i, COPIES);
      }
      steps.document("D-1", 1);
      long before = System.nanoTime();
      String order = steps.ordered(documents.toArray(String[]::new));
      assertEquals(
          List.of("TOO_MANY_COPIES"),
          office.refusals("a", new ExtendOrder(order, List.of("D-1#1"), List.of())));
      office.act("b", Role.APPROVER, steps.approve(order));
      assertEquals(DOCUMENTS * COPIES, office.find(DestructionOrder.SHELF, order).copies());
      long approved = System.nanoTime();
      List<String> bags = new ArrayList<>();
      for (int i = 0; i < DOCUMENTS; i++) {
        String bag = "bag-" + i;
        bags.add(bag);
        office.act("a", new OpenBag(bag, "", List.of(Clearance.highest())));
        List<String> copies = new ArrayList<>();
        for (int k = 1; k <= COPIES; k++) copies.add("C-" + i + "#" + k);
        office.two("a", "b", Role.CUSTODIAN, new Insert(bag, copies));
        steps.sealed(bag, "S-" + i, 40_000);
        steps.atPlant(bag, "S-" + i, 40_000);
      }
      long opened = System.nanoTime();
      String run = steps.begun(bags.toArray(String[]::new));
      steps.finished(run);
      office.act("a", new Certify(run, "2026-1"));
      long done = System.nanoTime();
      assertEquals(DOCUMENTS * COPIES, office.find(Certificate.SHELF, "2026-1").copies());
      Balance balance = office.ask(Balance::of);
      assertEquals(DOCUMENTS * COPIES, balance.states().get(CopyState.DESTROYED));
      assertTrue(balance.addsUp());
      long audited = processorNanos();
      byte[] file = new Issue(office.office()).write("2026-1").orElseThrow().bytes();
      long written = processorNanos();
      Examination.Verdict verdict =
          new Examination(OfficeActs.all()).examine(file, List.of(office.logKey().verifier()));
      long verified = processorNanos();
      assertInstanceOf(Examination.Verdict.Verified.class, verdict, verdict.toString());
      assertTrue(file.length < MOST_BYTES, file.length + " bytes");
      System.out.printf(
          "10,000 copies: ordered and approved %d ms, bagged to the plant %d ms, destroyed %d ms,"
              + " certificate of %d KB written %d ms, verified %d ms of a processor%n",
          (approved - before) / 1_000_000,
          (opened - approved) / 1_000_000,
          (done - opened) / 1_000_000,
          file.length / 1_000,
          (written - audited) / 1_000_000,
          (verified - written) / 1_000_000);
      assertTrue((verified - audited) / 1_000_000 < MOST_MILLIS, "it takes too long");
    }
  }
}
