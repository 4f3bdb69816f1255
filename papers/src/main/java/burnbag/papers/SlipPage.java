package burnbag.papers;

import java.util.List;

/// Sets [Slip]s, to be read from a step away.
final class SlipPage {
  static final String STYLE =
      """
      .slip h1 { font-size: 40pt; margin: 2mm 0 3mm 0 }
      .slip .lead { font-size: 15pt; line-height: 1.3; border: 1mm solid #000; padding: 3mm; margin: 0 0 5mm 0 }
      .slip table.facts td { font-size: 13pt; padding: 1mm 2mm 1mm 0 }
      .slip table.facts td.name { font-size: 11pt }
      .slip table.facts td.loud { font-size: 22pt; font-weight: bold; line-height: 1.15 }
      .slip .steps { margin: 4mm 0 4mm 0 }
      .slip .steps td { border: 0; font-size: 13pt; padding: 0.8mm 2mm 0.8mm 0; line-height: 1.3 }
      .slip .steps td.number { width: 8mm; font-weight: bold }
      .slip .code img { width: 42mm; height: 42mm }
      .slip .code td { border: 0; vertical-align: middle; padding: 0 5mm 0 0 }
      .slip .code td.picture { width: 44mm }
      .slip .code .mono { font-size: 13pt; line-height: 1.35 }
      """;

  private final Scribe scribe;
  private final OfficePage office;

  SlipPage(Scribe scribe) {
    this.scribe = scribe;
    this.office = new OfficePage(scribe);
  }

  Markup of(Slip slip) {
    return scribe.write(
        "<div class=\"slip\"><h1>{}</h1>{}<table class=\"facts\">{}</table>{}{}{}{}</div>",
        slip.title(),
        office.optional("<div class=\"lead\">{}</div>", slip.lead()),
        slip.facts().stream().map(this::fact).toList(),
        steps(slip.steps()),
        code(slip.code()),
        slip.notes().stream().map(note -> scribe.write("<p class=\"small\">{}</p>", note)).toList(),
        slip.signatures().isEmpty()
            ? scribe.write("")
            : scribe.write("<div class=\"keep\">{}</div>", office.signatures(slip.signatures())));
  }

  private Markup fact(Slip.Fact fact) {
    return scribe.write(
        "<tr><td class=\"name\">{}</td><td class=\"{}\">{}</td></tr>",
        fact.name(),
        fact.strong() ? "loud" : "value",
        fact.value());
  }

  private Markup steps(List<String> steps) {
    if (steps.isEmpty()) return scribe.write("");
    List<Markup> rows =
        java.util.stream.IntStream.range(0, steps.size())
            .mapToObj(
                at ->
                    scribe.write(
                        "<tr><td class=\"number\">{}</td><td>{}</td></tr>", at + 1, steps.get(at)))
            .toList();
    return scribe.write("<table class=\"steps\">{}</table>", rows);
  }

  private Markup code(String code) {
    if (code.isEmpty()) return scribe.write("");
    return scribe.write(
        "<table class=\"code keep\"><tr><td class=\"picture\"><img alt=\"\" src=\"{}\"/></td><td class=\"mono\">{}</td></tr></table>",
        new Markup(Code.address(code)),
        code.lines().map(line -> scribe.write("<div>{}</div>", line)).toList());
  }
}
