package burnbag.custody.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/// A certificate within a PDF.
class PdfFileTest {
  private static final String BEFORE =
      "%" + "PDF-1.7\n1 0 obj\n<</Type /EmbeddedFile /Filter /FlateDecode>>\nstream\n";

  @Test
  void a_certificate_is_found_in_the_pdf_it_was_put_into() {
    for (int copies = 1; copies < 40; copies++) {
      byte[] content = content(copies);
      PdfFile.Found found = PdfFile.in(pdf(deflated(content)));
      assertEquals(1, found.certificates().size(), copies + " copies");
      assertArrayEquals(content, found.certificates().getFirst());
    }
  }

  @Test
  void no_bit_of_a_certificate_in_a_pdf_can_be_turned_without_its_being_another() {
    for (int copies = 1; copies < 40; copies++) {
      byte[] content = content(copies);
      byte[] deflated = deflated(content);
      for (int bit = 0; bit < deflated.length * 8; bit++) {
        byte[] turned = deflated.clone();
        turned[bit / 8] ^= (byte) (1 << (bit % 8));
        for (byte[] read : PdfFile.in(pdf(turned)).certificates()) {
          assertNotEquals(
              new String(content, StandardCharsets.UTF_8),
              new String(read, StandardCharsets.UTF_8),
              copies + " copies, bit " + bit);
        }
      }
    }
  }

  private static byte[] content(int copies) {
    return ("{\"copies\":[" + "\"C-7#3\",".repeat(copies) + "]}").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] deflated(byte[] content) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(content);
      deflater.finish();
      byte[] out = new byte[content.length + 64];
      return Arrays.copyOf(out, deflater.deflate(out));
    }
  }

  private static byte[] pdf(byte[] stream) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(BEFORE.getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(stream);
    pdf.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    return pdf.toByteArray();
  }
}
