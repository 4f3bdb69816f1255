package burnbag.custody.home;

import java.nio.file.Path;

/// The folder in which a user's programs keep their data.
public final class DataFolder {
  private DataFolder() {}

  /// Burnbag's part of it, as the XDG base directory specification has it.
  ///
  /// @param told the value of XDG_DATA_HOME; empty for none
  /// @param user the user's own folder
  public static Path ofBurnbag(String told, Path user) {
    Path folder = told.isEmpty() ? user.resolve(".local").resolve("share") : Path.of(told);
    return folder.resolve("burnbag");
  }
}
