package burnbag.ledger.passkey;

import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// The public side of a passkey, with all that is needed to check what it signs, off line and years
/// later: algorithm, public key, the site that it is for and the origin that may ask it.
///
/// Written in one line as a key of C2SP `signed-note` is, `name+id+base64`, of the type `0xff` with
/// an identifier of our own behind it:
///
/// ```
/// 0xff "burnbag/passkey/v1\n" algorithm "\n" site "\n" origin "\n" credential "\n" public key
/// ```
///
/// with `ES256`, `EdDSA` or `RS256` for the algorithm, the credential id in base 64 of RFC 4648 §5
/// without padding, and the public key as an X.509 `SubjectPublicKeyInfo` in DER (`getPublicKey()`
/// of a registration). The credential id is no secret and plays no part in checking: with it any
/// desk can ask the device for just this key.
///
/// A page registers one with the numbers of [Algorithm] (`pubKeyCredParams`) for the site's name
/// (`rp.id`), and asks it with that name (`rpId`), the credential id (`allowCredentials`) and the
/// challenge; both times with `userVerification: "required"`.
public final class Passkey {
  /// The first byte of a key whose type C2SP has given no number.
  public static final byte TYPE = (byte) 0xff;

  /// Bytes of a credential id (WebAuthn §4).
  public static final int MOST_CREDENTIAL = 1_023;

  private static final String IDENTIFIER = "burnbag/passkey/v1";
  private static final int LINES = 5;

  private final KeyName name;
  private final Algorithm algorithm;
  private final Site site;
  private final byte[] credential;
  private final byte[] spki;
  private final PublicSide key;

  private Passkey(
      KeyName name,
      Algorithm algorithm,
      Site site,
      byte[] credential,
      byte[] spki,
      PublicSide key) {
    this.name = name;
    this.algorithm = algorithm;
    this.site = site;
    this.credential = credential;
    this.spki = spki;
    this.key = key;
  }

  /// A passkey as a browser has just registered it.
  ///
  /// @param name the key's name; a party's id
  /// @param credential its id (`rawId`)
  /// @param spki its public key (`getPublicKey()`)
  /// @throws NoteFormatException for a key that is not of the algorithm, is too weak or written
  ///   otherwise than in DER
  public static Passkey of(
      String name, Algorithm algorithm, Site site, byte[] credential, byte[] spki)
      throws NoteFormatException {
    if (credential.length == 0 || credential.length > MOST_CREDENTIAL) {
      throw new NoteFormatException("a credential id of " + credential.length + " bytes");
    }
    PublicSide key = PublicSide.read(algorithm, spki);
    try {
      KeyName called = KeyName.of(name, typed(algorithm, site, credential, spki));
      return new Passkey(called, algorithm, site, credential.clone(), spki.clone(), key);
    } catch (IllegalArgumentException e) {
      throw new NoteFormatException(e.getMessage());
    }
  }

  /// Whether a line means to be a passkey, good or bad.
  public static boolean isMeant(String line) {
    String[] parts = line.split("\\+", 3);
    // Six bits a digit: it is all ones for the types from 0xfc on.
    return parts.length == 3 && parts[2].startsWith("/");
  }

  /// @throws NoteFormatException for a line that is no passkey, or whose id is not that of its key
  public static Passkey parse(String line) throws NoteFormatException {
    String[] parts = line.split("\\+", 3);
    if (parts.length < 3) throw new NoteFormatException("a key is written name+id+base64");
    byte[] typed = Base64Text.decode(parts[2], "the key");
    List<String> lines = new ArrayList<>();
    int at = 1;
    for (int end = at; lines.size() < LINES && end < typed.length; end++) {
      if (typed[end] != '\n') continue;
      lines.add(new String(typed, at, end - at, StandardCharsets.ISO_8859_1));
      at = end + 1;
    }
    if (lines.size() < LINES || typed[0] != TYPE || !lines.getFirst().equals(IDENTIFIER)) {
      throw new NoteFormatException("the key is no passkey");
    }
    Algorithm algorithm =
        Algorithm.ofWord(lines.get(1))
            .orElseThrow(() -> new NoteFormatException("no algorithm '" + lines.get(1) + "'"));
    Passkey key =
        of(
            parts[0],
            algorithm,
            Site.read(lines.get(2), lines.get(3)),
            credential(lines.get(4)),
            Arrays.copyOfRange(typed, at, typed.length));
    if (!key.toString().equals(line)) throw new NoteFormatException("the id does not fit the key");
    return key;
  }

  private static byte[] credential(String text) throws NoteFormatException {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      throw new NoteFormatException("the credential id is not base 64");
    }
  }

  private static byte[] typed(Algorithm algorithm, Site site, byte[] credential, byte[] spki) {
    ByteArrayOutputStream typed = new ByteArrayOutputStream();
    typed.write(TYPE);
    typed.writeBytes(
        String.join(
                "\n",
                IDENTIFIER,
                algorithm.word(),
                site.name(),
                site.origin(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(credential),
                "")
            .getBytes(StandardCharsets.US_ASCII));
    typed.writeBytes(spki);
    return typed.toByteArray();
  }

  /// Why an assertion is not this key's word for a challenge; empty where it is.
  ///
  /// @param challenge the bytes that the device was to sign
  /// @return all reasons at once
  public List<Fault> faults(byte[] challenge, Assertion assertion) {
    List<Fault> faults = new ArrayList<>();
    try {
      faults.addAll(ClientData.read(assertion.clientData()).faults(challenge, site.origin()));
    } catch (NoteFormatException e) {
      faults.add(
          new Fault(Fault.Kind.CLIENT_DATA, "what the browser says is unclear: " + e.getMessage()));
    }
    try {
      faults.addAll(
          AuthenticatorData.read(assertion.authenticatorData())
              .faults(sha256(site.name().getBytes(StandardCharsets.US_ASCII))));
    } catch (NoteFormatException e) {
      faults.add(
          new Fault(
              Fault.Kind.AUTHENTICATOR_DATA, "what the device says is unclear: " + e.getMessage()));
    }
    if (!key.signed(signedBytes(assertion), assertion.signature())) {
      faults.add(new Fault(Fault.Kind.SIGNATURE, "it was not signed with the key " + name));
    }
    return faults;
  }

  private static byte[] signedBytes(Assertion assertion) {
    byte[] first = assertion.authenticatorData();
    byte[] hash = sha256(assertion.clientData());
    byte[] both = Arrays.copyOf(first, first.length + hash.length);
    System.arraycopy(hash, 0, both, first.length, hash.length);
    return both;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  public KeyName name() {
    return name;
  }

  public Algorithm algorithm() {
    return algorithm;
  }

  public Site site() {
    return site;
  }

  /// The id by which a browser asks the device for this key.
  public byte[] credential() {
    return credential.clone();
  }

  /// In DER, as it was registered.
  public byte[] spki() {
    return spki.clone();
  }

  /// The key itself, whatever it is called and whatever site it is for. That of Ed25519 is the one
  /// that a key file of the same key has.
  public byte[] raw() {
    return key.raw();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passkey same && toString().equals(same.toString());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /// As it is handed to a verifier.
  @Override
  public String toString() {
    return name
        + "+"
        + Base64.getEncoder().encodeToString(typed(algorithm, site, credential, spki));
  }
}
