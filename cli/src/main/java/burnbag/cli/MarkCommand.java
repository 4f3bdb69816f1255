package burnbag.cli;

import burnbag.marking.Dialect;
import burnbag.marking.Examiner;
import burnbag.marking.Explanation;
import burnbag.marking.Fault;
import burnbag.marking.Marks;
import burnbag.marking.Parts;
import burnbag.marking.Wording.Marking;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.sweep.Visible;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `burnbag mark`: explains one marking, or one a line.
@Command(
    name = "mark",
    description = {
      "Explains a marking: scheme, level, rank, parts, and what is wrong with it.",
      ""
    },
    sortOptions = false,
    addMethodSubcommands = false,
    footer = {"", "Exit codes: 0 explained, whatever it is; 3 trouble."})
final class MarkCommand implements Callable<Integer> {
  /// How a string is to be read.
  enum Form {
    auto(Marks.Form.AUTO),
    banner(Marks.Form.BANNER),
    portion(Marks.Form.PORTION);

    private final Marks.Form form;

    Form(Marks.Form form) {
      this.form = form;
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TEXT", arity = "0..1", description = "the marking, in quotes")
  private String text;

  @Option(
      names = "--jsonl",
      description = "read one candidate a line from standard input, write one object a line")
  private boolean jsonl;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "how it is to be read: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}",
      defaultValue = "auto")
  private Form form;

  @Mixin private RulesOptions rules;

  @Mixin private PackOptions own;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  MarkCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (jsonl == (text != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "give either a TEXT in quotes or --jsonl with lines on standard input");
    }
    LocalDate asOf = rules.asOf(surroundings.clock());
    List<Pack> packs = PackOptions.packs(own.read(surroundings.here()));
    StandardOut out = new StandardOut(surroundings.out());
    if (jsonl) {
      new MarkLines(asOf, rules.dialect(), form.form, packs, out).explain(surroundings.in());
      return 0;
    }
    Examiner examiner = new Examiner(Schemes.of(Schemes.ALL, packs), asOf, rules.dialect());
    String words = words(new Marks(examiner).explain(text, form.form));
    try (BufferedOutputStream buffered = new BufferedOutputStream(out)) {
      buffered.write(words.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private static String words(Explanation explanation) {
    StringBuilder words = new StringBuilder(Visible.cut(explanation.input(), 400)).append('\n');
    line(words, is(explanation));
    explanation.marking().ifPresent(marking -> marking(words, marking));
    if (explanation.marking().isPresent()) dialects(words, explanation);
    explanation.candidates().forEach(one -> line(words, "perhaps: " + one));
    if (!explanation.why().isEmpty()) {
      line(words, "because: " + String.join("; ", explanation.why()));
    }
    return words.toString();
  }

  private static void dialects(StringBuilder words, Explanation explanation) {
    List<String> said = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      boolean valid = explanation.dialects().get(dialect);
      said.add(dialect.word() + (valid ? " valid" : " not valid"));
    }
    line(words, "rules:   " + String.join(", ", said));
  }

  private static String is(Explanation explanation) {
    return switch (explanation.is()) {
      case VALID -> "a valid marking";
      case MALFORMED -> "a marking with faults";
      case MENTION -> "a mention in prose, no marking";
      case NONE -> "no marking";
    };
  }

  private static void marking(StringBuilder words, Marking marking) {
    line(words, "scheme:  " + marking.meaning().scheme());
    if (!marking.meaning().level().isEmpty()) {
      line(words, "level:   " + marking.meaning().level() + ", rank " + marking.meaning().rank());
    }
    line(words, "kind:    " + marking.judgement().kind().word());
    line(words, "state:   " + marking.judgement().state().word());
    parts(words, marking.meaning().parts());
    line(
        words,
        (marking.faults().isEmpty() ? "written: " : "better:  ") + marking.meaning().canonical());
    marking
        .judgement()
        .readings()
        .forEach(
            other ->
                line(
                    words,
                    "or:      "
                        + String.format(
                            Locale.ROOT,
                            "%s %s, rank %d",
                            other.scheme(),
                            other.level(),
                            other.rank())));
    for (Fault fault : marking.faults()) {
      line(words, "fault:   " + fault.message() + " (" + fault.source() + ")");
    }
  }

  private static void parts(StringBuilder words, Parts parts) {
    part(words, "SCI", parts.sci());
    part(words, "SAP", parts.sap());
    part(words, "AEA", parts.aea());
    part(words, "FGI", parts.fgi());
    part(words, "dissem", parts.dissem());
    part(words, "rel to", parts.relTo());
    part(words, "non-IC", parts.nonIc());
    part(words, "term", parts.term().isEmpty() ? List.of() : List.of(parts.term()));
    part(words, "copy", parts.copy().isEmpty() ? List.of() : List.of(parts.copy()));
  }

  private static void part(StringBuilder words, String name, List<String> tokens) {
    if (tokens.isEmpty()) return;
    line(words, String.format(Locale.ROOT, "%-9s%s", name + ":", String.join(", ", tokens)));
  }

  private static void line(StringBuilder words, String line) {
    words.append("  ").append(Visible.of(line)).append('\n');
  }
}
