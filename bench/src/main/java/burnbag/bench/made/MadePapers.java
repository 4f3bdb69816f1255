package burnbag.bench.made;

import java.util.List;

/// Every made paper. The same seed makes the same papers.
public final class MadePapers {
  /// The seed that scores are given for.
  public static final long SEED = 20_250_411L;

  private MadePapers() {}

  /// Papers that bear markings.
  public static List<Sample> samples(long seed) {
    Pile pile = new Pile(seed);
    UsPapers.write(pile);
    UsHistoricPapers.write(pile);
    CuiPapers.write(pile);
    NatoPapers.write(pile);
    EuPapers.write(pile);
    UkPapers.write(pile);
    GermanPapers.write(pile);
    ChinesePapers.write(pile);
    OtherPapers.write(pile);
    StatePapers.write(pile);
    HardPapers.write(pile);
    for (Office office : Office.all()) OfficePapers.write(pile, office);
    for (Office office : Office.second()) SecondOfficePapers.write(pile, office);
    return pile.samples();
  }

  /// English body paragraphs in ASCII, in the order of the stock.
  public static List<String> plainParagraphs() {
    return Tongue.EN.paragraphs().stream().filter(p -> p.chars().allMatch(c -> c < 0x80)).toList();
  }

  /// Papers of the same looks that bear none.
  public static List<Sample> counterSamples(long seed) {
    Pile pile = new Pile(seed);
    CounterPapers.write(pile);
    for (Office office : Office.all()) OfficeCounterPapers.write(pile, office);
    for (Office office : Office.second()) SecondOfficePapers.writeCounter(pile, office);
    return pile.samples();
  }
}
