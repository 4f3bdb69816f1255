package burnbag.sweep;

import burnbag.reading.Reading;
import burnbag.reading.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a page looks like, for reports that show it.
///
/// It lies in a scratch file until a report takes it, since many documents wait for their turn.
///
/// @param page 1-based
/// @param side which was asked for
/// @param width in pixels
/// @param height in pixels
/// @param jpeg where it lies; pixels and nothing else
public record PagePicture(int page, int side, int width, int height, Path jpeg) {

  /// @param scratch a private folder that exists
  static PagePicture keep(Reading.Picture picture, Path scratch) {
    View view = picture.view();
    try {
      Path file = Files.createTempFile(scratch, "picture", "");
      Files.write(file, picture.jpeg());
      return new PagePicture(view.page(), view.side(), picture.width(), picture.height(), file);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B205_SCRATCH_NOT_USABLE,
          "a page's picture cannot be kept in " + scratch + ": " + e.getMessage(),
          "make room there, or name another folder with --scratch DIR");
    }
  }

  /// How large it is.
  public long bytes() {
    try {
      return Files.size(jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Gives it away; nothing of it is left in the scratch folder.
  public byte[] take() {
    try {
      byte[] bytes = Files.readAllBytes(jpeg);
      Files.delete(jpeg);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Leaves nothing of it in the scratch folder.
  public void discard() {
    try {
      Files.deleteIfExists(jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
