package burnbag.cli;

import burnbag.marking.Fault;
import burnbag.marking.us.PageRollup;
import burnbag.sweep.Visible;
import burnbag.sweep.jsonl.JsonLines;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `burnbag rollup`: the banner that portions ask for.
@Command(
    name = "rollup",
    description = {"Says which banner a page with these American portions bears.", ""},
    sortOptions = false,
    addMethodSubcommands = false,
    footer = {"", "Exit codes: 0 answered, with or without a banner; 3 trouble."})
final class RollupCommand implements Callable<Integer> {
  private static final JsonFactory JSON = new JsonFactory();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PORTION",
      arity = "0..*",
      description = "portion marks, each in quotes: \"S//NF\" \"(U)\"")
  private List<String> portions = List.of();

  @Option(
      names = "--jsonl",
      description = "read {\"portions\":[…]} a line from standard input, write one object a line")
  private boolean jsonl;

  @Mixin private DayOption day;

  @Mixin private PackOptions own;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  RollupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (jsonl != portions.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "give either PORTIONs in quotes or --jsonl with lines on standard input");
    }
    OwnRollup packs = new OwnRollup(PackOptions.packs(own.read(surroundings.here())));
    PageRollup american = new PageRollup(day.asOf(surroundings.clock()));
    Function<List<String>, PageRollup.Result> rollup =
        asked ->
            packs
                .of(asked)
                .map(banner -> new PageRollup.Result(Optional.of(banner), List.of()))
                .orElseGet(() -> american.of(asked));
    StandardOut out = new StandardOut(surroundings.out());
    try {
      if (jsonl) lines(rollup, surroundings.in(), out);
      else out.write(words(rollup.apply(portions)).getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private String words(PageRollup.Result result) {
    StringBuilder words = new StringBuilder();
    words.append(Visible.of(result.banner().orElse("no banner can be said"))).append('\n');
    for (Fault fault : result.faults()) {
      words
          .append("  fault: ")
          .append(Visible.of(fault.message() + " (" + fault.source() + ")"))
          .append('\n');
    }
    return words.toString();
  }

  private static void lines(
      Function<List<String>, PageRollup.Result> rollup, InputStream in, OutputStream out)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try (JsonLines json = new JsonLines(out)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<List<String>> asked = portions(line);
        PageRollup.Result result =
            asked
                .map(rollup)
                .orElseGet(
                    () ->
                        new PageRollup.Result(
                            Optional.empty(),
                            List.of(
                                new Fault(
                                    "the line is no object with a list 'portions'",
                                    "burnbag rollup --jsonl"))));
        json.json().writeStartObject();
        json.words("portions", asked.orElse(List.of()));
        json.textOrNull("banner", result.banner().orElse(""));
        json.faults(result.faults());
        json.json().writeEndObject();
        json.end();
      }
    }
  }

  /// The list of a line; empty where it has none.
  private static Optional<List<String>> portions(String line) throws IOException {
    Optional<List<String>> found = Optional.empty();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean named = parser.currentName().equals("portions");
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        if (!named || !list) {
          parser.skipChildren();
          continue;
        }
        List<String> portions = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          portions.add(String.valueOf(parser.getValueAsString("")));
          parser.skipChildren();
        }
        found = Optional.of(portions);
      }
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
    return found;
  }
}
