package burnbag.ledger.tile;

/// A tile that the size of the tree requires is not there, or is too short: a broken world, not bad
/// input.
public final class MissingTile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient TileName name;

  MissingTile(TileName name, String how) {
    super("tile " + name.path() + " " + how);
    this.name = name;
  }

  public TileName name() {
    return name;
  }
}
