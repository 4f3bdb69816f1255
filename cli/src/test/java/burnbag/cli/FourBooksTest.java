package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `examples/four-books/run`, with real commands, each a process of its own.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FourBooksTest {
  private static final List<String> ATTEMPTS =
      List.of(
          "a held copy refused HELD",
          "alone refused SAME_PERSON",
          "one person in two roles refused SAME_PERSON",
          "one person with two keys refused SAME_PERSON",
          "nobody appointed them refused house/appointed",
          "without a bag refused NO_BAG",
          "an 'empty' container refused NOT_EMPTY",
          "a bag 500 g short detected other-weight",
          "another seal detected other-seal",
          "done right done verified",
          "the same, as a PDF done verified",
          "a copied certificate refused refused",
          "a told earlier date detected told-earlier",
          "an edited database detected parted",
          "yesterday's backup detected B107",
          "a lapsed attestation refused house/knows-how");

  @TempDir Path folder;

  @Test
  @Tag("full")
  void one_way_is_the_right_one_and_each_short_cut_is_refused_or_seen()
      throws IOException, InterruptedException {
    Path burnbag = folder.resolve("burnbag");
    List<String> line = Ran.process(folder).command();
    Files.writeString(
        burnbag,
        "#!/bin/sh\nexec "
            + String.join(" ", line.stream().map(word -> "'" + word + "'").toList())
            + " \"$@\"\n");
    Files.setPosixFilePermissions(burnbag, PosixFilePermissions.fromString("rwx------"));
    Path json = folder.resolve("told.json");
    ProcessBuilder story =
        new ProcessBuilder(
                Ran.ROOT.resolve("examples/four-books/run").toString(),
                "--home",
                folder.resolve("homes").toString(),
                "--json",
                json.toString())
            .redirectErrorStream(true);
    story.environment().put("BURNBAG", burnbag.toString());
    Process process = story.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), told);
    assertEquals(
        ATTEMPTS,
        Files.readAllLines(json).stream()
            .map(
                one ->
                    one.replaceFirst(
                        "\\{\"attempt\":\"(.*?)\",\"outcome\":\"(.*?)\",\"code\":\"(.*?)\",\"says\":\".+\"\\}",
                        "$1 $2 $3"))
            .toList());
  }
}
