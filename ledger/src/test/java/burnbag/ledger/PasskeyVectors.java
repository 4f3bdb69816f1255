package burnbag.ledger;

import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.passkey.Algorithm;
import burnbag.ledger.passkey.Assertion;
import burnbag.ledger.passkey.Device;
import burnbag.ledger.passkey.Device.Saying;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Makes `passkeys.json`: entries that a passkey has signed, each with the line of its key. A bad
/// one may be a good form that does not verify.
final class PasskeyVectors {
  private static final Device DEVICE = Device.of("clerk-p", Algorithm.ES256, 106);

  private final ArrayNode cases = JsonNodeFactory.instance.arrayNode();
  private final Statement statement;
  private final Saying good;

  private PasskeyVectors(Statement statement) {
    this.statement = statement;
    this.good = DEVICE.saying(statement.challenge());
  }

  static ArrayNode of(Statement statement) {
    PasskeyVectors made = new PasskeyVectors(statement);
    made.good();
    made.saidOtherwise();
    made.forged();
    made.keys();
    return made.cases;
  }

  private void add(String name, boolean bad, String key, String entry) {
    ObjectNode one = cases.addObject();
    one.put("name", name);
    one.put("wantErr", bad);
    one.put("key", key);
    one.put("input", entry);
  }

  private void add(String name, boolean bad, Device device, Assertion assertion) {
    Signature signature = new Signature.OfPasskey(device.key().name(), assertion);
    add(name, bad, device.key().toString(), entry(signature));
  }

  private void said(String name, boolean bad, Saying saying) {
    add(name, bad, DEVICE, DEVICE.sign(saying));
  }

  private void client(String name, boolean bad, String part, String other) {
    String changed = good.clientData().replace(part, other);
    if (changed.equals(good.clientData())) throw new IllegalStateException("nothing replaced");
    said(name, bad, good.clientData(changed));
  }

  private void flags(String name, boolean bad, int flags, byte... behind) {
    said(name, bad, good.authenticatorData(Device.authenticatorData("example.org", flags, behind)));
  }

  private String entry(Signature signature) {
    return statement.entry(Written.START, List.of(signature)).toString();
  }

  private void good() {
    for (Algorithm algorithm : Algorithm.values()) {
      Device device = Device.of("clerk-p", algorithm, 106);
      add(algorithm.word(), false, device, device.confirm(statement.challenge()));
    }
    client("a member that nobody knows", false, "}", ",\"other_keys_can_be_added_here\":[1.5e3]}");
    client("an escape that need not be", false, "https://", "https:\\/\\u002f");
    client("no word of other origins", false, ",\"crossOrigin\":false", "");
    flags("a key that was copied to other devices", false, 0x1d);
    flags("extensions, which are not read", false, 0x85, (byte) 0xa0);
  }

  private void saidOtherwise() {
    client("a registration", true, "webauthn.get", "webauthn.create");
    client("another challenge", true, "\"challenge\":\"", "\"challenge\":\"A");
    client("a padded challenge", true, "\",\"origin\"", "=\",\"origin\"");
    client("another origin", true, "https://desk.", "https://disk.");
    client("an origin of another port", true, "example.org\"", "example.org:8443\"");
    client("a page within another's", true, "false", "true");
    client("a page within another's, by name", true, "}", ",\"topOrigin\":\"https://x.org\"}");
    client("a member twice", true, "}", ",\"type\":\"webauthn.get\"}");
    client("a member twice, once with an escape", true, "}", ",\"t\\u0079pe\":\"webauthn.get\"}");
    client("something behind the client data", true, "}", "}{}");
    client("a byte order mark", true, "{", "\ufeff{");
    client("half a surrogate pair", true, "}", ",\"a\":\"\\ud83d\"}");
    client("no origin", true, "\"origin\"", "\"Origin\"");
    flags("nobody was there", true, 0x04);
    flags("nobody knows who was there", true, 0x01);
    flags("copied, and may not be", true, 0x15);
    flags("the data of a registration", true, 0x45);
    flags("extensions that are missing", true, 0x85);
    flags("something behind the authenticator data", true, 0x05, (byte) 0xa0);
    byte[] elsewhere = Device.authenticatorData("example.com", Device.SURE, new byte[0]);
    said("another site", true, good.authenticatorData(elsewhere));
  }

