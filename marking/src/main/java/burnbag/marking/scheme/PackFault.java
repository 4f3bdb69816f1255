package burnbag.marking.scheme;

/// A pack that cannot be read: what is wrong, where, and what to do about it.
public final class PackFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String help;
  private final int line;
  private final int column;
  private final String text;

  /// @param line 1-based
  /// @param column 1-based, in characters
  /// @param text the line itself
  PackFault(String name, String what, String help, int line, int column, String text) {
    super("pack " + name + ", line " + line + ": " + what);
    this.what = what;
    this.help = help;
    this.line = line;
    this.column = column;
    this.text = text;
  }

  public String what() {
    return what;
  }

  public String help() {
    return help;
  }

  /// 1-based.
  public int line() {
    return line;
  }

  /// The line at fault with a caret below the place.
  public String pointed() {
    String shown = text.replace('\t', ' ');
    String number = " " + line + " | ";
    StringBuilder under = new StringBuilder(" ".repeat(number.length() - 2)).append("| ");
    for (int i = 0; i + 1 < column && i < text.length(); i++) under.append(' ');
    return number + shown + "\n" + under + "^";
  }
}
