package burnbag.cli.office;

import burnbag.custody.destruction.Weight;
import picocli.CommandLine.Option;

/// What is seen of a sealed bag wherever it changes hands.
final class SealOptions {
  @Option(
      names = "--seal",
      paramLabel = "NUMBER",
      required = true,
      description = "what stands on the seal, read now")
  private String seal;

  @Option(
      names = "--weight",
      paramLabel = "WEIGHT",
      required = true,
      converter = WeightReader.class,
      description = "with all that is in it: 4290, '4290 g', '12.5 kg'")
  private Weight weight;

  String seal() {
    return seal;
  }

  long grams() {
    return weight.grams();
  }
}
