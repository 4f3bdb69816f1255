package burnbag.custody.document;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.StampedFile;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Files were made for copies, each with the copy's stamp on every page: a file that turns up is
/// led back to its copy by its digest, and a page by its stamp.
public record StampCopies(List<Line> files) implements Act {
  public static final String NAME = "stamp-copies/1";

  /// So that the statement fits into an entry.
  public static final int MOST = 400;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /// @param copy its id
  /// @param sha256 of the stamped file, in hexadecimal
  /// @param pages of it
  public record Line(String copy, String sha256, int pages) {
    static Line read(Fields fields) {
      return new Line(fields.text("copy"), fields.text("sha256"), fields.count("pages"));
    }

    Json.Obj json() {
      return Fields.write().text("copy", copy).text("sha256", sha256).number("pages", pages).end();
    }
  }

  public StampCopies {
    files = List.copyOf(files);
  }

  public static StampCopies read(Fields fields) {
    return new StampCopies(fields.objects("files", Line::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().objects("files", files, Line::json).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR, Role.CUSTODIAN);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (files.size() > MOST) {
      refusals.add(
          "HOW_MANY", files.size() + " files", Rules.FORM, "enter at most " + MOST + " at a time");
    }
    for (Line line : files) {
      if (DIGEST.matcher(line.sha256()).matches()) continue;
      refusals.add(
          "NO_DIGEST",
          "what is said of the file of " + line.copy() + " is no SHA-256",
          Rules.FORM,
          "give 64 hexadecimal digits in lower case");
    }
    List<String> names = files.stream().map(Line::copy).toList();
    for (Copy copy : Copies.listed(situation, names, refusals)) {
      Copies.mustAnswerFor(situation, copy, refusals);
      Copies.mustBeInHand(copy, refusals);
      Copies.mustBeCleared(situation, situation.actor().party(), copy, refusals);
    }
    for (Line line : files) {
      Copies.named(situation.register(), line.copy())
          .filter(copy -> copy.pages() != line.pages())
          .ifPresent(
              copy ->
                  refusals.add(
                      "OTHER_PAGES",
                      "the file of "
                          + copy.id()
                          + " has "
                          + line.pages()
                          + " pages, the copy "
                          + copy.pages(),
                      Rules.FORM,
                      "stamp the whole document, or have the register corrected"));
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    for (Line line : files) {
      String id = Copies.named(register, line.copy()).orElseThrow().id();
      register.put(
          StampedFile.SHELF,
          new StampedFile(id, line.sha256(), line.pages(), recorded.index(), recorded.at()));
    }
  }
}
