package burnbag.reader.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes `testdata/places` anew, with `places.tsv` that says what stands where.
public final class MakePlaces {
  private MakePlaces() {}

  /// @param args the folder
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String> rows = new ArrayList<>();
    rows.add("file\twhere\tdocument\tmarking");
    for (Place place :
        Stream.of(
                Words.all(),
                Sheets.all(),
                OpenDocuments.all(),
                Mails.all(),
                Pdfs.all(),
                Labels.all())
            .flatMap(List::stream)
            .toList()) {
      Files.write(folder.resolve(place.file()), place.bytes());
      rows.add(String.join("\t", place.file(), place.where(), place.document(), place.marking()));
    }
    Files.write(folder.resolve("places.tsv"), rows);
  }
}
