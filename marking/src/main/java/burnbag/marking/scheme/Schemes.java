package burnbag.marking.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The packs in use.
public final class Schemes {
  /// Every pack that ships, in the order in which equal evidence is decided.
  public static final List<String> ALL =
      List.of(
          "us",
          "cui",
          "nato",
          "eu",
          "uk",
          "de",
          "cn",
          "es",
          "tlp",
          "corporate",
          "fr",
          "it",
          "at",
          "au",
          "ca",
          "ch",
          "dk",
          "se",
          "fi",
          "no",
          "nz",
          "pl",
          "ua",
          "ru",
          "in",
          "tw",
          "jp",
          "kr",
          "tr",
          "il",
          "ar",
          "pap",
          "privilege");

  private final List<Pack> packs;

  /// Whether none that ships is left out.
  private final boolean whole;

  private Schemes(List<Pack> packs) {
    this.packs = List.copyOf(packs);
    whole = packs.stream().map(Pack::id).toList().containsAll(ALL);
  }

  /// All that ship, read when they are first asked for; who asks meanwhile waits.
  public static Schemes all() {
    return Shipped.SCHEMES;
  }

  private static final class Shipped {
    private static final Schemes SCHEMES = of(ALL);
  }

  /// Only the named ones, in the order of `ALL`.
  ///
  /// @throws IllegalArgumentException for a name that is none of `ALL`
  public static Schemes of(Collection<String> ids) {
    for (String id : ids) {
      if (!ALL.contains(id)) throw new IllegalArgumentException("no scheme is called '" + id + "'");
    }
    List<Pack> packs = new ArrayList<>();
    for (String id : ALL) if (ids.contains(id)) packs.add(bundled(id));
    return new Schemes(packs);
  }

  /// The named ones of those that ship, with packs of the user's own behind them.
  ///
  /// @param ids of packs that ship
  /// @param own with ids that are none of `ALL`
  /// @throws IllegalArgumentException for an id that is none of `ALL`
  public static Schemes of(Collection<String> ids, List<Pack> own) {
    List<Pack> packs = new ArrayList<>(of(ids).packs);
    packs.addAll(own);
    return new Schemes(packs);
  }

  /// All that ship, with packs of the user's own behind them; one that has the id of a pack that
  /// ships stands in its place.
  public static Schemes with(List<Pack> own) {
    List<Pack> packs = new ArrayList<>();
    for (Pack shipped : all().packs) {
      if (own.stream().noneMatch(pack -> pack.id().equals(shipped.id()))) packs.add(shipped);
    }
    packs.addAll(own);
    return new Schemes(packs);
  }

  /// Reads a pack.
  ///
  /// @param name of the file, for the fault
  /// @throws PackFault for a text that is no pack
  public static Pack read(String name, String text) {
    return PackReader.read(name, text);
  }

  public List<Pack> packs() {
    return packs;
  }

  public Optional<Pack> pack(String id) {
    return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
  }

  /// Whether what belongs to a scheme is wanted: its pack is in use, or none is left out.
  public boolean wants(String id) {
    return pack(id).isPresent() || whole;
  }

  private static Pack bundled(String id) {
    String name = id + ".toml";
    try (InputStream in = Schemes.class.getResourceAsStream(name)) {
      if (in == null) throw new AssertionError("pack " + name + " is not in the jar");
      return PackReader.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
