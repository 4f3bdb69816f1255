package burnbag.papers;

import java.util.List;

/// Sets [DestructionCertificate]s.
final class CertificatePage {
  private final Scribe scribe;
  private final OfficePage office;

  CertificatePage(Scribe scribe) {
    this.scribe = scribe;
    this.office = new OfficePage(scribe);
  }

  Markup of(DestructionCertificate certificate) {
    List<Markup> lines =
        certificate.lines().stream()
            .map(
                line ->
                    scribe.write(
                        "<tr><td class=\"strong\">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                        line.copy(),
                        line.shortTitle(),
                        line.marking(),
                        line.pages(),
                        line.bag()))
            .toList();
    return scribe.write(
        """
        <h1>Certificate of destruction</h1>
        <p>No. <b>{}</b></p>
        {}{}{}
        <h2>What was destroyed</h2>
        <table><thead><tr><th style="width:24%">Copy</th><th style="width:32%">Short title</th><th style="width:18%">Marking</th><th style="width:12%">Pages</th><th>Bag</th></tr></thead><tbody>{}</tbody></table>
        <p class="small" style="margin-top:2mm">{}</p>
        {}{}
        <div class="keep">{}
        <p class="small" style="margin-top:3mm">This paper records a procedure: what those who signed have said, and when. It does not prove that what they said is true. What can be verified are the files attached to the PDF, {}.json and {}.tlog-proof, not what is printed.</p></div>
        """,
        certificate.number(),
        overrides(certificate),
        remarks(certificate),
        office.facts(
            List.of(
                List.of("Order", certificate.order().number()),
                List.of("Ordered by", certificate.order().orderedBy()),
                List.of("Approved by", certificate.order().approvedBy()),
                List.of("Highest marking", certificate.highestMarking()),
                List.of("Medium", certificate.medium()),
                List.of("Method", certificate.method() + ", " + certificate.level()),
                List.of("Equipment", certificate.equipment()),
                List.of("Place", certificate.location()),
                List.of("Began", OfficePage.time(certificate.started())),
                List.of("Ended", OfficePage.time(certificate.ended())),
                List.of("Residue", certificate.residue().word()))),
        lines,
        certificate.lines().size() == 1 ? "1 line." : certificate.lines().size() + " lines.",
        chain(certificate),
        signatories(certificate),
        office.proof(certificate.place(), "burnbag-certificate/v1"),
        certificate.number(),
        certificate.number());
  }

  private Markup overrides(DestructionCertificate certificate) {
    if (certificate.overrides().isEmpty()) return scribe.write("");
    List<Markup> items =
        certificate.overrides().stream()
            .map(item -> scribe.write("<div>– {}</div>", item))
            .toList();
    return scribe.write(
        "<div class=\"alarm\"><b>Destroyed in an emergency. Set aside were:</b>{}</div>", items);
  }

  private Markup remarks(DestructionCertificate certificate) {
    if (certificate.remarks().isEmpty()) return scribe.write("");
    List<Markup> items =
        certificate.remarks().stream().map(item -> scribe.write("<div>– {}</div>", item)).toList();
    return scribe.write("<div class=\"alarm\"><b>Ask about this:</b>{}</div>", items);
  }

  private Markup chain(DestructionCertificate certificate) {
    if (certificate.chain().isEmpty()) return scribe.write("<p>No bag was weighed.</p>");
    List<Markup> rows =
        certificate.chain().stream()
            .map(
                step ->
                    scribe.write(
                        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                        OfficePage.time(step.at()),
                        step.act(),
                        step.bag(),
                        step.grams() + " g",
                        step.seal(),
                        step.by()))
            .toList();
    return scribe.write(
        """
        <h2>Weights and seals on the way</h2>
        <table><thead><tr><th style="width:26%">When</th><th style="width:14%">Act</th><th style="width:12%">Bag</th><th style="width:11%">Weight</th><th style="width:14%">Seal</th><th>By</th></tr></thead><tbody>{}</tbody></table>
        """,
        rows);
  }

  private Markup signatories(DestructionCertificate certificate) {
    List<Markup> rows =
        certificate.signatories().stream()
            .map(
                signatory ->
                    scribe.write(
                        "<tr><td>{}</td><td class=\"strong\">{}</td><td>{}</td><td class=\"mono\">{}</td></tr>",
                        signatory.role(),
                        signatory.name(),
                        OfficePage.time(signatory.signedAt()),
                        signatory.key()))
            .toList();
    return scribe.write(
        """
        <h2>Signed, each with a key of their own</h2>
        <table><thead><tr><th style="width:20%">As</th><th style="width:28%">Who</th><th style="width:28%">When</th><th>Key</th></tr></thead><tbody>{}</tbody></table>
        """,
        rows);
  }
}
