package make;

import static make.PdfPaper.Ink.BLACK;
import static make.PdfPaper.Ink.RED;
import static make.PdfPaper.LEFT;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/// The four books of the story. Stations, books and people are made up.
final class Books {
  private final ScrapPile pile;
  private final Path font;

  Books(ScrapPile pile, Path font) {
    this.pile = pile;
    this.font = font;
  }

  void write() {
    lighthouseRules();
    ferryHandbook();
    weatherCode();
    storeMove();
    mockExam();
  }

  /// GB/T 9704-2012: copy number, level with term and urgency at the top left.
  private void lighthouseRules() {
    try (PdfPaper paper = new PdfPaper(font)) {
      paper
          .sheet()
          .at(LEFT, 105, 15, BLACK, false, "000347")
          .at(LEFT, 130, 15, BLACK, true, "机密★10年")
          .at(LEFT, 155, 15, BLACK, true, "特急")
          .centred(230, 36, RED, true, "青石岛导航站文件")
          .centred(290, 14, BLACK, false, "青导发〔2024〕5号")
          .rule(305, RED)
          .centred(370, 21, BLACK, true, "关于印发《北岸灯塔联络规程》的通知")
          .from(425)
          .text(
              14,
              """
              各灯塔、各渡口：

              《北岸灯塔联络规程》已经站务会议审议通过，现印发给你们，请认真贯彻执行。各单位收到后应当由专人登记，
              逐册核对份号，存放于带锁的铁柜，不得转借、复印或者带回家中。

              本规程自2024年4月1日起施行，原规程同时停止使用，由各单位清点后统一交回，不得自行处理。
              """)
          .right(640, 14, BLACK, false, "青石岛导航站")
          .right(662, 14, BLACK, false, "2024年3月18日")
          .centred(780, 11, BLACK, false, "— 1 —");
      List<String> chapters =
          List.of(
              """
              第一章 总则

              第一条 为了统一北岸各灯塔之间的联络方法，保证雾天和夜间的航行安全，制定本规程。

              第二条 灯塔之间的联络以灯光为主，旗语和电话为辅。灯光信号的节奏由值班员按照附表拍发，每次拍发
              前应当先亮长光十秒，待对方回光后方可开始。

              第三条 值班员每两小时记录一次能见度。能见度不足五百米时，应当加开雾号，并通知渡口停渡。
              """,
              """
              第二章 联络时间和顺序

              第四条 每日联络四次，分别在日出、正午、日落和午夜。遇有大风、大雾等情况，可以随时联络。

              第五条 联络由鸥礁灯塔先发，其余各塔按照由东向西的顺序依次回答。有一塔不答的，间隔三分钟再问，
              三问不答的，由邻近的灯塔派人查看。

              第六条 联络用语应当简短。与值班无关的话不得在灯光上说，食堂的菜谱也不例外。
              """,
              """
              第三章 保管和交接

              第七条 本规程每塔一册，由塔长保管。塔长离岛时，应当与代理人当面清点页数，双方签字。

              第八条 发现缺页、污损或者份号不符的，应当立即报告，不得自行粘补。

              第九条 停止使用的规程由导航站派两人上门收取，过秤封袋，送指定地点销毁，两人全程在场。任何人
              不得作为废纸出售。
              """);
      for (int i = 0; i < chapters.size(); i++) {
        paper
            .sheet()
            .at(LEFT, 80, 12, BLACK, true, "机密★10年")
            .from(125)
            .text(14, chapters.get(i))
            .centred(780, 11, BLACK, false, "— " + (i + 2) + " —");
      }
      pile.put("box-1/北岸灯塔联络规程.pdf", paper.bytes());
    }
  }

  /// A cover with a book number and a share of copies.
  private void ferryHandbook() {
    WordPaper paper = new WordPaper();
    paper.header("绝密★20年", WordPaper.Side.LEFT);
    paper.line("000003", WordPaper.Side.LEFT, false);
    paper.line("绝密★20年", WordPaper.Side.LEFT, true);
    paper.line("", WordPaper.Side.LEFT, false);
    paper.line("应急渡口布设手册", WordPaper.Side.CENTRE, true);
    paper.line("（2025年版）", WordPaper.Side.CENTRE, false);
    paper.line("青石岛导航站编印", WordPaper.Side.CENTRE, false);
    paper.line("2025年1月", WordPaper.Side.CENTRE, false);
    paper.line("编号：0032", WordPaper.Side.LEFT, false);
    paper.line("第 3 份 共 12 份", WordPaper.Side.LEFT, false);
    paper.paragraphs(
        """
        一、适用范围

        本手册适用于主渡口因大风、冰凌或者船只搁浅而停用时，在北岸临时布设渡口的工作。临时渡口的位置、水深和承重见附图，附图与手册分开保管。

        二、布设步骤

        先由测深员在低潮时测量三遍，取最浅的一遍为准；再由木工组铺设跳板，跳板的坡度不得大于一比六；最后由值班长试渡一次，确认牛车可以通过后方可开放。

        三、撤收

        临时渡口使用完毕，应当在两个潮水之内撤收。木桩全部拔除，跳板编号入库，沙滩恢复原状。参加布设的人员不得向无关人员谈论渡口的位置。

        四、保管

        本手册用后收回，由导航站统一销毁。持有人不得摘抄、翻拍。
        """);
    pile.put("box-1/应急渡口布设手册.docx", paper.bytes());
  }

