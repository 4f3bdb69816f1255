package burnbag.custody.muster;

import burnbag.custody.container.Containers;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Register;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// The copies that a muster expects: those that the register of one entry places in its scope. The
/// ledger holds the scope and, from the closing on, the digest; whoever folds it up to that entry
/// has the list again.
///
/// ```
/// list   = "burnbag/muster-list/v1" LF *line       ; in the order of the copies' ids
/// line   = copy TAB holder TAB place TAB pages LF  ; UTF-8
/// digest = SHA-256(list)
/// ```
public final class FrozenList {
  private static final String DOMAIN = "burnbag/muster-list/v1\n";

  private FrozenList() {}

  /// In the order of their ids.
  static List<Copy> expected(Register register, Muster.Scope scope, String subject) {
    List<Copy> copies = new ArrayList<>();
    switch (scope) {
      case REGISTRY -> register.each(Copy.SHELF, "registry", subject, copies::add);
      case HOLDER -> register.each(Copy.SHELF, "holder", subject, copies::add);
      case CONTAINER -> Containers.eachCopy(register, subject, copies::add);
    }
    copies.removeIf(copy -> !isThere(copy));
    copies.sort(Comparator.comparing(Copy::id));
    return copies;
  }

  /// Whether its holder should be able to show it.
  private static boolean isThere(Copy copy) {
    return switch (copy.state()) {
      case IN_STORE, ISSUED, OFFERED, COMPROMISED -> true;
      case IN_BAG, DESTROYED, SENT_OUT, MISSING, FOUND -> false;
    };
  }

  /// Whether the register places a copy where the muster looks.
  static boolean covers(Register register, Muster muster, Copy copy) {
    return switch (muster.scope()) {
      case REGISTRY -> copy.registry().equals(muster.subject());
      case HOLDER -> copy.holder().equals(muster.subject());
      case CONTAINER -> lies(register, copy.place(), muster.subject());
    };
  }

  /// Whether one container is another or stands in it, however deep.
  static boolean lies(Register register, String inner, String outer) {
    return register
        .find(Container.SHELF, inner)
        .map(one -> Containers.upwards(register, one).stream().anyMatch(c -> c.id().equals(outer)))
        .orElse(false);
  }

  /// In hexadecimal.
  static String digest(List<Copy> copies) {
    StringBuilder list = new StringBuilder(DOMAIN);
    for (Copy copy : copies) line(list, copy.id(), copy.holder(), copy.place(), copy.pages());
    return sha256(list);
  }

  /// The digest of a list as its lines have it.
  ///
  /// @param lines of one muster, in any order; those that were not expected are left out
  public static String digestOf(List<MusterLine> lines) {
    StringBuilder list = new StringBuilder(DOMAIN);
    lines.stream()
        .filter(MusterLine::expected)
        .sorted(Comparator.comparing(MusterLine::copy))
        .forEach(line -> line(list, line.copy(), line.holder(), line.place(), line.pages()));
    return sha256(list);
  }

  private static void line(
      StringBuilder list, String copy, String holder, String place, int pages) {
    list.append(copy).append('\t').append(holder).append('\t').append(place).append('\t');
    list.append(pages).append('\n');
  }

  private static String sha256(StringBuilder list) {
    try {
      byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
