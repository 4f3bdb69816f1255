package burnbag.custody.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.TestOffice;
import burnbag.custody.register.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnrolTest {
  @TempDir Path folder;

  @Test
  void whoever_is_enrolled_may_act_at_once() {
    try (TestOffice office = TestOffice.in(folder)) {
      office.enrol("e", Role.REGISTRAR);
      office.document("e", "C-7", 2);
      office.folded();
    }
  }

  @Test
  void two_people_cannot_have_one_key_under_two_names() {
    try (TestOffice office = TestOffice.in(folder)) {
      String line = office.key("a").verifier().toString();
      Enrol twin = new Enrol("twin", "", "hq", "", line, List.of(), List.of());
      assertEquals(List.of("KEY_IN_USE"), office.refusals("b", Role.OFFICER, twin));
    }
  }
}
