package burnbag.custody.morning;

import burnbag.custody.container.Containers;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which copies somebody answers for, or lie somewhere.
public final class Holdings {
  private Holdings() {}

  /// All that a party answers for: destroyed copies no more, missing ones still.
  public static List<Copy> ofParty(Register register, String party) {
    return sorted(register.where(Copy.SHELF, "holder", party));
  }

  /// All that a registry holds, whoever of it has them.
  public static List<Copy> ofRegistry(Register register, String registry) {
    return sorted(register.where(Copy.SHELF, "registry", registry));
  }

  /// All in a container and in those that stand in it.
  public static List<Copy> inContainer(Register register, String container) {
    List<Copy> copies = new ArrayList<>();
    Containers.eachCopy(register, container, copies::add);
    return sorted(copies);
  }

  private static List<Copy> sorted(List<Copy> copies) {
    return copies.stream()
        .filter(copy -> copy.state() != CopyState.DESTROYED)
        .sorted(Comparator.comparing(Copy::id))
        .toList();
  }
}
