package burnbag.reader.view;

import burnbag.reading.Reading;
import burnbag.reading.View;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// A picture of a picture: fewer points, on white paper, as a JPEG that holds nothing else.
final class Photograph {
  /// Enough to read typescript by.
  private static final float QUALITY = 0.6f;

  private static final float POOR_QUALITY = 0.25f;

  /// One that is larger is written less finely.
  private static final int USUAL_BYTES = 600_000;

  /// One that is larger still is left out.
  private static final int MOST_BYTES = 2 << 20;

  /// Between the colours of a pixel, in 255 steps, below which it is grey to a person.
  private static final int COLOURED = 28;

  private Photograph() {}

  /// Empty where it cannot be made small enough.
  static Optional<Reading.Picture> of(BufferedImage picture, View view) {
    BufferedImage small = shrunk(picture, view.side());
    BufferedImage shown = isColoured(small) ? small : grey(small);
    for (float quality : List.of(QUALITY, POOR_QUALITY)) {
      byte[] jpeg = jpeg(shown, quality);
      int most = quality == QUALITY ? USUAL_BYTES : MOST_BYTES;
      if (jpeg.length <= most) {
        return Optional.of(new Reading.Picture(view, shown.getWidth(), shown.getHeight(), jpeg));
      }
    }
    return Optional.empty();
  }

  /// Halved as long as that goes, so that each point of the scan counts, then fitted.
  private static BufferedImage shrunk(BufferedImage picture, int side) {
    BufferedImage shrunk = picture;
    while (Math.max(shrunk.getWidth(), shrunk.getHeight()) >= 2 * side) {
      shrunk =
          drawn(
              shrunk,
              Math.max(1, shrunk.getWidth() / 2),
              Math.max(1, shrunk.getHeight() / 2),
              BufferedImage.TYPE_INT_RGB);
    }
    double fit = side / (double) Math.max(shrunk.getWidth(), shrunk.getHeight());
    double scale = Math.min(1, fit);
    return drawn(
        shrunk,
        (int) Math.max(1, shrunk.getWidth() * scale),
        (int) Math.max(1, shrunk.getHeight() * scale),
        BufferedImage.TYPE_INT_RGB);
  }

  private static BufferedImage grey(BufferedImage picture) {
    return drawn(picture, picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height, int type) {
    BufferedImage drawn = new BufferedImage(width, height, type);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  private static boolean isColoured(BufferedImage picture) {
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int rgb : row) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int most = Math.max(red, Math.max(green, blue));
        if (most - Math.min(red, Math.min(green, blue)) > COLOURED) return true;
      }
    }
    return false;
  }

  private static byte[] jpeg(BufferedImage picture, float quality) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
