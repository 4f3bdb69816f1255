package burnbag.desk.sign;

import burnbag.custody.act.Act;
import burnbag.custody.people.Clear;
import burnbag.custody.people.GrantRole;
import burnbag.custody.people.Leave;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.people.RevokeKey;
import burnbag.custody.people.RevokeRole;
import java.util.ArrayList;
import java.util.Optional;

/// What changes people's rights, in plain words.
final class RightsWords {
  private RightsWords() {}

  static Optional<PlainWords> of(Act act) {
    Optional<Saying> saying =
        switch (act) {
          case GrantRole give ->
              said("Make " + give.party() + " " + give.grant().role().word())
                  .map(it -> it.with("in", give.grant().registry() + " and all below it"));
          case RevokeRole take ->
              said(take.party() + " is " + take.grant().role().word() + " no more")
                  .map(it -> it.with("in", take.grant().registry()))
                  .map(it -> it.with("and then", "what they proposed in it lapses"));
          case Clear clear ->
              said("Clear " + clear.party() + " anew")
                  .map(
                      it ->
                          it.with(
                              "up to",
                              clear.clearances().isEmpty()
                                  ? "nothing"
                                  : ClearanceWords.of(clear.clearances())));
          case RevokeKey revoke ->
              said("Revoke the key " + revoke.key())
                  .map(it -> it.with("it was", revoke.reason()))
                  .map(it -> it.with("and then", "nothing that it signs is entered any more"));
          case Leave leave ->
              said(leave.party() + " leaves the office")
                  .map(it -> it.with("and then", "nothing that they sign is entered any more"));
          case OpenRegistry open ->
              said("Put registry " + open.registry() + " below " + open.parent());
          default -> Optional.empty();
        };
    return saying.map(Saying::end);
  }

  private static Optional<Saying> said(String title) {
    return Optional.of(new Saying(title, new ArrayList<>()));
  }
}
