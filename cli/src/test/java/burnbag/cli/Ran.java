package burnbag.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A command that was run inside the test's own process, and what came of it.
record Ran(int code, String out, String err) {
  /// The day on which every test's sweep takes place.
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  static final Path ROOT = Path.of(System.getProperty("burnbag.home"));

  static Ran in(Path here, String... args) {
    return with(here, InputStream.nullInputStream(), new ByteArrayOutputStream(), args);
  }

  static Ran fed(Path here, String stdin, String... args) {
    byte[] bytes = stdin.getBytes(StandardCharsets.UTF_8);
    return with(here, new ByteArrayInputStream(bytes), new ByteArrayOutputStream(), args);
  }

  /// With somebody at the terminal.
  static Ran asked(Path here, Person person, String... args) {
    return with(here, person, InputStream.nullInputStream(), new ByteArrayOutputStream(), args);
  }

  static Ran with(Path here, InputStream in, OutputStream out, String... args) {
    return with(here, Person.NOBODY, in, out, args);
  }

  private static Ran with(
      Path here, Person person, InputStream in, OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new Surroundings(
                here,
                in,
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                () -> NOON,
                here.resolve("data"),
                new SecureRandom(),
                person,
                new Interrupts()));
    return new Ran(code, out.toString(), err.toString(StandardCharsets.UTF_8));
  }

  /// The command line of the same command as a process of its own.
  static ProcessBuilder process(Path here, String... args) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-Dburnbag.home=" + ROOT, "-Dsun.jnu.encoding=UTF-8"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).directory(here.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }
}
