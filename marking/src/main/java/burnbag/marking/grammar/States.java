package burnbag.marking.grammar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whom a list of owners or recipients may name.
public final class States {
  /// Bodies that papers are released to beside states (IC-ISM CVE, ISMRelTo).
  private static final List<String> BODIES =
      List.of(
          "ACGU", "APFS", "BWCS", "CFCK", "CMFC", "CMFP", "CPMT", "CTOC", "CWCS", "EFOR", "EUDA",
          "FVEY", "GCTF", "GMIF", "ISAF", "KFOR", "MIFH", "MLEC", "NACT", "NATO", "OSTY", "SPAA",
          "TEYE", "UNCK");

  /// States by their three letters (ISO 3166-1), then bodies by their four.
  public static final Set<String> ALL = all();

  private States() {}

  static boolean known(String code) {
    return ALL.contains(code);
  }

  private static Set<String> all() {
    Set<String> codes =
        new LinkedHashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    codes.addAll(BODIES);
    return Set.copyOf(codes);
  }
}
