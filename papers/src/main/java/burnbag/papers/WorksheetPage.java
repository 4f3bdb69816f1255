package burnbag.papers;

import java.util.List;

/// Sets [Worksheet]s.
final class WorksheetPage {
  private final Scribe scribe;
  private final OfficePage office;

  WorksheetPage(Scribe scribe) {
    this.scribe = scribe;
    this.office = new OfficePage(scribe);
  }

  Markup of(Worksheet sheet) {
    boolean nothing = sheet.scans().isEmpty() && sheet.weighings().isEmpty();
    return scribe.write(
        """
        <h1>To scan and to weigh</h1>
        {}{}{}{}
        """,
        office.optional("<p>For {}.</p>", sheet.party()),
        nothing ? scribe.write("<p>Nothing is to be destroyed.</p>") : scribe.write(""),
        sheet.scans().stream().map(this::scan).toList(),
        weighings(sheet.weighings()));
  }

  private Markup scan(Worksheet.Scan scan) {
    List<Markup> rows =
        scan.lines().stream()
            .map(
                line ->
                    scribe.write(
                        "<tr><td class=\"tick\"><div class=\"box\"></div></td><td class=\"strong\">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                        line.copy(),
                        line.label(),
                        line.shortTitle(),
                        line.marking(),
                        line.pages(),
                        line.place()))
            .toList();
    return scribe.write(
        """
        <h2 style="page-break-after: auto">Into a bag: order {}, held by {}</h2>
        <table><thead><tr><th class="tick"> </th><th style="width:20%">Copy</th><th style="width:16%">Label</th><th style="width:26%">Short title</th><th style="width:16%">Marking</th><th style="width:8%">Pages</th><th>Place</th></tr></thead><tbody>{}</tbody></table>
        <p class="small" style="margin-top:2mm">{} Two put them in. What is not found stays unticked and is reported missing; what is found and is not on this list goes into no bag.</p>
        {}
        """,
        scan.order(),
        scan.holder(),
        rows,
        scan.lines().size() == 1 ? "1 copy." : scan.lines().size() + " copies.",
        office.signatures(List.of("Put in by: " + scan.holder(), "Seen by")));
  }

  private Markup weighings(List<Worksheet.Weighing> weighings) {
    if (weighings.isEmpty()) return scribe.write("");
    List<Markup> rows =
        weighings.stream()
            .map(
                one ->
                    scribe.write(
                        "<tr><td class=\"strong\">{}</td><td>{}{}</td><td class=\"blank\"> </td><td class=\"blank\"> </td><td class=\"blank\"> </td></tr>",
                        one.bag(),
                        office.optional("{}: ", one.who()),
                        one.says()))
            .toList();
    return scribe.write(
        """
        <h2>To weigh</h2>
        <table class="fill"><thead><tr><th style="width:16%">Bag</th><th style="width:34%">What to do</th><th style="width:18%">Seal, as read</th><th style="width:16%">Weight, g</th><th>When, by whom</th></tr></thead><tbody>{}</tbody></table>
        <p class="small" style="margin-top:2mm">Write what the scale and the seal say now, not what they said before. Another weight or seal is no fault of who reads it.</p>
        """,
        rows);
  }
}
