package burnbag.fuzz;

import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.note.NoteFormatException;
import java.util.Arrays;
import java.util.List;

/// Bytes that may be a `.tlog-proof`: what is read writes the same bytes (but for the extra line,
/// which nobody signs), and proves nothing but the entry that it was made for.
public final class ProofTarget {
  private ProofTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      LogProof proof = LogProof.parse(bytes);
      byte[] again = proof.bytes();
      boolean extra = LogProof.parse(again).equals(proof) && again.length < bytes.length;
      if (!extra && !Arrays.equals(bytes, again)) throw new AssertionError("two texts of a proof");
      proof.verify(LedgerSeeds.entry(), LedgerSeeds.LOG.verifier(), List.of());
      if (!proof.equals(LedgerSeeds.proof())) throw new AssertionError("a forged proof");
    } catch (NoteFormatException refused) {
      if (refused.getMessage().isBlank()) throw new AssertionError("refused without a word");
    }
  }
}
