package burnbag.bench.speed;

import burnbag.bench.scans.PicturesOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Scanned papers for a race: PDFs of pictures alone, and the same pages as picture files for
/// programs that read no PDF.
///
/// @param pdfs where the PDFs lie
/// @param pictures where the picture files lie
/// @param pages how many there are of both
public record ScanLot(Path pdfs, Path pictures, int pages) {
  /// @param scans PDFs; the first of them are taken until there are enough pages
  /// @param most pages
  public static ScanLot write(List<Path> scans, Path folder, int most) throws IOException {
    Path pdfs = Files.createDirectories(folder.resolve("pdfs"));
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    int pages = 0;
    for (Path scan : scans) {
      if (pages >= most) break;
      pages += PicturesOnly.of(scan, pdfs.resolve(scan.getFileName()));
      PicturesOnly.pages(scan, pictures);
    }
    return new ScanLot(pdfs, pictures, pages);
  }

  /// Tesseract over the pictures: two processes of one thread each, since with more it spins.
  public List<String> tesseract() {
    return List.of(
        "sh",
        "-c",
        "command -v tesseract > /dev/null || exit 127; find \"$1\" -name '*.png' -print0 |"
            + " OMP_THREAD_LIMIT=1 xargs -0 -P 2 -I{} tesseract {} -",
        "sh",
        pictures.toString());
  }
}
