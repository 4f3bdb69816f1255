package burnbag.custody.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import burnbag.custody.TestOffice;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.dispatch.EnterReceipt;
import burnbag.custody.dispatch.OpenOutside;
import burnbag.custody.dispatch.SendOut;
import burnbag.custody.office.KeyNotary;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.ReportFound;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedCopiesTest {
  @TempDir Path folder;

  @Test
  void a_copy_that_was_taken_in_or_receipted_outside_by_two_is_no_forgery() {
    try (TestOffice office = TestOffice.in(folder)) {
      office.document("a", "C-7", 2);
      office.act("c", new ReportFound(List.of("C-7#1"), "street"));
      String found = office.discrepancy("C-7#1", Discrepancy.Kind.FOUND);
      office.two("b", "d", Role.CUSTODIAN, new Resolve(List.of(found), Finding.TAKEN_IN));
      OpenOutside open = new OpenOutside("m-4", List.of(new Clearance("us", 3, List.of())));
      office.two("a", "b", Role.OFFICER, open);
      long sent = office.act("a", new SendOut(List.of("C-7#2"), "m-4", 0));
      EnterReceipt receipt = new EnterReceipt(Long.toString(sent), "0a".repeat(32));
      office.two("a", "b", Role.CUSTODIAN, receipt);
      assertEquals("b", office.copy("C-7#1").holder());
      assertEquals("outside/m-4", office.copy("C-7#2").holder());
      Verdict verdict =
          new Verification(
                  office.office().store(),
                  office.office().acts(),
                  new KeyNotary(office.key("the log")),
                  Verification.Plan.whole(1, List.of()))
              .run(_ -> {});
      assertInstanceOf(Verdict.Sound.class, verdict, verdict::toString);
    }
  }
}
