package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import burnbag.marking.State;
import burnbag.sweep.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Markings that are no longer, not quite, or only seemingly live (schemes §15, marking-vs-mention
/// §3).
final class StatePapers {
  private StatePapers() {}

  /// A banner of some scheme and what its papers look like.
  private record Paper(String scheme, Tongue tongue, Wording banner, String[] head) {
    Wording in(State first, State... others) {
      return banner.with(banner.expected().in(first, others));
    }
  }

  private static Paper us(Chance chance) {
    String level = chance.of("SECRET", "CONFIDENTIAL", "TOP SECRET");
    return new Paper(
        "us", Tongue.EN, new Wording(level, UsPapers.level(level)), UsPapers.head(chance));
  }

  private static Paper nato(Chance chance) {
    Wording banner =
        chance.of(
            new Wording("NATO SECRET", Expected.of("nato", 3, "NATO SECRET")),
            new Wording("NATO CONFIDENTIAL", Expected.of("nato", 2, "NATO CONFIDENTIAL")));
    return new Paper(
        "nato",
        Tongue.EN,
        banner,
        new String[] {"MILITARY COMMITTEE", "", "MC 48/" + chance.digits(1)});
  }

  private static Paper eu(Chance chance) {
    Wording banner =
        new Wording(
            "RESTREINT UE/EU RESTRICTED",
            Expected.of("eu", 1, "RESTREINT UE/EU RESTRICTED", "RESTREINT UE", "EU RESTRICTED"));
    return new Paper(
        "eu",
        Tongue.EN,
        banner,
        new String[] {
          "COUNCIL OF THE EUROPEAN UNION", "Brussels, 4 May 2007", chance.digits(4) + "/07"
        });
  }

  private static Paper german(Chance chance) {
    Wording banner =
        chance.of(
            new Wording("GEHEIM", Expected.of("de", 3, "GEHEIM")),
            new Wording("VS-VERTRAULICH", Expected.of("de", 2, "VS-VERTRAULICH")));
    return new Paper("de", Tongue.DE, banner, GermanPapers.head(chance));
  }

  private static Paper chinese(Chance chance) {
    String level = chance.of("机密", "秘密");
    return new Paper(
        "cn",
        Tongue.ZH,
        new Wording(level + "★10年", ChinesePapers.level(level)),
        ChinesePapers.head(chance));
  }

  static void write(Pile pile) {
    for (String scheme : List.of("us", "nato", "eu", "de", "cn")) {
      pile.add(scheme, "state: cancelled", tongue(scheme), 14, t -> cancelled(t, scheme));
      pile.add(scheme, "state: cancel-claimed", tongue(scheme), 10, t -> claimed(t, scheme));
      pile.add(scheme, "state: training", tongue(scheme), 10, t -> training(t, scheme));
    }
    for (String scheme : List.of("us", "de", "cn")) {
      pile.add(scheme, "state: downgraded", tongue(scheme), 10, t -> downgraded(t, scheme));
    }
    pile.add("us", "state: conditional", Tongue.EN, 12, StatePapers::conditional);
    pile.add("cn", "state: review-due", Tongue.ZH, 12, StatePapers::due);
    pile.add("cn", "state: trap (exam paper)", Tongue.ZH, 16, StatePapers::exam);
    pile.add("de", "struck mark beside a new one", Tongue.DE, 6, t -> struck(t, "de"));
    pile.add("cn", "struck mark beside a new one", Tongue.ZH, 6, t -> struck(t, "cn"));
  }

  private static Tongue tongue(String scheme) {
    return switch (scheme) {
      case "de" -> Tongue.DE;
      case "cn" -> Tongue.ZH;
      default -> Tongue.EN;
    };
  }

  private static Paper paper(String scheme, Chance chance) {
    return switch (scheme) {
      case "us" -> us(chance);
      case "nato" -> nato(chance);
      case "eu" -> eu(chance);
      case "de" -> german(chance);
      default -> chinese(chance);
    };
  }

  /// The banner, at the top and, but on Chinese papers, at the bottom, and a stamp beside one of
  /// them.
  private static void stamped(Typist t, Paper paper, Wording banner, Consumer<Typist> stamp) {
    boolean chinese = paper.scheme().equals("cn");
    t.put(chinese ? Side.LEFT : Side.CENTRE, banner);
    boolean below = t.chance().once(2) && !chinese;
    if (!below) stamp.accept(t);
    t.blank().lines(paper.head()).blank().body(2, 3);
    if (below) stamp.accept(t);
    if (!chinese) t.put(Side.CENTRE, banner);
  }

  private static void cancelled(Typist t, String scheme) {
    Paper paper = paper(scheme, t.chance());
    Chance chance = t.chance();
    String[] stamp =
        switch (scheme) {
          case "us" ->
              switch (chance.number(1, 4)) {
                case 1 ->
                    new String[] {
                      "DECLASSIFIED",
                      "Authority NND " + chance.digits(6),
                      "By "
                          + chance.of("ABC", "KR", "MLO")
                          + " NARA Date "
                          + chance.number(1, 12)
                          + "/"
                          + chance.number(1, 28)
                          + "/98"
                    };
                case 2 ->
                    new String[] {
                      "Approved For Release 2005/12/14 : CIA-RDP87B01034R000"
                          + chance.digits(9)
                          + "-"
                          + chance.digits(1)
                    };
                case 3 ->
                    new String[] {
                      "REGRADED UNCLASSIFIED ON 12 MAY 19"
                          + chance.number(70, 89)
                          + " BY AUTHORITY OF E.O. 11652, J. SMITH"
                    };
                default ->
                    new String[] {
                      "DECLASSIFIED PER E.O. 12958 Sec. 3.5",
                      "NLJ 94-" + chance.digits(3),
                      "By cb, NARA, Date 5-12-" + chance.number(95, 99)
                    };
              };
          case "nato" ->
              new String[] {
                "DECLASSIFIED/DECLASSIFIÉ - PUBLIC DISCLOSED/MISE EN LECTURE PUBLIQUE",
                "DN(2012)00" + chance.digits(2) + " - " + chance.number(10, 28) + " MAY 2012"
              };
          case "eu" ->
              new String[] {
                "DECLASSIFIED",
                "Document "
                    + chance.digits(4)
                    + "/07 EXT 1, dated "
                    + chance.number(10, 28)
                    + " June 2015"
              };
          case "de" ->
              new String[] {
                "Einstufung aufgehoben "
                    + chance.number(10, 28)
                    + ".03.2019 gez. "
                    + chance.of("Kolbe", "Brandt", "Yilmaz")
              };
          default ->
              new String[] {
                "已解密",
                "解密日期：20" + chance.number(12, 22) + "年" + chance.number(1, 12) + "月1日  保密委员会办公室（章）"
              };
        };
    Wording banner = paper.in(State.CANCELLED);
    if (stamp[0].startsWith("REGRADED")) banner = paper.banner().with(regraded(paper));
    stamped(t, paper, banner, typist -> typist.lines(stamp));
  }

  /// Lifted, or brought down to nothing: the rules' table allows either name.
  private static Expected regraded(Paper paper) {
    return new Expected(
        paper.banner().expected().schemes(),
        Set.of(),
        -1,
        Set.of(State.CANCELLED, State.DOWNGRADED),
        Set.of(Effect.NONE));
  }

  private static void claimed(Typist t, String scheme) {
    Paper paper = paper(scheme, t.chance());
    String stamp =
        switch (scheme) {
          case "us" -> t.chance().of("DECLASSIFIED", "CANCELLED", "REGRADED UNCLASSIFIED");
          case "nato", "eu" -> t.chance().of("DECLASSIFIED", "DECLASSIFIED/DECLASSIFIÉ");
          case "de" -> t.chance().of("Einstufung aufgehoben", "EINSTUFUNG AUFGEHOBEN");
          default -> t.chance().of("解密", "已解密");
        };
    stamped(t, paper, paper.in(State.CANCEL_CLAIMED), typist -> typist.line(stamp));
  }

  private static void training(Typist t, String scheme) {
    Paper paper = paper(scheme, t.chance());
    String note =
        switch (scheme) {
          case "de" -> t.chance().of("MUSTER", "MUSTER - nur für Ausbildungszwecke");
          case "cn" -> t.chance().of("（样本，仅供培训使用）", "样本");
          default ->
              t.chance()
                  .of(
                      "SPECIMEN",
                      "This page is marked for training purposes only.",
                      "EXERCISE EXERCISE EXERCISE",
                      "Classification markings are for illustration purposes only.");
        };
    stamped(t, paper, paper.in(State.TRAINING), typist -> typist.line(note));
  }

  private static void downgraded(Typist t, String scheme) {
    Chance chance = t.chance();
    switch (scheme) {
      case "us" -> {
        Expected expected = UsPapers.level("CONFIDENTIAL").in(State.DOWNGRADED);
        Paper paper =
            new Paper("us", Tongue.EN, new Wording("SECRET", expected), UsPapers.head(chance));
        stamped(
            t,
            paper,
            paper.banner(),
            typist ->
                typist
                    .put(
                        "",
                        new Wording("DOWNGRADED TO CONFIDENTIAL", expected),
                        " ON 3 MAY 19" + chance.number(70, 89))
                    .line("BY AUTHORITY OF " + UsPapers.name(chance).toUpperCase(Locale.ROOT)));
      }
      case "de" -> {
        Expected expected =
            Expected.of("de", 1, "VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS-NfD").in(State.DOWNGRADED);
        Paper paper =
            new Paper("de", Tongue.DE, new Wording("GEHEIM", expected), GermanPapers.head(chance));
        stamped(
            t,
            paper,
            paper.banner(),
            typist ->
                typist.put(
                    "",
                    new Wording("Herabgestuft auf VS-NfD", expected),
                    " " + chance.number(10, 28) + ".03.2019 gez. Kolbe"));
      }
      default -> {
        Expected expected = ChinesePapers.level("秘密").in(State.DOWNGRADED);
        Paper paper =
            new Paper("cn", Tongue.ZH, new Wording("机密★10年", expected), ChinesePapers.head(chance));
        stamped(
            t,
            paper,
            paper.banner(),
            typist ->
                typist
                    .put("", new Wording("变更为秘密★5年", expected), "")
                    .line("20" + chance.number(18, 24) + "年6月1日  保密委员会办公室"));
      }
    }
  }

  private static void conditional(Typist t) {
    Paper paper = us(t.chance());
    String level = paper.banner().text();
    String condition =
        t.chance()
            .of(
                "UNCLASSIFIED WHEN SEPARATED FROM CLASSIFIED ENCLOSURE",
                "Unclassified When Classified Enclosure Removed",
                "Upon Removal of Attachments, This Document is UNCLASSIFIED");
    Wording banner = paper.in(State.CONDITIONAL);
    t.put(Side.CENTRE, banner).blank().lines(paper.head()).blank().body(1, 2);
    t.line("1 Encl (" + level.charAt(0) + level.substring(1).toLowerCase(Locale.ROOT) + ")");
    t.blank().line(condition).put(Side.CENTRE, banner);
  }

  private static void due(Typist t) {
    int year = t.chance().number(2001, 2010);
    Wording banner = new Wording("机密★10年", ChinesePapers.level("机密").in(State.REVIEW_DUE));
    t.line("000" + t.chance().digits(3)).put(Side.LEFT, banner).blank();
    t.line("        后勤保障部文件").line("        后保发〔" + year + "〕" + t.chance().number(1, 60) + "号");
    t.blank().body(2, 4);
    t.set(Side.RIGHT, year + "年" + t.chance().number(1, 12) + "月" + t.chance().number(1, 28) + "日");
  }

  private static void exam(Typist t) {
    String year = "20" + t.chance().number(10, 24);
    Expected expected = ChinesePapers.level("绝密").in(State.TRAP);
    t.put(Side.LEFT, new Wording("绝密★启用前", expected)).blank();
    t.set(Side.CENTRE, year + "年" + t.chance().of("普通高等学校招生全国统一考试", "初中学业水平模拟考试", "期末质量检测试卷"));
    t.set(Side.CENTRE, t.chance().of("数  学", "语  文", "英  语")).blank();
    t.line("姓名：__________  准考证号：______________").blank();
    t.line("本试卷共4页，22小题，满分150分。考试用时120分钟。").blank();
    t.line("注意事项：1．答卷前，考生务必将自己的姓名、准考证号填写在答题卡上。").blank();
    t.line("一、选择题：本题共8小题，每小题5分，共40分。");
    t.line("1．已知集合A={1，2，3}，B={2，3，4}，则A∩B=（  ）");
    t.line("A．{1}  B．{2，3}  C．{4}  D．{1，4}");
  }

  private static void struck(Typist t, String scheme) {
    if (scheme.equals("de")) {
      Wording fresh =
          new Wording(
              "VS-NUR FÜR DEN DIENSTGEBRAUCH",
              Expected.of("de", 1, "VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS-NfD")
                  .in(State.LIVE, State.DOWNGRADED));
      Expected old =
          new Expected(
              fresh.expected().schemes(),
              Set.of(),
              -1,
              Set.of(State.CANCELLED, State.DOWNGRADED, State.CANCEL_CLAIMED),
              Set.of(Effect.values()));
      t.putStruck(Side.CENTRE, new Wording("GEHEIM", old)).put(Side.CENTRE, fresh);
      t.blank().lines(GermanPapers.head(t.chance())).blank().body(2, 3);
    } else {
      Wording fresh =
          new Wording("秘密★5年", ChinesePapers.level("秘密").in(State.LIVE, State.DOWNGRADED));
      Expected old =
          new Expected(
              fresh.expected().schemes(),
              Set.of(),
              -1,
              Set.of(State.CANCELLED, State.DOWNGRADED, State.CANCEL_CLAIMED),
              Set.of(Effect.values()));
      t.putStruck(Side.LEFT, new Wording("机密★10年", old)).put(Side.LEFT, fresh);
      t.blank().lines(ChinesePapers.head(t.chance())).blank().body(2, 3);
    }
  }
}
