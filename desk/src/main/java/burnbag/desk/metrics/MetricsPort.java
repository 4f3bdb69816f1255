package burnbag.desk.metrics;

import burnbag.custody.home.Cosigning;
import burnbag.custody.home.Home;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.LogWitness;
import burnbag.desk.DeskOptions;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.response.Trouble;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/// A port of this machine alone where a watcher reads the desk's numbers. It is open only where the
/// desk was asked for it, and has nothing to do with the port that browsers come to.
@Component
public final class MetricsPort implements AutoCloseable {
  private static final String PATH = "/metrics";

  private final Counts counts;
  private final Home home;

  /// The one that listens; empty for none.
  private final List<HttpServer> server;

  /// @throws Trouble where the port cannot be had
  MetricsPort(DeskOptions options, Counts counts, Home home) {
    this.counts = counts;
    this.home = home;
    this.server = options.metricsPort().stream().map(this::open).toList();
  }

  private HttpServer open(int port) {
    try {
      HttpServer opened =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      opened.createContext(PATH, this::answer);
      opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      opened.start();
      return opened;
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B404_SETTINGS_NOT_USABLE,
          "port " + port + " cannot be had for metrics: " + e.getMessage(),
          "give another by --metrics-port, or leave it away",
          e);
    }
  }

  /// Where it listens; empty where it does not.
  public List<Integer> port() {
    return server.stream().map(one -> one.getAddress().getPort()).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean read = exchange.getRequestMethod().equals("GET");
      if (!read || !exchange.getRequestURI().getPath().equals(PATH)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", Exposition.CONTENT_TYPE);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String text() {
    Exposition text = new Exposition();
    counts.tell(text);
    record Books(long entries, long open) {}
    Books books =
        home.office()
            .store()
            .read(
                session ->
                    new Books(
                        session.size(),
                        session.register().count(Discrepancy.SHELF, "state", Discrepancy.OPEN)));
    gauge(text, "burnbag_ledger_entries", "Entries in the ledger.", books.entries());
    gauge(text, "burnbag_discrepancies_open", "Discrepancies that are open.", books.open());
    gauge(
        text,
        "burnbag_acts_waiting",
        "Acts that wait for their turn to be entered.",
        home.office().waiting());
    witnesses(text);
    Runtime runtime = Runtime.getRuntime();
    gauge(text, "burnbag_heap_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
    gauge(text, "burnbag_heap_most_bytes", "Heap that may be used.", runtime.maxMemory());
    return text.toString();
  }

  /// Entries that a quorum of witnesses has cosigned are 0 where what was kept does not verify.
  private void witnesses(Exposition text) {
    long cosigned = 0;
    int signed = 0;
    try {
      for (SignedNote kept : home.cosigning().kept().stream().toList()) {
        Cosigning.Standing standing = home.cosigning().standing(kept);
        signed = standing.witnesses().size();
        if (signed > 0 && standing.reached()) cosigned = standing.signed().checkpoint().size();
      }
    } catch (NoteFormatException _) {
      signed = 0;
    }
    gauge(text, "burnbag_ledger_cosigned_entries", "Entries that a quorum has cosigned.", cosigned);
    gauge(text, "burnbag_witnesses", "Witnesses that are enrolled.", enrolled());
    gauge(text, "burnbag_witnesses_cosigned", "Witnesses of the last cosigned one.", signed);
    int alarm = home.witnessAlarm().says().isPresent() ? 1 : 0;
    gauge(text, "burnbag_witness_alarm", "1 while nothing is entered for an alarm.", alarm);
  }

  private long enrolled() {
    return home.cosigning().witnesses().stream().map(LogWitness::witness).distinct().count();
  }

  private static void gauge(Exposition text, String name, String help, double value) {
    text.family(name, "gauge", help);
    text.sample(name, Map.of(), value);
  }

  @Override
  public void close() {
    server.forEach(one -> one.stop(0));
  }
}
