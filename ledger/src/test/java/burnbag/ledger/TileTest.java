package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.tile.EntryBundle;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.MissingTile;
import burnbag.ledger.tile.TileName;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TileTest {
  private static List<Hash> leaves(int from, int to) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = from; i < to; i++)
      leaves.add(Hash.ofLeaf(("entry-" + i).getBytes(StandardCharsets.UTF_8)));
    return leaves;
  }

  @Test
  void aTreeOfTilesHasTheRootsAndTilesOfTheVectors() throws IOException {
    JsonNode vectors = Vectors.read("tile_boundaries.json");
    Map<Long, String> roots = new HashMap<>();
    vectors
        .get("roots")
        .properties()
        .forEach(root -> roots.put(Long.parseLong(root.getKey()), root.getValue().asText()));
    Map<String, String> seen = new HashMap<>();
    KeptTiles kept = new KeptTiles();
    TiledTree tree = new TiledTree(kept, 0);
    int compared = 0;
    for (int size = 0; size <= 66_000; size++) {
      if (size > 0) tree.append(leaves(size - 1, size));
      if (!roots.containsKey((long) size)) continue;
      assertEquals(roots.get((long) size), tree.tree().root().toString(), "root at " + size);
      compared++;
      tree.flush();
      for (TileName name : TileName.grown(0, size)) {
        if (name.level() == TileName.ENTRIES) continue;
        byte[] hashes = kept.hashes(name.level(), name.index()).orElseThrow();
        seen.put(name.level() + "/" + name.index() + "@" + size, sha256(hashes));
      }
    }
    assertEquals(13, compared);
    int tiles = 0;
    for (Map.Entry<String, JsonNode> tile : vectors.get("tiles_sha256").properties()) {
      String[] at = tile.getKey().split("@");
      if (!roots.containsKey(Long.parseLong(at[1]))) continue;
      assertEquals(tile.getValue().asText(), seen.get(tile.getKey()), tile.getKey());
      tiles++;
    }
    assertEquals(8, tiles);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aTreeGoesOnWhereItLeftOff() {
    KeptTiles kept = new KeptTiles();
    int size = 0;
    for (int step : new int[] {1, 254, 1, 1, 255, 256, 300, 1000}) {
      TiledTree tree = new TiledTree(kept, size);
      tree.append(leaves(size, size + step));
      tree.flush();
      size += step;
    }
    TiledTree inOneGo = new TiledTree(new KeptTiles(), 0);
    inOneGo.append(leaves(0, size));
    assertEquals(inOneGo.tree().root(), new TiledTree(kept, size).tree().root());
  }

  @Test
  void aGrownTreeStillAnswersForEverySizeItHad() {
    TiledTree tree = new TiledTree(new KeptTiles(), 0);
    List<Hash> roots = new ArrayList<>(List.of(Hash.OF_NOTHING));
    for (int i = 0; i < 600; i++) {
      tree.append(leaves(i, i + 1));
      roots.add(tree.tree().root());
    }
    for (int size = 1; size <= 600; size += 7) {
      assertEquals(roots.get(size), new Tree(tree, size).root());
      assertTrue(
          tree.tree().consistency(size).proves(roots.get(size), roots.getLast()), "from " + size);
      assertTrue(
          tree.tree()
              .inclusion(size - 1)
              .proves(leaves(size - 1, size).getFirst(), roots.getLast()));
    }
  }

  @Test
  void aLostOrShortTileIsNamed() {
    KeptTiles kept = new KeptTiles();
    TiledTree tree = new TiledTree(kept, 0);
    tree.append(leaves(0, 700));
    tree.flush();
    byte[] lost = kept.remove(0, 1).orElseThrow();
    MissingTile missing = assertThrows(MissingTile.class, () -> tree.tree().inclusion(300));
    assertEquals(1, missing.name().index());
    kept.put(0, 1, Arrays.copyOf(lost, 64));
    assertThrows(MissingTile.class, () -> tree.tree().inclusion(300));
    kept.remove(0, 2);
    assertThrows(MissingTile.class, () -> new TiledTree(kept, 700));
  }

  @Test
  void tilesAreNamedAsTheyArePublished() throws IOException {
    JsonNode paths = Vectors.read("tile_boundaries.json").get("expected_paths");
    for (String size : List.of("256", "70000")) {
      List<String> grown =
          TileName.grown(0, Long.parseLong(size)).stream().map(TileName::path).toList();
      for (JsonNode path : paths.get(size))
        assertTrue(grown.contains(path.asText()), path.asText());
    }
    assertEquals(
        "tile/0/" + paths.get("index_1234067").asText(), new TileName(0, 1_234_067, 256).path());
    assertEquals(
        List.of("tile/entries/000.p/2", "tile/0/000.p/2"),
        TileName.grown(0, 2).stream().map(TileName::path).toList());
    assertEquals(
        List.of(
            "tile/entries/000",
            "tile/entries/001.p/1",
            "tile/0/000",
            "tile/0/001.p/1",
            "tile/1/000.p/1"),
        TileName.grown(255, 257).stream().map(TileName::path).toList());
    assertEquals(List.of(), TileName.grown(300, 300));
  }

  @Test
  void aNameReadsBackAndNothingElseIsAName() {
    for (TileName name : TileName.grown(0, 300_000))
      assertEquals(name, TileName.parse(name.path()));
    for (String wrong :
        List.of(
            "tile/00/000",
            "tile/0/0",
            "tile/0/000.p/256",
            "tile/0/000.p/0",
            "tile/64/000",
            "tile/0/x000/001",
            "tile/0/../000",
            "tile/entries/000.p/01",
            "checkpoint")) {
      assertThrows(IllegalArgumentException.class, () -> TileName.parse(wrong), wrong);
    }
  }

  @Test
  void aBundleReadsBackAndATornOneIsSaidToBeTorn() {
    List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[65_535], new byte[300]);
    byte[] bundle = EntryBundle.write(entries);
    List<byte[]> read = EntryBundle.read(bundle);
    assertEquals(entries.size(), read.size());
    for (int i = 0; i < read.size(); i++) assertTrue(Arrays.equals(entries.get(i), read.get(i)));
    for (int cut : new int[] {1, 3, 4, 100, bundle.length - 1}) {
      assertThrows(
          IllegalArgumentException.class, () -> EntryBundle.read(Arrays.copyOf(bundle, cut)));
    }
    assertThrows(
        IllegalArgumentException.class, () -> EntryBundle.write(List.of(new byte[65_536])));
  }
}
