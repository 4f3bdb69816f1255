package burnbag.desk;

import burnbag.custody.home.Home;
import burnbag.desk.story.FourBooks;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// Starts a demo and stops it at once, so that a start-up cache can be made of what that loads.
public final class Trial {
  private Trial() {}

  /// @param args a folder for the demo's home
  public static void main(String[] args) {
    InstantSource clock = new Main.RealClock();
    SecureRandom chance = new SecureRandom();
    Home home = FourBooks.tell(Path.of(args[0]).toAbsolutePath(), clock, chance);
    Desk.start(DeskOptions.ofDemo(), home, clock, chance).close();
  }
}
