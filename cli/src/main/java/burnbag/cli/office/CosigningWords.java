package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.home.Cosigning;
import burnbag.custody.home.Home;
import burnbag.custody.register.Fields;
import burnbag.custody.witness.Reply;
import burnbag.custody.witness.Round;
import burnbag.custody.witness.WitnessClient;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.Cosignature;
import burnbag.ledger.cosignature.CosignedCheckpoint;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.json.Json;
import burnbag.ledger.key.KeyLines;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who has signed a checkpoint, in words and as JSON.
final class CosigningWords {
  private final Home home;
  private final Voice voice;

  CosigningWords(Home home, Voice voice) {
    this.home = home;
    this.voice = voice;
  }

  /// Asks all witnesses, and says what came of it.
  ///
  /// @return the exit code
  int round() {
    List<Round.Said> said;
    try {
      said = new Round(home, new WitnessClient()).run();
    } catch (NoteFormatException e) {
      throw doesNotVerify(e);
    }
    Optional<Cosigning.Standing> standing = standing(home);
    Optional<String> alarm = home.witnessAlarm().says();
    if (voice.json()) {
      voice.object(
          Fields.write()
              .objects("said", said, CosigningWords::json)
              .objects("cosigned", standing.stream().toList(), CosigningWords::json)
              .text("alarm", alarm.orElse(""))
              .end());
    } else {
      said.forEach(one -> voice.line(one.witness() + ": " + words(one.reply())));
      standing.ifPresent(one -> voice.line(line(one)));
      alarm.ifPresent(
          what -> {
            voice.alarm("READ-ONLY: " + what);
            voice.line("  help: enter nothing here; find the newer store, or call an auditor");
          });
    }
    if (alarm.isPresent()) return PARTED;
    boolean reached = standing.map(Cosigning.Standing::reached).orElse(false);
    boolean all = said.stream().allMatch(one -> one.reply() instanceof Reply.Cosigned);
    return reached && all ? Acting.DONE : Acting.DISCREPANCY;
  }

  private static final int PARTED = 3;

  private static String words(Reply reply) {
    return switch (reply) {
      case Reply.Cosigned(List<SignedNote.Signed> lines) ->
          "cosigned, by " + lines.size() + (lines.size() == 1 ? " key" : " keys");
      case Reply.Ahead(long size) -> "has seen " + size + " entries";
      case Reply.Parted(long size) -> "has seen other first " + size + " entries";
      case Reply.Refused(String why) -> "did not cosign: " + why;
      case Reply.Silent(String why) -> "no answer: " + why;
    };
  }

  private static Json.Obj json(Round.Said said) {
    return Fields.write()
        .text("witness", said.witness())
        .text("url", said.url())
        .flag("cosigned", said.reply() instanceof Reply.Cosigned)
        .text("says", words(said.reply()))
        .end();
  }

  /// How `checkpoint.cosigned` of a home stands; empty where there is none.
  static Optional<Cosigning.Standing> standing(Home home) {
    Optional<SignedNote> kept = home.cosigning().kept();
    if (kept.isEmpty()) return Optional.empty();
    try {
      return Optional.of(home.cosigning().standing(kept.get()));
    } catch (NoteFormatException e) {
      throw doesNotVerify(e);
    }
  }

  static SignedNote published(Home home) {
    try {
      return home.cosigning().published();
    } catch (NoteFormatException e) {
      throw doesNotVerify(e);
    }
  }

  private static Trouble doesNotVerify(NoteFormatException why) {
    return new Trouble(
        Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE,
        "checkpoint.cosigned does not verify: " + why.getMessage(),
        "keep it, and look who wrote there",
        why);
  }

  static long size(SignedNote note) {
    try {
      return Checkpoint.parse(note.text()).size();
    } catch (NoteFormatException e) {
      throw new IllegalStateException("a checkpoint that was signed is none", e);
    }
  }

  /// The keys that cosign among those that somebody was told, in a file; none where a key was told.
  static List<CosignerKey> told(String key, Surroundings surroundings) {
    try {
      return KeyLines.cosigners(ToldKeys.text(key, surroundings));
    } catch (IOException | NoteFormatException | InvalidPathException e) {
      throw new Trouble(
          Trouble.Code.B106_KEY_NOT_USABLE,
          "the keys in " + key + " cannot be read: " + e.getMessage(),
          "ask for the lines that 'ledger key' prints",
          e);
    }
  }

  /// For the printed certificate whose entry the checkpoint that was kept has in it.
  static String witnessed(Home home) {
    Cosigning.Standing standing = standing(home).orElseThrow();
    if (standing.asked().isEmpty()) return "";
    return standing.witnesses().size()
        + " of "
        + standing.asked().size()
        + (standing.asked().size() == 1 ? " witness" : " witnesses")
        + " of the ledger had cosigned a checkpoint with this certificate in it when it was printed; "
        + standing.quorum()
        + (standing.quorum() == 1 ? " is" : " are")
        + " a quorum.";
  }

  static String line(Cosigning.Standing standing) {
    StringBuilder line = new StringBuilder("checkpoint.cosigned: ");
    line.append(entries(standing.signed())).append(", signed by the log");
    if (standing.companion()) line.append(" (Ed25519, ML-DSA-44)");
    if (standing.asked().isEmpty()) return line.append("; no witness is enrolled").toString();
    line.append("; cosigned by ").append(standing.witnesses().size()).append(" of ");
    line.append(standing.asked().size())
        .append(standing.asked().size() == 1 ? " witness" : " witnesses");
    line.append(", a quorum is ").append(standing.quorum());
    return line.append(standing.reached() ? "" : ": NOT REACHED").toString();
  }

  static String line(CosignedCheckpoint signed) {
    if (signed.cosignatures().isEmpty()) {
      return "checkpoint.cosigned: " + entries(signed) + "; no key that you named has cosigned it";
    }
    List<String> by = new ArrayList<>();
    for (Cosignature one : signed.cosignatures()) {
      String at = one.time() == 0 ? "" : ", " + Instant.ofEpochSecond(one.time());
      by.add(one.key().name() + " (" + one.kind().word() + at + ")");
    }
    return "checkpoint.cosigned: " + entries(signed) + ", by " + String.join(", ", by);
  }

  private static String entries(CosignedCheckpoint signed) {
    long size = signed.checkpoint().size();
    return size + (size == 1 ? " entry" : " entries");
  }

  static Json.Obj json(Cosigning.Standing standing) {
    return Fields.write()
        .number("entries", standing.signed().checkpoint().size())
        .flag("companion", standing.companion())
        .texts("witnesses", standing.witnesses())
        .texts("asked", standing.asked())
        .number("quorum", standing.quorum())
        .flag("reached", standing.reached())
        .end();
  }

  static Json.Obj json(CosignedCheckpoint signed) {
    return Fields.write()
        .number("entries", signed.checkpoint().size())
        .objects("by", signed.cosignatures(), CosigningWords::json)
        .end();
  }

  private static Json.Obj json(Cosignature one) {
    return Fields.write()
        .text("key", one.key().toString())
        .text("alg", one.kind().word())
        .number("time", one.time())
        .end();
  }
}
