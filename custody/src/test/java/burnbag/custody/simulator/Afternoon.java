package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.handover.Refuse;
import burnbag.custody.handover.Withdraw;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Second;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Document;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import java.util.List;

/// The same few acts every time: somebody joins, a document is registered, copies are given, taken,
/// found short, refused and taken back.
public final class Afternoon {
  /// One act of it.
  public record Step(String party, Role role, Act act) {}

  private Afternoon() {}

  /// In their order, behind the founding by a and b; each is entry 1, 2, 3 …
  ///
  /// @param clerk what c will sign with
  public static List<Step> steps(Hand clerk) {
    Enrol joins =
        new Enrol(
            "c",
            "",
            Bureau.HQ,
            "a",
            clerk.line(),
            List.of(new Grant(Role.CUSTODIAN, Bureau.HQ)),
            List.of(new Clearance("us", 4, List.of())));
    return List.of(
        new Step("a", Role.OFFICER, joins),
        new Step("b", Role.OFFICER, new Second("1", burnbag.custody.office.OfficeActs.all())),
        new Step(
            "a", Role.REGISTRAR, new RegisterDocument(chart("C-7"), List.of("L1", "L2", "L3"))),
        new Step("a", Role.REGISTRAR, new Offer(List.of("C-7#1", "C-7#2"), "c", 0)),
        new Step(
            "c",
            Role.CUSTODIAN,
            new Accept(
                "4",
                List.of(
                    new Accept.Line("C-7#1", Accept.Line.ACCEPTED, 12),
                    new Accept.Line("C-7#2", Accept.Line.SHORT, 11)))),
        new Step("c", Role.CUSTODIAN, new Offer(List.of("C-7#1"), "b", 0)),
        new Step("b", Role.CUSTODIAN, new Refuse("6", "not-mine")),
        new Step("a", Role.REGISTRAR, new Offer(List.of("C-7#3"), "b", 0)),
        new Step("a", Role.REGISTRAR, new Withdraw("8")));
  }

  /// A chart of twelve pages, SECRET.
  public static Document chart(String control) {
    return new Document(
        control,
        Bureau.HQ,
        "Harbour chart",
        "",
        "Port office",
        "2026-03",
        new Protection("SECRET", "us", "SECRET", 3, List.of()),
        "",
        12,
        Document.PAPER,
        "",
        "",
        Document.UNSET,
        false,
        List.of(),
        "",
        "",
        "");
  }
}
