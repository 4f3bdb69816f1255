package burnbag.cli;

import burnbag.marking.Dialect;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Whose rules markings are judged by, and of which day.
final class RulesOptions {
  private static final List<String> DIALECTS =
      Arrays.stream(Dialect.values()).map(Dialect::word).toList();

  static final class Dialects implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return DIALECTS.iterator();
    }
  }

  static final class Named implements ITypeConverter<Dialect> {
    @Override
    public Dialect convert(String word) {
      return Dialect.of(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of "
                          + String.join(", ", DIALECTS)
                          + " but was '"
                          + word
                          + "'"));
    }
  }

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description =
          "whose rules American markings are judged by: ${COMPLETION-CANDIDATES}; default"
              + " ${DEFAULT-VALUE}",
      defaultValue = "ic-2016",
      completionCandidates = Dialects.class,
      converter = Named.class)
  private Dialect dialect;

  @Mixin private DayOption day;

  Dialect dialect() {
    return dialect;
  }

  LocalDate asOf(InstantSource clock) {
    return day.asOf(clock);
  }
}
