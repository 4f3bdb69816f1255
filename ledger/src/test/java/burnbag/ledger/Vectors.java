package burnbag.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Test vectors of others, which lie beside the repository and not in it.
final class Vectors {
  private static final Path HOME = Path.of("../../shared/data/dev/tlog");
  private static final JsonMapper JSON = new JsonMapper();

  private Vectors() {}

  static JsonNode read(String name) throws IOException {
    return read(existing(HOME.resolve("vectors").resolve(name)));
  }

  static JsonNode read(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  static List<Path> all(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(existing(HOME.resolve("merkle").resolve(folder)))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Path existing(Path path) {
    assumeTrue(Files.exists(path), "../shared/data/dev/tlog is not beside the repository");
    return path;
  }
}
