package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk that speaks TLS itself, and one behind a proxy that does.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TlsTest {
  private static final char[] PASSWORD = "of a test alone".toCharArray();

  @TempDir static Path folder;
  private static KeyStore ours;

  @BeforeAll
  static void make() throws Exception {
    ours = made("ours", "EC");
    made("other", "EC");
    made("rsa", "RSA");
  }

  /// A key with a certificate of its own, as PEM in two files and as a store.
  private static KeyStore made(String name, String algorithm) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertEquals(0, keytool.waitFor(), Files.readString(folder.resolve("keytool.txt")));
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    write(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
    write(name + ".key", "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
    return keys;
  }

  private static void write(String file, String kind, byte[] bytes) throws IOException {
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
            .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)));
  }

  private static HttpClient trusting(KeyStore certificates) throws GeneralSecurityException {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static DeskOptions options(String origin, List<DeskOptions.Tls> tls) {
    return new DeskOptions(
        List.of(), DeskOptions.LOOPBACK, 0, true, origin, List.of(), tls, List.of());
  }

  private static HttpResponse<String> get(HttpClient client, String url, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void with_certificate_and_key_it_answers_by_TLS_alone() throws Exception {
    DeskOptions.Tls tls =
        new DeskOptions.Tls(folder.resolve("ours.crt"), folder.resolve("ours.key"));
    try (OpenDesk desk = new OpenDesk(folder.resolve("tls"), options("", List.of(tls)));
        HttpClient browser = trusting(ours);
        HttpClient plain = HttpClient.newHttpClient()) {
      HttpResponse<String> login = get(browser, "https://localhost:" + desk.port() + "/login");
      assertEquals(200, login.statusCode());
      assertEquals("TLSv1.3", login.sslSession().orElseThrow().getProtocol());
      assertTrue(login.headers().firstValue("strict-transport-security").isPresent());
      String cookie = login.headers().firstValue("set-cookie").orElseThrow();
      assertTrue(cookie.startsWith("__Host-desk="), cookie);
      assertTrue(cookie.contains("Secure"), cookie);
      assertEquals(400, get(plain, "http://localhost:" + desk.port() + "/login").statusCode());
    }
  }

  @Test
  void behind_a_proxy_what_is_said_of_where_one_comes_from_changes_nothing() throws Exception {
    try (OpenDesk desk =
            new OpenDesk(folder.resolve("proxy"), options("https://desk.example.org", List.of()));
        HttpClient proxy = HttpClient.newHttpClient()) {
      String[] said = {
        "X-Forwarded-For", "203.0.113.9",
        "X-Forwarded-Host", "evil.example",
        "X-Forwarded-Proto", "http",
        "Forwarded", "for=203.0.113.9;host=evil.example;proto=http"
      };
      HttpResponse<String> sent = get(proxy, "http://localhost:" + desk.port() + "/today", said);
      String to = sent.headers().firstValue("location").orElseThrow();
      assertEquals("/login", URI.create(to).getPath());
      assertTrue(!to.contains("evil.example"), to);
      HttpResponse<String> login = get(proxy, "http://localhost:" + desk.port() + "/login", said);
      assertTrue(login.body().contains("data-site=\"desk.example.org\""), login.body());
      assertTrue(!login.body().contains("evil.example"));
      String cookie = login.headers().firstValue("set-cookie").orElseThrow();
      assertTrue(cookie.contains("Secure"), cookie);
    }
  }

  /// In a process of its own.
  private static List<String> refusedBy(String certificate, String key) throws Exception {
    Path said = folder.resolve("said.txt");
    Process desk =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "burnbag.desk.Main",
                "desk",
                "--demo",
                "--port",
                "0",
                "--tls-certificate",
                folder.resolve(certificate).toString(),
                "--tls-key",
                folder.resolve(key).toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(desk.waitFor(60, TimeUnit.SECONDS), "it runs");
    assertEquals(3, desk.exitValue(), Files.readString(said));
    return Files.readAllLines(said);
  }

  @Test
  void words_around_a_certificate_may_be_in_any_encoding() throws Exception {
    String certificate = Files.readString(folder.resolve("ours.crt"));
    Path noted = folder.resolve("noted.crt");
    Files.writeString(noted, "für Zürich\n" + certificate, StandardCharsets.ISO_8859_1);
    DeskOptions.Tls tls = new DeskOptions.Tls(noted, folder.resolve("ours.key"));
    assertDoesNotThrow(() -> TlsFiles.mustFit(tls));
  }

  @Test
  void files_that_do_not_fit_are_told_in_one_line_and_nothing_starts() throws Exception {
    Files.writeString(folder.resolve("empty"), "");
    List<List<String>> wrong =
        List.of(
            List.of("ours.crt", "other.key", "other.key is not the key of the certificate"),
            List.of("ours.crt", "rsa.key", "rsa.key is not the key of the certificate"),
            List.of("ours.key", "ours.key", "ours.key holds no certificate in PEM"),
            List.of("ours.crt", "ours.crt", "ours.crt holds no private key in PEM"),
            List.of("empty", "ours.key", "empty holds no certificate in PEM"),
            List.of("nowhere.crt", "ours.key", "nowhere.crt cannot be read"));
    for (List<String> one : wrong) {
      List<String> said = new ArrayList<>(refusedBy(one.get(0), one.get(1)));
      assertEquals(2, said.size(), said.toString());
      assertTrue(said.getFirst().startsWith("burnbag: B404: "), said.toString());
      assertTrue(said.getFirst().contains(one.get(2)), said.toString());
      assertTrue(said.getLast().startsWith("  help: "), said.toString());
    }
  }
}
