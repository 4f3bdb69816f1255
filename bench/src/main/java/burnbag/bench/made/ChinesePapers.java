package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import burnbag.marking.State;
import java.util.List;

/// State secrets of China in both layouts of GB/T 9704 (schemes §10).
final class ChinesePapers {
  private static final String SCHEME = "cn";
  private static final List<String> LEVELS = List.of("绝密", "机密", "秘密");
  private static final List<String> STARS = List.of("★", "★", "★", "☆", "*", "﹡", "＊");

  private ChinesePapers() {}

  static Expected level(String level) {
    return Expected.of(SCHEME, 4 - LEVELS.indexOf(level), level);
  }

  private static Wording mark(Chance chance) {
    String level = chance.of(LEVELS);
    String term =
        switch (chance.number(0, 4)) {
          case 0 -> "长期";
          case 1 -> chance.number(1, 9) + "个月";
          case 2 -> "";
          default -> chance.number(1, level.equals("绝密") ? 30 : level.equals("机密") ? 20 : 10) + "年";
        };
    return new Wording(term.isEmpty() ? level : level + chance.of(STARS) + term, level(level));
  }

  static void write(Pile pile) {
    pile.add(SCHEME, "layout of 2012", Tongue.ZH, 40, t -> layout2012(t, mark(t.chance())));
    pile.add(SCHEME, "layout of 1999", Tongue.ZH, 30, t -> layout1999(t, mark(t.chance())));
    pile.add(
        SCHEME,
        "label",
        Tongue.ZH,
        24,
        t -> {
          Wording mark = mark(t.chance());
          t.flow().set(Side.CENTRE, t.chance().of("物资储备手册", "演习保障方案", "设备图册")).blank();
          t.put(
              t.chance().of("密级：", "密级:", "密 级："),
              mark,
              t.chance().of("", "    编号：0" + t.chance().digits(3)));
          t.lines("印数：500 册", "").body(2, 3).line(t.chance().of("用后销毁", "阅后收回", ""));
        });
    pile.add(
        SCHEME,
        "cover of a book",
        Tongue.ZH,
        16,
        t -> {
          Wording mark = mark(t.chance());
          t.once().put(Side.LEFT, mark).lines("", "");
          t.set(Side.CENTRE, t.chance().of("野战给养手册", "通信装备维修教程", "港口勘察资料汇编"));
          t.lines("", "").set(Side.CENTRE, "后勤部编印").set(Side.CENTRE, "编号：0" + t.chance().digits(3));
          t.nextPage();
          for (int page = 1; page <= 5; page++) t.body(3, 4).set(Side.CENTRE, "" + page).nextPage();
        });
    for (String other :
        List.of("内部", "内部资料", "内部资料 注意保存", "军内资料", "工作秘密", "军内资料 注意保存", "内部使用 不得外传")) {
      pile.add(
          SCHEME,
          "internal",
          Tongue.ZH,
          3,
          t -> layout2012(t, new Wording(other, internal(other))));
    }
    glyphs(pile);
    conditions(pile);
    pile.add(
        SCHEME,
        "copies",
        Tongue.ZH,
        10,
        t -> {
          Wording mark = mark(t.chance());
          t.put("", mark, "          第 " + t.chance().number(1, 9) + " 份 共 12 份").blank();
          t.lines(head(t.chance())).body(2, 3);
        });
  }

  private static Expected internal(String text) {
    return Expected.of(SCHEME, 1, text, "内部", "内部资料", "工作秘密", "军内", "军内资料", "内部使用");
  }

  /// 份号 in row 1, level and term in row 2, urgency in row 3, all at the top left.
  private static void layout2012(Typist t, Wording mark) {
    t.line("000" + t.chance().digits(3)).put(Side.LEFT, mark);
    if (t.chance().once(2)) t.line(t.chance().of("特急", "加急"));
    t.blank().lines(head(t.chance())).blank().body(3, 5);
  }

  /// 份数序号 at the top left, the level at the top right.
  private static void layout1999(Typist t, Wording mark) {
    String number = "000" + t.chance().digits(3);
    if (t.chance().once(2)) {
      t.put(number + " ".repeat(18), mark, "");
    } else {
      t.line(number).put(Side.RIGHT, mark);
    }
    if (t.chance().once(2)) t.set(Side.RIGHT, t.chance().of("特急", "急件"));
    t.blank().lines(head(t.chance())).blank().body(3, 5);
  }

  /// Spaces between the glyphs, full-width digits, a lost star.
  private static void glyphs(Pile pile) {
    pile.add(
        SCHEME,
        "spaced glyphs",
        Tongue.ZH,
        20,
        t -> {
          String level = t.chance().of(LEVELS);
          String gap = t.chance().of("\u3000", " ", "\u200b", "\u00a0");
          String term = t.chance().of("", "★" + t.chance().number(1, 10) + "年");
          Wording mark = new Wording(level.charAt(0) + gap + level.charAt(1) + term, level(level));
          layout2012(t, mark);
        });
    pile.add(
        SCHEME,
        "full-width term",
        Tongue.ZH,
        10,
        t -> {
          String level = t.chance().of(LEVELS);
          String term = Damage.FULL_WIDTH.to(String.valueOf(t.chance().number(1, 10)), t.chance());
          layout2012(t, new Wording(level + "★" + term + "年", level(level)));
        });
    pile.add(
        SCHEME,
        "star lost",
        Tongue.ZH,
        12,
        t -> {
          String level = t.chance().of(LEVELS);
          String gap = t.chance().of(" ", "", "\u3000");
          layout2012(t, new Wording(level + gap + t.chance().number(1, 10) + "年", level(level)));
        });
  }

  /// Until used, until opened: held, and not the trap of the exam papers.
  private static void conditions(Pile pile) {
    pile.add(
        SCHEME,
        "until a condition",
        Tongue.ZH,
        16,
        t -> {
          String level = t.chance().of(LEVELS);
          String until = t.chance().of("招标结束前", "公布前", "会议开始前", "启用前");
          Expected expected = level(level).in(State.LIVE, State.CONDITIONAL);
          layout2012(t, new Wording(level + "★" + until, expected));
        });
  }

  static String[] head(Chance chance) {
    return new String[] {
      "        " + chance.of("后勤保障部文件", "第三仓库文件", "办公厅文件"),
      "        "
          + chance.of("后保发", "三库发", "办发")
          + "〔20"
          + chance.number(22, 25)
          + "〕"
          + chance.number(1, 60)
          + "号",
      "",
      "  关于" + chance.of("物资储备", "车辆维修", "港口勘察") + "情况的报告"
    };
  }
}
