package burnbag.reader.picture;

import burnbag.reader.document.Body;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.adobe.AdobeJpegDirectory;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// The pictures of a file, decoded one at a time: pages of a TIFF, frames of a GIF.
public final class Frames implements AutoCloseable {
  /// A larger picture is decoded with fewer points.
  private static final double MOST_PIXELS = 24e6;

  private static final int INKS = 4;

  private final ImageInputStream in;
  private final ImageReader reader;
  private final Body body;
  private final AtomicReference<String> complaint = new AtomicReference<>("");

  private Frames(ImageInputStream in, ImageReader reader, Body body) {
    this.in = in;
    this.reader = reader;
    this.body = body;
    reader.addIIOReadWarningListener((_, warning) -> complaint.set(warning));
    reader.setInput(in, false, true);
  }

  /// Empty where nothing here decodes such a file.
  public static Optional<Frames> of(Body body) throws IOException {
    ImageInputStream in = ImageIO.createImageInputStream(body.open());
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (readers.hasNext()) return Optional.of(new Frames(in, readers.next(), body));
    in.close();
    return Optional.empty();
  }

  /// How many there are.
  public int count() throws IOException {
    return reader.getNumImages(true);
  }

  /// What its decoder had to say of damage; empty where nothing.
  Optional<String> complaint() {
    return Optional.of(complaint.get()).filter(said -> !said.isEmpty());
  }

  /// @param index from 0
  public BufferedImage picture(int index) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    double pixels = (double) reader.getWidth(index) * reader.getHeight(index);
    int less = (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS));
    if (less > 1) param.setSourceSubsampling(less, less, 0, 0);
    BufferedImage picture;
    try {
      picture = reader.read(index, param);
    } catch (IIOException e) {
      if (!reader.canReadRaster()) throw e;
      picture = ofInks(reader.readRaster(index, param));
    }
    return index == 0 ? upright(picture) : picture;
  }

  /// Four inks, which Adobe's programs store as how much light is left (Adobe Technical Note 5116);
  /// a JPEG of four inks by anybody else is not met with.
  private BufferedImage ofInks(Raster raster) throws IIOException {
    if (raster.getNumBands() != INKS) throw new IIOException("colours that nothing here knows");
    boolean mixed = isMixed();
    BufferedImage picture =
        new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] inks = new int[INKS * raster.getWidth()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, inks);
      for (int x = 0; x < raster.getWidth(); x++) {
        picture.setRGB(x, y, light(inks, INKS * x, mixed));
      }
    }
    return picture;
  }

  private static int light(int[] inks, int at, boolean mixed) {
    double red = inks[at];
    double green = inks[at + 1];
    double blue = inks[at + 2];
    if (mixed) {
      double luma = inks[at];
      double bluish = inks[at + 1] - 128.0;
      double reddish = inks[at + 2] - 128.0;
      red = luma + 1.402 * reddish;
      green = luma - 0.344136 * bluish - 0.714136 * reddish;
      blue = luma + 1.772 * bluish;
    }
    double black = inks[at + 3] / 255.0;
    return part(red * black) << 16 | part(green * black) << 8 | part(blue * black);
  }

  private static int part(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  /// Whether its first three inks are stored as one shade and two differences of colour.
  private boolean isMixed() {
    try (InputStream bytes = new BufferedInputStream(body.open())) {
      AdobeJpegDirectory adobe =
          ImageMetadataReader.readMetadata(bytes).getFirstDirectoryOfType(AdobeJpegDirectory.class);
      return adobe != null && adobe.getInt(AdobeJpegDirectory.TAG_COLOR_TRANSFORM) == 2;
    } catch (ImageProcessingException | IOException | MetadataException _) {
      return false;
    }
  }

  /// As whoever took it held the camera (Exif 2.32, 4.6.4, tag 274).
  private BufferedImage upright(BufferedImage picture) {
    double width = picture.getWidth();
    double height = picture.getHeight();
    AffineTransform turn =
        switch (orientation()) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    return turn.isIdentity()
        ? picture
        : new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
            .filter(picture, null);
  }

  private int orientation() {
    try (InputStream bytes = new BufferedInputStream(body.open())) {
      ExifIFD0Directory exif =
          ImageMetadataReader.readMetadata(bytes).getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
          : 1;
    } catch (ImageProcessingException | IOException | MetadataException _) {
      return 1;
    }
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    in.close();
  }
}
