package burnbag.marking.scheme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.DocumentMarkings;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackExamplesTest {
  static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));
  static final List<Rule> RULES =
      Schemes.all().packs().stream().flatMap(pack -> pack.rules().stream()).toList();

  @Test
  void every_rule_is_found_where_its_pack_says() {
    List<String> missed = new ArrayList<>();
    for (Rule rule : RULES) {
      for (String text : rule.finds()) {
        DocumentMarkings found = examine(text);
        if (found.markings().stream().noneMatch(marking -> isOf(rule, marking))) {
          missed.add(
              rule.scheme()
                  + " "
                  + rule.id()
                  + " in: "
                  + text
                  + "\n      found "
                  + found.markings());
        }
      }
    }
    assertTrue(missed.isEmpty(), () -> missed.size() + " missed:\n" + String.join("\n", missed));
  }

  @Test
  void no_mention_is_taken_for_a_marking() {
    List<String> taken = new ArrayList<>();
    for (Rule rule : RULES) {
      for (String text : rule.mentions()) {
        DocumentMarkings found = examine(text);
        if (!found.markings().isEmpty())
          taken.add(rule.id() + " in: " + text + "\n      found " + found.markings());
      }
    }
    assertTrue(taken.isEmpty(), () -> String.join("\n", taken));
  }

  @Test
  void what_a_pack_ignores_is_neither_marking_nor_mention_of_that_rule() {
    List<String> taken = new ArrayList<>();
    for (Rule rule : RULES) {
      for (String text : rule.ignores()) {
        DocumentMarkings found = examine(text);
        if (!found.markings().isEmpty())
          taken.add(rule.id() + " in: " + text + "\n      found " + found.markings());
      }
    }
    assertTrue(taken.isEmpty(), () -> String.join("\n", taken));
  }

  private static DocumentMarkings examine(String text) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(text));
    return exam.finish();
  }

  private static boolean isOf(Rule rule, RolledMarking marking) {
    if (rule.level().isEmpty()) return marking.judgement().kind() == rule.kind();
    boolean sameScheme = marking.meaning().scheme().equals(rule.scheme());
    boolean named =
        marking.judgement().readings().stream().anyMatch(r -> r.scheme().equals(rule.scheme()));
    boolean sharedRank =
        marking.meaning().rank() == rule.rank() && marking.meaning().level().equals(rule.level());
    return sameScheme && marking.meaning().level().equals(rule.level()) || named || sharedRank;
  }
}
