package burnbag.marking.mend;

import java.util.Set;

/// Which of the states that a list may name it is likelier to name.
final class Codes {
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
}