  /// GB/T 9704-1999: the level stands at the top right, in the row of the copy number. Its five
  /// years are over.
  private void weatherCode() {
    pile.put(
        "box-1/气象观测简码.txt",
        """
        000012                                                          秘密★5年
                                                                            加急


                              青石岛气象哨文件

                              青气〔1998〕7号

        ────────────────────────────────────

                          关于启用新观测简码的通知

        各观测点：

            原简码使用已满三年，字头与渔汛广播相近，多次引起误会。经研究，决定自七月
        一日起启用新简码，旧简码同时作废。现将有关事项通知如下：

            一、新简码由五位数字组成，第一位表示风向，第二、三位表示风力，第四位表示
        云量，第五位表示能见度。各位的含义见简码本，简码本每点一册，按份号登记。

            二、电话报告天气时只报数字，不加说明。听不清的可以请对方重复一遍，不得用
        “就是昨天那样”一类的话代替。

            三、旧简码本由各点封好，月底前送回气象哨，清点后销毁。

                                                              青石岛气象哨
                                                          1998年6月12日

        """,
        Charset.forName("GB18030"));
  }

  /// Brand-new, and without an end.
  private void storeMove() {
    pile.put(
        "box-1/仓库搬迁方案.odt",
        OpenPaper.of(
            "秘密★长期",
            List.of(
                "000112",
                "秘密★长期",
                "",
                "仓库搬迁方案",
                "青石岛导航站  2025年2月20日",
                "",
                "一、搬迁的原因",
                "旧仓库的屋顶在去年秋天的大风中掀掉一角，浮标、灯泡和备用缆绳受潮，修理的费用已经超过新建。经站务会议同意，全部物资搬到南坡的石屋。",
                "二、搬迁的顺序",
                "先搬灯泡和镜片，再搬浮标，最后搬缆绳和油桶。搬运安排在没有渡船的日子进行，每车两人，一人押车，一人清点，到达后当面交接。",
                "三、物资清单的保管",
                "清单一式三份，编号登记。搬迁结束后，两份收回销毁，一份由导航站存档。各组不得留存照片。",
                "四、其他",
                "搬迁期间食堂照常开饭，参加搬运的人员每人加菜一份。")));
  }

  /// The head of nearly every exam paper, mock ones too: a trap, and no secret.
  private void mockExam() {
    WordPaper paper = new WordPaper();
    paper.line("绝密★启用前", WordPaper.Side.LEFT, true);
    paper.line("青石岛中学八年级第二次模拟考试", WordPaper.Side.CENTRE, true);
    paper.line("地理试卷", WordPaper.Side.CENTRE, true);
    paper.line("（满分100分，考试时间60分钟）", WordPaper.Side.CENTRE, false);
    paper.line("姓名：__________    准考证号：__________    班级：______", WordPaper.Side.LEFT, false);
    paper.paragraphs(
        """
        注意事项：答卷前，考生务必将自己的姓名、准考证号填写清楚。考试结束后，将试卷和答题卡一并交回。

        一、选择题（每小题4分，共40分）

        1. 灯塔的灯光在海面上能被看见的最远距离，主要取决于（    ）  A. 灯塔的颜色  B. 灯光离海面的高度  C. 海水的温度  D. 值班员的人数

        2. 小岛的北坡比南坡潮湿，最可能的原因是（    ）  A. 北坡迎着雨季的风  B. 北坡离学校近  C. 南坡的土是红色的  D. 南坡没有灯塔

        3. 退潮时露出水面的沙洲，在地图上通常用（    ）表示。  A. 实线  B. 点线  C. 红线  D. 双线

        二、简答题（每小题15分，共60分）

        4. 说明渡口一般建在河流的什么位置，为什么。

        5. 读图，写出从鸥礁到码头的方向和大致距离。
        """);
    pile.put("box-2/模拟考试试卷.docx", paper.bytes());
  }
}
