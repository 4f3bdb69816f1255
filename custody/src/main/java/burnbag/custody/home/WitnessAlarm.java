package burnbag.custody.home;

import burnbag.custody.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What a witness has seen that the home does not have, in a file of one line. As long as it lies
/// there nothing is entered: two histories are not to grow side by side.
///
/// It goes by hand alone. A witness that lies can stop an office by it, and cannot make it forget.
public record WitnessAlarm(Path file) {
  static final String FILE = "witness.alarm";

  /// What was raised first; empty where nothing was.
  public Optional<String> says() {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /// @param what a witness has seen
  public void raise(String what) {
    if (says().isPresent()) return;
    try {
      Files.writeString(file, what + "\n");
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private Trouble unusable(IOException why) {
    return new Trouble(
        Trouble.Code.B109_PLACE_NOT_WRITABLE,
        file + " cannot be used: " + why.getMessage(),
        "enter nothing until it can",
        why);
  }

  /// @throws Trouble where a witness has raised it
  void mustBeSilent() {
    Optional<String> says = says();
    if (says.isEmpty()) return;
    throw new Trouble(
        Trouble.Code.B116_WITNESS_HAS_SEEN_ANOTHER,
        says.get(),
        "enter nothing here; find the newer store, or call an auditor; when it is settled, remove "
            + file);
  }
}
