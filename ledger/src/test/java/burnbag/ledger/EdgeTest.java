package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Edge;
import burnbag.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeTest {
  private static Hash leaf(long index) {
    return Hash.ofLeaf(new byte[] {(byte) index, (byte) (index >> 8)});
  }

  @Test
  void anEdgeStoredAndReadBackGoesOnToTheSameRoots() {
    TiledTree tree = new TiledTree(new KeptTiles(), 0);
    Edge edge = Edge.EMPTY;
    for (int size = 0; size <= 1_100; size++) {
      assertEquals(tree.tree().root(), edge.root(), "at " + size);
      assertEquals(edge, Edge.of(tree.tree()), "at " + size);
      assertEquals(edge, Edge.of(size, edge.bytes()));
      tree.append(List.of(leaf(size)));
      edge = Edge.of(edge.size(), edge.bytes()).append(leaf(size));
    }
  }

  @Test
  void aBatchIsWhatItsLeavesAreOneByOne() {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < 777; i++) leaves.add(leaf(i));
    Edge single = Edge.EMPTY;
    for (Hash leaf : leaves) single = single.append(leaf);
    assertEquals(single, Edge.EMPTY.append(leaves));
    assertEquals(
        single, Edge.EMPTY.append(leaves.subList(0, 500)).append(leaves.subList(500, 777)));
  }

  @Test
  void theEdgeOfTheLargestTreeFitsIntoARow() {
    List<Hash> most = new ArrayList<>();
    for (int i = 0; i < 63; i++) most.add(leaf(i));
    assertTrue(new Edge(Long.MAX_VALUE, most).bytes().length <= 2_048);
  }

  @Test
  void anEdgeThatDoesNotFitItsSizeIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new Edge(3, List.of(leaf(0))));
    assertThrows(IllegalArgumentException.class, () -> Edge.of(1, new byte[33]));
    assertThrows(IllegalArgumentException.class, () -> Edge.of(-1, new byte[0]));
  }
}