  private void forged() {
    Assertion own = DEVICE.sign(good);
    byte[] said = own.authenticatorData();
    byte[] client = own.clientData();
    byte[] sig = own.signature();
    KeyName name = DEVICE.key().name();
    for (int i = 0; i < 3; i++) {
      byte[][] parts = {said.clone(), client.clone(), sig.clone()};
      parts[i][parts[i].length - 1] ^= 0x20;
      add("a flipped bit, " + i, true, DEVICE, new Assertion(parts[0], parts[1], parts[2]));
    }
    byte[] longer = Arrays.copyOf(sig, sig.length + 1);
    add("something behind the signature", true, DEVICE, new Assertion(said, client, longer));
    byte[] inLongForm = new byte[sig.length + 1];
    System.arraycopy(sig, 0, inLongForm, 1, sig.length);
    inLongForm[0] = sig[0];
    inLongForm[1] = (byte) 0x81;
    add("DER with a length of two bytes", true, DEVICE, new Assertion(said, client, inLongForm));
    Device other = Device.of("clerk-p", Algorithm.ES256, 107);
    add("the signature of another key", true, DEVICE, other.sign(good));

    Device edwards = Device.of("clerk-p", Algorithm.EDDSA, 106);
    Assertion confirmed = edwards.confirm(statement.challenge());
    add(
        "a passkey's signature as a key file's",
        true,
        edwards.key().toString(),
        entry(new Signature.OfKeyFile(edwards.key().name(), confirmed.signature())));
    add(
        "a passkey's key under what a key file's key signs",
        true,
        edwards.key().toString(),
        entry(
            new Signature.OfKeyFile(edwards.key().name(), edwards.sign(statement.signedBytes()))));
    KeyName clerk = Written.CLERKS.getFirst().verifier().name();
    add(
        "a key file's signature as a passkey's",
        true,
        Written.CLERKS.getFirst().verifier().toString(),
        entry(
            new Signature.OfPasskey(
                clerk,
                new Assertion(
                    said, client, Written.CLERKS.getFirst().sign(statement.signedBytes())))));
    String signed = entry(new Signature.OfPasskey(name, own));
    String key = DEVICE.key().toString();
    add("no client data", true, key, signed.replaceFirst("\"client_data\":\"[^\"]*\",", ""));
    add("a counter beside it", true, key, signed.replace("\"key\":", "\"counter\":7,\"key\":"));
    add("by the name of its algorithm", true, key, signed.replace("WebAuthn", "ES256"));
    add(
        "authenticator data of 36 bytes",
        true,
        key,
        signed.replaceFirst(
            "(\"authenticator_data\":\")[^\"]*",
            "$1" + Base64.getEncoder().encodeToString(Arrays.copyOf(said, 36))));
  }

  private void keys() {
    String signed = entry(new Signature.OfPasskey(DEVICE.key().name(), DEVICE.sign(good)));
    String line = DEVICE.key().toString();
    key("a key of another version", line, "passkey/v1", "passkey/v2", signed);
    key("a key of another algorithm", line, "ES256", "EdDSA", signed);
    key("a key for a site in capitals", line, "\nexample.org", "\nExample.org", signed);
    key("a key for an origin of another site", line, "\nexample.org", "\nexample.net", signed);
    key("a key for an origin without encryption", line, "https://", "http://", signed);
    add("a key whose id does not fit", true, line.replaceFirst("\\+.", "+x"), signed);
    byte[] typed = Base64.getDecoder().decode(line.split("\\+", 3)[2]);
    byte[] off = typed.clone();
    off[off.length - 1] ^= 1;
    add("a key that is no point of its curve", true, line(off), signed);
    add("something behind the key", true, line(Arrays.copyOf(typed, typed.length + 1)), signed);
  }

  private void key(String name, String line, String part, String other, String signed) {
    byte[] typed = Base64.getDecoder().decode(line.split("\\+", 3)[2]);
    String text = new String(typed, StandardCharsets.ISO_8859_1);
    if (!text.contains(part)) throw new IllegalStateException("nothing replaced: " + name);
    byte[] changed = text.replaceFirst(part, other).getBytes(StandardCharsets.ISO_8859_1);
    String key = line(changed);
    String id = key.substring(0, key.indexOf('+', key.indexOf('+') + 1));
    add(name, true, key, signed.replace(DEVICE.key().name().toString(), id));
  }

  private static String line(byte[] typed) {
    return KeyName.of("clerk-p", typed) + "+" + Base64.getEncoder().encodeToString(typed);
  }
}
