package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A photograph of a find, where the operator has chosen to keep them.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhotographInBrowserTest {
  @TempDir Path folder;

  private static void keepPhotos(Path home) {
    try {
      Path finds = Files.createDirectories(home.resolve("finds"));
      Files.writeString(finds.resolve("operator.properties"), "keep-photos = yes\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As a phone writes it that is held upright while its sensor lies on its side: turned to the
  /// right by whoever shows it.
  private static byte[] heldUpright(byte[] photo) {
    byte[] held =
        HexFormat.of()
            .parseHex(
                "ffe10022457869660000"
                    + "4d4d002a00000008"
                    + "0001"
                    + "011200030000000100060000"
                    + "00000000");
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    told.write(photo, 0, 2);
    told.writeBytes(held);
    told.write(photo, 2, photo.length - 2);
    return told.toByteArray();
  }

  @Test
  void a_photograph_that_a_phone_took_upright_is_upright_on_the_clerk_s_page() throws IOException {
    try (Chromium chromium = Chromium.open();
        OpenDesk desk =
            new OpenDesk(folder, DeskOptions.ofDemo(), PhotographInBrowserTest::keepPhotos)) {
      Page finder = chromium.withoutScripts().newPage();
      finder.navigate(desk.url() + "/found");
      finder.locator("#what").fill("One book");
      finder
          .locator("#photo")
          .setInputFiles(
              new FilePayload(
                  "cover.jpg", "image/jpeg", heldUpright(Finder.photograph("SECRET//NOFORN"))));
      finder.locator("form[enctype] button").click();
      String find = finder.locator(".keepsake b[dir]").textContent();

      Page clerk = Chromium.comeIn(chromium.window(Chromium.Glass.PHONE), desk, "registrar");
      clerk.navigate(desk.url() + "/finds/" + find);
      assertEquals(List.of(), Chromium.serious(clerk));
      APIResponse kept = clerk.request().get(desk.url() + "/finds/" + find + "/photo/1");
      String bytes = new String(kept.body(), StandardCharsets.ISO_8859_1);
      for (String gone : List.of(Finder.CAMERA, Finder.WHERE, "2026:03:01")) {
        assertFalse(bytes.contains(gone), gone);
      }
      clerk.locator("a:text('picture')").click();
      assertThat(clerk.locator("img")).isVisible();
      Object size =
          clerk.evaluate(
              "() => document.images[0].naturalWidth + ' by ' + document.images[0].naturalHeight");
      assertEquals("1300 by 1000", size);
    }
  }
}
