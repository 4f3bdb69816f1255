package burnbag.papers;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;

/// The modules of a QR code, for who draws it elsewhere.
public final class CodeModules {
  private CodeModules() {}

  /// A row a text of `0` (light) and `1` (dark), as many as there are rows; without a quiet zone.
  public static List<String> rows(String content) {
    BitMatrix modules = Code.modules(content);
    List<String> rows = new ArrayList<>();
    for (int y = 0; y < modules.getHeight(); y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < modules.getWidth(); x++) row.append(modules.get(x, y) ? '1' : '0');
      rows.add(row.toString());
    }
    return rows;
  }
}
