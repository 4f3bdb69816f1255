package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.reader.document.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignaturesTest {
  private static final Path PLACES =
      Path.of(System.getProperty("burnbag.root"), "testdata", "places");
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void what_a_signature_says_of_a_document_is_what_Tika_says() throws IOException {
    DefaultDetector tika = new DefaultDetector();
    Set<String> told = new HashSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(PLACES)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".ntf")) continue;
      Body body = Body.of(Files.readAllBytes(file));
      Optional<String> signed = Signatures.of(body, name);
      if (signed.isEmpty()) continue;
      Metadata metadata = new Metadata();
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
      try (TikaInputStream in = body.openForTika()) {
        assertEquals(tika.detect(in, metadata).getBaseType().toString(), signed.get(), name);
      }
      told.add(signed.get());
    }
    assertTrue(told.containsAll(Set.of("application/pdf", WORD, SHEET)), told.toString());
  }

  @Test
  void a_package_that_says_two_things_of_itself_is_not_believed() throws IOException {
    assertEquals(Optional.of(WORD), Signatures.of(zip(WORD + ".main+xml"), "a.docx"));
    assertEquals(
        Optional.empty(), Signatures.of(zip(WORD + ".main+xml", SHEET + ".main+xml"), "a.docx"));
    assertEquals(
        Optional.empty(),
        Signatures.of(
            zip(WORD + ".main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
            "a.docx"));
  }

  private static Body zip(String... types) throws IOException {
    StringBuilder said = new StringBuilder("<Types>");
    for (String type : types) said.append("<Override ContentType=\"").append(type).append("\"/>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(said.append("</Types>").toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return Body.of(bytes.toByteArray());
  }
}
