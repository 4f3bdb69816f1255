package burnbag.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import burnbag.custody.home.Home;
import burnbag.desk.check.Check;
import burnbag.desk.story.FourBooks;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// Starts a demo, asks it for two pages and stops it, so that a start-up cache can be made of what
/// that loads.
public final class Trial {
  private Trial() {}

  /// @param args a folder for the demo's home
  public static void main(String[] args) {
    InstantSource clock = new Main.RealClock();
    SecureRandom chance = new SecureRandom();
    Home home = FourBooks.tell(Path.of(args[0]).toAbsolutePath(), clock, chance);
    try (Desk.Running desk = Desk.start(DeskOptions.ofDemo(), home, clock, chance);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)) {
      String url = "http://localhost:" + desk.port();
      Check.run(List.of(url + "/login", url + "/found"), Path.of(""), nowhere, nowhere);
    }
  }
}
