package burnbag.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PathGlobTest {
  private static final String DEEP = "**";

  @Test
  void a_name_alone_matches_in_any_folder() {
    matches("*.tmp", "a.tmp", "x/y/a.tmp", "x/a.tmp/inside.txt", "./a.tmp", "box.zip!/a.tmp");
    passes("*.tmp", "a.tmpx", "a.tmp.txt", "tmp");
  }

  @Test
  void a_glob_with_a_slash_begins_where_the_path_begins() {
    matches("docs/*.txt", "docs/a.txt", "./docs/a.txt");
    passes("docs/*.txt", "x/docs/a.txt", "docs/x/a.txt", "/docs/a.txt");
    matches("/data/lot", "/data/lot/a.txt", "data/lot");
    passes("/data/lot", "x/data/lot/a.txt");
    matches("/lot", "lot/a.txt");
    passes("/lot", "x/lot/a.txt");
  }

  @Test
  void two_stars_are_any_number_of_folders() {
    matches("docs/" + DEEP + "/a.txt", "docs/a.txt", "docs/x/y/a.txt");
    matches("**/test/data", "test/data/a.txt", "x/y/test/data/z/a.txt");
    matches("docs/" + DEEP, "docs/a.txt", "docs/x/y.txt");
    passes("docs/" + DEEP, "docs", "other/docs/a.txt");
  }

  @Test
  void a_last_slash_asks_for_a_holder_of_others() {
    matches("target/", "target/a.txt", "x/target/a.txt");
    passes("target/", "target", "x/target");
  }

  @Test
  void what_matches_an_archive_matches_what_is_in_it() {
    matches("box.zip", "box.zip", "box.zip!/a.txt", "x/box.zip!/b.zip!/c.txt");
    matches("box.zip!/a.txt", "box.zip!/a.txt");
    matches("box.zip/a.txt", "box.zip!/a.txt");
    passes("box.zip!/a.txt", "box.zip", "box.zip!/b.txt");
  }

  @Test
  void classes_question_marks_and_backslashes() {
    matches("page-[0-9][!a].txt", "page-1b.txt");
    passes("page-[0-9][!a].txt", "page-1a.txt", "page-x1.txt");
    matches("[]x].txt", "].txt", "x.txt");
    matches("?.txt", "机.txt");
    passes("?.txt", ".txt", "ab.txt");
    matches("\\*.txt", "*.txt");
    passes("\\*.txt", "a.txt");
  }

  @Test
  void a_glob_that_stands_for_nothing_is_refused() {
    for (String wrong : List.of("", "/", "[ab", "a\\", "x/[/y")) {
      assertThrows(IllegalArgumentException.class, () -> new PathGlob(wrong), wrong);
    }
  }

  @Test
  void a_hostile_name_costs_no_more_than_its_length() {
    PathGlob glob = new PathGlob("**/*a*a*a*a*a*a*a*a*b/" + DEEP + "/x");
    String name = "a".repeat(60_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(false, glob.matches(name + "/" + name)));
    PathGlob folders = new PathGlob("**/a/" + DEEP + "/a/" + DEEP + "/a/" + DEEP + "/b");
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(false, folders.matches("a/".repeat(30_000))));
  }

  private static void matches(String glob, String... paths) {
    for (String path : paths) assertEquals(true, new PathGlob(glob).matches(path), path);
  }

  private static void passes(String glob, String... paths) {
    for (String path : paths) assertEquals(false, new PathGlob(glob).matches(path), path);
  }
}
