package burnbag.marking.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.document.PackProof;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackExamplesTest {
  static final List<Pack> PACKS = Schemes.all().packs();

  @Test
  void every_example_shows_what_its_pack_says() {
    PackProof proof = new PackProof(new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1)));
    List<String> failures =
        PACKS.stream()
            .flatMap(pack -> proof.prove(pack).stream())
            .map(
                one ->
                    one.rule().id() + " " + one.claim() + ": " + one.text() + "\n  " + one.seen())
            .toList();
    assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
  }

  @Test
  void every_level_is_proved_by_three_examples_of_each_kind() {
    assertEquals(
        List.of(),
        PACKS.stream().flatMap(pack -> PackProof.thin(pack).stream()).map(Rule::id).toList());
  }
}
