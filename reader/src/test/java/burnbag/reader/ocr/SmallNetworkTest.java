package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import burnbag.marking.scheme.Schemes;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the small network may read, and what it must leave to the large one.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallNetworkTest {
  private static final List<String> TYPED =
      List.of(
          "Copies 3 to 12 were handed to the registry on 4 May 1962.",
          "WEATHER WAS FAIR AND ALL BOATS WERE BACK BEFORE DARK.",
          "LETTER OF 9 JUNE WAS READ BY ALL WHO WERE IN THE OFFICE THAT DAY.");

  private static final Belief BELIEF = new Belief(new MarkWords(Schemes.all()));

  private static SmallNetwork small;
  private static Recognition recognition;

  @BeforeAll
  static void load() throws OrtException, IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    small = new SmallNetwork(environment, Recognition.options());
    recognition = new Recognition(environment);
  }

  @Test
  void typed_lines_are_read_by_it_as_the_large_one_reads_them() throws OrtException {
    for (String line : TYPED) {
      Strip strip = drawn(line, "Liberation Mono");
      SmallNetwork.Read read = small.read(strip);
      assertTrue(BELIEF.isPlain(read, strip), line);
      assertEquals(bare(recognition.read(strip).text()), bare(read.text()));
      Recognition.Said said = recognition.readPlain(strip);
      assertEquals(read.text(), said.text());
      assertEquals(0, said.nearness());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SECRET",
        "S E C R E T",
        "SEORET",
        "TOP SECRET",
        "(S//NF) The boats leave at six in the morning.",
        "(C) The boats leave at six in the morning.",
        "The boats leave at six in the morning. [S]",
        "SECRET//NOFORN",
        "VS-NUR FÜR DEN DIENSTGEBRAUCH",
        "TS",
        "The annex was marked CONFIDENTIAL and kept apart.",
        "Лодки выходят в море в шесть часов утра.",
        "СОВЕРШЕННО СЕКРЕТНО",
        "Τα πλοία φεύγουν στις έξι το πρωί.",
      })
  void what_may_be_a_marking_or_is_in_other_letters_is_left_to_the_large_one(String line)
      throws OrtException {
    for (String face : List.of("Liberation Serif", "Liberation Sans", "Liberation Mono")) {
      Strip strip = drawn(line, face);
      assertFalse(BELIEF.isPlain(small.read(strip), strip), face);
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[ .,]", "");
  }

  private static Strip drawn(String line, String face) {
    Font font = new Font(face, Font.PLAIN, 44);
    BufferedImage picture =
        new BufferedImage(60 + 40 * line.length(), 80, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.setColor(Color.BLACK);
    pen.setFont(font);
    pen.drawString(line, 30, 54);
    int width = pen.getFontMetrics().stringWidth(line);
    pen.dispose();
    Area area = new Area(20, 22, 40 + width, 64);
    return Strip.of(Picture.of(picture).darkest(), area, 0, new Slant(0, 19, 19));
  }
}
