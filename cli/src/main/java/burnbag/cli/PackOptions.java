package burnbag.cli;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.sweep.OwnPack;
import burnbag.sweep.Trouble;
import burnbag.sweep.Visible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Packs of the user's own beside those that ship.
final class PackOptions {
  @Option(
      names = "--pack",
      paramLabel = "FILE",
      description = "a scheme pack of your own, beside those that ship; may be repeated")
  private List<Path> files = List.of();

  /// The packs, in the order given; files are read at each call.
  ///
  /// @throws Trouble for a file that is no pack, and for an id that is taken: which of two packs
  ///   decided could not be told from a report
  List<OwnPack> read(Path here) {
    List<OwnPack> packs = new ArrayList<>();
    for (Path file : files) {
      OwnPack read = PackFile.read(here, file);
      String id = read.pack().id();
      boolean twice = packs.stream().anyMatch(other -> other.pack().id().equals(id));
      if (twice || Schemes.ALL.contains(id)) {
        throw new Trouble(
            Trouble.Code.B209_PACK_AT_FAULT,
            Visible.of(file.toString())
                + ": "
                + (twice ? "two packs are called '" : "a pack that ships is called '")
                + Visible.cut(id, 60)
                + "'",
            "give yours an id of its own, and call the file after it");
      }
      packs.add(read);
    }
    return packs;
  }

  /// The packs alone.
  static List<Pack> packs(List<OwnPack> own) {
    return own.stream().map(OwnPack::pack).toList();
  }
}
