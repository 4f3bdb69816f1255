package burnbag.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Every target, with what it starts from.
enum Target {
  ENTRY(EntryTarget::fuzzerTestOneInput),
  FOLDING(FoldingTarget::fuzzerTestOneInput),
  FRAME(FrameTarget::fuzzerTestOneInput),
  JSON(JsonTarget::fuzzerTestOneInput),
  MARK(MarkTarget::fuzzerTestOneInput),
  NOTE(NoteTarget::fuzzerTestOneInput),
  OPENING(OpeningTarget::fuzzerTestOneInput),
  PACK(PackTarget::fuzzerTestOneInput),
  PAGE(PageTarget::fuzzerTestOneInput),
  PROOF(ProofTarget::fuzzerTestOneInput),
  REPORT(ReportTarget::fuzzerTestOneInput),
  RULES(RulesTarget::fuzzerTestOneInput),
  TEXT(TextTarget::fuzzerTestOneInput);

  /// What a fuzzer calls.
  interface Input {
    void take(byte[] bytes) throws IOException;
  }

  private final Input input;

  Target(Input input) {
    this.input = input;
  }

  void take(byte[] bytes) throws IOException {
    input.take(bytes);
  }

  /// Of the class that a fuzzer is given.
  String className() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + "Target";
  }

  List<byte[]> seeds() {
    return switch (this) {
      case FOLDING, PAGE, REPORT -> Seeds.pages();
      case ENTRY -> LedgerSeeds.entries();
      case JSON -> LedgerSeeds.json();
      case NOTE -> LedgerSeeds.notes();
      case OPENING -> LedgerSeeds.openings();
      case PROOF -> LedgerSeeds.proofs();
      case MARK -> Seeds.marks();
      case FRAME -> Seeds.frames();
      case PACK -> Seeds.packs();
      case RULES -> Seeds.rules();
      case TEXT -> Seeds.texts();
    };
  }
}
