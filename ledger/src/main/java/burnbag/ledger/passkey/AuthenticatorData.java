package burnbag.ledger.passkey;

import burnbag.ledger.note.NoteFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the device says of an act: SHA-256 of the site's name, flags, a counter of four bytes, and
/// extensions where their flag is set.
///
/// The counter is not judged: passkeys that are copied to several devices leave it at 0. Extensions
/// are not read; nothing rests on them.
///
/// @param site SHA-256 of the name of the site (`rpIdHash`)
record AuthenticatorData(byte[] site, int flags) {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int MAY_BE_COPIED = 0x08;
  private static final int COPIED = 0x10;
  private static final int REGISTRATION = 0x40;
  private static final int EXTENSIONS = 0x80;

  private static final int HASH = 32;
  private static final int FLAGS_AT = HASH;

  static AuthenticatorData read(byte[] bytes) throws NoteFormatException {
    int flags = bytes[FLAGS_AT] & 0xff;
    boolean longer = bytes.length > Assertion.LEAST_AUTHENTICATOR_DATA;
    if ((flags & REGISTRATION) != 0) {
      throw new NoteFormatException("it carries a key, as a registration does");
    }
    if (longer != ((flags & EXTENSIONS) != 0)) {
      throw new NoteFormatException(
          longer ? "something stands behind it" : "its extensions are missing");
    }
    if ((flags & COPIED) != 0 && (flags & MAY_BE_COPIED) == 0) {
      throw new NoteFormatException("it was copied, and may not be");
    }
    return new AuthenticatorData(Arrays.copyOf(bytes, HASH), flags);
  }

  /// What it says otherwise than it should.
  ///
  /// @param asked SHA-256 of the name of the site that the key is for
  List<Fault> faults(byte[] asked) {
    List<Fault> faults = new ArrayList<>();
    if (!Arrays.equals(site, asked)) {
      faults.add(new Fault(Fault.Kind.SITE, "the device signed for another site"));
    }
    if ((flags & PRESENT) == 0) {
      faults.add(new Fault(Fault.Kind.PRESENCE, "nobody touched the device"));
    }
    if ((flags & VERIFIED) == 0) {
      faults.add(
          new Fault(Fault.Kind.VERIFICATION, "the device did not make sure whose hand it was"));
    }
    return faults;
  }
}
