package burnbag.custody.find;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Find;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Commitment;
import java.util.Optional;
import java.util.Set;

/// The office says that it was told of a find. A person signs it, some time after the report came,
/// so that the entry's time is not the finder's.
///
/// The commitment's opening is not handed over with the statement, as others are: the finder has
/// it, and the office keeps it apart from the register.
///
/// @param find its id
/// @param report the commitment to what was reported, as `opening:sha256:…`
public record OpenFind(String find, String report, Find.Way way) implements Act {
  public static final String NAME = "open-find/1";

  public static OpenFind read(Fields fields) {
    return new OpenFind(
        fields.text("find"), fields.text("report"), Find.Way.of(fields.text("way")));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("find", find).text("report", report).text("way", way.word()).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CLERK, Role.REGISTRAR, Role.CUSTODIAN, Role.CASE_OFFICER, Role.OFFICER);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    if (!Code.isId(find)) {
      refusals.add(
          "NO_ID", "'" + find + "' is no id of a find", Rules.FORM, "take the one of the report");
    } else if (register.find(Find.SHELF, find).isPresent()) {
      refusals.add("ID_TAKEN", find + " is a find here", Rules.FORM, "take the one of the report");
    }
    if (!isCommitment()) {
      refusals.add(
          "COMMITMENT_FORM",
          "what was reported is no commitment",
          Rules.PRIVATE,
          "enter its commitment; the report itself stays outside");
      return;
    }
    Optional<Find> before = Find.of(register, report);
    if (before.isPresent()) {
      refusals.add(
          "REPORT_ENTERED",
          "find " + before.get().id() + " was opened for this report",
          Rules.FORM,
          "go on with that find");
    }
  }

  private boolean isCommitment() {
    try {
      Commitment.parse(report);
      return true;
    } catch (NoteFormatException _) {
      return false;
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Find.SHELF, Find.opened(find, recorded.registry(), report, way, recorded.index()));
  }
}
