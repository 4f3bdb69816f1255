package burnbag.sweep.html;

import burnbag.marking.Fault;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Wording.Mention;
import burnbag.marking.document.CopyMark;
import burnbag.marking.document.RolledMarking;
import burnbag.reading.Reading.Unread;
import burnbag.sweep.Advice;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.DocumentReport.PageView;
import burnbag.sweep.Effect;
import burnbag.sweep.LeftOut;
import burnbag.sweep.Occasion;
import burnbag.sweep.PagePicture;
import burnbag.sweep.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One document on paper: what it bears, why that is believed, what could not be read, and its
/// pages.
final class Card {
  /// So many things of a kind are listed on a card; a person reads no more.
  private static final int MOST_LISTED = 20;

  private final DocumentReport document;
  private final long number;
  private final Occasion occasion;
  private final Album album;
  private final Set<Integer> shown = new HashSet<>();

  /// @param number of the document in the report, for links
  /// @param album what its pictures need room in
  Card(DocumentReport document, long number, Occasion occasion, Album album) {
    this.document = document;
    this.number = number;
    this.occasion = occasion;
    this.album = album;
  }

  void write(Markup out) {
    boolean shows = !document.pageViews().isEmpty() || !document.pictures().pages().isEmpty();
    String length = occasion.redacted() || !shows ? " short" : "";
    out.start("article", "class", "card " + document.verdict().word() + length, "id", "d" + number);
    out.start("header");
    out.element(
        "p",
        Words.sign(document.verdict()) + " " + Words.verdict(document.verdict()),
        "class",
        "tag");
    out.start("h3").quoted(document.path()).end();
    out.end().line();
    List<Judged> markings = document.markings();
    List<Judged> brief = new ArrayList<>();
    for (int i = 0; i < markings.size(); i++) {
      if (i == 0 || markings.get(i).marking().judgement().kind() != Kind.PORTION) {
        marking(out, markings.get(i));
      } else {
        brief.add(markings.get(i));
      }
    }
    brief(out, "Portions", brief);
    if (document.verdict() != Verdict.CLEAR && markings.isEmpty() && document.unread().isEmpty()) {
      out.element("p", "For what lies inside it, not for itself.", "class", "lead");
    }
    unread(out);
    remarks(out);
    brief(out, "Notes: these hold nothing", document.notes());
    facts(out);
    pages(out);
    out.end().line();
  }

  private void facts(Markup out) {
    out.start("p", "class", "facts");
    out.text(document.type());
    if (document.pages() > 0) out.text(" · " + Words.count(document.pages(), "page"));
    out.text(" · read " + Words.isolation(document.isolation()));
    if (document.mentions() > 0) out.text(" · " + Words.count(document.mentions(), "mention"));
    if (document.sha256().isPresent()) {
      out.bare("br").text("SHA-256 ").element("code", document.sha256().orElseThrow());
    }
    out.end().line();
  }

  private static void marking(Markup out, Judged judged) {
    RolledMarking marking = judged.marking();
    out.start("section", "class", "marking " + judged.effect().word());
    out.start("p", "class", "canonical").start("strong").quoted(marking.meaning().canonical());
    out.end().end();
    out.start("dl");
    if (!marking.meaning().level().isEmpty()) {
      row(out, "Level");
      level(out, marking.meaning());
      out.end();
    }
    row(out, "Is");
    out.text(is(marking)).end();
    List<String> parts = Words.parts(marking.meaning().parts());
    if (!parts.isEmpty()) {
      row(out, "Caveats");
      out.quoted(String.join("; ", parts)).end();
    }
    row(out, "Where");
    out.text(Words.where(marking) + Words.often(marking)).end();
    row(out, "Sure?");
    out.text(Words.sureness(marking.judgement().sureness()));
    if (judged.effect() == Effect.REVIEW) out.text(": a person must decide");
    out.end();
    if (!marking.judgement().why().isEmpty()) {
      row(out, "Why");
      out.quoted(String.join("; ", marking.judgement().why())).end();
    }
    if (!marking.judgement().readings().isEmpty()) {
      row(out, "May also be");
      out.quoted(readings(marking)).end();
    }
    for (Fault fault : marking.faults()) {
      row(out, "Fault");
      out.quoted(fault.message()).text(" (").quoted(fault.source()).text(")").end();
    }
    out.end().end().line();
  }

