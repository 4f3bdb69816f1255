package burnbag.custody.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Rules of one authority.
///
/// @param from the first day on which they hold
/// @param until the last; [LocalDate#MAX] while none is known
/// @param hash SHA-256 of the pack's bytes in hexadecimal, by which statements pin it
public record PolicyPack(
    String id,
    String name,
    String authority,
    String version,
    LocalDate from,
    LocalDate until,
    List<String> sources,
    List<PolicyRule> rules,
    String hash) {
  private static final List<String> SHIPPED = List.of("us", "cn", "corporate");

  public PolicyPack {
    sources = List.copyOf(sources);
    rules = List.copyOf(rules);
  }

  /// The packs that come with the program.
  public static List<PolicyPack> shipped() {
    return SHIPPED.stream().map(PolicyPack::shipped).toList();
  }

  private static PolicyPack shipped(String id) {
    return read(id, shippedText(id).orElseThrow());
  }

  /// The text of a pack that comes with the program, as an office adopts it.
  ///
  /// @return empty where none is called so
  public static Optional<byte[]> shippedText(String id) {
    if (!SHIPPED.contains(id)) return Optional.empty();
    try (InputStream in = PolicyPack.class.getResourceAsStream(id + ".toml")) {
      if (in == null)
        throw new IllegalStateException("no policy pack " + id + " on the class path");
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a pack and asks each rule about its own examples.
  ///
  /// @param name for messages
  /// @throws MalformedPack for a text that is no pack, or a rule that contradicts its examples
  public static PolicyPack read(String name, byte[] bytes) {
    return new PolicyReader(name, bytes).pack();
  }

  /// Whether it holds on a day.
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
