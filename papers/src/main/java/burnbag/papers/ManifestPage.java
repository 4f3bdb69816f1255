package burnbag.papers;

import java.util.List;
import java.util.Locale;

/// Sets [Manifest]s.
final class ManifestPage {
  private final Scribe scribe;
  private final OfficePage office;

  ManifestPage(Scribe scribe) {
    this.scribe = scribe;
    this.office = new OfficePage(scribe);
  }

  Markup of(Manifest manifest) {
    return scribe.write(
        """
        <h1>Manifest: {}</h1>
        {}{}{}{}
        <div class="keep">{}{}</div>
        """,
        manifest.subject(),
        office.facts(
            manifest.facts().stream().map(fact -> List.of(fact.name(), fact.value())).toList()),
        copies(manifest),
        loose(manifest.loose()),
        chain(manifest.chain()),
        office.proof(manifest.place(), "burnbag-manifest/v1"),
        office.signatures(manifest.signatories()));
  }

  private Markup copies(Manifest manifest) {
    if (manifest.lines().isEmpty()) return scribe.write("<p>No copy is in it.</p>");
    List<Markup> rows =
        manifest.lines().stream()
            .map(
                line ->
                    scribe.write(
                        "<tr><td class=\"tick\"><div class=\"box\"></div></td><td class=\"strong\">{}</td><td class=\"mono\">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                        line.copy(),
                        line.label(),
                        line.shortTitle(),
                        line.marking(),
                        line.pages(),
                        line.remark()))
            .toList();
    return scribe.write(
        """
        <table><thead><tr><th class="tick"> </th><th style="width:19%">Copy</th><th style="width:17%">Label</th><th style="width:24%">Short title</th><th style="width:16%">Marking</th><th style="width:8%">Pages</th><th>Remark</th></tr></thead><tbody>{}</tbody></table>
        <p class="small" style="margin-top:2mm">{}, {}.</p>
        """,
        rows,
        counted(manifest.lines().size(), "copy", "copies"),
        counted(manifest.pages(), "page", "pages"));
  }

  private static String counted(long count, String one, String many) {
    return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? one : many);
  }

  private Markup loose(List<Manifest.Loose> loose) {
    if (loose.isEmpty()) return scribe.write("");
    List<Markup> rows =
        loose.stream()
            .map(
                one ->
                    scribe.write(
                        "<tr><td class=\"strong\">{}</td><td>{}</td></tr>",
                        one.amount(),
                        one.highest()))
            .toList();
    return scribe.write(
        """
        <h2>Without a number</h2>
        <table><thead><tr><th style="width:30%">How much</th><th>Highest marking</th></tr></thead><tbody>{}</tbody></table>
        """,
        rows);
  }

  private Markup chain(List<Manifest.Link> chain) {
    if (chain.isEmpty()) return scribe.write("");
    List<Markup> rows =
        chain.stream()
            .map(
                link ->
                    scribe.write(
                        "<tr><td>{}</td><td class=\"strong\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                        OfficePage.time(link.at()),
                        link.what(),
                        link.seal(),
                        link.grams() == 0
                            ? ""
                            : String.format(Locale.ENGLISH, "%,d g", link.grams()),
                        link.who()))
            .toList();
    return scribe.write(
        """
        <h2>Seals and weights</h2>
        <table><thead><tr><th style="width:28%">When</th><th style="width:22%">What</th><th style="width:17%">Seal</th><th style="width:13%">Weight</th><th>Answers for it</th></tr></thead><tbody>{}</tbody></table>
        """,
        rows);
  }
}
