package burnbag.reader;

import burnbag.reading.Reading;
import burnbag.reading.View;
import java.util.List;
import java.util.function.Consumer;

/// Who is told what a file holds.
interface Listener extends Consumer<Reading> {
  /// Which pages of the innermost open document are to be shown; asked once, when all else is told
  /// of it, and only where the job says so.
  List<View> views();
}
