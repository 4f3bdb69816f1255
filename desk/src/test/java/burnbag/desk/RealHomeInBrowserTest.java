package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import burnbag.custody.act.Act;
import burnbag.custody.home.Home;
import burnbag.custody.home.KeyFile;
import burnbag.custody.home.Passphrases;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Outcome;
import burnbag.custody.people.BindKey;
import burnbag.custody.people.Found;
import burnbag.custody.people.Second;
import burnbag.custody.register.Role;
import burnbag.desk.door.Invitations;
import burnbag.desk.door.PrintedLogins;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A home that is no trial: its officers begin with key files, and the desk knows passkeys alone.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealHomeInBrowserTest {
  private static final Passphrases PASSPHRASES = _ -> "correct horse".toCharArray();

  private final SecureRandom chance = new SecureRandom();
  private Path folder;
  private Chromium chromium;
  private Home home;
  private Desk.Running running;

  @BeforeEach
  void open(@TempDir Path temp) {
    folder = temp;
    chromium = Chromium.open();
    InstantSource clock = new Main.RealClock();
    List<Found.Officer> officers = new ArrayList<>();
    for (String party : List.of("a", "b", "c")) {
      String key = KeyFile.make(keyFile(party), party, chance).verifier().toString();
      officers.add(new Found.Officer(party, key));
    }
    home =
        Home.found(
            folder.resolve("home"), "burnbag.example/real", officers, PASSPHRASES, clock, chance);
    running =
        Desk.start(
            new DeskOptions(
                List.of(), "127.0.0.1", 0, false, "", List.of(), List.of(), List.of("a")),
            home,
            clock,
            chance);
  }

  @AfterEach
  void close() {
    if (chromium != null) chromium.close();
    if (running != null) running.close();
  }

  private Path keyFile(String party) {
    return folder.resolve(party + ".key");
  }

  private String url() {
    return "http://localhost:" + running.port();
  }

  /// As at the command line.
  private long enter(String party, Act act) {
    Pen pen = home.pen(party, keyFile(party), Passphrases.NONE);
    Outcome outcome =
        home.enter(
                pen,
                List.of(pen.sign(act, Role.OFFICER, "hq", home.pack(), home.office().checkpoint())))
            .outcomes()
            .getFirst();
    return assertInstanceOf(Outcome.Entered.class, outcome, outcome.toString()).index();
  }

  private void second(String party, long proposal) {
    enter(party, new Second(Long.toString(proposal), home.office().acts()));
  }

  /// @return the key's line
  private String handIn(Page phone, String code) {
    Authenticator.add(phone);
    phone.navigate(url() + "/set-up");
    phone.locator("[name=code]").fill(code);
    phone.locator("button:text('Go on')").click();
    phone.locator("button:text('Make the key')").click();
    phone.locator("summary").click();
    return phone.locator("main pre").textContent();
  }

  private void comeIn(Page phone) {
    phone.navigate(url() + "/login");
    phone.locator("button:text('Come in with a passkey')").click();
    phone.waitForURL(url() + "/today");
  }

  @Test
  void officers_with_key_files_bind_the_first_passkeys_and_then_nobody_needs_a_key_file() {
    assertFalse(running.context().getBean(PrintedLogins.class).any());
    Page a = chromium.window(Chromium.Glass.PHONE).newPage();
    String code = running.context().getBean(Invitations.class).printed().get("a");
    String line = handIn(a, code);
    second("c", enter("b", new BindKey("a", line)));
    comeIn(a);
    assertEquals(0, a.locator(".trial").count());

    a.navigate(url() + "/people");
    a.locator("form[action$='/invite'] [name=party]").fill("b");
    a.locator("button:text('Make a code')").click();
    Page b = chromium.window(Chromium.Glass.PHONE).newPage();
    handIn(b, a.locator("#code").textContent());
    a.navigate(url() + "/people");
    a.locator(".card:has-text('b') button:text('bind it')").click();
    Chromium.sign(a);
    long proposal =
        Long.parseLong(a.locator(".entered[role=status] b").last().textContent().strip());
    second("c", proposal);
    comeIn(b);
    assertEquals(0, b.locator("[name=code]").count());
  }
}
