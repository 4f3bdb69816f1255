package burnbag.fuzz;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.CanonicalReader;
import burnbag.ledger.json.NotCanonicalException;
import java.util.Arrays;

/// Bytes that may be canonical JSON: what is read writes the same bytes, and what is walked over is
/// refused where it would be refused when read.
public final class JsonTarget {
  private JsonTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String walked = walked(bytes);
    try {
      byte[] again = CanonicalJson.write(CanonicalJson.read(bytes));
      if (!Arrays.equals(bytes, again)) throw new AssertionError("two texts of one value");
      if (!walked.isEmpty()) throw new AssertionError("read, and not walked over: " + walked);
    } catch (NotCanonicalException refused) {
      if (!refused.getMessage().equals(walked)) {
        throw new AssertionError(refused.getMessage() + " when read, and " + walked);
      }
    }
  }

  private static String walked(byte[] bytes) {
    try {
      CanonicalReader reader = new CanonicalReader(bytes);
      reader.skip();
      reader.end();
      return "";
    } catch (NotCanonicalException refused) {
      return refused.getMessage();
    }
  }
}
