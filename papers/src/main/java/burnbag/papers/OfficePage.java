package burnbag.papers;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Sets papers that have a letterhead: A4, its marking at head and foot, numbered pages.
final class OfficePage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss xxx", Locale.ENGLISH);

  static final String STYLE =
      """
      @page { size: 210mm 297mm; margin: 27mm 16mm 25mm 18mm;
              @top-left { content: element(head); width: 100% }
              @bottom-left { content: element(foot); width: 100% } }
      #head { position: running(head); text-align: center; font-size: 8pt; padding-top: 6mm }
      #foot { position: running(foot); text-align: center; font-size: 8pt; padding-bottom: 5mm }
      .banner { font-weight: bold; font-size: 12pt; line-height: 1.3 }
      .trial { font-weight: bold; font-size: 13pt; border: 0.5mm solid #000; padding: 0.5mm 0 0.3mm 0; margin: 1mm 0 }
      .line { border-top: 0.2mm solid #000; padding-top: 1mm }
      .page:before { content: counter(page) }
      .pages:before { content: counter(pages) }
      h1 { font-size: 17pt; margin: 0 0 1mm 0; font-weight: bold }
      h2 { font-size: 11pt; margin: 6mm 0 1.5mm 0; font-weight: bold; page-break-after: avoid }
      p { margin: 0 0 2mm 0; line-height: 1.3 }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
      th { text-align: left; font-size: 8pt; font-weight: bold; border-bottom: 0.3mm solid #000; padding: 1mm 2mm 1mm 0; vertical-align: bottom }
      td { font-size: 9pt; border-bottom: 0.1mm solid #999; padding: 1.2mm 2mm 1.2mm 0; vertical-align: top; line-height: 1.2; word-wrap: break-word }
      tr { page-break-inside: avoid }
      .facts { margin: 3mm 0 4mm 0 }
      .facts td { border: 0; padding: 0.7mm 2mm 0.7mm 0; font-size: 10pt }
      .facts td.name { width: 38mm; color: #444 }
      td.strong { font-weight: bold }
      td.tick { width: 7mm }
      .box { width: 3.2mm; height: 3.2mm; border: 0.3mm solid #000 }
      .keep { page-break-inside: avoid }
      .proof td { border: 0; padding: 0 0 0 5mm; font-size: 8.5pt; line-height: 1.35 }
      .proof td.picture { width: 32mm; padding: 0 }
      .proof img { width: 32mm; height: 32mm }
      .mono { font-family: CODE; font-size: 8pt }
      .sign { margin-top: 12mm }
      .sign td { border: 0; width: 50%; padding: 0 8mm 7mm 0; font-size: 8.5pt }
      .rule { border-bottom: 0.2mm solid #000; height: 10mm; margin-bottom: 1mm }
      .alarm { border: 0.5mm solid #000; padding: 2mm; margin: 2mm 0; font-size: 10pt; line-height: 1.35 }
      .fill td { height: 9mm; vertical-align: middle }
      .fill td.blank { border: 0.2mm solid #000 }
      .small { font-size: 8.5pt; color: #333 }
      """;

  private final Scribe scribe;

  OfficePage(Scribe scribe) {
    this.scribe = scribe;
  }

  /// @param body what stands between head and foot
  Markup page(Letterhead head, String title, Markup body) {
    Markup banner = optional("<div class=\"banner\">{}</div>", head.banner());
    Markup trial =
        head.trial()
            ? scribe.write("<div class=\"trial\">TRIAL – not a real register</div>")
            : scribe.write("");
    return scribe.write(
        """
        <div id="head">{}{}</div>
        <div id="foot"><div class="line">{} · {} · printed {} · page <span class="page"/> of <span class="pages"/></div>{}{}</div>
        {}
        """,
        banner,
        trial,
        head.registry(),
        title,
        time(head.printedAt()),
        trial,
        banner,
        body);
  }

  Markup receipt(Receipt receipt) {
    List<Markup> rows =
        receipt.lines().stream()
            .map(
                line ->
                    scribe.write(
                        "<tr><td class=\"strong\">{}</td><td>{}</td><td>{}</td><td>{}</td><td{}>{}{}</td></tr>",
                        line.copy(),
                        line.shortTitle(),
                        line.marking(),
                        line.pages(),
                        new Markup(
                            line.outcome() == Receipt.Outcome.ACCEPTED ? "" : " class=\"strong\""),
                        line.outcome().word(),
                        line.remark().isEmpty() ? "" : ": " + line.remark()))
            .toList();
    return scribe.write(
        """
        <h1>Receipt</h1>
        {}
        <table><thead><tr><th style="width:24%">Copy</th><th style="width:30%">Short title</th><th style="width:18%">Marking</th><th style="width:11%">Pages</th><th>Found</th></tr></thead><tbody>{}</tbody></table>
        <p class="small">{}</p>
        <div class="keep">{}{}</div>
        """,
        facts(
            List.of(
                List.of("Registry", receipt.letterhead().registry()),
                List.of("Given by", receipt.giver()),
                List.of("Received by", receipt.receiver()),
                List.of("Recorded", time(receipt.acceptedAt())))),
        rows,
        tally(receipt),
        proof(receipt.place(), "burnbag-receipt/v1"),
        signatures(List.of("Given by: " + receipt.giver(), "Received by: " + receipt.receiver())));
  }

  private static String tally(Receipt receipt) {
    long accepted =
        receipt.lines().stream().filter(line -> line.outcome() == Receipt.Outcome.ACCEPTED).count();
    long other = receipt.lines().size() - accepted;
    String sum = accepted + " of " + receipt.lines().size() + " lines accepted.";
    return other == 0
        ? sum
        : sum + " The giver answers for what was not accepted until the discrepancy is resolved.";
  }

  Markup list(PrintedList list) {
    List<Markup> heads =
        list.columns().stream().map(head -> scribe.write("<th>{}</th>", head)).toList();
    List<Markup> rows =
        list.rows().stream()
            .map(
                row ->
                    scribe.write(
                        "<tr>{}{}</tr>",
                        list.ticks()
                            ? scribe.write("<td class=\"tick\"><div class=\"box\"></div></td>")
                            : scribe.write(""),
                        IntStream.range(0, row.size())
                            .mapToObj(
                                at ->
                                    scribe.write(
                                        "<td class=\"{}\">{}</td>",
                                        at == 0 ? "strong" : "plain",
                                        row.get(at)))
                            .toList()))
            .toList();
    Markup table =
        rows.isEmpty()
            ? scribe.write("<p>Nothing.</p>")
            : scribe.write(
                "<table><thead><tr>{}{}</tr></thead><tbody>{}</tbody></table>",
                list.ticks() ? scribe.write("<th class=\"tick\"> </th>") : scribe.write(""),
                heads,
                rows);
    return scribe.write(
        "<h1>{}</h1>{}{}<p class=\"small\" style=\"margin-top:2mm\">{}</p>{}",
        list.title(),
        optional("<p>{}</p>", list.introduction()),
        table,
        list.rows().size() == 1 ? "1 line." : list.rows().size() + " lines.",
        list.notes().stream()
            .map(note -> scribe.write("<p class=\"small\">{}</p>", note))
            .toList());
  }

  /// Names and values, one a line.
  Markup facts(List<List<String>> facts) {
    return scribe.write(
        "<table class=\"facts\">{}</table>",
        facts.stream()
            .map(
                fact ->
                    scribe.write(
                        "<tr><td class=\"name\">{}</td><td>{}</td></tr>", fact.get(0), fact.get(1)))
            .toList());
  }

  Markup proof(LedgerPlace place, String kind) {
    return scribe.write(
        """
        <h2>In the ledger</h2>
        <table class="proof"><tr><td class="picture"><img alt="" src="{}"/></td><td>
        <div>Log <b>{}</b></div><div>Entry <b>{}</b>, in the tree of <b>{}</b> entries</div>
        <div>Root <span class="mono">{}</span></div>
        <div>Verify with <span class="mono">{}</span></div>
        <div class="small">The ledger holds the signed acts; this paper is a copy of what they say. The code holds log, entry, size and the whole root.</div>
        </td></tr></table>
        """,
        new Markup(Code.address(place.verificationData(kind))),
        place.log(),
        place.entry(),
        place.size(),
        place.shortRoot(),
        place.verifyWith());
  }

  /// A line to sign on, two beside each other.
  Markup signatures(List<String> names) {
    List<Markup> rows =
        IntStream.range(0, (names.size() + 1) / 2)
            .mapToObj(
                row ->
                    scribe.write(
                        "<tr>{}{}</tr>",
                        signature(names.get(row * 2)),
                        row * 2 + 1 < names.size()
                            ? signature(names.get(row * 2 + 1))
                            : scribe.write("<td> </td>")))
            .toList();
    return scribe.write("<table class=\"sign\">{}</table>", rows);
  }

  private Markup signature(String name) {
    return scribe.write("<td><div class=\"rule\"></div>{}<br/>Date, signature</td>", name);
  }

  Markup optional(String template, String value) {
    return value.isEmpty() ? scribe.write("") : scribe.write(template, value);
  }

  static String time(ZonedDateTime time) {
    return TIME.format(time).replace("+00:00", "UTC");
  }
}
