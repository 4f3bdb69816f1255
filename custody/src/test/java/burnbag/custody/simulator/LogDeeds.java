package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.people.DismissWitness;
import burnbag.custody.people.SetCompanionKey;
import burnbag.custody.register.Charter;
import burnbag.custody.register.LogWitness;
import burnbag.custody.register.Party;
import burnbag.custody.register.Role;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.key.Companion;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What officers might do next with the log's witnesses and its companion key.
final class LogDeeds {
  /// A companion signs in milliseconds and not in microseconds.
  private static final int SELDOM = 20;

  private static final int CHANGES = 4;

  private LogDeeds() {}

  /// Made when the first change is thought of, for every office alike.
  private static final class Companions {
    private static final List<Companion> CHANGES = changes();

    private static List<Companion> changes() {
      SecureRandom random = new SecureRandom();
      List<Companion> changes = new ArrayList<>();
      Cosigner before = key(0);
      changes.add(Companion.first(before, random));
      for (int i = 1; i < LogDeeds.CHANGES; i++) {
        Cosigner next = key(i);
        changes.add(Companion.following(before, next, random));
        before = next;
      }
      return List.copyOf(changes);
    }

    private static Cosigner key(int number) {
      byte[] seed = new byte[Cosigner.SEED_BYTES];
      Arrays.fill(seed, (byte) (number + 1));
      return Cosigner.ofSeed(CosignerKey.Kind.ML_DSA_44, "example.org/hq", seed);
    }
  }

  static Map<String, BiFunction<Scene, Integer, Optional<Deed>>> makers() {
    Map<String, BiFunction<Scene, Integer, Optional<Deed>>> makers = new LinkedHashMap<>();
    makers.put(DismissWitness.NAME, (scene, _) -> dismiss(scene));
    makers.put(SetCompanionKey.NAME, (scene, _) -> companion(scene));
    return makers;
  }

  private static Optional<Deed> by(Scene scene, Act act) {
    Set<Role> officer = Set.of(Role.OFFICER);
    Party party = scene.somebody(officer);
    return Optional.of(new Deed(party.id(), scene.role(party, officer), Bureau.HQ, act));
  }

  private static Optional<Deed> dismiss(Scene scene) {
    String key = scene.any(LogWitness.SHELF).map(LogWitness::id).orElse("nobody.example+00000000");
    return by(scene, new DismissWitness(key));
  }

  private static Optional<Deed> companion(Scene scene) {
    if (!scene.once(SELDOM)) return Optional.empty();
    String now = scene.register().find(Charter.SHELF, Charter.ID).orElseThrow().companion();
    Companion fitting =
        Companions.CHANGES.stream()
            .filter(change -> change.from().equals(now))
            .findFirst()
            .orElse(scene.pick(Companions.CHANGES));
    return by(scene, new SetCompanionKey(scene.once(3) ? scene.pick(Companions.CHANGES) : fitting));
  }
}
