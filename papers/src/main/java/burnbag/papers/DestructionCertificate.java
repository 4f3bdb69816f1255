package burnbag.papers;

import java.time.ZonedDateTime;
import java.util.List;

/// What was destroyed, how, by whom, and what was found afterwards. It records a procedure, and
/// says so.
///
/// Names of people are given as they are to be printed; whose was erased is given as `erased`.
///
/// @param number of the certificate
/// @param order the order's number, and who gave and who approved it
/// @param highestMarking of all that was destroyed
/// @param method `cross-cut shredding`
/// @param level of ISO/IEC 21964 or another standard, with the standard's name
/// @param equipment its name, and when its residue was last tested
/// @param residue what was found in the residue
/// @param lines copies, or bags of unregistered waste
/// @param chain weights and seals from sealing to opening, in order of time
/// @param signatories who signed, in which role
/// @param overrides what an emergency set aside, for ever to be seen; empty for a destruction by
///   rule
/// @param remarks what a reader should ask about, such as a start that was told to be earlier than
///   it was entered
/// @param json the certificate that is verified, attached as `NUMBER.json`
/// @param proof its `.tlog-proof`, attached beside it
public record DestructionCertificate(
    Letterhead letterhead,
    String number,
    Order order,
    String highestMarking,
    String medium,
    String method,
    String level,
    String equipment,
    String location,
    ZonedDateTime started,
    ZonedDateTime ended,
    Residue residue,
    List<Line> lines,
    List<Weighing> chain,
    List<Signatory> signatories,
    List<String> overrides,
    List<String> remarks,
    LedgerPlace place,
    Bytes json,
    Bytes proof) {
  /// How the residue was judged.
  public enum Residue {
    PASS("checked: PASS"),
    FAILED("checked: FAILED"),
    UNKNOWN("NOT CHECKED");

    private final String word;

    Residue(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// Who ordered and who approved.
  public record Order(String number, String orderedBy, String approvedBy) {}

  /// @param copy its name, or a bag's for unregistered waste
  /// @param pages in words: `48`, or `about 300 sheets`
  public record Line(String copy, String shortTitle, String marking, String pages, String bag) {}

  /// A bag on the scale.
  ///
  /// @param act `sealed`, `handed over`, `received`, `opened`
  public record Weighing(
      ZonedDateTime at, String act, String bag, int grams, String seal, String by) {}

  /// @param key the signing key's id
  public record Signatory(String role, String name, String key, ZonedDateTime signedAt) {}

  /// A file's bytes, never changed.
  public record Bytes(byte[] bytes) {
    public Bytes {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  public DestructionCertificate {
    lines = List.copyOf(lines);
    chain = List.copyOf(chain);
    signatories = List.copyOf(signatories);
    overrides = List.copyOf(overrides);
    remarks = List.copyOf(remarks);
    if (!number.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"))
      throw new IllegalArgumentException("a number names files: " + number);
    if (lines.isEmpty()) throw new IllegalArgumentException("nothing was destroyed");
    if (ended.isBefore(started)) throw new IllegalArgumentException("it ended before it began");
  }
}
