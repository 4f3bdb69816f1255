package burnbag.sweep.text;

import burnbag.marking.Fault;
import burnbag.marking.Judgement;
import burnbag.marking.Meaning;
import burnbag.marking.State;
import burnbag.marking.Wording.Mention;
import burnbag.marking.document.CopyMark;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Place;
import burnbag.reading.Reading.Unread;
import burnbag.reading.Reason;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.LotReport;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Occasion;
import burnbag.sweep.Verdict;
import burnbag.sweep.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// What a clerk reads at a terminal: each document that must not simply go, as it comes, then the
/// whole, with the verdict and what to do next in the last lines, where the eye is when it is over.
///
/// It quotes markings and nothing else of a page. UTF-8, line feeds.
public final class TextReport implements LotReport {
  private static final int MOST_PATH = 400;
  private static final int MOST_QUOTED = 120;
  private static final int MOST_RANGES = 12;
  private static final int MOST_REASONS = 4;
  private static final int MOST_MENTIONS_SHOWN = 20;

  private final OutputStream out;
  private final Occasion occasion;
  private long clearWithNotes;
  private boolean begun;

  /// @param out written to and flushed after each document, never closed
  public TextReport(OutputStream out, Occasion occasion) {
    this.out = out;
    this.occasion = occasion;
  }

  @Override
  public Next take(DocumentReport document) {
    boolean noted = document.notes().stream().anyMatch(one -> one.marking().meaning().rank() > 0);
    if (document.verdict() == Verdict.CLEAR && noted) clearWithNotes++;
    boolean ownWords =
        !document.markings().isEmpty()
            || !document.unread().isEmpty() && document.leftOutBy().isEmpty()
            || occasion.mentions() && document.mentions() > 0;
    if (ownWords) write(of(document));
    return Next.GO_ON;
  }

  private String of(DocumentReport document) {
    StringBuilder text = new StringBuilder();
    begin(text);
    text.append(String.format("%-6s  ", capitals(document.verdict())))
        .append(Visible.cut(document.path(), MOST_PATH))
        .append('\n');
    for (Judged judged : document.markings()) marking(text, judged);
    for (Judged judged : document.notes()) {
      if (telling(judged.marking())) note(text, judged);
    }
    copyMarks(text, document.copyMarks());
    unread(text, document.unread());
    pages(text, "no marking on ", document.unmarkedPages());
    pages(text, "counted but not there: ", document.missingPages());
    if (occasion.mentions()) mentions(text, document);
    return text.toString();
  }

  /// A note is worth a line where it has a level, or breaks a rule as an authority block may.
  private static boolean telling(RolledMarking marking) {
    return marking.meaning().rank() > 0 || !marking.faults().isEmpty();
  }

  private static void marking(StringBuilder text, Judged judged) {
    RolledMarking marking = judged.marking();
    Judgement judgement = marking.judgement();
    line(text, 1, headline(marking) + (judged.effect().word().equals("review") ? ", unsure" : ""));
    line(text, 2, places(marking));
    for (Meaning.Other other : judgement.readings()) {
      line(
          text,
          2,
          "could also mean " + other.scheme() + " " + other.level() + ", rank " + other.rank());
    }
    faults(text, marking);
    if (!judgement.why().isEmpty()) {
      line(text, 2, "because: " + because(judgement.why()));
    }
  }

  private static void faults(StringBuilder text, RolledMarking marking) {
    for (Fault fault : marking.faults()) {
      line(text, 2, "fault: " + fault.message() + " (" + fault.source() + ")");
    }
  }

  /// The strongest evidence stands first.
  private static String because(List<String> why) {
    return String.join("; ", why.subList(0, Math.min(why.size(), MOST_REASONS)));
  }

  private static void note(StringBuilder text, Judged judged) {
    line(text, 1, "no effect: " + headline(judged.marking()) + ", " + places(judged.marking()));
    faults(text, judged.marking());
  }

  private static String headline(RolledMarking marking) {
    Meaning meaning = marking.meaning();
    Judgement judgement = marking.judgement();
    StringJoiner parts = new StringJoiner(", ");
    parts.add(
        Visible.cut(meaning.canonical(), MOST_QUOTED)
            + "  ["
            + meaning.scheme()
            + (meaning.level().isEmpty() ? "" : " " + meaning.level() + ", rank " + meaning.rank())
            + "]");
    parts.add(judgement.kind().word());
    parts.add(state(judgement));
    if (!marking.faults().isEmpty()) parts.add("malformed");
    return parts.toString();
  }

