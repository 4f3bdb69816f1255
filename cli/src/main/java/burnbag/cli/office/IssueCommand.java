package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.document.StampCopies;
import burnbag.custody.register.Copy;
import burnbag.papers.CodeModules;
import burnbag.reading.Limits;
import burnbag.reading.Reader;
import burnbag.reading.Scratch;
import burnbag.reading.Stamp;
import burnbag.reading.Stamping;
import burnbag.sweep.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag issue`: a file for each copy, with whose it is on every page.
@Command(
    name = "issue",
    description = {
      "Makes a PDF for each copy, with its number, holder and QR code on every page, and enters their"
          + " digests. The file that is stamped stays as it is.",
      ""
    },
    sortOptions = false,
    footer = {"", "Exit codes: 0 made and entered; 1 refused; 3 trouble."})
public final class IssueCommand implements Callable<Integer> {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COPY",
      arity = "1..*",
      description = "CONTROL-NUMBER#k; a CONTROL-NUMBER for all its copies")
  private List<String> names;

  @Option(
      names = "--stamp",
      required = true,
      paramLabel = "FILE",
      description = "the document as PDF; read by a worker, never here")
  private Path pdf;

  @Option(
      names = "-o",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "where CONTROL-NUMBER-k.pdf go; nothing that is there is overwritten")
  private Path folder;

  @Mixin private ActOptions options;

  private final Surroundings surroundings;

  public IssueCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings);
        Scratch scratch = new Scratch(Path.of(System.getProperty("java.io.tmpdir")))) {
      List<Copy> copies = copies(acting);
      List<Path> targets = targets(copies);
      return switch (stamped(acting, copies, scratch)) {
        case Stamping.Outcome.Refused(String why) ->
            throw new Trouble(
                Trouble.Code.B117_NOT_STAMPED,
                pdf + " cannot be stamped: " + why,
                "nothing was made and nothing entered");
        case Stamping.Outcome.Stamped(List<Path> made, int pages) ->
            entered(acting, copies, new Made(made, targets, pages));
      };
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "the stamped files cannot be made: " + e,
          "look at " + pdf + " and the folder by -o",
          e);
    }
  }

  private List<Copy> copies(Acting acting) {
    List<Copy> all = new ArrayList<>();
    for (String name : names) {
      List<Copy> found =
          acting.read(
              session ->
                  session
                      .register()
                      .find(Copy.SHELF, name)
                      .map(List::of)
                      .orElseGet(() -> session.register().where(Copy.SHELF, "document", name)));
      if (found.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "no copy and no document is '" + name + "'");
      }
      for (Copy copy : found) if (!all.contains(copy)) all.add(copy);
    }
    if (all.size() > StampCopies.MOST) {
      throw new ParameterException(
          spec.commandLine(), "at most " + StampCopies.MOST + " copies at a time");
    }
    return all;
  }

  private List<Path> targets(List<Copy> copies) throws IOException {
    Path into = surroundings.here().resolve(folder);
    Files.createDirectories(into);
    List<Path> targets = new ArrayList<>();
    for (Copy copy : copies) {
      Path target = into.resolve(copy.id().replaceAll("[#/\\\\]", "-") + ".pdf");
      if (Files.exists(target) || targets.contains(target)) {
        throw new Trouble(
            Trouble.Code.B109_PLACE_NOT_WRITABLE,
            target
                + (Files.exists(target) ? " is there already" : " would be the file of two copies"),
            "name another folder by -o, or one copy at a time; nothing was made");
      }
      targets.add(target);
    }
    return targets;
  }

  private Stamping.Outcome stamped(Acting acting, List<Copy> copies, Scratch scratch)
      throws IOException {
    List<Stamp> stamps = new ArrayList<>();
    for (Copy copy : copies) {
      List<String> lines = new ArrayList<>(List.of(copy.id()));
      lines.add("copy for " + copy.holder());
      lines.add(copy.label());
      if (acting.home().isTrial()) lines.add("TRIAL");
      stamps.add(new Stamp(lines, CodeModules.rows(copy.label())));
    }
    Path file = surroundings.here().resolve(pdf);
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), "--stamp: " + pdf + " is no file");
    }
    return new Stamping(Installation.ofLauncher().workers(), Limits.USUAL, scratch)
        .stamp(file, stamps);
  }

  /// @param files in the scratch folder
  /// @param targets where they go, in the same order
  private record Made(List<Path> files, List<Path> targets, int pages) {}

  /// Laid beside their places, entered, and moved there: what was refused leaves nothing. What was
  /// entered stays, also where it cannot be moved.
  private int entered(Acting acting, List<Copy> copies, Made made) throws IOException {
    List<Path> parts = new ArrayList<>();
    try {
      List<StampCopies.Line> lines = new ArrayList<>();
      for (int i = 0; i < copies.size(); i++) {
        Path target = made.targets().get(i);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        parts.add(part);
        Files.copy(made.files().get(i), part, StandardCopyOption.REPLACE_EXISTING);
        lines.add(new StampCopies.Line(copies.get(i).id(), Reader.sha256(part), made.pages()));
      }
      int code =
          acting.act(
              options,
              new StampCopies(lines),
              entered ->
                  lines.size()
                      + (lines.size() == 1 ? " copy" : " copies")
                      + " of "
                      + made.pages()
                      + (made.pages() == 1 ? " page" : " pages")
                      + " stamped, entry "
                      + entered.index());
      if (code != Acting.DONE) return code;
      List<Path> whole = List.copyOf(parts);
      parts.clear();
      for (int i = 0; i < whole.size(); i++) moved(whole.get(i), made.targets().get(i));
      return code;
    } finally {
      for (Path part : parts) Files.deleteIfExists(part);
    }
  }

  private static void moved(Path part, Path target) {
    try {
      Files.move(part, target);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "entered, but " + part + " cannot become " + target + ": " + e,
          "rename it by hand, and so the others there that still end in .part",
          e);
    }
  }
}
