package burnbag.reader.places;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Mails, archives and markup with a marking in one place.
final class Mails {
  private static final String MARK = "SECRET//NOFORN";
  private static final String HEAD =
      "From: a@example.org\r\n"
          + "To: b@example.org\r\n"
          + "Date: Mon, 5 Jan 2026 10:00:00 +0000\r\n"
          + "MIME-Version: 1.0\r\n";

  private Mails() {}

  static List<Place> all() throws IOException {
    String encoded = Base64.getEncoder().encodeToString(MARK.getBytes(StandardCharsets.UTF_8));
    byte[] inner = new Zip().with("b/c.txt", "soup\n\n" + MARK + "\n").bytes();
    return List.of(
        eml(
            "eml-subject.eml",
            "SUBJECT",
            MARK + " canteen",
            "Subject: " + MARK + " canteen\r\n\r\nsoup\r\n"),
        eml(
            "eml-subject-encoded.eml",
            "SUBJECT",
            MARK,
            "Subject: =?UTF-8?B?" + encoded + "?=\r\n\r\nsoup\r\n"),
        eml("eml-body.eml", "BODY", MARK, "Subject: canteen\r\n\r\n" + MARK + "\r\n\r\nsoup\r\n"),
        eml(
            "eml-body-base64.eml",
            "BODY",
            MARK,
            "Subject: canteen\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + encoded
                + "\r\n"),
        eml(
            "eml-html.eml",
            "BODY",
            MARK,
            "Subject: canteen\r\n"
                + "Content-Type: multipart/alternative; boundary=x\r\n\r\n"
                + "--x\r\n"
                + "Content-Type: text/plain\r\n\r\n"
                + "soup\r\n"
                + "--x\r\n"
                + "Content-Type: text/html\r\n\r\n"
                + "<p>SEC<b>RET</b>//NO<i>FORN</i></p>\r\n"
                + "--x--\r\n"),
        eml(
            "eml-protective-marking.eml",
            "property:X-Protective-Marking",
            "VER=2018.4, NS=gov.au, SEC=SECRET",
            "Subject: canteen\r\n"
                + "X-Protective-Marking: VER=2018.4, NS=gov.au,\r\n"
                + " SEC=SECRET\r\n\r\n"
                + "soup\r\n"),
        eml(
            "eml-sio-label.eml",
            "property:SIO-Label",
            "marking=\"NATO SECRET\"; fgcolor=black",
            "Subject: canteen\r\n"
                + "SIO-Label: marking=\"NATO SECRET\";\r\n"
                + " fgcolor=black\r\n\r\n"
                + "soup\r\n"),
        eml(
            "eml-msip.eml",
            "property:msip_labels",
            "MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Enabled=true;"
                + " MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Name=Secret;",
            "Subject: canteen\r\n"
                + "msip_labels: MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Enabled=true;\r\n"
                + " MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Name=Secret;\r\n\r\n"
                + "soup\r\n"),
        new Place(
            "eml-attachment.eml",
            "BODY",
            "!/menu.txt",
            MARK,
            bytes(
                HEAD
                    + "Subject: canteen\r\n"
                    + "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
                    + "--x\r\n"
                    + "Content-Type: text/plain\r\n\r\n"
                    + "soup\r\n"
                    + "--x\r\n"
                    + "Content-Type: text/plain; name=menu.txt\r\n"
                    + "Content-Disposition: attachment; filename=menu.txt\r\n"
                    + "Content-Transfer-Encoding: base64\r\n\r\n"
                    + encoded
                    + "\r\n--x--\r\n")),
        new Place(
            "mbox.mbox",
            "BODY",
            "!/2.eml",
            MARK,
            bytes(
                "From a Mon Jan  5 10:00:00 2026\n"
                    + HEAD.replace("\r", "")
                    + "Subject: one\n\nsoup\n\n"
                    + "From a Mon Jan  5 11:00:00 2026\n"
                    + HEAD.replace("\r", "")
                    + "Subject: two\nContent-Transfer-Encoding: base64\n\n"
                    + encoded
                    + "\n")),
        new Place("msg-subject.msg", "SUBJECT", MARK, msg(MARK, "soup")),
        new Place("msg-body.msg", "BODY", MARK, msg("canteen", MARK)),
        new Place(
            "zip-nested.zip",
            "BODY",
            "!/a/inner.zip!/b/c.txt",
            MARK,
            new Zip().with("a/inner.zip", inner).bytes()),
        new Place(
            "zip-utf16.zip",
            "BODY",
            "!/u.txt",
            MARK,
            new Zip()
                .with("u.txt", ("soup\n" + MARK + "\n").getBytes(StandardCharsets.UTF_16LE))
                .bytes()),
        new Place(
            "html-hidden.html",
            "HIDDEN",
            MARK,
            bytes("<html><body><p>soup</p><p hidden>SEC<b>RET</b>//NOFORN</p></body></html>")),
        new Place(
            "html-entities.html",
            "BODY",
            MARK,
            bytes("<html><body><p>&#83;ECRET//NOFORN</p><p>soup</p></body></html>")),
        new Place(
            "xml-entities.xml",
            "BODY",
            MARK,
            bytes("<?xml version=\"1.0\"?><a><b>&#83;ECRET//NOFORN</b></a>")),
        new Place(
            "rtf-body.rtf",
            "BODY",
            MARK,
            bytes("{\\rtf1\\ansi\\pard {\\b SEC}RET//NO{\\i FORN}\\par soup\\par}")));
  }

  private static Place eml(String file, String where, String marking, String rest) {
    return new Place(file, where, marking, bytes(HEAD + rest));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Only what a reader needs: class, subject and body (MS-OXMSG 2.1.3).
  private static byte[] msg(String subject, String body) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      stream(file, "__substg1.0_001A001F", "IPM.Note");
      stream(file, "__substg1.0_0037001F", subject);
      stream(file, "__substg1.0_1000001F", body);
      file.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void stream(POIFSFileSystem file, String name, String value) throws IOException {
    file.createDocument(new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)), name);
  }
}
