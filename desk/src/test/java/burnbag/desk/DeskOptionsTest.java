package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.desk.DeskOptions.Asked;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskOptionsTest {
  private static Asked read(String... arguments) {
    return DeskOptions.read(List.of(arguments), Optional.empty());
  }

  private static DeskOptions started(String... arguments) {
    return assertInstanceOf(Asked.Start.class, read(arguments)).options();
  }

  @Test
  void unless_told_otherwise_it_answers_this_machine_only() {
    DeskOptions options = started("desk");
    assertEquals("127.0.0.1", options.address());
    assertTrue(options.loopback());
    assertEquals(DeskOptions.DEFAULT_PORT, options.port());
  }

  @Test
  void flags_stand_before_and_behind_the_command() {
    DeskOptions options = started("--home", "office", "desk", "--port=9000");
    assertEquals(List.of(Path.of("office")), options.home());
    assertEquals(9_000, options.port());
  }

  @Test
  void a_demo_is_for_this_machine_alone() {
    assertInstanceOf(Asked.Wrong.class, read("desk", "--demo", "--address", "0.0.0.0"));
    assertTrue(started("desk", "--demo", "--address", "::1").loopback());
  }

  @Test
  void what_is_wrong_is_told_with_what_to_do() {
    for (List<String> wrong :
        List.of(
            List.of("--port", "70000"),
            List.of("--port", "x"),
            List.of("--port"),
            List.of("--colour", "red"),
            List.of("--tls-key", "key.pem"),
            List.of("--origin", "desk.example.org"),
            List.of("--origin", "https://desk.example.org/path"))) {
      Asked.Wrong told =
          assertInstanceOf(
              Asked.Wrong.class, DeskOptions.read(wrong, Optional.empty()), wrong.toString());
      assertTrue(!told.what().isEmpty() && !told.remedy().isEmpty());
    }
  }

  @Test
  void help_tells_every_flag_and_a_certificate_goes_with_its_key() {
    String help = assertInstanceOf(Asked.Help.class, read("desk", "--help")).text();
    for (String flag : List.of("--home", "--port", "--demo", "--origin", "--tls-key", "--invite"))
      assertTrue(help.contains(flag), help);
    assertEquals(
        List.of(new DeskOptions.Tls(Path.of("c.pem"), Path.of("k.pem"))),
        started("--tls-certificate", "c.pem", "--tls-key=k.pem", "desk").tls());
  }

  @Test
  void the_passphrase_file_of_the_log_may_come_from_outside() {
    Asked asked = DeskOptions.read(List.of("desk"), Optional.of("/run/secrets/log"));
    assertEquals(
        List.of(Path.of("/run/secrets/log")),
        assertInstanceOf(Asked.Start.class, asked).options().logPassphraseFile());
  }
}
