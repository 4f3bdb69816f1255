package burnbag.desk;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Tests that change much: each has a desk of its own.
abstract class EachAtADesk {
  OpenDesk desk;
  Chromium chromium;

  @BeforeEach
  final void open(@TempDir Path folder) {
    chromium = Chromium.open();
    desk = new OpenDesk(folder);
  }

  @AfterEach
  final void close() {
    if (chromium != null) chromium.close();
    if (desk != null) desk.close();
  }
}
