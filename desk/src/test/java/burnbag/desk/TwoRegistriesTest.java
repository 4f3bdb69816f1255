package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.act.Act;
import burnbag.custody.people.Clear;
import burnbag.custody.people.GrantRole;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.people.Second;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who serves two registries.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoRegistriesTest {
  @Test
  void a_registrar_of_two_registries_registers_in_either(@TempDir Path folder) throws Exception {
    try (OpenDesk desk = new OpenDesk(folder)) {
      desk.act("chief", new OpenRegistry("north", "hq"));
      desk.act("chief", new OpenRegistry("south", "hq"));
      for (String registry : List.of("north", "south")) {
        two(desk, new GrantRole("carrier", new Grant(Role.REGISTRAR, registry)));
      }
      two(desk, new Clear("carrier", List.of(Clearance.highest())));
      Visitor carrier = Visitor.in(desk, "carrier");
      for (String registry : List.of("north", "south")) {
        HttpResponse<String> asked = register(carrier, registry);
        HttpResponse<String> laid = carrier.get(Visitor.path(asked));
        assertEquals(200, laid.statusCode(), registry + ": " + laid.body());
      }
      HttpResponse<String> elsewhere = carrier.get(Visitor.path(register(carrier, "hq")));
      assertEquals(422, elsewhere.statusCode());
      assertTrue(elsewhere.body().contains("north"), elsewhere.body());
    }
  }

  private static HttpResponse<String> register(Visitor visitor, String registry) throws Exception {
    return visitor.post(
        "/register/new",
        "_csrf",
        visitor.token("/register/new"),
        "control",
        "X-" + registry,
        "title",
        "Tide tables",
        "originator",
        "Harbour office",
        "pages",
        "2",
        "copies",
        "1",
        "registry",
        registry);
  }

  private static void two(OpenDesk desk, Act act) {
    long proposal = desk.act("chief", act);
    desk.act("registrar", new Second(Long.toString(proposal), desk.home().office().acts()));
  }
}
