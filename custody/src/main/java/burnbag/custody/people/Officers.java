package burnbag.custody.people;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;

/// How many officers an office needs, so that two are always left to replace the key of a third.
final class Officers {
  static final int IN_A_TRIAL = 2;
  static final int ELSEWHERE = 3;

  private Officers() {}

  static int needed(boolean trial) {
    return trial ? IN_A_TRIAL : ELSEWHERE;
  }

  /// That there are enough of them at the root without one.
  static void enoughWithout(Register register, Party leaving, Refusals refusals) {
    String root = root(register);
    if (!leaving.is(Role.OFFICER, root, register)) return;
    boolean trial = register.find(Charter.SHELF, Charter.ID).map(Charter::trial).orElse(false);
    int[] left = {0};
    register.all(
        Party.SHELF,
        party -> {
          boolean officer =
              !party.id().equals(leaving.id())
                  && party.active()
                  && party.is(Role.OFFICER, root, register)
                  && register.where(BoundKey.SHELF, "party", party.id()).stream()
                      .anyMatch(key -> !key.revoked());
          if (officer) left[0]++;
        });
    if (left[0] >= needed(trial)) return;
    refusals.add(
        "TOO_FEW_OFFICERS",
        "without " + leaving.id() + " there are " + left[0] + " officers in " + root,
        Rules.NOBODY_ALONE,
        "there must be " + needed(trial) + ": enrol another first");
  }

  private static String root(Register register) {
    return register.where(Registry.SHELF, "parent", "").getFirst().id();
  }
}