  /// Markings of which a line each is enough.
  private static void brief(Markup out, String title, List<Judged> markings) {
    if (markings.isEmpty()) return;
    out.start("table", "class", "brief").element("caption", title);
    out.start("thead").start("tr");
    for (String name : List.of("Marking", "Is", "Where", "Sure?", "Why")) {
      out.element("th", name, "scope", "col");
    }
    out.end().end().start("tbody").line();
    for (Judged judged : markings) {
      RolledMarking marking = judged.marking();
      out.start("tr");
      out.start("td").start("strong").quoted(marking.meaning().canonical()).end();
      if (!marking.meaning().level().isEmpty()) {
        out.bare("br");
        level(out, marking.meaning());
      }
      out.end();
      out.element("td", is(marking));
      out.element("td", Words.where(marking));
      out.element("td", Words.sureness(marking.judgement().sureness()));
      out.start("td").quoted(String.join("; ", marking.judgement().why()));
      if (!marking.judgement().readings().isEmpty()) {
        out.bare("br").text("May also be: ").quoted(readings(marking));
      }
      for (Fault fault : marking.faults()) {
        out.bare("br").text("Fault: ").quoted(fault.message());
        out.text(" (").quoted(fault.source()).text(")");
      }
      out.end().end().line();
    }
    out.end().end().line();
  }

  private static void level(Markup out, Meaning meaning) {
    out.quoted(meaning.level()).text(" · ").quoted(Words.scheme(meaning.scheme()));
    out.text(" · rank " + meaning.rank() + " of 4");
  }

  private static String is(RolledMarking marking) {
    return Words.kind(marking.judgement().kind())
        + " · "
        + Words.state(marking.judgement().state(), marking.judgement().was());
  }

  private static String readings(RolledMarking marking) {
    return marking.judgement().readings().stream()
        .map(other -> Words.scheme(other.scheme()) + " " + other.level() + ", rank " + other.rank())
        .collect(Collectors.joining("; "));
  }

  private static void row(Markup out, String name) {
    out.element("dt", name).start("dd");
  }

  private void unread(Markup out) {
    if (document.unread().isEmpty()) return;
    out.start("ul", "class", "unread");
    for (Unread unread : first(document.unread())) {
      out.start("li");
      out.element(
          "strong",
          "Not read: "
              + unread.reason().word()
              + (unread.page() > 0 ? ", page " + unread.page() : ""));
      out.text(": " + Advice.on(unread.reason()));
      if (!unread.detail().isEmpty()) out.text(" (").quoted(unread.detail()).text(")");
      out.end();
    }
    further(out, document.unread().size());
    out.end().line();
  }

  /// What the custodian wants to know besides: which copy this is, and whether it is whole.
  private void remarks(Markup out) {
    boolean mentioned = occasion.mentions() && !document.firstMentions().isEmpty();
    boolean any =
        !document.copyMarks().isEmpty()
            || !document.unmarkedPages().isEmpty()
            || !document.missingPages().isEmpty()
            || !document.leftOut().isEmpty()
            || mentioned;
    if (!any) return;
    out.start("ul", "class", "remarks");
    if (!document.copyMarks().isEmpty()) {
      out.start("li").element("strong", "Numbered copy: ");
      out.quoted(
          first(document.copyMarks()).stream()
              .map(Card::copy)
              .distinct()
              .collect(Collectors.joining("; ")));
      if (document.verdict() == Verdict.HOLD) out.text(". Ask the registry whose it is.");
      out.end();
    }
    if (!document.missingPages().isEmpty()) {
      out.start("li").element("strong", "Missing: ");
      out.text(Words.pages(document.missingPages()) + ". The paper counts more than are here.")
          .end();
    }
    if (!document.unmarkedPages().isEmpty()) {
      out.start("li").element("strong", "Without a banner: ");
      out.text(Words.pages(document.unmarkedPages()) + ", though others have one.").end();
    }
    for (LeftOut left : first(document.leftOut())) {
      out.start("li").element("strong", "Left out: ").quoted(leftOut(left));
      out.text(" (by ").quoted(left.rule()).text(")").end();
    }
    further(out, document.leftOut().size());
    if (mentioned) {
      out.start("li").element("strong", "Mentioned, and no marking: ");
      out.quoted(mentions(document)).end();
    }
    out.end().line();
  }

