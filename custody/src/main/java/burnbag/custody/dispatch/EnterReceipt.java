package burnbag.custody.dispatch;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Dispatch;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Outside;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The receipt of an office elsewhere has come: from now on that office answers for the copies. Two
/// people have seen the paper, since with it the sender is discharged.
///
/// @param dispatch its id
/// @param receipt SHA-256 of the paper as it was scanned, in hexadecimal
public record EnterReceipt(String dispatch, String receipt) implements Act {
  public static final String NAME = "enter-receipt/1";

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  public static EnterReceipt read(Fields fields) {
    return new EnterReceipt(fields.text("dispatch"), fields.text("receipt"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("dispatch", dispatch).text("receipt", receipt).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CUSTODIAN, Role.REGISTRAR);
  }

  @Override
  public List<String> handled(Register register) {
    return register.find(Dispatch.SHELF, dispatch).map(Dispatch::copies).orElse(List.of());
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (!DIGEST.matcher(receipt).matches()) {
      refusals.add(
          "NO_DIGEST",
          "'" + receipt + "' is no SHA-256",
          Rules.FORM,
          "scan the receipt, and name the file");
    }
    Optional<Dispatch> found = situation.register().find(Dispatch.SHELF, dispatch);
    if (found.isEmpty() || !found.get().isUnderway()) {
      refusals.add(
          "NO_DISPATCH",
          found.isEmpty()
              ? "there is no dispatch " + dispatch
              : "dispatch " + dispatch + " has its receipt",
          Rules.FORM,
          "'burnbag waiting' lists those that wait for one");
      return;
    }
    String home = found.get().registry();
    if (!Registry.covers(situation.register(), situation.actor().registry(), home)) {
      refusals.add(
          "OUTSIDE_REGISTRY",
          situation.actor().id() + " acts in " + situation.actor().registry() + ", not in " + home,
          Rules.RIGHTS,
          "let somebody of " + home + " enter it");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Dispatch sent = register.find(Dispatch.SHELF, dispatch).orElseThrow();
    register.put(Dispatch.SHELF, sent.receipted(receipt));
    for (String id : sent.copies()) {
      Copy copy = register.find(Copy.SHELF, id).orElseThrow();
      if (!Dispatches.isIn(copy, sent)) continue;
      register.put(
          Copy.SHELF,
          copy.restingAt(
              Outside.holder(sent.to()),
              copy.registry(),
              CopyState.SENT_OUT,
              recorded.at(),
              recorded.index()));
    }
  }
}
