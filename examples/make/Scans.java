package make;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Pages that are pictures: nothing in them is text until somebody reads it.
final class Scans {
  private static final int WIDTH = 1_000;
  private static final int HEIGHT = 1_414;

  private final ScrapPile pile;
  private final Font chinese;

  Scans(ScrapPile pile, Path font) {
    this.pile = pile;
    try {
      chinese = Font.createFont(Font.TRUETYPE_FONT, font.toFile());
    } catch (IOException | FontFormatException e) {
      throw new IllegalArgumentException("no font in " + font, e);
    }
  }

  void write() {
    BufferedImage cover =
        page(
            0.012,
            List.of(
                new Line(120, 150, 26, Color.BLACK, "000347"),
                new Line(120, 195, 26, Color.BLACK, "机密★10年"),
                new Line(120, 240, 26, Color.BLACK, "特急"),
                new Line(230, 380, 60, new Color(0xB01818), "青石岛导航站文件"),
                new Line(390, 470, 24, Color.BLACK, "青导发〔2024〕5号"),
                new Line(160, 620, 34, Color.BLACK, "关于印发《北岸灯塔联络规程》的通知"),
                new Line(160, 720, 24, Color.BLACK, "各灯塔、各渡口："),
                new Line(160, 770, 24, Color.BLACK, "　　《北岸灯塔联络规程》已经站务会议审议通过，现印发给"),
                new Line(160, 815, 24, Color.BLACK, "你们，请认真贯彻执行。各单位收到后应当由专人登记，逐册"),
                new Line(160, 860, 24, Color.BLACK, "核对份号，存放于带锁的铁柜。")));
    pile.put("box-1/封面照片.jpg", jpeg(cover));

    BufferedImage letter =
        page(
            -0.006,
            List.of(
                new Line(430, 90, 30, Color.BLACK, "SECRET"),
                new Line(120, 220, 24, Color.BLACK, "To the keeper of the light on Gull Rock"),
                new Line(
                    120,
                    300,
                    24,
                    Color.BLACK,
                    "You are asked to keep a second log from the first of the month,"),
                new Line(
                    120,
                    340,
                    24,
                    Color.BLACK,
                    "in which you enter the names of all vessels that pass without"),
                new Line(
                    120,
                    380,
                    24,
                    Color.BLACK,
                    "showing a light. The log is to be kept under the coal."),
                new Line(120, 460, 24, Color.BLACK, "This letter is to be returned with the log."),
                new Line(430, 1_350, 30, Color.BLACK, "SECRET")));
    try (PdfPaper paper = new PdfPaper()) {
      pile.put("desk-drawer/scan-0012.pdf", paper.picture(letter).bytes());
    }
  }

  private record Line(int x, int y, int size, Color ink, String text) {}

  /// Yellowish paper, a little noise, a little askew; the same noise each time.
  private BufferedImage page(double askew, List<Line> lines) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xF4F0E4));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setTransform(AffineTransform.getRotateInstance(askew, WIDTH / 2.0, HEIGHT / 2.0));
    for (Line line : lines) {
      pen.setColor(line.ink);
      boolean latin = line.text.chars().allMatch(c -> c < 0x2000);
      pen.setFont(
          latin
              ? new Font(Font.SERIF, Font.PLAIN, line.size)
              : chinese.deriveFont((float) line.size));
      pen.drawString(line.text, line.x, line.y);
    }
    pen.dispose();
    Random grain = new Random(6);
    for (int i = 0; i < 2_500; i++) {
      int x = grain.nextInt(WIDTH);
      int y = grain.nextInt(HEIGHT);
      image.setRGB(x, y, grain.nextBoolean() ? 0xD8D2C0 : 0xA8A294);
    }
    return image;
  }

  private static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0.6f);
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