  private static String leftOut(LeftOut left) {
    return switch (left) {
      case LeftOut.OfDocument _ -> "all of it";
      case LeftOut.OfMarking(Judged judged, _) ->
          judged.marking().meaning().canonical() + ", " + Words.where(judged.marking());
      case LeftOut.OfUnread(Unread unread, _) ->
          "not read, "
              + unread.reason().word()
              + (unread.page() > 0 ? ", page " + unread.page() : "");
    };
  }

  /// The first mentions of a document in one line.
  static String mentions(DocumentReport document) {
    String said =
        first(document.firstMentions()).stream()
            .map(Card::mention)
            .collect(Collectors.joining("; "));
    long more = document.mentions() - Math.min(MOST_LISTED, document.firstMentions().size());
    return more > 0 ? said + "; and " + more + " more" : said;
  }

  private static String mention(Mention mention) {
    String where = mention.place().page() > 0 ? ", page " + mention.place().page() : "";
    String why = mention.why().isEmpty() ? "" : " (" + String.join(", ", mention.why()) + ")";
    return "‘" + mention.place().text() + "’" + where + why;
  }

  private static String copy(CopyMark mark) {
    if (mark.number().isEmpty()) return mark.place().text();
    return mark.of().isEmpty() ? mark.number() : mark.number() + " of " + mark.of();
  }

  private void pages(Markup out) {
    if (occasion.redacted()) {
      boolean any = !document.markings().isEmpty() || !document.notes().isEmpty();
      if (any) {
        out.element(
            "p", "Texts and pictures of the pages are left out of this report.", "class", "facts");
      }
      return;
    }
    for (PagePicture picture : document.pictures().pages()) {
      album.take(picture).ifPresent(jpeg -> page(out, picture, jpeg));
    }
    for (PageView view : document.pageViews()) {
      if (isShown(view.number())) continue;
      new PageText(view).write(out);
    }
    int more = document.pictures().leftOut();
    album.leaveOut(more);
    if (more > 0) {
      out.element(
          "p",
          "Not shown here, and to be looked at in the document: "
              + Words.count(more, "more page")
              + ".",
          "class",
          "facts");
    }
  }

  /// A page as it looks, beside what its characters say.
  private void page(Markup out, PagePicture picture, byte[] jpeg) {
    shown.add(picture.page());
    List<PageView> texts =
        document.pageViews().stream().filter(view -> view.number() == picture.page()).toList();
    String zoom = "z" + number + "-" + picture.page();
    out.start("figure", "class", texts.isEmpty() ? "page seen alone" : "page seen");
    out.element("figcaption", "Page " + picture.page());
    out.bare("input", "type", "checkbox", "class", "zoom", "id", zoom);
    out.element("label", "enlarge", "class", "enlarge", "for", zoom).line();
    out.start("label", "class", "shot", "for", zoom);
    PageShot shot = new PageShot(document, picture, jpeg);
    shot.write(
        out,
        "Page " + picture.page() + " as it looks" + (shot.isMarked() ? ", markings boxed" : ""));
    out.end().line();
    if (!texts.isEmpty()) {
      out.start("div", "class", "words");
      for (PageView text : texts) new PageText(text).words(out);
      out.end();
    }
    out.end().line();
  }

  private boolean isShown(int page) {
    return shown.contains(page);
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST_LISTED, all.size()));
  }

  private static void further(Markup out, int size) {
    if (size > MOST_LISTED) out.element("li", "and " + (size - MOST_LISTED) + " more");
  }
}
