package burnbag.marking.mend;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whom lists of owners and recipients may name.
final class Codes {
  /// Bodies that papers are released to beside states (IC-ISM CVE, ISMRelTo).
  private static final List<String> BODIES =
      List.of(
          "ACGU", "APFS", "BWCS", "CFCK", "CMFC", "CMFP", "CPMT", "CTOC", "CWCS", "EFOR", "EUDA",
          "FVEY", "GCTF", "GMIF", "ISAF", "KFOR", "MIFH", "MLEC", "NACT", "NATO", "OSTY", "SPAA",
          "TEYE", "UNCK");

  /// States by their three letters (ISO 3166-1), then bodies by their four.
  static final Set<String> ALL = all();

  /// Whom many lists name.
  private static final Set<String> FIVE = Set.of("USA", "GBR", "CAN", "AUS", "NZL");

  /// To whom the United States release nothing (22 CFR 126.1(d)(1)).
  private static final Set<String> EMBARGOED =
      Set.of("BLR", "MMR", "CHN", "CUB", "IRN", "PRK", "SYR", "VEN");

  /// Islands and strips of land without forces or a government of their own.
  private static final Set<String> REMOTE =
      Set.of(
          "ABW", "AIA", "ALA", "ASM", "ATA", "ATF", "BES", "BLM", "BMU", "BVT", "CCK", "COK", "CUW",
          "CXR", "CYM", "ESH", "FLK", "FRO", "GGY", "GIB", "GLP", "GRL", "GUF", "GUM", "HMD", "IMN",
          "IOT", "JEY", "MAF", "MNP", "MSR", "MTQ", "MYT", "NCL", "NFK", "NIU", "PCN", "PRI", "PYF",
          "REU", "SGS", "SHN", "SJM", "SPM", "SXM", "TCA", "TKL", "UMI", "VGB", "VIR", "WLF");

  private Codes() {}

  /// How much dearer or cheaper a code is than another of the same spelling distance.
  static double prior(String code) {
    if (FIVE.contains(code)) return -0.1;
    return EMBARGOED.contains(code) || REMOTE.contains(code) ? 0.3 : 0;
  }

  private static Set<String> all() {
    Set<String> codes =
        new LinkedHashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    codes.addAll(BODIES);
    return Set.copyOf(codes);
  }
}
