package burnbag.custody.equipment;

import burnbag.custody.policy.DestructionLevel;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Kept;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Shelf;
import burnbag.ledger.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A machine that destroys: how small its pieces are, by whose standard, and when that was last
/// looked at.
///
/// @param plant where it stands
/// @param standard by which its levels are stated: `ISO/IEC-21964`
/// @param levels one for each material that it takes
/// @param test its last residue test
/// @param inUse false for good once it was taken out of use
public record Equipment(
    String id,
    Kind kind,
    String plant,
    String standard,
    List<DestructionLevel> levels,
    ResidueTest test,
    boolean inUse)
    implements Kept {
  public static final Shelf<Equipment> SHELF =
      new Shelf<>("equipment", List.of("plant"), Equipment::read);

  /// The standard whose levels are known here.
  public static final String ISO_21964 = "ISO/IEC-21964";

  private static final long DAY = 86_400_000;

  /// What a machine does to what is put into it.
  public enum Kind {
    SHREDDER,
    DISINTEGRATOR,
    PULVERISER,
    PULPER,
    INCINERATOR,
    DEGAUSSER;

    /// `shredder`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @throws MalformedFields for a word that is none of them
    public static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new MalformedFields("no equipment is a '" + word + "'"));
    }
  }

  public Equipment {
    levels = List.copyOf(levels);
  }

  /// How small the pieces of a material become; empty for one that it does not take.
  ///
  /// @param material as the first letter of a level: P paper, F film …
  public Optional<DestructionLevel> level(char material) {
    return levels.stream().filter(level -> level.material() == material).findFirst();
  }

  /// Whether it is in use and its last residue test was good and is not overdue.
  ///
  /// @param at epoch milliseconds
  public boolean isFit(long at) {
    return inUse && test.holds(at);
  }

  /// For policy: whole days since the last residue test that was good; −1 for never.
  public long testedDays(long at) {
    return test.result() == ResidueTest.Result.PASS ? Math.max(0, at - test.at()) / DAY : -1;
  }

  public Equipment tested(ResidueTest last) {
    return new Equipment(id, kind, plant, standard, levels, last, inUse);
  }

  public Equipment retired() {
    return new Equipment(id, kind, plant, standard, levels, test, false);
  }

  private static Equipment read(Fields fields) {
    return new Equipment(
        fields.text("id"),
        Kind.of(fields.text("kind")),
        fields.text("plant"),
        fields.text("standard"),
        Levels.known(fields.texts("levels")),
        ResidueTest.read(Fields.of(fields.object("test"))),
        fields.flag("in_use"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("kind", kind.word())
        .text("plant", plant)
        .text("standard", standard)
        .texts("levels", Levels.words(levels))
        .object("test", test.json())
        .flag("in_use", inUse)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(plant);
  }
}
