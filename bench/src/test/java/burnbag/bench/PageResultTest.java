package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.pages.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageResultTest {
  private static final String HELD =
      """
      {"verdict":"hold","markings":[{"scheme":"fr","level":"SECRET","rank":3,"state":"live",
      "effect":"hold","places":[{"text":"SECRET"}]}],"notes":[],"unread":[]}""";
  private static final String CLEAR =
      """
      {"verdict":"clear","markings":[],"notes":[],"unread":[]}""";
  private static final String UNSURE =
      """
      {"verdict":"review","markings":[],"notes":[],"unread":[{"reason":"ocr-unsure"}]}""";
  private static final String LIFTED =
      """
      {"verdict":"clear","markings":[],"notes":[{"scheme":"fr","level":"SECRET","rank":3,
      "state":"cancelled","effect":"none","places":[]}],"unread":[]}""";

  @Test
  void a_page_that_is_held_for_what_stands_on_it_is_right() {
    PageResult result = result("fr", "SECRET", 3, "live", HELD);
    assertTrue(result.found() && result.level() && result.state() && result.verdict());
    assertTrue(result.miss().isEmpty());
  }

  @Test
  void another_scheme_is_not_found_and_another_level_is_not_right_though_both_hold() {
    PageResult scheme = result("us", "SECRET", 3, "live", HELD);
    assertFalse(scheme.found());
    assertTrue(scheme.verdict());
    PageResult level = result("fr", "TRÈS SECRET", 4, "live", HELD);
    assertTrue(level.found());
    assertFalse(level.level());
    assertTrue(level.miss().isPresent());
  }

  @Test
  void a_marked_page_that_is_cleared_has_the_wrong_verdict() {
    PageResult result = result("fr", "SECRET", 3, "live", CLEAR);
    assertFalse(result.found() || result.verdict() || result.unsure());
  }

  @Test
  void a_struck_marking_has_to_hold_until_authority_and_day_stand_beside_it() {
    assertFalse(result("fr", "SECRET", 3, "cancel-claimed", LIFTED).verdict());
    PageResult lifted = result("fr", "SECRET", 3, "cancelled", LIFTED);
    assertTrue(lifted.level() && lifted.state() && lifted.verdict());
    assertFalse(result("fr", "SECRET", 3, "cancelled", HELD).verdict());
  }

  @Test
  void a_counter_page_is_missed_only_where_it_is_held() {
    assertTrue(result("fr", "", 0, "none", HELD).miss().isPresent());
    assertTrue(result("fr", "", 0, "none", CLEAR).miss().isEmpty());
    PageResult unsure = result("fr", "", 0, "none", UNSURE);
    assertTrue(unsure.unsure());
    assertTrue(unsure.miss().isEmpty());
  }

  @Test
  void a_page_that_nothing_was_said_of_is_unsure_and_not_found() {
    PageResult result = PageResult.of(truth("fr", "SECRET", 3, "live"), NullNode.getInstance());
    assertTrue(result.unsure());
    assertFalse(result.found() || result.held());
  }

  @Test
  void a_line_of_the_truth_is_read_as_it_was_written(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve(Truth.FILE),
        """
        {"file":"pages/x.png","scheme":"cn","level":"机密","rank":3,"canonical":"机密★10年",\
        "state":"live","boxes":[[0.1,0.05,0.2,0.02]],"layout":"red-head","ink":"black",\
        "ageing":"fax","set":"a","seed":-7}
        """);
    assertEquals(
        List.of(
            new Truth(
                "pages/x.png",
                "cn",
                "机密",
                3,
                "机密★10年",
                "live",
                List.of(List.of(0.1, 0.05, 0.2, 0.02)),
                "red-head",
                "black",
                "fax",
                "a",
                -7)),
        Truth.read(folder));
  }

  private static PageResult result(
      String scheme, String level, int rank, String state, String document) {
    return PageResult.of(truth(scheme, level, rank, state), parsed(document));
  }

  private static Truth truth(String scheme, String level, int rank, String state) {
    return new Truth(
        "pages/x.png",
        scheme,
        level,
        rank,
        level,
        state,
        List.of(),
        "banner",
        "black",
        "fax",
        "a",
        1);
  }

  private static JsonNode parsed(String document) {
    try {
      return new ObjectMapper().readTree(document);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
