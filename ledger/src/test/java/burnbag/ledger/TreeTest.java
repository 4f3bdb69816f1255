package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.tree.ConsistencyProof;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.InclusionProof;
import burnbag.ledger.tree.Tree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
  private static final HexFormat HEX = HexFormat.of();

  /// The tree as the definition has it, with nothing kept.
  private static Tree plainly(List<Hash> leaves) {
    return new Tree(
        (level, index) -> root(leaves, index << level, (index + 1) << level), leaves.size());
  }

  private static Hash root(List<Hash> leaves, long from, long to) {
    if (to - from == 1) return leaves.get((int) from);
    long middle = from + Long.highestOneBit(to - from - 1);
    return Hash.ofNode(root(leaves, from, middle), root(leaves, middle, to));
  }

  private static List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++)
      leaves.add(Hash.ofLeaf(("entry-" + i).getBytes(StandardCharsets.UTF_8)));
    return leaves;
  }

  @Test
  void rootsAndProofsAreThoseOfTheReferenceTree() throws IOException {
    JsonNode vectors = Vectors.read("rfc6962_reference.json");
    List<Hash> leaves = new ArrayList<>();
    for (JsonNode input : vectors.get("leaf_inputs_hex"))
      leaves.add(Hash.ofLeaf(HEX.parseHex(input.asText())));
    for (int i = 0; i < leaves.size(); i++)
      assertEquals(vectors.get("leaf_hashes_hex").get(i).asText(), leaves.get(i).toString());
    for (int size = 0; size <= leaves.size(); size++) {
      assertEquals(
          vectors.get("roots_by_size_hex").get(size).asText(),
          plainly(leaves.subList(0, size)).root().toString());
    }
    int proofs = 0;
    for (JsonNode proof : vectors.get("inclusion")) {
      Tree tree = plainly(leaves.subList(0, proof.get("size").asInt()));
      assertEquals(hex(proof), written(tree.inclusion(proof.get("index").asLong()).path()));
      proofs++;
    }
    for (JsonNode proof : vectors.get("consistency")) {
      Tree tree = plainly(leaves.subList(0, proof.get("size2").asInt()));
      assertEquals(hex(proof), written(tree.consistency(proof.get("size1").asLong()).path()));
      proofs++;
    }
    assertEquals(
        vectors.get("inclusion").size() + vectors.get("consistency").size(),
        proofs,
        "all were read");
    assertTrue(proofs > 60, "only " + proofs + " proofs");
  }

  private static List<String> hex(JsonNode proof) {
    List<String> hashes = new ArrayList<>();
    proof.get("proof_hex").forEach(hash -> hashes.add(hash.asText()));
    return hashes;
  }

  private static List<String> written(List<Hash> path) {
    return path.stream().map(Hash::toString).toList();
  }

  @Test
  void goodProofsOfOthersHoldAndBadOnesDoNot() throws IOException {
    int read = 0;
    for (Path file : Vectors.all("inclusion")) {
      JsonNode vector = Vectors.read(file);
      assertEquals(!vector.get("wantErr").asBoolean(), inclusionHolds(vector), file.toString());
      read++;
    }
    for (Path file : Vectors.all("consistency")) {
      JsonNode vector = Vectors.read(file);
      assertEquals(!vector.get("wantErr").asBoolean(), consistencyHolds(vector), file.toString());
      read++;
    }
    assertEquals(196, read);
  }

  private static boolean inclusionHolds(JsonNode vector) {
    long index = vector.get("leafIdx").asLong();
    long size = vector.get("treeSize").asLong();
    boolean hashes = isHash(vector.get("leafHash")) && isHash(vector.get("root"));
    if (!hashes || index < 0 || index >= size) return false;
    return new InclusionProof(index, size, path(vector))
        .proves(hash(vector.get("leafHash")), hash(vector.get("root")));
  }

  private static boolean consistencyHolds(JsonNode vector) {
    long from = vector.get("size1").asLong();
    long to = vector.get("size2").asLong();
    if (from < 1 || from > to) return false;
    return new ConsistencyProof(from, to, path(vector))
        .proves(hash(vector.get("root1")), hash(vector.get("root2")));
  }

  /// What is no hash stands as the hash of itself: equal where it was equal, and never right.
  private static Hash hash(JsonNode base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.asText());
    return bytes.length == Hash.SIZE ? Hash.of(bytes) : Hash.ofLeaf(bytes);
  }

  private static boolean isHash(JsonNode base64) {
    return Base64.getDecoder().decode(base64.asText()).length == Hash.SIZE;
  }

  private static List<Hash> path(JsonNode vector) {
    List<Hash> path = new ArrayList<>();
    vector.path("proof").forEach(hash -> path.add(hash(hash)));
    return path;
  }

  @Test
  void everyProofOfASmallTreeHoldsAndHoldsForNothingElse() {
    List<Hash> leaves = leaves(40);
    Hash stranger = Hash.ofLeaf(new byte[] {7});
    for (int size = 1; size <= leaves.size(); size++) {
      Tree tree = plainly(leaves.subList(0, size));
      for (int index = 0; index < size; index++) {
        InclusionProof proof = tree.inclusion(index);
        assertTrue(proof.proves(leaves.get(index), tree.root()));
        assertFalse(proof.proves(stranger, tree.root()));
        assertFalse(proof.proves(leaves.get(index), stranger));
      }
      for (int earlier = 1; earlier <= size; earlier++) {
        Hash before = plainly(leaves.subList(0, earlier)).root();
        ConsistencyProof proof = tree.consistency(earlier);
        assertTrue(proof.proves(before, tree.root()), earlier + " to " + size);
        assertFalse(proof.proves(stranger, tree.root()));
        assertFalse(proof.proves(before, stranger));
      }
    }
  }

  @Test
  void aProofForNothingIsAMistakeOfTheCaller() {
    Tree tree = plainly(leaves(3));
    assertThrows(IllegalArgumentException.class, () -> tree.inclusion(3));
    assertThrows(IllegalArgumentException.class, () -> tree.consistency(0));
    assertThrows(IllegalArgumentException.class, () -> tree.consistency(4));
  }
}
