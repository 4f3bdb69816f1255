package burnbag.custody.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyPackTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Subject SECRET = new Subject("us", 3, "paper");

  private static final String GOOD =
      """
      [pack]
      id = "house"
      name = "House rules"
      authority = "us ourselves"
      version = "1"
      in_force_from = "2026-01-01"
      in_force_to = "2026-12-31"

      [[rule]]
      id = "two" # a remark
      acts = [
        "destroy",
      ]
      requires = "persons"
      least = 2
      source = "memorandum 7, paragraph 2"
      source_status = "unread"
      remedy = "call a colleague"
      permits = ["act=destroy persons=2"]
      refuses = ["act=destroy persons=1"]
      """;

  @Test
  void every_rule_answers_its_own_examples() {
    int asked = 0;
    for (PolicyPack pack : PolicyPack.shipped()) {
      for (PolicyRule rule : pack.rules()) {
        for (PolicyRule.Example example : rule.examples()) {
          Facts facts = example.facts();
          boolean permitted =
              !rule.governs(facts.act(), facts.subject())
                  || rule.requirement().against(facts).isEmpty();
          assertEquals(example.permits(), permitted, pack.id() + "/" + rule.id() + " " + facts);
          asked++;
        }
      }
    }
    assertTrue(asked > 60, asked + " examples");
  }

  @Test
  void every_kind_of_requirement_is_used_by_a_pack_that_ships() {
    Set<Class<?>> used = new HashSet<>();
    for (PolicyPack pack : PolicyPack.shipped())
      for (PolicyRule rule : pack.rules()) used.add(rule.requirement().getClass());
    assertEquals(Set.of(Requirement.class.getPermittedSubclasses()), used);
  }

  @Test
  void all_that_stands_against_an_act_is_named_at_once() {
    Policy policy = new Policy(PolicyPack.shipped());
    Facts facts = Facts.of("destroy", SECRET).with("persons", 1).with("level", "P-4");
    List<String> codes = policy.breaches(facts, DAY).stream().map(Policy.Breach::code).toList();
    assertEquals(
        List.of(
            "us/briefing",
            "us/destruction",
            "corporate/training",
            "corporate/approved-disposal",
            "corporate/verified-disposal",
            "corporate/paper-fine",
            "corporate/tested-equipment",
            "corporate/rotation"),
        codes);
  }

  @Test
  void what_nobody_knows_counts_against_the_act() {
    for (PolicyPack pack : PolicyPack.shipped()) {
      for (PolicyRule rule : pack.rules()) {
        Facts nothing = Facts.of(rule.acts().getFirst(), SECRET);
        assertTrue(rule.requirement().against(nothing).isPresent(), pack.id() + "/" + rule.id());
      }
    }
  }

  @Test
  void an_obligation_says_when_nobody_has_read_its_source() {
    Policy policy = new Policy(List.of(read(GOOD)));
    assertEquals(
        "2 persons, each with a key of their own – memorandum 7, paragraph 2 (unread)",
        policy.requirements("destroy", SECRET, DAY).getFirst().says());
  }

  @Test
  void a_pack_asks_for_nothing_before_and_after_its_days() {
    Policy policy = new Policy(List.of(read(GOOD)));
    for (String day : List.of("2025-12-31", "2027-01-01"))
      assertEquals(List.of(), policy.requirements("destroy", SECRET, LocalDate.parse(day)), day);
    for (String day : List.of("2026-01-01", "2026-12-31"))
      assertEquals(1, policy.requirements("destroy", SECRET, LocalDate.parse(day)).size(), day);
  }

  @Test
  void a_pack_is_pinned_by_the_hash_of_its_bytes() {
    PolicyPack pack = read(GOOD);
    Policy policy = new Policy(List.of(pack));
    assertEquals(pack, policy.pinned(pack.hash()).orElseThrow());
    assertTrue(policy.pinned("00").isEmpty());
    assertNotEquals(pack.hash(), read(GOOD + "# a remark\n").hash());
  }

  @Test
  void a_rule_that_contradicts_its_example_is_no_pack() {
    refused("persons=2", "persons=1", 19, "contradicts its example");
    refused("act=destroy persons=1", "act=destroy persons=3", 20, "contradicts its example");
    refused("act=destroy persons=1", "act=offer persons=1", 20, "does not govern its example");
  }

  @Test
  void what_a_rule_needs_is_asked_for_with_its_line() {
    refused("source = \"memorandum 7, paragraph 2\"\n", "", 9, "'source' is missing");
    refused("source_status = \"unread\"", "source_status = \"skimmed\"", 17, "read or unread");
    refused("refuses = [\"act=destroy persons=1\"]", "", 9, "examples of both kinds");
    refused("least = 2", "least = \"2\"", 15, "wants a number");
    refused("\"persons\"", "\"goodwill\"", 14, "nothing can be required as 'goodwill'");
    refused("2026-01-01", "1 January", 6, "no date");
    refused("version", "verison", 5, "no key 'verison' here");
    refused("[[rule]]", "[rule]", 9, "no table [rule]");
    refused("remedy =", "remedy", 18, "'=' is missing");
    refused("call a colleague\"", "call a colleague", 18, "not closed on its line");
    refused("least = 2", "least = 2\nleast = 3", 16, "stands twice");
    refused("id = \"house\"", "id = \"../house\"", 2, "an id is small letters");
  }

  @Test
  void bytes_that_are_no_text_are_no_pack() {
    assertThrows(MalformedPack.class, () -> PolicyPack.read("x", new byte[] {(byte) 0xFF}));
    assertThrows(MalformedPack.class, () -> PolicyPack.read("x", new byte[0]));
  }

  @Test
  void a_damaged_pack_is_read_or_refused_and_nothing_else() {
    for (int at = 0; at < GOOD.length(); at++) {
      for (String with : List.of("", "\"", "[", "=", "\n", "9")) {
        String damaged = GOOD.substring(0, at) + with + GOOD.substring(at + 1);
        try {
          read(damaged);
        } catch (MalformedPack refused) {
          assertTrue(refused.line() >= 1 && refused.getMessage().contains("help:"));
        }
      }
    }
  }

  private static void refused(String part, String with, int line, String why) {
    assertTrue(GOOD.contains(part), part);
    MalformedPack refused = assertThrows(MalformedPack.class, () -> read(GOOD.replace(part, with)));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
    assertEquals(line, refused.line(), refused.getMessage());
  }

  private static PolicyPack read(String text) {
    return PolicyPack.read("house", text.getBytes(StandardCharsets.UTF_8));
  }
}
