package burnbag.bench.speed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/// Tika's own parser over a folder, as its command-line app applies it (`--text`, embedded
/// documents too): one process, a thread for each processor, one parser for all files.
public final class TikaBeside {
  private TikaBeside() {}

  /// @param arguments a folder
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // What libraries have to say is none of the measurement.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Parser parser = new AutoDetectParser();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
      files = all.sorted().toList();
    }
    AtomicLong characters = new AtomicLong();
    AtomicLong failed = new AtomicLong();
    ExecutorService jobs = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    for (Path file : files) {
      jobs.execute(
          () -> {
            try {
              characters.addAndGet(text(parser, file).length());
            } catch (IOException | SAXException | TikaException e) {
              failed.incrementAndGet();
            }
          });
    }
    jobs.shutdown();
    if (!jobs.awaitTermination(1, TimeUnit.HOURS)) throw new IllegalStateException("no end");
    System.out.println(files.size() + " files, " + characters + " characters, failed " + failed);
  }

  private static String text(Parser parser, Path file)
      throws IOException, SAXException, TikaException {
    BodyContentHandler text = new BodyContentHandler(-1);
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser.parse(in, text, new Metadata(), context);
    }
    return text.toString();
  }
}
