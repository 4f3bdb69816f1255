package burnbag.sweep;

import burnbag.marking.scheme.Pack;

/// A pack of the user's own that a lot was looked through with, named so that a reader of the
/// report can tell which it was.
///
/// @param file as the person named it
/// @param sha256 of its bytes, 64 hex digits
public record OwnPack(Pack pack, String file, String sha256) {
  /// `acme (packs/acme.toml, SHA-256 …)`.
  public String words() {
    return Visible.cut(pack.id(), 60) + " (" + Visible.of(file) + ", SHA-256 " + sha256 + ")";
  }
}
