package burnbag.desk.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SentFormTest {
  private static final String TYPE = "multipart/form-data; boundary=b";

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static SentForm read(byte[] body, SentForm.Files files) throws IOException {
    return SentForm.read(TYPE, new ByteArrayInputStream(body), 1 << 20, files);
  }

  private static byte[] form(byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        latin(
            "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a%22b\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(latin("\r\n--b\r\nContent-Disposition: form-data; name=\"w\"\r\n\r\n"));
    body.writeBytes("谢谢".getBytes(StandardCharsets.UTF_8));
    body.writeBytes(latin("\r\n--b--\r\n"));
    return body.toByteArray();
  }

  @Test
  void a_files_bytes_come_as_they_were_sent_whatever_they_are() throws IOException {
    Random chance = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      byte[] content = new byte[chance.nextInt(40)];
      for (int j = 0; j < content.length; j++) {
        content[j] = (byte) "\r\n--b-x".charAt(chance.nextInt(7));
      }
      boolean ends = new String(content, StandardCharsets.ISO_8859_1).contains("\r\n--b");
      if (ends) continue;
      List<byte[]> came = new ArrayList<>();
      SentForm form = read(form(content), (_, _, in) -> came.add(in.readAllBytes()));
      assertArrayEquals(content, came.getFirst(), Arrays.toString(content));
      assertEquals("谢谢", form.word("w"));
    }
  }

  @Test
  void names_come_as_browsers_write_them_and_a_file_that_nobody_reads_is_passed_over()
      throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    SentForm form =
        read(form(latin("x".repeat(100_000))), (field, name, _) -> names.put(field, name));
    assertEquals(Map.of("f", "a\"b"), names);
    assertEquals(Map.of("w", "谢谢"), form.words());
    assertEquals("", form.word("none"));
  }

  @Test
  void what_is_too_much_is_told_while_it_comes() {
    byte[] body = form(new byte[2 << 20]);
    assertEquals(
        1 << 20,
        assertThrows(TooMuch.class, () -> read(body, (_, _, in) -> in.readAllBytes())).most());
  }

  @Test
  void what_breaks_off_or_is_no_form_is_told() {
    byte[] whole = form(latin("content"));
    for (int end = 0; end < whole.length - 4; end++) {
      byte[] part = Arrays.copyOf(whole, end);
      assertThrows(UnreadableForm.class, () -> read(part, (_, _, _) -> {}), "cut at " + end);
    }
    assertThrows(
        UnreadableForm.class,
        () -> SentForm.read("text/plain", new ByteArrayInputStream(whole), 99, (_, _, _) -> {}));
    byte[] nameless = latin("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--");
    assertThrows(UnreadableForm.class, () -> read(nameless, (_, _, _) -> {}));
  }

  @Test
  void a_form_without_end_of_headers_or_parts_is_told() {
    byte[] headers = latin("--b\r\n" + "x".repeat(20_000));
    assertThrows(UnreadableForm.class, () -> read(headers, (_, _, _) -> {}));
    byte[] parts =
        latin(
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".repeat(400) + "--b--");
    assertThrows(UnreadableForm.class, () -> read(parts, (_, _, _) -> {}));
  }
}
