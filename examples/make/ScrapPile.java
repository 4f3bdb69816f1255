package make;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the pile's PDF, Office, mail, archive and picture files; the same bytes each time.
///
/// Run from the project's root with the reader's libraries: `java -cp 'reader/target/lib/*'
/// examples/make/ScrapPile.java FONT examples/scrap-pile`, where `FONT` is a TrueType font with
/// Chinese glyphs whose licence allows embedding (AR PL SungtiL GB).
public final class ScrapPile {
  private final Path target;

  ScrapPile(Path target) {
    this.target = target;
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path font = Path.of(args[0]);
    ScrapPile pile = new ScrapPile(Path.of(args[1]));
    new Books(pile, font).write();
    new Papers(pile, font).write();
    new Letters(pile).write();
    new UsbStick(pile).write();
    new Scans(pile, font).write();
  }

  void put(String path, byte[] bytes) {
    try {
      Path file = target.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void put(String path, String text, Charset charset) {
    put(path, text.getBytes(charset));
  }
}
