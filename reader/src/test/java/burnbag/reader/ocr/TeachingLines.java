package burnbag.reader.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Cuts all lines out of pictures of pages and writes them down with what the large network reads
/// in them, for the small one to be taught by (`bench/small-network`).
///
/// For each line: columns, sureness and nearness, the picture's name, the text, 24 rows of shades.
public final class TeachingLines {
  private TeachingLines() {}

  /// @param args folder of pictures, the file to write, which of how many parts (`0/2`)
  public static void main(String[] args) throws IOException, OrtException {
    String[] part = args[2].split("/", -1);
    List<Path> pictures;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      pictures = files.filter(Files::isRegularFile).sorted().toList();
    }
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "teaching");
    Recognition recognition = new Recognition(environment);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
      for (int i = 0; i < pictures.size(); i++) {
        if (i % Integer.parseInt(part[1]) != Integer.parseInt(part[0])) continue;
        BufferedImage picture = ImageIO.read(pictures.get(i).toFile());
        if (picture != null) write(out, picture, pictures.get(i), recognition);
      }
    }
  }

  private static void write(
      DataOutputStream out, BufferedImage picture, Path file, Recognition recognition)
      throws IOException, OrtException {
    View view = View.of(Picture.of(picture), 0);
    for (LineFinder.Found line : view.ranked().lines()) {
      boolean isAcross = line.way() == LineFinder.Way.ACROSS || line.way() == LineFinder.Way.LIGHT;
      if (!isAcross || view.struck(line) > 0) continue;
      Strip strip = view.strip(line, false);
      Recognition.Said said = recognition.read(strip, true);
      float[] shades = strip.halved();
      byte[] bytes = new byte[shades.length];
      for (int k = 0; k < shades.length; k++)
        bytes[k] = (byte) Math.round((shades[k] + 1) * 127.5f);
      out.writeInt(strip.width() / 2);
      out.writeFloat((float) said.sureness());
      out.writeFloat((float) said.nearness());
      out.writeUTF(file.getFileName().toString());
      out.writeUTF(said.text());
      out.write(bytes);
    }
  }
}
