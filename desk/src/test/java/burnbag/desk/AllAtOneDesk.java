package burnbag.desk;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Tests that leave each other alone: all of a class sit at one desk.
abstract class AllAtOneDesk {
  static OpenDesk desk;
  static Chromium chromium;

  @BeforeAll
  static void open(@TempDir Path folder) {
    chromium = Chromium.open();
    desk = new OpenDesk(folder);
  }

  @AfterAll
  static void close() {
    if (chromium != null) chromium.close();
    if (desk != null) desk.close();
  }
}
