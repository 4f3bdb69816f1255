package burnbag.bench.apart;

import burnbag.bench.apart.Desk.Written;
import burnbag.bench.made.Chance;
import burnbag.bench.pages.PageSet;
import burnbag.bench.pages.Truth;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Set B of made pages: every paper of the list, each in as many uses as are asked for.
///
/// @param uses of each paper, 1 to 5; taken in turn, so that each use meets many papers
public record SetB(long seed, int uses) {
  /// Its letter.
  public static final String LETTER = "b";

  /// All there are.
  public static final int MOST_USES = Use.values().length;

  public SetB {
    if (uses < 1 || uses > MOST_USES) throw new IllegalArgumentException(uses + " uses");
  }

  /// Makes every page and its line of the truth.
  ///
  /// @return how many were made
  public int write(Path folder) throws IOException {
    Path pictures = Files.createDirectories(folder.resolve(PageSet.PICTURES));
    List<String> lines = new ArrayList<>();
    List<Paper> papers = Paper.all();
    for (int i = 0; i < papers.size(); i++) {
      for (int turn = 0; turn < uses; turn++) {
        Use use = Use.values()[(i + turn) % Use.values().length];
        lines.add(page(papers.get(i), use, i + 1, pictures).line());
      }
    }
    Files.write(folder.resolve(Truth.FILE), lines);
    return lines.size();
  }

  private Truth page(Paper paper, Use use, int number, Path pictures) throws IOException {
    long own = seed * 1_000_003 + number * 31L + use.ordinal();
    Chance chance = new Chance(own);
    Written page = use.on(Desk.write(paper, chance), chance);
    String kind = paper.isMarked() ? "paper" : "other";
    String name = "%s-%03d-%s-%s".formatted(kind, number, paper.scheme(), use.word());
    String file = name + (use == Use.SNAPPED || use == Use.FILED ? ".jpg" : ".png");
    put(page.page(), pictures.resolve(file));
    return new Truth(
        PageSet.PICTURES + "/" + file,
        paper.scheme(),
        paper.level(),
        paper.rank(),
        paper.words().getFirst(),
        paper.isMarked() ? "live" : "none",
        page.marks().stream().map(mark -> box(mark, page.page())).toList(),
        paper.spot().name().toLowerCase(Locale.ROOT),
        paper.ink().name().toLowerCase(Locale.ROOT),
        use.word(),
        LETTER,
        own);
  }

  private static List<Double> box(Rectangle2D mark, BufferedImage page) {
    double width = page.getWidth();
    double height = page.getHeight();
    return List.of(
        mark.getX() / width,
        mark.getY() / height,
        mark.getWidth() / width,
        mark.getHeight() / height);
  }

  private static void put(BufferedImage page, Path file) throws IOException {
    if (file.toString().endsWith(".png")) {
      ImageIO.write(page, "png", file.toFile());
      return;
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.7f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(page, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
