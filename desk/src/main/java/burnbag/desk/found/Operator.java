package burnbag.desk.found;

import burnbag.desk.settings.Settings;
import burnbag.response.find.Bounds;
import java.nio.file.Path;

/// What the page says of who runs it, and what they have chosen: `operator.properties` beside the
/// finds.
///
/// ```
/// name = Registry of the Harbour Office
/// readers = two clerks of the registry and the security officer
/// phone = 555 0100, on working days from 9 to 17
/// address = Harbour Office, Registry, 1 Quay Street
/// keep-photos = no
/// erase-after-days = 90
/// reports-a-day = 200
/// messages-a-day = 20
/// ```
///
/// @param name who runs the page; empty where nobody has said
/// @param readers who reads reports; empty for the usual words
/// @param phone may be empty
/// @param address may be empty
/// @param keepPhotos whether pictures are kept, without what they say of camera, place and time
/// @param eraseAfterDays how long a closed find keeps what was told
/// @param trial whether the office is for learning, which each page says
record Operator(
    String name,
    String readers,
    String phone,
    String address,
    boolean keepPhotos,
    int eraseAfterDays,
    Bounds bounds,
    boolean trial) {
  static final String FILE = "operator.properties";

  private static final int DAYS = 90;

  /// @param folder of the finds; the file may be missing
  /// @param trial whether the office is for learning
  /// @throws burnbag.response.Trouble for a value that cannot be understood
  static Operator read(Path folder, boolean trial) {
    Settings said = Settings.read(folder.resolve(FILE));
    Bounds usual = Bounds.USUAL;
    return new Operator(
        said.text("name", ""),
        said.text("readers", ""),
        said.text("phone", ""),
        said.text("address", ""),
        said.yes("keep-photos"),
        said.number("erase-after-days", DAYS),
        new Bounds(
            said.number("reports-a-day", usual.reportsADay()),
            said.number("messages-a-day", usual.messagesADay()),
            usual.photosAReport()),
        trial);
  }

  /// Whom a demo is run by: nobody real.
  Operator ofDemo() {
    return new Operator(
        "The registry of the four books (a demonstration)",
        "whoever tries out this demonstration",
        "555 0100",
        address,
        keepPhotos,
        eraseAfterDays,
        bounds,
        trial);
  }
}
