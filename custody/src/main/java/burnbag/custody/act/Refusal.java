package burnbag.custody.act;

/// One thing that speaks against an act.
///
/// @param code stable, for scripts: `NOT_HOLDER`
/// @param says what is wrong, for a person
/// @param source the rule: a paragraph, or a rule of the house
/// @param remedy what would make it allowed
public record Refusal(String code, String says, String source, String remedy) {
  @Override
  public String toString() {
    return code + ": " + says + " (" + source + ")\n  help: " + remedy;
  }
}
