package burnbag.custody.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.Signing;
import burnbag.ledger.note.Signing.Answer;
import burnbag.ledger.note.VerifierKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Two ways of checking a signature that differ would be two truths about one entry.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BouncyEd25519Test {
  private static final Edwards SMALL = Edwards.ofOrderEight();

  private final Signing check = new BouncyEd25519();
  private final Random chance = new Random(20261128);
  private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);

  /// What it says is what the JDK says, or it says nothing.
  private boolean agreed(VerifierKey key, byte[] message, byte[] signature) {
    boolean jdk = key.jdkVerifies(message, signature);
    Answer answer = check.check(key.raw(), message, signature);
    answers.merge(answer, 1, Integer::sum);
    if (answer != Answer.UNDECIDED) assertEquals(jdk, answer == Answer.SIGNED);
    assertEquals(jdk, key.verifies(message, signature));
    return jdk;
  }

  private int count(Answer answer) {
    return answers.getOrDefault(answer, 0);
  }

  private static byte[] signedByTheJdk(SignerKey key, byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.seed())));
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// What Bouncy Castle says where nobody looks at the order of points.
  private static boolean alone(VerifierKey key, byte[] message, byte[] signature) {
    return org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
        signature, 0, key.raw(), 0, message, 0, message.length);
  }

  private byte[] message() {
    byte[] message = new byte[chance.nextInt(700)];
    chance.nextBytes(message);
    return message;
  }

  private BigInteger scalar() {
    return new BigInteger(252, chance).mod(Edwards.ORDER);
  }

  private static byte[] joined(byte[] commitment, BigInteger answer) {
    byte[] signature = Arrays.copyOf(commitment, 64);
    System.arraycopy(Edwards.littleEndian(answer), 0, signature, 32, 32);
    return signature;
  }

  @Test
  void the_ledger_finds_it_by_itself() {
    assertInstanceOf(BouncyEd25519.class, ServiceLoader.load(Signing.class).findFirst().get());
  }

  @Test
  void what_was_signed_is_signed_and_every_flipped_bit_is_seen() {
    SignerKey key = SignerKey.generate("clerk", new SecureRandom());
    byte[] message = "14 copies, sealed".getBytes(StandardCharsets.UTF_8);
    byte[] signature = key.sign(message);
    assertTrue(agreed(key.verifier(), message, signature));
    for (int bit = 0; bit < 8 * signature.length; bit++) {
      byte[] flipped = signature.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertEquals(false, agreed(key.verifier(), message, flipped), "bit " + bit);
    }
    for (int bit = 0; bit < 8 * message.length; bit++) {
      byte[] flipped = message.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertEquals(false, agreed(key.verifier(), flipped, signature), "bit " + bit);
    }
    assertEquals(1, count(Answer.SIGNED));
    assertEquals(0, count(Answer.UNDECIDED), "an honest key is never the JDK's to look at");
  }

  @Test
  void what_it_signs_is_what_the_jdk_signs() {
    for (int i = 0; i < 100; i++) {
      SignerKey key = SignerKey.generate("clerk", new SecureRandom());
      byte[] message = message();
      byte[] signature = signedByTheJdk(key, message);
      assertArrayEquals(signature, check.sign(key.seed(), message));
      assertArrayEquals(signature, key.sign(message));
      assertTrue(agreed(key.verifier(), message, signature));
    }
    assertEquals(100, count(Answer.SIGNED));
  }

  @Test
  void a_signature_of_another_length_is_none() {
    SignerKey key = SignerKey.generate("clerk", new SecureRandom());
    byte[] message = message();
    byte[] signature = key.sign(message);
    for (int length : new int[] {0, 1, 32, 63, 65, 128}) {
      assertEquals(false, agreed(key.verifier(), message, Arrays.copyOf(signature, length)));
    }
  }

  /// The second half is below the order of the base point, or somebody made two signatures of one.
  @Test
  void the_same_signature_written_otherwise_is_none() {
    SignerKey key = SignerKey.generate("clerk", new SecureRandom());
    byte[] message = message();
    byte[] signature = key.sign(message);
    BigInteger answer = BigInteger.ZERO;
    for (int i = 63; i >= 32; i--) {
      answer = answer.shiftLeft(8).add(BigInteger.valueOf(signature[i] & 0xff));
    }
    for (int times = 1; times < 8; times++) {
      BigInteger more = answer.add(Edwards.ORDER.multiply(BigInteger.valueOf(times)));
      assertEquals(
          false, agreed(key.verifier(), message, joined(Arrays.copyOf(signature, 32), more)));
    }
  }

  /// R = rB + T answers to another sum by T alone, which is nothing once it is taken eight times.
  @Test
  void a_commitment_that_is_off_by_a_point_of_small_order_is_seen() throws NoteFormatException {
    BigInteger secret = scalar();
    VerifierKey key = VerifierKey.of("clerk", Edwards.BASE.times(secret).encoded());
    int hidden = 0;
    for (int i = 0; i < 100; i++) {
      byte[] message = message();
      BigInteger nonce = scalar();
      Edwards off = SMALL.times(BigInteger.valueOf(1 + i % 7));
      byte[] commitment = Edwards.BASE.times(nonce).plus(off).encoded();
      BigInteger k = Edwards.challenge(commitment, key.raw(), message);
      byte[] forged = joined(commitment, nonce.add(k.multiply(secret)).mod(Edwards.ORDER));
      assertEquals(false, agreed(key, message, forged));
      if (alone(key, message, forged)) hidden++;
    }
    assertTrue(hidden > 0, "Bouncy Castle alone sees all of them, so this test shows nothing");
  }

  /// A' = aB + T: whether its signatures hold hangs on the message.
  @Test
  void a_key_that_is_off_by_a_point_of_small_order_is_the_jdks_to_judge()
      throws NoteFormatException {
    BigInteger secret = scalar();
    VerifierKey key = VerifierKey.of("clerk", Edwards.BASE.times(secret).plus(SMALL).encoded());
    int held = 0;
    for (int i = 0; i < 100; i++) {
      byte[] message = message();
      BigInteger nonce = scalar();
      byte[] commitment = Edwards.BASE.times(nonce).encoded();
      BigInteger k = Edwards.challenge(commitment, key.raw(), message);
      byte[] forged = joined(commitment, nonce.add(k.multiply(secret)).mod(Edwards.ORDER));
      if (agreed(key, message, forged)) held++;
    }
    assertTrue(held > 0 && held < 100, held + " held");
    assertEquals(100, count(Answer.UNDECIDED));
  }

  @Test
  void keys_and_commitments_of_small_order_are_judged_alike() throws NoteFormatException {
    List<byte[]> small = new ArrayList<>();
    for (int i = 0; i < 8; i++) small.add(SMALL.times(BigInteger.valueOf(i)).encoded());
    // Written otherwise than RFC 8032 writes them: y + p, and a sign where there is none.
    small.add(Edwards.littleEndian(Edwards.P));
    small.add(Edwards.littleEndian(Edwards.P.add(BigInteger.ONE)));
    small.add(Edwards.littleEndian(Edwards.P.setBit(255)));
    small.add(Edwards.littleEndian(BigInteger.ONE.setBit(255)));
    small.add(Edwards.littleEndian(Edwards.P.subtract(BigInteger.ONE).setBit(255)));
    VerifierKey honest = SignerKey.generate("clerk", new SecureRandom()).verifier();
    for (byte[] commitment : small) {
      for (BigInteger answer : List.of(BigInteger.ZERO, BigInteger.ONE, scalar())) {
        byte[] signature = joined(commitment, answer);
        assertEquals(false, agreed(honest, message(), signature));
        for (byte[] key : small) agreed(VerifierKey.of("clerk", key), message(), signature);
      }
    }
  }

  @Test
  void with_what_is_no_point_nobody_has_signed_anything() throws NoteFormatException {
    for (int y : new int[] {2, 7, 8}) {
      VerifierKey none = VerifierKey.of("clerk", Edwards.littleEndian(BigInteger.valueOf(y)));
      assertEquals(false, agreed(none, message(), new byte[64]), "y = " + y);
    }
    assertEquals(3, count(Answer.UNDECIDED));
  }
}
