package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonTest {
  @TempDir Path folder;

  /// Somebody who answers what is asked, in turn, and remembers the questions.
  private record Typist(List<String> answers, List<String> questions, boolean seesColours)
      implements Person {
    static Typist of(String... answers) {
      return new Typist(new ArrayList<>(List.of(answers)), new ArrayList<>(), false);
    }

    @Override
    public Optional<String> answer(String question) {
      questions.add(question);
      return answers.isEmpty() ? Optional.empty() : Optional.of(answers.removeFirst());
    }
  }

  private void office() throws Exception {
    assertEquals(0, Ran.in(folder, "init", "--home", "h", "--officers", "a,b").code());
    Files.writeString(
        folder.resolve("list.csv"),
        "control_number,short_title,marking,originator,date,pages,copies,file\nC-7,Chart,SECRET,Port,,12,2,\n");
    Ran ran = Ran.in(folder, "--home", "h", "--as", "a", "register", "import", "list.csv");
    assertEquals(0, ran.code(), ran.out() + ran.err());
  }

  @Test
  void what_a_person_left_out_is_asked_for() throws Exception {
    office();
    Typist typist = Typist.of("C-7#1 C-7#2", "b", "a");
    Ran ran = Ran.asked(folder, typist, "--home", "h", "offer");
    assertEquals(0, ran.code(), ran.out() + ran.err());
    assertTrue(ran.out().startsWith("offer 2: 2 copies to b"), ran.out());
    assertEquals(3, typist.questions().size(), typist.questions().toString());
  }

  @Test
  void a_script_is_told_and_not_asked() throws Exception {
    office();
    Ran ran = Ran.in(folder, "--home", "h", "--as", "a", "offer", "C-7#1");
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("--to"), ran.err());
  }

  @Test
  void a_person_sees_refusals_in_red_and_a_file_does_not() throws Exception {
    office();
    String[] line = {"--home", "h", "--as", "a", "offer", "C-7#1", "--to", "x"};
    Typist typist = new Typist(List.of(), new ArrayList<>(), true);
    assertTrue(Ran.asked(folder, typist, line).out().startsWith("\u001B[1;31mrefused"));
    assertTrue(Ran.in(folder, line).out().startsWith("refused"));
  }
}
