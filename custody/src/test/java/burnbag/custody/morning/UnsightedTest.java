package burnbag.custody.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.TestOffice;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.Sight;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever asks often is told what somebody is told who looks through everything.
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnsightedTest {
  private static final String HOUSE =
      """
      [pack]
      id = "house"
      name = "House rules of the harbour office"
      authority = "the harbour master"
      version = "1"
      in_force_from = "2026-01-01"
      sources = []

      [[rule]]
      id = "inventory"
      acts = ["muster"]
      least_rank = 3
      requires = "muster"
      months = 12
      source = "Memorandum 8"
      source_status = "unread"
      remedy = "sight the copy"
      permits = ["act=muster rank=3 sighted_months=12"]
      refuses = ["act=muster rank=3 sighted_months=13"]
      """;

  private final Unsighted often = new Unsighted();
  private TestOffice office;

  @BeforeEach
  void an_office_with_a_policy(@TempDir Path folder) {
    office = TestOffice.in(folder);
    office.two(
        "a",
        "b",
        Role.OFFICER,
        AdoptPolicy.of(PolicyPack.read("test", HOUSE.getBytes(StandardCharsets.UTF_8)), HOUSE));
    office.document("a", "C-1", 3);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private List<String> due() {
    Policy policy = office.office().policy();
    return office
        .office()
        .store()
        .read(
            session -> {
              var told = often.due(session.register(), policy, session.size(), office.now());
              assertEquals(
                  new Unsighted().due(session.register(), policy, session.size(), office.now()),
                  told);
              return told.values().stream().map(Unsighted.Due::about).toList();
            });
  }

  private void see(String... copies) {
    office.act("a", Role.CUSTODIAN, new Sight(List.of(copies)));
  }

  @Test
  void what_is_due_appears_with_its_day_and_goes_with_each_sighting() {
    assertEquals(List.of(), due());
    for (int month = 0; month < 12; month++) {
      office.wait(Duration.ofDays(30));
      assertEquals(List.of(), due());
    }
    office.wait(Duration.ofDays(6));
    assertEquals(List.of("C-1#1 and 2 more: house/inventory"), due());
    see("C-1#1");
    assertEquals(List.of("C-1#2 and 1 more: house/inventory"), due());
    see("C-1#2", "C-1#3");
    assertEquals(List.of(), due());
    office.wait(Duration.ofDays(367));
    assertEquals(List.of("C-1#1 and 2 more: house/inventory"), due());
  }

  @Test
  void a_document_registered_meanwhile_is_not_due_before_its_own_time() {
    assertEquals(List.of(), due());
    office.wait(Duration.ofDays(200));
    office.document("b", "C-2", 1);
    assertEquals(List.of(), due());
    office.wait(Duration.ofDays(166));
    assertEquals(List.of("C-1#1 and 2 more: house/inventory"), due());
    see("C-1#1", "C-1#2", "C-1#3");
    assertEquals(List.of(), due());
  }
}
