package burnbag.sweep.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/// JSON in which no name and no text out of a file can harm who looks at it: what every report in
/// JSON is written with.
public final class SafeJson {
  private SafeJson() {}

  /// A generator that never closes what it writes to.
  public static JsonGenerator over(OutputStream out) throws IOException {
    return new JsonFactory()
        .createGenerator(out)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature())
        .setCharacterEscapes(new TerminalSafe());
  }

  /// Half a surrogate pair cannot be written in UTF-8, and a name may hold one.
  public static String whole(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isHighSurrogate(unit)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(unit)) {
        return mended(text);
      }
    }
    return text;
  }

  private static String mended(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character ->
                mended.appendCodePoint(
                    character >= 0xD800 && character <= 0xDFFF ? 0xFFFD : character));
    return mended.toString();
  }
}
