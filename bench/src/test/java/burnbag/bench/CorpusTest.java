package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.corpus.Corpus;
import burnbag.bench.corpus.Label;
import burnbag.bench.corpus.Label.Group;
import burnbag.bench.corpus.Snippet;
import burnbag.marking.page.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusTest {
  @TempDir Path folder;

  @Test
  void offsets_in_code_points_become_offsets_in_utf_16() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        """
        {"id":"x","text":"\\ud83d\\udd12 SECRET","labels":[{"start":2,"end":8,"surface":"SECRET","scheme":"US","level":"SECRET","kind":"banner"}]}
        """);
    Snippet snippet = new Corpus(folder).snippets("a.jsonl").getFirst();
    Span at = snippet.labels().getFirst().at();
    assertEquals(new Span(3, 9), at);
    assertEquals("SECRET", snippet.text().substring(at.start(), at.end()));
  }

  @Test
  void a_corpus_that_is_absent_is_said_to_be_absent() {
    assertFalse(new Corpus(folder.resolve("nowhere")).has("markings-real.jsonl"));
  }

  @Test
  void each_label_counts_in_one_table() {
    assertEquals(Group.TEXT, label("US", "banner", "SECRET", false).group());
    assertEquals(Group.NOISY, label("US-historic", "stamp", "SECRET", true).group());
    assertEquals(Group.RECORD, label("US-historic", "source-note", "SECRET", false).group());
    assertEquals(Group.METADATA, label("TLP", "banner", "WHITE", false).group());
    assertEquals(Group.NOT_SCORED, label("private-author", "banner", "SECRET", false).group());
  }

  @Test
  void only_the_four_levels_are_asked_for() {
    assertFalse(label("US", "banner", "SECRET", false).levelIs("CONFIDENTIAL"));
    assertTrue(label("US", "banner", "SECRET", false).levelIs("SECRET"));
    assertTrue(label("US", "banner", "SBU", false).levelIs("UNCLASSIFIED"));
  }

  private static Label label(String scheme, String kind, String level, boolean noisy) {
    return new Label(new Span(0, level.length()), level, scheme, level, kind, noisy);
  }

  @Test
  void words_are_read_without_blank_lines() throws IOException {
    Files.writeString(folder.resolve("w.txt"), "SECRET\n\nGEHEIM\n");
    assertEquals(List.of("SECRET", "GEHEIM"), new Corpus(folder).words("w.txt"));
  }
}
