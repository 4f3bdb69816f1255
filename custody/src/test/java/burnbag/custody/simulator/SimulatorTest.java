package burnbag.custody.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.office.KeyNotary;
import burnbag.custody.office.Notary;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.Store;
import burnbag.custody.store.SqliteStore;
import burnbag.ledger.note.SignerKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The invariants are asked within: a run that ends has kept them all.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatorTest {
  private static final SignerKey LOG = SignerKey.ofSeed("example.org/hq", new byte[32]);

  @TempDir Path folder;

  @Test
  void whatever_the_office_does_its_rules_hold() {
    Simulator.Result result = new Simulator(new StandInWorld(), 7, 2_000).run(6_000, 2);
    assertTrue(result.crashes() > 20, "only " + result.crashes() + " crashes");
    assertTrue(result.entered() > 600, "only " + result.entered() + " entered");
    assertTrue(result.verified() >= 6);
  }

  @Test
  void one_seed_makes_one_history() {
    Simulator.Result once = new Simulator(new StandInWorld(), 11, 500).run(1_000, 1);
    assertEquals(once, new Simulator(new StandInWorld(), 11, 500).run(1_000, 2));
  }

  @Test
  void whatever_the_office_does_its_rules_hold_with_real_keys_on_a_disk() {
    Simulator.Result result = new Simulator(new DiskWorld(folder), 3, 150).run(150, 1);
    assertEquals(150, result.acts());
  }

  /// An office is founded once, before chance begins.
  private static final Set<String> NOT_BY_CHANCE = Set.of("found/1");

  /// An act that is missing here is one that `Deeds` should help with.
  @Test
  @Tag("full")
  void every_act_is_entered_and_refused() {
    Simulator.Result result = new Simulator(new StandInWorld(), 5, 4_000).run(150_000, 2);
    List<String> never =
        OfficeActs.all().names().stream()
            .filter(name -> !NOT_BY_CHANCE.contains(name))
            .filter(
                name ->
                    result.tallies().getOrDefault(name, new Simulator.Tally(0, 0)).entered() == 0
                        || result.tallies().get(name).refused() == 0)
            .collect(Collectors.toList());
    assertEquals(List.of(), never);
  }

  /// Real keys, SQLite.
  private static final class DiskWorld implements Simulator.World {
    private final Path folder;
    private final KeyNotary notary = new KeyNotary(LOG);
    private int files;

    DiskWorld(Path folder) {
      this.folder = folder;
    }

    private Path file() {
      return folder.resolve(files + ".db");
    }

    @Override
    public Store open() {
      files++;
      return SqliteStore.open(file());
    }

    @Override
    public Store again(Store store) {
      store.close();
      return SqliteStore.open(file());
    }

    @Override
    public Notary notary() {
      return notary;
    }

    @Override
    public Hand logHand() {
      return Hand.of(LOG);
    }

    @Override
    public Hand hand(String name, long salt) {
      // The log may change to it.
      boolean ofTheLog = name.equals(LOG.verifier().name().name());
      if (ofTheLog) notary.hold(Hand.key(name, salt));
      boolean passkey = !ofTheLog && Hand.drawsPasskey(salt);
      return passkey ? Hand.passkey(name, salt) : Hand.real(name, salt);
    }
  }
}
