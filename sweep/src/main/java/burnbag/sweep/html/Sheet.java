package burnbag.sweep.html;

import burnbag.reading.Reason;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Occasion;
import burnbag.sweep.OwnPack;
import burnbag.sweep.Trouble;
import burnbag.sweep.Verdict;
import burnbag.sweep.html.Tally.Grave;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The report as a whole: banner, verdict, what to do, counts, the sections, banner.
final class Sheet {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /// The sections, written and ready to be copied.
  record Body(
      Section held,
      Section looked,
      Section noted,
      Section clear,
      Section leftOut,
      Section contacts) {}

  private final Occasion occasion;
  private final LotSummary summary;
  private final Tally tally;
  private final Album album;

  Sheet(Occasion occasion, LotSummary summary, Tally tally, Album album) {
    this.occasion = occasion;
    this.summary = summary;
    this.tally = tally;
    this.album = album;
  }

  void write(OutputStream target, Body body) throws IOException {
    Markup out =
        new Markup(new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8)));
    out.ours("<!DOCTYPE html>\n");
    out.start("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").line();
    head(out);
    out.start("body").start("div", "class", "paper " + summary.verdict().word()).line();
    out.start("div", "class", "banner top");
    banner(out);
    out.end().line().start("main").line();
    cover(out);
    contacts(out, target, body.contacts());
    cards(
        out,
        target,
        body.held(),
        "Hold",
        "Each bears a marking that is in force, or holds a document that does.");
    cards(
        out,
        target,
        body.looked(),
        "Review",
        "Not held and not clear: something in each could not be read, or not be decided.");
    cards(
        out,
        target,
        body.noted(),
        "Clear, with a note",
        "Each bears words of a marking that binds nobody any more or never did (cancelled,"
            + " training, a look-alike), or that a rule leaves out.");
    leftOut(out, target, body.leftOut());
    clear(out, target, body.clear());
    out.end().line();
    out.start("div", "class", "banner bottom");
    banner(out);
    out.end().line();
    out.end().end().line().end().line();
    out.flush();
  }

  private void head(Markup out) {
    out.start("head").line();
    out.bare("meta", "charset", "utf-8").line();
    out.bare(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'")
        .line();
    out.bare("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    out.bare("meta", "name", "referrer", "content", "no-referrer").line();
    out.element("title", Words.verdict(summary.verdict()) + ": sweep report").line();
    out.start("style").ours(style()).end().line();
    out.end().line();
  }

  /// The report bears the highest live marking it tells of, since it is a paper like the ones it
  /// tells of.
  private void banner(Markup out) {
    if (summary.highest().isEmpty()) {
      out.element("p", "no live marking found", "class", "none");
    } else {
      out.start("p").quoted(summary.highest()).end();
    }
  }

  private void cover(Markup out) {
    out.start("header", "class", "cover").line();
    out.start("p", "class", "what").text("Sweep report · ");
    out.quoted(occasion.lot().isEmpty() ? "(no name)" : String.join(", ", occasion.lot()));
    out.text(" · dates judged as of " + DAY.format(occasion.asOf())).end().line();
    if (!summary.leftOut().isEmpty()) {
      out.element("p", leftOut(), "class", "warning").line();
    }
    if (!occasion.schemes().isEmpty()) {
      out.element(
              "p",
              "Only these schemes were looked for: "
                  + occasion.schemes().stream().map(Words::scheme).collect(Collectors.joining(", "))
                  + ". Papers marked under any other are not covered by the verdict.",
              "class",
              "warning")
          .line();
    }
    for (OwnPack pack : occasion.packs()) {
      out.start("p", "class", "what").text("With a pack of the sweeper's own: ");
      out.quoted(pack.words()).end().line();
    }
    for (Trouble trouble : summary.troubles()) {
      out.start("p", "class", "warning").text("Named and not looked at. ");
      out.quoted(trouble.getMessage().replace("\n  help", "; help")).end().line();
    }
    if (summary.stopped()) {
      out.element(
              "p",
              "The sweep was stopped before everything was looked at. What is not in this report"
                  + " has not been looked at.",
              "class",
              "warning")
          .line();
    }
    if (occasion.minRank() > 1) {
      out.element(
              "p",
              "Markings below rank "
                  + occasion.minRank()
                  + " of 4 were told to hold nothing; they are notes in this report.",
              "class",
              "warning")
          .line();
    }
    out.start("div", "class", "verdict");
    out.start("h1");
    out.element("span", Words.sign(summary.verdict()), "class", "sign", "aria-hidden", "true");
    out.text(" " + Words.verdict(summary.verdict())).end();
    out.element("p", meaning(), "class", "meaning").end().line();
    out.start("ol", "class", "steps");
    for (String step : steps()) out.element("li", step).line();
    out.end().line();
    decision(out);
    counts(out);
    gravest(out);
    out.end().line();
  }

  private String leftOut() {
    String count = Words.count(summary.leftOutInAll(), "thing");
    return count
        + (summary.leftOutInAll() == 1 ? " was" : " were")
        + " left out by rules that came with the command"
        + (occasion.leftOutAccepted()
            ? ", and that was accepted beforehand: the verdict does not cover it."
            : ". What was left out is not clear; the counts below say which rule did it.");
  }

  private String meaning() {
    return switch (summary.verdict()) {
      case HOLD -> "Do not let this lot go. It holds papers that are still protected.";
      case REVIEW -> "Do not let this lot go yet. A person must look at some of it first.";
      case CLEAR ->
          summary.files() == 0
              ? "There was nothing in this lot to look at."
              : summary.leftOut().isEmpty()
                  ? "Everything was read, and no marking in force was found."
                  : "No marking in force was found in what was not left out.";
    };
  }

  private List<String> steps() {
    return switch (summary.verdict()) {
      case HOLD ->
          List.of(
              "Keep the lot together, as it is. Do not copy, photograph, forward or read on.",
              "Put it under lock, or under the eyes of one named person.",
              "Call the security officer of the office it comes from; if nobody knows whose it is,"
                  + " the police.",
              "Write down who brought it, when, and what else they brought.",
              occasion.redacted()
                  ? "This report quotes nothing of the papers. Their highest level is its banner."
                  : "Handle this report as its banner says. It quotes and shows the papers.");
      case REVIEW ->
          List.of(
              "Keep the lot together until this is settled.",
              "Look at each document under Review; the card says why, and what to do.",
              "If one bears a marking in force, or cannot be settled, treat the lot as held and"
                  + " call the security officer.",
              "Sweep the lot again when everything can be read.");
      case CLEAR ->
          List.of(
              "As far as markings go, the lot may leave.",
              "A paper that should have been marked and was not is not found by its marking. Who"
                  + " knows what is in the lot decides.");
    };
  }

  private void counts(Markup out) {
    out.start("div", "class", "counts").line();
    out.start("table").element("caption", "Documents");
    for (Verdict verdict : List.of(Verdict.HOLD, Verdict.REVIEW, Verdict.CLEAR)) {
      number(
          out,
          Words.sign(verdict) + " " + Words.verdict(verdict),
          summary.documents().getOrDefault(verdict, 0L));
    }
    row(
        out,
        "In all",
        Words.count(summary.files(), "file")
            + ", "
            + Words.count(summary.pages(), "page")
            + ", "
            + Words.size(summary.bytes()));
    number(out, "Mentions, which hold nothing", tally.mentions());
    out.end().line();
    out.start("table").element("caption", "What was not looked at");
    if (tally.unread().isEmpty() && summary.leftOut().isEmpty() && summary.passedOver().isEmpty()) {
      row(out, "Everything was read.", "");
    }
    for (Map.Entry<Reason, Long> unread : tally.unread().entrySet()) {
      number(out, "Not read: " + unread.getKey().word(), unread.getValue());
    }
    for (Map.Entry<String, Long> rule : new TreeMap<>(summary.leftOut()).entrySet()) {
      number(out, "Left out by " + rule.getKey(), rule.getValue());
    }
    for (Map.Entry<String, Long> reason : new TreeMap<>(summary.passedOver()).entrySet()) {
      number(out, "Passed over: " + reason.getKey(), reason.getValue());
    }
    if (album.leftOut() > 0) number(out, "Pages not shown in this report", album.leftOut());
    out.end().line().end().line();
  }

  private static void number(Markup out, String name, long number) {
    row(out, name, String.format(Locale.ROOT, "%,d", number));
  }

  private static void row(Markup out, String name, String value) {
    out.start("tr").start("th", "scope", "row").quoted(name).end();
    out.element("td", value, "class", "number").end().line();
  }

  private void gravest(Markup out) {
    List<Grave> gravest = tally.gravest();
    if (gravest.isEmpty()) return;
    long held = summary.documents().getOrDefault(Verdict.HOLD, 0L);
    out.start("table", "class", "gravest");
    out.element(
        "caption",
        held > gravest.size()
            ? "The gravest " + gravest.size() + " of " + Words.count(held, "held document")
            : "Held");
    columns(out, "Marking", "Document", "Where");
    out.start("tbody").line();
    for (Grave grave : gravest) {
      out.start("tr").start("td").start("strong").quoted(grave.canonical()).end().end();
      out.start("td").start("a", "href", "#d" + grave.number()).quoted(grave.path()).end().end();
      out.element("td", grave.where()).end().line();
    }
    out.end().end().line();
  }

  /// Filled in by hand.
  private static void decision(Markup out) {
    out.start("table", "class", "decision").element("caption", "Decision (by hand)").line();
    out.start("tr");
    for (String choice : List.of("keep under lock", "hand over to:", "let go, because:")) {
      out.start("td").element("span", "☐ ", "aria-hidden", "true").text(choice).end();
    }
    out.end().start("tr");
    for (String field : List.of("Security officer called:", "Name, signature:", "Date, time:")) {
      out.element("td", field);
    }
    out.end().end().line();
  }

  private static void cards(
      Markup out, OutputStream target, Section section, String title, String sentence)
      throws IOException {
    if (section.size() == 0) return;
    out.start("section", "class", "cards").line();
    out.element("h2", title + " (" + String.format(Locale.ROOT, "%,d", section.size()) + ")");
    out.element("p", sentence, "class", "lead").line();
    out.flush();
    section.copyTo(target);
    out.end().line();
  }

  private static void contacts(Markup out, OutputStream target, Section section)
      throws IOException {
    if (section.size() == 0) return;
    out.start("section", "class", "contacts").line();
    out.element(
        "h2", "Pictures at a glance (" + String.format(Locale.ROOT, "%,d", section.size()) + ")");
    out.element(
            "p",
            "Photographs and scans, found or not: a person sees what a program may miss.",
            "class",
            "lead")
        .line();
    out.start("ul").line();
    out.flush();
    section.copyTo(target);
    out.end().end().line();
  }

  private static void leftOut(Markup out, OutputStream target, Section section) throws IOException {
    if (section.size() == 0) return;
    out.start("section", "class", "left-out").line();
    out.element("h2", "Left out (" + String.format(Locale.ROOT, "%,d", section.size()) + ")");
    out.element("p", "By a rule that came with the command. Nobody looked.", "class", "lead")
        .line();
    out.start("table");
    columns(out, "Document", "Rule");
    out.start("tbody").line();
    out.flush();
    section.copyTo(target);
    out.end().end().end().line();
  }

  private static void clear(Markup out, OutputStream target, Section section) throws IOException {
    if (section.size() == 0) return;
    out.start("section", "class", "all-clear").line();
    out.element("h2", "Clear (" + String.format(Locale.ROOT, "%,d", section.size()) + ")");
    out.element("p", "Read to the end; no marking in force in them.", "class", "lead").line();
    out.start("table");
    columns(out, "Document", "Type", "Pages", "Mentions");
    out.start("tbody").line();
    out.flush();
    section.copyTo(target);
    out.end().end().end().line();
  }

  private static void columns(Markup out, String... names) {
    out.start("thead").start("tr");
    for (String name : names) out.element("th", name, "scope", "col");
    out.end().end().line();
  }

  private static String style() {
    try (InputStream css = Sheet.class.getResourceAsStream("report.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the style sheet is part of the program", e);
    }
  }
}
