package burnbag.custody.simulator;

import burnbag.custody.office.Notary;
import burnbag.custody.office.Store;

/// In memory, with stand-in signatures.
public final class StandInWorld implements Simulator.World {
  private final Hand log = Hand.standIn("example.org/hq", 0);

  @Override
  public Store open() {
    return new MemoryStore();
  }

  @Override
  public Store again(Store store) {
    return store;
  }

  @Override
  public Notary notary() {
    return new StandInNotary(log.key());
  }

  @Override
  public Hand logHand() {
    return log;
  }

  @Override
  public Hand hand(String name, long salt) {
    boolean passkey = !name.equals(log.key().name()) && Hand.drawsPasskey(salt);
    return passkey ? Hand.passkey(name, salt) : Hand.standIn(name, salt);
  }
}
