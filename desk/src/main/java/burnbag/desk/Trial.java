package burnbag.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import burnbag.custody.home.Home;
import burnbag.desk.check.Check;
import burnbag.desk.check.TrialVisitor;
import burnbag.desk.door.PrintedLogins;
import burnbag.desk.story.FourBooks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Starts a demo, has each of its people go the round of its pages and sign, and stops it, so that
/// a start-up cache can be made of what that loads, and of what in it is called often.
public final class Trial {
  private static final int ROUNDS = 6;

  private Trial() {}

  /// @param args a folder for the demo's home
  public static void main(String[] args) throws IOException, InterruptedException {
    run(Path.of(args[0]).toAbsolutePath(), ROUNDS);
  }

  /// @param folder for the demo's home
  /// @param rounds of each after the first, in which signing begins
  /// @return how many acts were signed and entered
  static int run(Path folder, int rounds) throws IOException, InterruptedException {
    InstantSource clock = new Main.RealClock();
    SecureRandom chance = new SecureRandom();
    Home home = FourBooks.tell(folder, clock, chance);
    int signed = 0;
    try (Desk.Running desk = Desk.start(DeskOptions.ofDemo(), home, clock, chance);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)) {
      String url = "http://localhost:" + desk.port();
      Check.run(List.of(url + "/login", url + "/found"), Path.of(""), nowhere, nowhere);
      Map<String, String> logins = desk.context().getBean(PrintedLogins.class).all();
      for (Map.Entry<String, String> login : logins.entrySet()) {
        try (TrialVisitor visitor = new TrialVisitor(url)) {
          visitor.comeIn(login.getKey(), login.getValue());
          List<String> pages = visitor.round();
          for (int round = 0; round < rounds; round++) {
            visitor.again(pages);
            signed += visitor.sight(pages);
          }
        }
      }
    }
    return signed;
  }
}
