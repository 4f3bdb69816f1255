package burnbag.marking.us;

import java.util.List;

/// A control system of sensitive compartmented information: its code, the compartments that are
/// published, and other ways of writing it (CAPCO Register and Manual 2016; schemes §1.1).
public enum SciControl {
  HCS(List.of("O", "P"), List.of()),
  SI(List.of("G"), List.of("EU", "NK"), "SPECIAL INTELLIGENCE"),
  TK(List.of("BLFH", "IDIT", "KAND"), List.of(), "TALENT KEYHOLE", "TALENT-KEYHOLE"),
  /// Its compartments have names alone.
  RSV(List.of(), List.of(), "RESERVE"),

  KDK(true, List.of("BLFH", "IDIT", "KAND")),
  KLONDIKE(true),
  EL(true, List.of("EU", "NK")),
  ENDSEAL(true),
  COMINT(true),
  BYE(true),
  BYEMAN(true),
  UMBRA(true),
  ZARF(true),
  RUFF(true),
  TRINE(true),
  DINAR(true),
  SPOKE(true),
  MORAY(true),
  B(true),
  VRK(true),
  G(true),
  GAMMA(true),
  T(true),
  ECI(true);

  private final boolean retired;
  private final List<String> compartments;
  private final List<String> closed;
  private final List<String> titles;

  SciControl(List<String> compartments, List<String> closed, String... titles) {
    retired = false;
    this.compartments = compartments;
    this.closed = closed;
    this.titles = List.of(titles);
  }

  SciControl(boolean retired) {
    this(retired, List.of());
  }

  SciControl(boolean retired, List<String> compartments) {
    this.retired = retired;
    this.compartments = compartments;
    this.closed = List.of();
    this.titles = List.of();
  }

  /// As markings write it.
  public String code() {
    return name();
  }

  /// Whether it is one of earlier registers.
  public boolean retired() {
    return retired;
  }

  /// Published compartments, below which others may stand: `SI-G ABCD`.
  public List<String> compartments() {
    return compartments;
  }

  /// Published compartments with nothing below them.
  public List<String> closed() {
    return closed;
  }

  /// Long forms.
  public List<String> titles() {
    return titles;
  }
}
