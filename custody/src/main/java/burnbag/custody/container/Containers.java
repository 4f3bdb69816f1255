package burnbag.custody.container;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What acts ask of containers.
public final class Containers {
  private Containers() {}

  public static Optional<Container> open(Situation situation, String id, Refusals refusals) {
    Optional<Container> found =
        situation.register().find(Container.SHELF, id).filter(Container::open);
    if (found.isEmpty()) {
      refusals.add("NO_CONTAINER", "there is no container " + id, Rules.FORM, "open it first");
    }
    return found;
  }

  public static void mustBeCustodian(Situation situation, Container container, Refusals refusals) {
    if (container.custodian().equals(situation.actor().id())) return;
    refusals.add(
        "NOT_CUSTODIAN",
        situation.actor().id()
            + " does not answer for "
            + container.id()
            + "; "
            + container.custodian()
            + " does",
        Rules.ONE_HOLDER,
        "let " + container.custodian() + " do it");
  }

  /// Bags have acts of their own.
  static void mustBeNoBag(Container container, Refusals refusals) {
    if (container.kind() != Container.Kind.BAG) return;
    refusals.add(
        "IS_BAG",
        container.id() + " is a burn bag",
        Rules.NOBODY_ALONE,
        "what goes into a bag or comes out is seen by two ('burnbag bag')");
  }

  /// That another container may be put into this one by who acts.
  public static void mustBePlaceFor(Situation situation, Container outer, Refusals refusals) {
    mustBeCustodian(situation, outer, refusals);
    mustBeNoBag(outer, refusals);
    if (upwards(situation.register(), outer).size() < Container.DEEPEST) return;
    refusals.add(
        "TOO_DEEP",
        "containers nest " + Container.DEEPEST + " deep at most",
        Rules.FORM,
        "put it somewhere nearer to the room");
  }

  /// A container and all that it stands in, the innermost first.
  public static List<Container> upwards(Register register, Container innermost) {
    List<Container> chain = new ArrayList<>();
    Optional<Container> at = Optional.of(innermost);
    while (at.isPresent() && chain.size() < Container.DEEPEST) {
      chain.add(at.get());
      at = register.find(Container.SHELF, at.get().within());
    }
    return chain;
  }

  /// A paper lies in all containers round it: each must be enough for it.
  public static void mustHold(
      Situation situation, Container container, Protection protection, String what, Refusals to) {
    for (Container one : upwards(situation.register(), container)) {
      if (one.mayHold(protection)) continue;
      to.add(
          "ABOVE_LIMIT",
          one.id() + " is not for '" + protection.marking() + "' of " + what,
          Rules.CLEARED,
          "put it where its level may lie");
    }
  }

  /// How many containers stand in one another below this one, itself counted.
  static int height(Register register, Container container) {
    int highest = 0;
    for (Container inner : register.where(Container.SHELF, "within", container.id())) {
      highest = Math.max(highest, height(register, inner));
    }
    return highest + 1;
  }

  /// All copies in a container and in those that stand in it.
  public static void eachCopy(Register register, String container, Consumer<Copy> taker) {
    register.each(Copy.SHELF, "place", container, taker);
    for (Container inner : register.where(Container.SHELF, "within", container)) {
      eachCopy(register, inner.id(), taker);
    }
  }

  /// Whether a paper of that protection may lie there, for those who only look.
  public static boolean mayLie(Register register, String place, Protection protection) {
    return register
        .find(Container.SHELF, place)
        .map(one -> upwards(register, one).stream().allMatch(c -> c.mayHold(protection)))
        .orElse(true);
  }

  static Protection protection(Situation situation, Copy copy) {
    return Copies.protection(situation.register(), copy);
  }
}
