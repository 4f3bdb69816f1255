package burnbag.sweep.sarif;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A path as a URI reference (RFC 3986): relative where the path is, `file:` where it begins at the
/// root. Whatever is not plain in a path is percent-encoded, so that a name with a colon, a
/// question mark, a line break or a bidi override stays a name.
final class ArtifactUri {
  private static final String PLAIN = "-._~!$'()*,=@/";

  private ArtifactUri() {}

  static String of(String path) {
    String plain = path;
    while (plain.startsWith("./")) plain = plain.substring(2).replaceFirst("^/+", "");
    String encoded = encoded(plain.replace("/./", "/").replaceAll("/{2,}", "/"));
    return encoded.startsWith("/") ? "file://" + encoded : encoded;
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (letter || PLAIN.indexOf(c) >= 0) uri.append(c);
      else uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.toString();
  }
}
