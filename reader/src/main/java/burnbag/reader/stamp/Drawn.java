package burnbag.reader.stamp;

import java.util.List;

/// A stamp as it is drawn.
///
/// @param lines the first one in bold
/// @param rows of a QR code's modules, of `0` and `1`
record Drawn(List<String> lines, List<String> rows) {
  Drawn {
    lines = List.copyOf(lines);
    rows = List.copyOf(rows);
  }
}