  private static String state(Judgement judgement) {
    return judgement.state() == State.DOWNGRADED
        ? "downgraded from " + judgement.was()
        : judgement.state().word();
  }

  private static String places(RolledMarking marking) {
    Place first = marking.places().getFirst();
    StringBuilder text = new StringBuilder(place(first));
    if (!first.text().strip().equals(marking.meaning().canonical())) {
      text.append(" reads \"").append(Visible.cut(first.text(), MOST_QUOTED)).append('"');
    }
    long others = marking.places().size() - 1 + marking.more();
    if (others > 0) {
      List<Integer> pages = marking.places().stream().map(Place::page).distinct().toList();
      text.append(", and ").append(others).append(others == 1 ? " more place" : " more places");
      if (pages.size() > 1) text.append(", on ").append(pages(pages));
    }
    return text.toString();
  }

  private static String place(Place place) {
    if (place.page() == 0) return "in the file's properties";
    if (place.start() < 0) return "page " + place.page();
    return "page " + place.page() + ", characters " + place.start() + "–" + place.end();
  }

  private static void copyMarks(StringBuilder text, List<CopyMark> marks) {
    for (CopyMark mark : marks.subList(0, Math.min(marks.size(), 3))) {
      line(
          text,
          1,
          "copy mark \""
              + Visible.cut(mark.place().text(), MOST_QUOTED)
              + "\", page "
              + mark.place().page());
    }
  }

  private static void unread(StringBuilder text, List<Unread> unread) {
    Map<String, List<Integer>> pagesByWhy = new LinkedHashMap<>();
    for (Unread one : unread) {
      String why = why(one.reason());
      if (!one.detail().isEmpty()) why += ": " + Visible.cut(one.detail(), 2 * MOST_QUOTED);
      pagesByWhy.computeIfAbsent(why, _ -> new ArrayList<>()).add(one.page());
    }
    pagesByWhy.forEach(
        (why, pages) -> {
          List<Integer> numbered = pages.stream().filter(page -> page > 0).distinct().toList();
          String what = numbered.isEmpty() ? "not read" : "not read, " + pages(numbered);
          line(text, 1, what + ": " + why);
        });
  }

  private static String why(Reason reason) {
    return switch (reason) {
      case NEEDS_OCR -> "a picture that was not read (needs-ocr)";
      case OCR_UNSURE -> "the picture could not be read surely (ocr-unsure)";
      case ENCRYPTED -> "encrypted";
      case BROKEN -> "broken";
      case UNSUPPORTED -> "a kind of file that cannot be read (unsupported)";
      case TOO_BIG -> "over the limit of size (too-big)";
      case TOO_DEEP -> "over the limit of nesting (too-deep)";
      case TOO_SLOW -> "over the limit of time (too-slow)";
      case WORKER_DIED -> "its reader died of it (worker-died)";
      case NO_PERMISSION -> "no permission";
      case SCRIPT -> "in a script that is not read (script)";
      case LEFT_OUT -> "left out";
    };
  }

  private static void pages(StringBuilder text, String what, List<Integer> pages) {
    if (!pages.isEmpty()) line(text, 1, what + pages(pages));
  }

