package burnbag.ledger.passkey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.passkey.Device.Curve;
import burnbag.ledger.passkey.Device.Saying;
import burnbag.ledger.passkey.Fault.Kind;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasskeyTest {
  private static final byte[] CHALLENGE = new byte[32];

  private static final Map<Algorithm, Device> DEVICES = new EnumMap<>(Algorithm.class);

  static {
    for (Algorithm one : Algorithm.values()) DEVICES.put(one, Device.of("clerk-a", one, 3));
  }

  private static final Device DEVICE = DEVICES.get(Algorithm.ES256);

  private static List<Kind> kinds(Device device, Assertion assertion) {
    return device.key().faults(CHALLENGE, assertion).stream().map(Fault::kind).toList();
  }

  /// What is wrong where this is said, and truly signed.
  private static List<Kind> kinds(Saying saying) {
    return kinds(DEVICE, DEVICE.sign(saying));
  }

  private static List<Kind> kinds(String clientData) {
    return kinds(DEVICE.saying(CHALLENGE).clientData(clientData));
  }

  private static List<Kind> kinds(String part, String other) {
    String good = DEVICE.saying(CHALLENGE).clientData();
    assertTrue(good.contains(part), part);
    return kinds(good.replace(part, other));
  }

  private static List<Kind> kindsOfFlags(int flags, byte... behind) {
    return kinds(
        DEVICE
            .saying(CHALLENGE)
            .authenticatorData(Device.authenticatorData("example.org", flags, behind)));
  }

  @Test
  void a_key_of_each_algorithm_is_one_line_and_confirms_what_it_is_asked() throws Exception {
    for (Device device : DEVICES.values()) {
      Passkey read = Passkey.parse(device.key().toString());
      assertEquals(device.key(), read);
      assertEquals(device.algorithm(), read.algorithm());
      assertArrayEquals(device.spki(), read.spki());
      assertEquals(16, read.credential().length);
      assertEquals(Device.SITE, read.site());
      assertEquals(List.of(), read.faults(CHALLENGE, device.confirm(CHALLENGE)));
      assertEquals(new ActorKey.OfPasskey(read), ActorKey.parse(read.toString()));
    }
  }

  @Test
  void the_id_of_a_key_is_that_of_a_signed_note() {
    String[] parts = DEVICE.key().toString().split("\\+", 3);
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    assertEquals((byte) 0xff, typed[0]);
    assertTrue(
        new String(typed, 1, typed.length - 1, StandardCharsets.ISO_8859_1)
            .startsWith("burnbag/passkey/v1\nES256\nexample.org\nhttps://desk.example.org\n"));
    assertEquals(KeyName.of("clerk-a", typed), DEVICE.key().name());
  }

  @Test
  void whatever_bit_is_flipped_it_confirms_nothing() {
    for (Device device : DEVICES.values()) {
      Assertion good = device.confirm(CHALLENGE);
      byte[] device1 = good.authenticatorData();
      byte[] client = good.clientData();
      byte[] signature = good.signature();
      for (byte[] part : List.of(device1, client, signature)) {
        for (int bit = 0; bit < part.length * Byte.SIZE; bit++) {
          part[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
          List<Kind> kinds = kinds(device, new Assertion(device1, client, signature));
          assertTrue(kinds.contains(Kind.SIGNATURE), device.algorithm() + " bit " + bit);
          part[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        }
      }
      assertEquals(List.of(), kinds(device, new Assertion(device1, client, signature)));
    }
  }

  @Test
  void what_the_browser_says_is_asked_word_by_word() {
    assertEquals(List.of(Kind.TYPE), kinds("webauthn.get", "webauthn.create"));
    assertEquals(List.of(Kind.TYPE), kinds("webauthn.get", "payment.get"));
    assertEquals(List.of(Kind.CHALLENGE), kinds("\"AAAA", "\"BAAA"));
    assertEquals(List.of(Kind.CHALLENGE), kinds("AAAA\",", "AAAA=\","));
    assertEquals(List.of(Kind.ORIGIN), kinds("https://desk.", "https://disk."));
    assertEquals(List.of(Kind.ORIGIN), kinds("https://desk.", "http://desk."));
    assertEquals(List.of(Kind.ORIGIN), kinds("example.org\"", "example.org:8443\""));
    assertEquals(List.of(Kind.ORIGIN), kinds("example.org\"", "example.org/\""));
    assertEquals(List.of(Kind.CROSS_ORIGIN), kinds("false", "true"));
    assertEquals(List.of(Kind.CROSS_ORIGIN), kinds("false", "null"));
    assertEquals(List.of(Kind.CROSS_ORIGIN), kinds("false", "\"false\""));
    assertEquals(
        List.of(Kind.CROSS_ORIGIN), kinds("false}", "false,\"topOrigin\":\"https://x.org\"}"));
    assertEquals(List.of(), kinds(",\"crossOrigin\":false", ""));
  }

  @Test
  void a_browser_may_write_its_json_as_it_likes_and_add_to_it() {
    assertEquals(List.of(), kinds("{", "\t{\r\n \"other_keys_can_be_added_here\" : [1.5e-3, {}],"));
    assertEquals(List.of(), kinds("https://", "https:\\/\\u002f"));
    assertEquals(List.of(), kinds("}", ",\"a\":null,\"b\":{\"c\":[true,\"\\ud83d\\ude00\"]}}"));
    String said = DEVICE.saying(CHALLENGE).clientData();
    String type = "\"type\":\"webauthn.get\",";
    assertEquals(
        List.of(),
        kinds(
            "{" + said.replace(type, "").substring(1).replace("}", ", ") + type.replace(",", "}")));
  }

  @Test
  void what_could_be_read_in_two_ways_is_refused() {
    List<Kind> unread = List.of(Kind.CLIENT_DATA);
    assertEquals(unread, kinds("}", ",\"type\":\"webauthn.get\"}"));
    assertEquals(unread, kinds("}", ",\"t\\u0079pe\":\"webauthn.get\"}"));
    assertEquals(unread, kinds("}", ",\"a\":{\"b\":1,\"b\":1}}"));
    assertEquals(unread, kinds("}", "} {}"));
    assertEquals(unread, kinds("}", ""));
    assertEquals(unread, kinds("}", ",}"));
    assertEquals(unread, kinds("}", ",\"a\":01}"));
    assertEquals(unread, kinds("}", ",\"a\":NaN}"));
    assertEquals(unread, kinds("}", ",\"a\":'b'}"));
    assertEquals(unread, kinds("}", ",\"a\":\"\\x\"}"));
    assertEquals(unread, kinds("}", ",\"a\":\"\\u12\"}"));
    assertEquals(unread, kinds("}", ",\"a\":\"\\ud83d\"}"));
    assertEquals(unread, kinds("}", ",\"a\":\"\n\"}"));
    assertEquals(unread, kinds("}", ",\"a\":" + "[".repeat(9) + "]".repeat(9) + "}"));
    assertEquals(unread, kinds("{", "\ufeff{"));
    assertEquals(unread, kinds("[]"));
    assertEquals(unread, kinds("{}"));
    assertEquals(unread, kinds("\"webauthn.get\"", "7"));
    Assertion good = DEVICE.confirm(CHALLENGE);
    byte[] client = good.clientData();
    client[2] = (byte) 0xc0;
    assertTrue(
        kinds(DEVICE, new Assertion(good.authenticatorData(), client, good.signature()))
            .contains(Kind.CLIENT_DATA));
  }

  @Test
  void what_the_device_says_is_asked_flag_by_flag() {
    assertEquals(List.of(Kind.PRESENCE), kindsOfFlags(0x04));
    assertEquals(List.of(Kind.VERIFICATION), kindsOfFlags(0x01));
    assertEquals(List.of(Kind.PRESENCE, Kind.VERIFICATION), kindsOfFlags(0x00));
    assertEquals(List.of(), kindsOfFlags(0x0d), "may be copied");
    assertEquals(List.of(), kindsOfFlags(0x1d), "was copied");
    assertEquals(List.of(), kindsOfFlags(0x05 | 0x22), "flags that nobody has given a meaning");
    List<Kind> unread = List.of(Kind.AUTHENTICATOR_DATA);
    assertEquals(unread, kindsOfFlags(0x15), "was copied and may not be");
    assertEquals(unread, kindsOfFlags(0x45), "a registration");
    assertEquals(unread, kindsOfFlags(0x85), "no extensions");
    assertEquals(unread, kindsOfFlags(0x05, (byte) 0xa0), "something behind it");
    assertEquals(List.of(), kindsOfFlags(0x85, (byte) 0xa0), "extensions");
    Saying elsewhere =
        DEVICE
            .saying(CHALLENGE)
            .authenticatorData(Device.authenticatorData("example.com", 0x05, new byte[0]));
    assertEquals(List.of(Kind.SITE), kinds(elsewhere));
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    Saying wrong =
        new Saying(
            "{\"type\":\"x\",\"challenge\":\"y\",\"origin\":\"z\",\"crossOrigin\":true}",
            Device.authenticatorData("w", 0, new byte[0]));
    assertEquals(
        List.of(
            Kind.TYPE,
            Kind.CHALLENGE,
            Kind.ORIGIN,
            Kind.CROSS_ORIGIN,
            Kind.SITE,
            Kind.PRESENCE,
            Kind.VERIFICATION,
            Kind.SIGNATURE),
        kinds(DEVICE, DEVICES.get(Algorithm.RS256).sign(wrong)));
  }

  @Test
  void a_part_of_no_devices_length_is_none() {
    Assertion good = DEVICE.confirm(CHALLENGE);
    byte[] said = good.authenticatorData();
    byte[] client = good.clientData();
    byte[] signature = good.signature();
    List<byte[][]> bad =
        List.of(
            new byte[][] {Arrays.copyOf(said, 36), client, signature},
            new byte[][] {Arrays.copyOf(said, 513), client, signature},
            new byte[][] {said, new byte[0], signature},
            new byte[][] {said, Arrays.copyOf(client, 1_025), signature},
            new byte[][] {said, client, new byte[0]},
            new byte[][] {said, client, Arrays.copyOf(signature, 513)});
    for (byte[][] parts : bad) {
      assertThrows(
          IllegalArgumentException.class, () -> new Assertion(parts[0], parts[1], parts[2]));
    }
  }

  private static boolean holds(byte[] signature) {
    Assertion good = DEVICE.confirm(CHALLENGE);
    return kinds(DEVICE, new Assertion(good.authenticatorData(), good.clientData(), signature))
        .isEmpty();
  }

  @Test
  void an_ecdsa_signature_has_one_encoding() throws Exception {
    byte[] good = DEVICE.confirm(CHALLENGE).signature();
    assertTrue(holds(good));
    int rLength = good[3];
    byte[] r = Arrays.copyOfRange(good, 4, 4 + rLength);
    byte[] s = Arrays.copyOfRange(good, 6 + rLength, good.length);
    assertArrayEquals(good, Curve.der(r, s));
    BigInteger order = Curve.p256().order();

    assertFalse(holds(Curve.der(padded(r), s)), "padded");
    assertFalse(holds(Curve.der(r, padded(s))), "padded");
    assertFalse(holds(Arrays.copyOf(good, good.length + 1)), "something behind it");
    assertFalse(holds(Arrays.copyOf(good, good.length - 1)), "cut short");
    assertFalse(holds(inLongForm(good)), "two bytes of length");
    assertFalse(holds(Curve.der(new BigInteger(1, r).add(order).toByteArray(), s)), "beyond");
    assertFalse(holds(Curve.der(r, new BigInteger(1, s).add(order).toByteArray())), "beyond");
    assertFalse(holds(Curve.der(new byte[1], s)), "zero");
    assertFalse(holds(Curve.der(r, new byte[1])), "zero");
    assertFalse(holds(Curve.der(r, new byte[0])), "empty");
    assertFalse(holds(Curve.der(new BigInteger(1, r).negate().toByteArray(), s)), "negative");
    byte[] plain = EcdsaSignature.plain(good, order).orElseThrow();
    assertFalse(holds(plain), "without DER");
    byte[] other = order.subtract(new BigInteger(1, s)).toByteArray();
    assertTrue(holds(Curve.der(r, other)), "ECDSA itself takes the negative of s");
  }

  private static byte[] padded(byte[] number) {
    byte[] longer = new byte[number.length + 1];
    System.arraycopy(number, 0, longer, 1, number.length);
    return longer;
  }

  private static byte[] inLongForm(byte[] der) {
    byte[] longer = new byte[der.length + 1];
    longer[0] = der[0];
    longer[1] = (byte) 0x81;
    System.arraycopy(der, 1, longer, 2, der.length - 1);
    return longer;
  }

  private static void refused(Algorithm algorithm, byte[] spki) {
    assertThrows(
        NoteFormatException.class,
        () -> Passkey.of("clerk-a", algorithm, Device.SITE, new byte[16], spki),
        algorithm + " " + spki.length);
  }

  @Test
  void a_key_is_of_its_algorithm_and_has_one_form() {
    for (Device device : DEVICES.values()) {
      for (Algorithm other : Algorithm.values()) {
        if (other != device.algorithm()) refused(other, device.spki());
      }
      byte[] spki = device.spki();
      refused(device.algorithm(), Arrays.copyOf(spki, spki.length + 1));
      refused(device.algorithm(), Arrays.copyOf(spki, spki.length - 1));
      refused(device.algorithm(), new byte[0]);
    }
  }

  @Test
  void a_key_that_is_weak_or_no_point_is_none() throws GeneralSecurityException {
    KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
    weak.initialize(1_024);
    refused(Algorithm.RS256, weak.generateKeyPair().getPublic().getEncoded());
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    RSAPublicKey good =
        (RSAPublicKey)
            rsa.generatePublic(new X509EncodedKeySpec(DEVICES.get(Algorithm.RS256).spki()));
    for (int exponent : new int[] {3, 65_539}) {
      refused(
          Algorithm.RS256,
          rsa.generatePublic(new RSAPublicKeySpec(good.getModulus(), BigInteger.valueOf(exponent)))
              .getEncoded());
    }
    KeyPairGenerator p384 = KeyPairGenerator.getInstance("EC");
    p384.initialize(384);
    refused(Algorithm.ES256, p384.generateKeyPair().getPublic().getEncoded());
    byte[] off = DEVICE.spki();
    off[off.length - 1] ^= 1;
    refused(Algorithm.ES256, off);
    byte[] beyond = DEVICE.spki();
    Arrays.fill(beyond, beyond.length - 64, beyond.length, (byte) 0xff);
    refused(Algorithm.ES256, beyond);
  }

  @Test
  void a_key_with_any_byte_changed_is_another_or_none() {
    Random random = new Random(106);
    for (Device device : DEVICES.values()) {
      for (int at = 0; at < device.spki().length; at++) {
        byte[] changed = device.spki();
        changed[at] ^= (byte) (1 + random.nextInt(255));
        try {
          Passkey read =
              Passkey.of("clerk-a", device.algorithm(), Device.SITE, new byte[16], changed);
          assertFalse(Arrays.equals(read.raw(), device.key().raw()), "byte " + at);
        } catch (NoteFormatException refused) {
          assertFalse(refused.getMessage().isBlank());
        }
      }
    }
  }

  @Test
  void a_line_that_says_something_else_than_its_key_is_none() throws Exception {
    String line = DEVICE.key().toString();
    String[] parts = line.split("\\+", 3);
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    List<String> bad =
        List.of(
            "clerk-b+" + parts[1] + "+" + parts[2],
            parts[0] + "+00000000+" + parts[2],
            parts[0] + "+" + parts[1],
            line + "A",
            line(typed, "passkey/v1", "passkey/v2"),
            line(typed, "ES256", "RS256"),
            line(typed, "ES256", "es256"),
            line(typed, "https://desk", "https://Desk"),
            line(typed, "https://desk.example.org", "https://desk.example.com"),
            line(typed, "\nexample.org", "\nexample.org."));
    for (String one : bad) {
      assertThrows(NoteFormatException.class, () -> Passkey.parse(one), one);
      assertThrows(NoteFormatException.class, () -> ActorKey.parse(one), one);
    }
    assertEquals(
        "https://other.example.org",
        Passkey.parse(line(typed, "https://desk", "https://other")).site().origin());
  }

  /// With the id that fits.
  private static String line(byte[] typed, String part, String other) {
    String text = new String(typed, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains(part), part);
    byte[] changed = text.replace(part, other).getBytes(StandardCharsets.ISO_8859_1);
    return KeyName.of("clerk-a", changed) + "+" + Base64.getEncoder().encodeToString(changed);
  }

  @Test
  void a_site_is_a_name_in_lower_case_and_its_origin_a_page_on_it() {
    new Site("localhost", "http://localhost:8080");
    new Site("example.org", "https://example.org");
    new Site("example.org", "https://a.b.example.org:8443");
    String[][] bad = {
      {"", "https://example.org"},
      {"Example.org", "https://example.org"},
      {"example.org.", "https://example.org"},
      {"-a.org", "https://-a.org"},
      {"127.0.0.1", "https://127.0.0.1"},
      {"example.org", "http://example.org"},
      {"example.org", "https://example.org/"},
      {"example.org", "https://example.org:443"},
      {"localhost", "http://localhost:80"},
      {"example.org", "https://example.org:0"},
      {"example.org", "https://example.org:65536"},
      {"example.org", "https://badexample.org"},
      {"desk.example.org", "https://example.org"},
      {"example.org", "ftp://example.org"},
      {"example.org", ""},
    };
    for (String[] one : bad) {
      assertThrows(
          IllegalArgumentException.class, () -> new Site(one[0], one[1]), String.join(" ", one));
    }
  }

  @Test
  void the_key_itself_is_the_same_whatever_it_is_called_and_wherever_it_is_asked()
      throws Exception {
    for (Device device : DEVICES.values()) {
      Passkey other =
          Passkey.of(
              "twin",
              device.algorithm(),
              new Site("example.net", "https://example.net"),
              new byte[20],
              device.spki());
      assertArrayEquals(device.key().raw(), other.raw());
    }
    assertEquals(32, DEVICES.get(Algorithm.EDDSA).key().raw().length);
  }
}
