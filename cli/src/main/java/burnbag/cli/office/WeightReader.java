package burnbag.cli.office;

import burnbag.custody.destruction.Weight;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A weight as a flag's value.
final class WeightReader implements ITypeConverter<Weight> {
  @Override
  public Weight convert(String text) {
    return switch (Weight.read(text)) {
      case Weight.Reading.Read(Weight weight) -> weight;
      case Weight.Reading.Unclear(String why) -> throw new TypeConversionException(why);
    };
  }
}