  /// `pages 1–3, 7`.
  private static String pages(List<Integer> pages) {
    List<Integer> sorted = pages.stream().sorted().toList();
    StringJoiner ranges = new StringJoiner(", ");
    int count = 0;
    for (int at = 0; at < sorted.size(); ) {
      int end = at;
      while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) end++;
      if (count++ == MOST_RANGES) {
        ranges.add("…");
        break;
      }
      ranges.add(end == at ? "" + sorted.get(at) : sorted.get(at) + "–" + sorted.get(end));
      at = end + 1;
    }
    return (sorted.size() == 1 ? "page " : "pages ") + ranges;
  }

  private static void mentions(StringBuilder text, DocumentReport document) {
    List<Mention> first = document.firstMentions();
    for (Mention mention : first.subList(0, Math.min(first.size(), MOST_MENTIONS_SHOWN))) {
      line(
          text,
          1,
          "mention: \""
              + Visible.cut(mention.place().text(), MOST_QUOTED)
              + "\", "
              + place(mention.place())
              + (mention.why().isEmpty() ? "" : ", because: " + because(mention.why())));
    }
    long more = document.mentions() - Math.min(first.size(), MOST_MENTIONS_SHOWN);
    if (more > 0) line(text, 1, more + (more == 1 ? " more mention" : " more mentions"));
  }

  /// A blank line between documents; before the first, what the person told the sweep to leave out.
  private void begin(StringBuilder text) {
    if (begun) {
      text.append('\n');
      return;
    }
    begun = true;
    if (occasion.leftOutBy().isEmpty()) return;
    text.append("Left out by the rules in ")
        .append(Visible.of(String.join(", ", occasion.leftOutBy())))
        .append(
            occasion.leftOutAccepted()
                ? ": accepted beforehand, so it changes no verdict.\n\n"
                : ": what they leave out is not clear.\n\n");
  }

  @Override
  public void end(LotSummary summary) {
    StringBuilder text = new StringBuilder();
    if (begun || !occasion.leftOutBy().isEmpty()) begin(text);
    if (summary.stopped()) text.append("Ended early: this is what was known by then.\n");
    text.append(counted(summary.files(), "file")).append(", ");
    text.append(counted(documents(summary), "document")).append(", ");
    text.append(counted(summary.pages(), "page")).append(", ").append(bytes(summary.bytes()));
    text.append('\n');
    if (!occasion.lookedFor().isEmpty())
      text.append("Looked for: ").append(occasion.lookedFor()).append('\n');
    for (Verdict verdict : List.of(Verdict.HOLD, Verdict.REVIEW, Verdict.CLEAR)) {
      long count = summary.documents().getOrDefault(verdict, 0L);
      if (count > 0)
        text.append("  ").append(count).append(' ').append(verdict.word()).append('\n');
    }
    if (clearWithNotes > 0) {
      text.append("  (")
          .append(clearWithNotes)
          .append(" of the clear bear markings without effect; --format jsonl lists them)\n");
    }
    summary.leftOut().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            left ->
                text.append("  left out: ")
                    .append(left.getValue())
                    .append(" by ")
                    .append(Visible.of(left.getKey()))
                    .append('\n'));
    summary.passedOver().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            left ->
                text.append("  passed over: ")
                    .append(left.getValue())
                    .append(' ')
                    .append(left.getKey())
                    .append('\n'));
    if (!summary.highest().isEmpty()) {
      text.append("This report quotes markings; handle it as:\n")
          .append(Visible.cut(summary.highest(), MOST_QUOTED))
          .append('\n');
    }
    text.append("\nVerdict: ").append(capitals(summary.verdict())).append('\n');
    text.append(next(summary));
    write(text.toString());
  }

  private String next(LotSummary summary) {
    return switch (summary.verdict()) {
      case HOLD ->
          """
          Do not let this lot go. Set the documents marked HOLD aside, unread and unshared,
          and call the security officer.
          """;
      case REVIEW ->
          summary.stopped()
              ? "Not everything was looked at. Run the sweep again, to its end.\n"
              : """
              Do not let this lot go yet. What was not read, or not read surely, may bear a marking:
              somebody has to look at each document marked REVIEW.
              """
                  + (summary.leftOut().isEmpty() || occasion.leftOutAccepted()
                      ? ""
                      : "So may what the rules left out; --accept-ignored takes that upon you.\n");
      case CLEAR ->
          summary.files() == 0
              ? "There was nothing in it to read.\n"
              : everythingRead(summary)
                  + ", and no live marking of rank "
                  + Math.max(1, occasion.minRank())
                  + " or higher was found.\n"
                  + (occasion.schemes().isEmpty()
                      ? ""
                      : "Papers marked under another scheme than those looked for are not covered.\n");
    };
  }

  private static String everythingRead(LotSummary summary) {
    return summary.leftOut().isEmpty()
        ? "Everything was read"
        : "Everything was read but what the rules left out, and that was accepted beforehand";
  }

  private static long documents(LotSummary summary) {
    return summary.documents().values().stream().mapToLong(Long::longValue).sum();
  }

  private static String counted(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }

  private static String bytes(long bytes) {
    if (bytes < 1_000) return counted(bytes, "byte");
    String[] units = {"kB", "MB", "GB", "TB"};
    double amount = bytes / 1_000.0;
    int unit = 0;
    while (amount >= 1_000 && unit < units.length - 1) {
      amount /= 1_000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", amount, units[unit]);
  }

  private static String capitals(Verdict verdict) {
    return verdict.word().toUpperCase(Locale.ROOT);
  }

  private static void line(StringBuilder text, int depth, String words) {
    text.append("  ".repeat(depth + 3)).append(Visible.of(words)).append('\n');
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
