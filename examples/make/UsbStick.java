package make;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What lay on the memory stick: sheets, slides, mail, archives.
final class UsbStick {
  private final ScrapPile pile;

  UsbStick(ScrapPile pile) {
    this.pile = pile;
  }

  void write() {
    stockList();
    strategy();
    briefing();
    mailWithAnnex();
    nested();
    locked();
  }

  /// A harmless sheet on top, the register of the books on a hidden one.
  private void stockList() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      undated(book);
      XSSFSheet tea = book.createSheet("茶水间");
      rows(
          tea,
          List.of(
              List.of("物品", "数量", "备注"),
              List.of("茶叶", "3", "绿茶，快喝完了"),
              List.of("暖水瓶", "5", "一个漏水"),
              List.of("杯子", "11", "原有十二个"),
              List.of("白糖", "2", "")));
      XSSFSheet register = book.createSheet("清册");
      rows(
          register,
          List.of(
              List.of("密级：机密"),
              List.of("书柜清册", "", "2025年2月"),
              List.of("书名", "份号", "位置"),
              List.of("北岸灯塔联络规程", "000347", "第二层"),
              List.of("应急渡口布设手册", "000003", "第二层"),
              List.of("气象观测简码", "000012", "第三层，待处理"),
              List.of("仓库搬迁方案", "000112", "第一层")));
      book.setSheetVisibility(1, SheetVisibility.HIDDEN);
      pile.put("usb-stick/茶水间物品.xlsx", bytes(book));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void strategy() {
    try (XMLSlideShow show = new XMLSlideShow()) {
      undated(show);
      withoutPreview(show);
      List<List<String>> slides =
          List.of(
              List.of(
                  "Tregear & Daughters: strategy 2027",
                  "From chandlers to outfitters. Three shops instead of one, and a van.\n"
                      + "We stop selling anvils. Nobody has bought one since the smith retired."),
              List.of(
                  "Where the money goes",
                  "Rope pays for everything else. Paint pays for itself.\n"
                      + "The cat food shelf loses money, and it stays."),
              List.of(
                  "What the others must not know",
                  "We talk to the owner of the old ropewalk. She has not decided.\n"
                      + "Until she has, nobody outside this room hears of it."));
      for (List<String> words : slides) {
        XSLFSlide slide = show.createSlide();
        box(slide, new Rectangle(40, 40, 640, 60), words.get(0));
        box(slide, new Rectangle(40, 130, 640, 300), words.get(1));
        box(slide, new Rectangle(40, 490, 640, 30), "STRICTLY CONFIDENTIAL");
      }
      pile.put("usb-stick/strategy-2027.pptx", bytes(show));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nothing on the slide; the marking is in what the speaker has before him.
  private void briefing() {
    try (XMLSlideShow show = new XMLSlideShow()) {
      undated(show);
      withoutPreview(show);
      XSLFSlide slide = show.createSlide();
      box(slide, new Rectangle(40, 40, 640, 60), "Winter berths: where we stand");
      box(
          slide,
          new Rectangle(40, 130, 640, 300),
          "Seven harbours have agreed.\n"
              + "Two will answer in May.\n"
              + "Nobody wants to pay for the de-icing.");
      XSLFNotes notes = show.getNotesSlide(slide);
      for (XSLFTextShape shape : notes.getPlaceholders()) {
        if (shape.getText().contains("Click to edit")) {
          shape.setText(
              """
              CONFIDENTIEL UE/EU CONFIDENTIAL
              Do not name the two harbours. One of them has told us in private that it will agree if the other
              pays, and the other has told us the same.
              If asked about the tugs, say that the contracts are not signed, which is true.
              CONFIDENTIEL UE/EU CONFIDENTIAL\
              """);
        }
      }
      pile.put("usb-stick/berths-briefing.pptx", bytes(show));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An ordinary mail; what is attached is not.
  private void mailWithAnnex() {
    String annex =
        """
                       CONFIDENTIAL//REL TO USA, GBR

        Annex B to the agreement on shared buoys

        (U) 1. The buoys listed below are laid and lifted by whichever of the two services is nearer.

        (C//REL TO USA, GBR) 2. Buoy 9 bears, under its paint, the connection for the tide gauge. Crews who
        lift it are to say that they are scraping mussels. They are also to scrape the mussels.

        (U) 3. Paint is shared equally.

        Classified By: The Buoy Master
        Derived From: Agreement on Shared Buoys, 2019
        Declassify On: 20440630

                       CONFIDENTIAL//REL TO USA, GBR
        """;
    String encoded =
        Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(annex.getBytes(StandardCharsets.US_ASCII));
    pile.put(
        "usb-stick/mail/as-promised.eml",
        """
        From: Ned Oake <ned.oake@light-district.example>
        To: Petra Lindqvist <petra.lindqvist@harbour-board.example>
        Subject: as promised
        Date: Fri, 16 May 2025 17:58:03 +0000
        Message-ID: <20250516-1758@light-district.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="buoy"

        --buoy
        Content-Type: text/plain; charset=UTF-8

        Dear Petra,

        here is the annex we spoke of at dinner. I know there is a proper way to send it, but the
        courier only goes on Wednesdays and I am at sea from tomorrow.

        Please say hello to the cat.

        Ned

        --buoy
        Content-Type: text/plain; charset=US-ASCII; name="annex-b.txt"
        Content-Disposition: attachment; filename="annex-b.txt"
        Content-Transfer-Encoding: base64

        %s
        --buoy--
        """
            .formatted(encoded),
        StandardCharsets.UTF_8);
  }

  /// Two archives deep.
  private void nested() {
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put(
        "渡口巡查记录.txt",
        """
        000058
        机密★长期

                      渡口巡查记录

        三月四日  北渡口跳板松动，已经加固。值班员两名，均在岗。
        三月五日  大雾，停渡半日。临时渡口的木桩被潮水带走一根，已经补上，位置见附图三。
        三月六日  附图三未在柜中，问过两人，都说没有拿。
        三月七日  附图三在食堂找到，垫在锅下。已经批评，并擦干净。

                                                  记录人  北渡口值班室
                                                  2025年3月8日
        """
            .getBytes(StandardCharsets.UTF_8));
    inner.put(
        "readme.txt",
        "Copied from the desktop before the new machine came.\n".getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("desktop.zip", Bundle.of(inner));
    outer.put(
        "shopping.txt",
        "lamp oil\nlemons (12, for the science club)\nstring\nbirthday card, large\n"
            .getBytes(StandardCharsets.UTF_8));
    pile.put("usb-stick/old-machine.zip", Bundle.of(outer));
  }

  private void locked() {
    byte[] minutes =
        "Minutes of the berth committee. Present: everybody but the treasurer.\n"
            .repeat(20)
            .getBytes(StandardCharsets.US_ASCII);
    pile.put("usb-stick/do-not-open.zip", LockedBundle.of("minutes.txt", minutes, "lemon juice"));
  }

  private static void rows(XSSFSheet sheet, List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      XSSFRow row = sheet.createRow(i);
      for (int j = 0; j < rows.get(i).size(); j++)
        row.createCell(j).setCellValue(rows.get(i).get(j));
    }
  }

  private static void box(XSLFSlide slide, Rectangle where, String text) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(where);
    box.setText(text);
  }

  /// Takes out the template's preview picture, which would be a picture that somebody has to read.
  private static void withoutPreview(XMLSlideShow show) {
    OPCPackage parts = show.getPackage();
    for (PackageRelationship preview :
        parts.getRelationshipsByType(PackageRelationshipTypes.THUMBNAIL)) {
      parts.removePart(parts.getPart(preview));
      parts.removeRelationship(preview.getId());
    }
  }

  private static void undated(POIXMLDocument document) {
    document.getProperties().getCoreProperties().setCreator("");
    document.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
  }

  private static byte[] bytes(POIXMLDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return Bundle.again(out.toByteArray());
  }
}
