package burnbag.sweep.html;

import burnbag.marking.Fault;
import burnbag.marking.Judgement;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.State;
import burnbag.marking.Wording.Mention;
import burnbag.marking.document.CopyMark;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Place;
import burnbag.marking.page.Span;
import burnbag.reading.Isolation;
import burnbag.reading.Reading.Unread;
import burnbag.reading.Reason;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.DocumentReport.PageView;
import burnbag.sweep.Effect;
import burnbag.sweep.Extent;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Occasion;
import burnbag.sweep.PagePictures;
import burnbag.sweep.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A lot made by hand, with one of everything that a report has to show.
final class MadeLot {
  static final Occasion OCCASION =
      new Occasion(
          List.of("scrap-pile"),
          LocalDate.of(2026, 11, 23),
          1,
          List.of(),
          List.of(),
          true,
          false,
          List.of(),
          false);

  private MadeLot() {}

  static List<DocumentReport> documents() {
    return List.of(
        book(),
        memo(),
        ambiguous(),
        attachment(),
        mail(),
        locked(),
        scan(),
        cable(),
        exam(),
        novel(),
        recipe());
  }

  static LotSummary summary(List<DocumentReport> documents) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    Verdict worst = Verdict.CLEAR;
    RolledMarking highest = null;
    for (DocumentReport document : documents) {
      counts.merge(document.verdict(), 1L, Long::sum);
      worst = worst.and(document.verdict());
      for (Judged judged : document.markings()) {
        if (highest == null || judged.marking().meaning().rank() > highest.meaning().rank()) {
          highest = judged.marking();
        }
      }
    }
    return new LotSummary(
        worst,
        counts,
        worst == Verdict.CLEAR ? Map.of() : Map.of("symbolic links", 2L),
        Map.of(),
        documents.size(),
        documents.stream().mapToLong(DocumentReport::pages).sum(),
        1_204_377,
        highest == null ? 0 : highest.meaning().rank(),
        highest == null ? "" : highest.meaning().canonical(),
        false,
        List.of());
  }

  private static DocumentReport book() {
    List<PageView> views = new ArrayList<>();
    String cover =
        "000347\n"
            + "机密★10年\n"
            + "特急\n\n"
            + "        青石岛导航站文件\n"
            + "        青导发〔2024〕5号\n\n"
            + "    关于印发《北岸灯塔联络规程》的通知\n\n"
            + "各灯塔、各渡口：\n"
            + "    《北岸灯塔联络规程》已经站务会议审议通过，现印发给你们，请认真贯彻执行。";
    views.add(view(1, cover, List.of("机密★10年"), List.of()));
    views.add(
        view(2, "机密★10年\n\n第一章 总则\n\n第一条 为了统一北岸各灯塔之间的联络方法，制定本规程。", List.of("机密★10年"), List.of()));
    RolledMarking level =
        marking(
            new Meaning("cn", "机密", 3, "机密★10年", Parts.ofTerm("P10Y")),
            judged(
                Kind.BANNER,
                State.LIVE,
                0.99,
                "own line",
                "first row left",
                "repeated on 4 pages",
                "copy number above it"),
            places("机密★10年", 1, 2, 3, 4, 7));
    return document("box-1/北岸灯塔联络规程.pdf", "application/pdf", Verdict.HOLD, 7)
        .markings(new Judged(level, Effect.HOLD))
        .copies(new CopyMark(new Place(1, 0, 6, "000347", Optional.empty()), "000347", ""))
        .gaps(List.of(5, 6), List.of(8))
        .views(views)
        .isolation(Isolation.NAMESPACE)
        .done();
  }

  private static DocumentReport memo() {
    String text =
        """
                              SECRET//NOFORN
                                                            Copy 2 of 6

        (U) This paper lists the routes that pilot launches take.

        (S//NF) Launches leave the quay at times that are drawn by lot.

        Classified By: H. B. Ellery, Harbor Master
        Derived From: Multiple Sources
        Declassify On: 20491231
                              SECRET//NOFORN
        """;
    Parts noforn = Parts.ofDissem(List.of("NOFORN"));
    return document("desk-drawer/pilot-roster.txt", "text/plain", Verdict.HOLD, 1)
        .markings(
            new Judged(
                marking(
                    new Meaning("us", "SECRET", 3, "SECRET//NOFORN", noforn),
                    judged(
                        Kind.BANNER,
                        State.LIVE,
                        0.99,
                        "own line",
                        "top and bottom of the page",
                        "agrees with the portions"),
                    places("SECRET//NOFORN", 1, 1)),
                Effect.HOLD),
            new Judged(
                marking(
                    new Meaning("us", "SECRET", 3, "(S//NF)", noforn),
                    judged(
                        Kind.PORTION, State.LIVE, 0.98, "first in its paragraph", "double slash"),
                    places("(S//NF)", 1)),
                Effect.HOLD))
        .notes(
            new Judged(
                marking(
                    new Meaning("us", "UNCLASSIFIED", 0, "(U)", Parts.NONE),
                    judged(Kind.PORTION, State.LIVE, 0.95, "first in its paragraph"),
                    places("(U)", 1)),
                Effect.NONE))
        .copies(new CopyMark(new Place(1, 92, 103, "Copy 2 of 6", Optional.empty()), "2", "6"))
        .views(List.of(view(1, text, List.of("SECRET//NOFORN", "(S//NF)"), List.of("(U)"))))
        .done();
  }

  private static DocumentReport ambiguous() {
    RolledMarking either =
        new RolledMarking(
            new Meaning("corporate", "RESTRICTED", 1, "RESTRICTED", Parts.NONE),
            new Judgement(
                Kind.BANNER,
                State.LIVE,
                "",
                0.72,
                List.of(
                    new Meaning.Other("uk", "RESTRICTED", 1),
                    new Meaning.Other("nato", "RESTRICTED", 1)),
                List.of("own line", "no letterhead")),
            List.of(new Fault("a level of 1953 or of another owner", "schemes §1.7")),
            places("RESTRICTED", 1),
            0);
    return document("desk-drawer/list.txt", "text/plain", Verdict.REVIEW, 1)
        .markings(new Judged(either, Effect.REVIEW))
        .views(
            List.of(
                view(
                    1,
                    "RESTRICTED\n\nRope, 40 fathoms\nPaint, grey",
                    List.of("RESTRICTED"),
                    List.of())))
        .done();
  }

  private static DocumentReport attachment() {
    return document("mail/as-promised.eml!/annex-b.txt", "text/plain", Verdict.HOLD, 1)
        .markings(
            new Judged(
                marking(
                    new Meaning(
                        "us",
                        "CONFIDENTIAL",
                        2,
                        "CONFIDENTIAL//REL TO USA, GBR",
                        new Parts(
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of("USA", "GBR"),
                            List.of(),
                            "",
                            "")),
                    judged(Kind.BANNER, State.CANCEL_CLAIMED, 0.93, "own line"),
                    places("CONFIDENTIAL//REL TO USA, GBR", 1)),
                Effect.HOLD))
        .views(
            List.of(
                new PageView(
                    1,
                    "CONFIDENTIAL//REL TO USA, GBR\nDECLASSIFIED\n\nAnnex B",
                    false,
                    true,
                    List.of(new Span(0, 29)),
                    List.of())))
        .done();
  }

  private static DocumentReport mail() {
    return document("mail/as-promised.eml", "message/rfc822", Verdict.CLEAR, 1).done();
  }

  private static DocumentReport locked() {
    return document("usb-stick/do-not-open.zip", "application/zip", Verdict.REVIEW, 0)
        .unread(new Unread(0, Reason.ENCRYPTED, "minutes.txt"))
        .isolation(Isolation.LIMITS_ONLY)
        .done();
  }

  private static DocumentReport scan() {
    return document("desk-drawer/scan-0012.pdf", "application/pdf", Verdict.REVIEW, 2)
        .unread(new Unread(1, Reason.NEEDS_OCR, ""), new Unread(2, Reason.NEEDS_OCR, ""))
        .isolation(Isolation.NAMESPACE)
        .done();
  }

  private static DocumentReport cable() {
    return document("box-2/declassified-cable.txt", "text/plain", Verdict.CLEAR, 1)
        .notes(
            new Judged(
                marking(
                    new Meaning("us", "CONFIDENTIAL", 2, "CONFIDENTIAL", Parts.NONE),
                    judged(
                        Kind.BANNER,
                        State.CANCELLED,
                        0.97,
                        "own line",
                        "authority NND 847203, dated 5/12/98"),
                    places("CONFIDENTIAL", 1)),
                Effect.NONE))
        .views(
            List.of(
                view(
                    1,
                    "CONFIDENTIAL\nDECLASSIFIED\nAuthority NND 847203",
                    List.of(),
                    List.of("CONFIDENTIAL"))))
        .done();
  }

  private static DocumentReport exam() {
    return document(
            "box-2/模拟考试试卷.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Verdict.CLEAR,
            1)
        .notes(
            new Judged(
                marking(
                    new Meaning("cn", "绝密", 4, "绝密★启用前", Parts.ofTerm("启用前")),
                    judged(Kind.BANNER, State.TRAP, 0.9, "exam words near: 试卷, 姓名, 准考证号"),
                    places("绝密★启用前", 1)),
                Effect.NONE))
        .isolation(Isolation.NAMESPACE)
        .done();
  }

  private static DocumentReport novel() {
    return document("box-2/novel-chapter-7.txt", "text/plain", Verdict.CLEAR, 1)
        .mentions(
            3,
            new Mention(
                "us",
                "TOP SECRET",
                List.of("inside a sentence"),
                new Place(1, 40, 50, "top secret", Optional.empty())))
        .done();
  }

  private static DocumentReport recipe() {
    return document("box-2/Geheimrezept-Lebkuchen.txt", "text/plain", Verdict.CLEAR, 1).done();
  }

  static Made document(String path, String type, Verdict verdict, int pages) {
    return new Made(path, type, verdict, pages);
  }

  static RolledMarking marking(Meaning meaning, Judgement judgement, List<Place> places) {
    return new RolledMarking(meaning, judgement, List.of(), places, 0);
  }

  static Judgement judged(Kind kind, State state, double sureness, String... why) {
    return new Judgement(kind, state, "", sureness, List.of(), List.of(why));
  }

  static List<Place> places(String text, int... pages) {
    return java.util.Arrays.stream(pages)
        .mapToObj(page -> new Place(page, 0, text.length(), text, Optional.empty()))
        .toList();
  }

  /// A page on which every occurrence of the given words is boxed or noted.
  static PageView view(int number, String text, List<String> boxed, List<String> noted) {
    return new PageView(number, text, false, false, spans(text, boxed), spans(text, noted));
  }

  private static List<Span> spans(String text, List<String> words) {
    return words.stream()
        .flatMap(
            word ->
                Stream.iterate(text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + 1))
                    .map(at -> new Span(at, at + word.length())))
        .toList();
  }

  /// A document in the making.
  static final class Made {
    private final String path;
    private final String type;
    private final Verdict verdict;
    private final int pages;
    private List<Judged> markings = List.of();
    private List<Judged> notes = List.of();
    private long mentionCount;
    private List<Mention> mentions = List.of();
    private List<CopyMark> copies = List.of();
    private List<Unread> unread = List.of();
    private List<Integer> unmarked = List.of();
    private List<Integer> missing = List.of();
    private Isolation isolation = Isolation.NOT_NEEDED;
    private List<PageView> views = List.of();
    private PagePictures pictures = PagePictures.NONE;

    private Made(String path, String type, Verdict verdict, int pages) {
      this.path = path;
      this.type = type;
      this.verdict = verdict;
      this.pages = pages;
    }

    Made markings(Judged... all) {
      markings = List.of(all);
      return this;
    }

    Made notes(Judged... all) {
      notes = List.of(all);
      return this;
    }

    Made mentions(long count, Mention... first) {
      mentionCount = count;
      mentions = List.of(first);
      return this;
    }

    Made copies(CopyMark... all) {
      copies = List.of(all);
      return this;
    }

    Made unread(Unread... all) {
      unread = List.of(all);
      return this;
    }

    Made gaps(List<Integer> unmarkedPages, List<Integer> missingPages) {
      unmarked = unmarkedPages;
      missing = missingPages;
      return this;
    }

    Made isolation(Isolation how) {
      isolation = how;
      return this;
    }

    Made views(List<PageView> all) {
      views = all;
      return this;
    }

    Made pictures(PagePictures all) {
      pictures = all;
      return this;
    }

    DocumentReport done() {
      boolean silent = markings.isEmpty() && notes.isEmpty() && unread.isEmpty();
      int inside = path.indexOf("!/");
      return new DocumentReport(
          path,
          inside < 0 ? path : path.substring(0, inside),
          silent
              ? Optional.empty()
              : Optional.of("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
          type,
          verdict,
          pages,
          markings,
          notes,
          mentionCount,
          mentions,
          copies,
          unread,
          List.of(),
          Map.of(),
          unmarked,
          missing,
          Extent.WHOLE,
          isolation,
          views,
          pictures);
    }
  }
}
