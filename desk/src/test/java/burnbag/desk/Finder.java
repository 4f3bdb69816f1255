package burnbag.desk;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Somebody who has found something, and whose browser keeps no cookie.
final class Finder {
  /// What a camera says of itself in [#photograph].
  static final String CAMERA = "Marlow PocketCam 7";

  /// Where it says that it was.
  static final String WHERE = "GPS 39.9042N 116.4074E";

  private static final String BOUNDARY = "----finder0123456789";
  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}");

  private final String url;
  private final HttpClient client = HttpClient.newHttpClient();

  private Finder(String url) {
    this.url = url;
  }

  static Finder of(OpenDesk desk) {
    return new Finder(desk.url());
  }

  /// @param headers names and values in turn
  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// A file of a form.
  record Upload(String field, String name, byte[] content) {}

  /// Sends a report.
  ///
  /// @param words names and values in turn
  HttpResponse<String> report(List<Upload> files, String... words)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + "/found"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(form(files, words)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static byte[] form(List<Upload> files, String... words) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < words.length; i += 2) {
      body.writeBytes(
          utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + words[i]));
      body.writeBytes(utf8("\"\r\n\r\n" + words[i + 1] + "\r\n"));
    }
    for (Upload file : files) {
      body.writeBytes(
          utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field()));
      body.writeBytes(utf8("\"; filename=\"" + file.name() + "\"\r\n\r\n"));
      body.writeBytes(file.content());
      body.writeBytes(utf8("\r\n"));
    }
    body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
    return body.toByteArray();
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  /// The code on a page.
  static String code(String page) {
    Matcher code = CODE.matcher(page);
    if (!code.find()) throw new AssertionError("no code on the page: " + page);
    return code.group();
  }

  /// A photograph of a page with these words on it, with what a camera writes beside the picture.
  static byte[] photograph(String words) throws IOException {
    BufferedImage page = new BufferedImage(1_000, 1_300, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1_000, 1_300);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font("Liberation Sans", Font.BOLD, 44));
    pen.drawString(words, 300, 100);
    pen.drawString(words, 300, 1_250);
    pen.setFont(new Font("Liberation Serif", Font.PLAIN, 30));
    pen.drawString("1. The boats leave at six from the north quay.", 120, 300);
    pen.drawString("2. Each takes on coal and water the evening before.", 120, 350);
    pen.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(page, "jpg", jpeg);
    byte[] plain = jpeg.toByteArray();
    byte[] told =
        ("Exif\0\0" + CAMERA + " 2026:03:01 17:21:43 " + WHERE)
            .getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(plain, 0, 2);
    photo.write(0xFF);
    photo.write(0xE1);
    photo.write((told.length + 2) >> 8);
    photo.write(told.length + 2);
    photo.writeBytes(told);
    photo.write(plain, 2, plain.length - 2);
    return photo.toByteArray();
  }
}
