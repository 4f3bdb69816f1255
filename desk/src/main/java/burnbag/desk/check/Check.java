package burnbag.desk.check;

import burnbag.sweep.Visible;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `burnbag desk check URL|FILE…`
public final class Check {
  private static final int CLEAN = 0;
  private static final int FAULTS = 1;
  private static final int UNKNOWN = 2;
  private static final int TROUBLE = 3;
  private static final int MOST_BYTES = 1 << 20;

  private static final String HELP =
      """
      Usage: burnbag desk check URL|FILE…
      Looks whether the page for finders, or a proxy before it, tells of who came: an address
      such as https://desk.example.org, or a configuration of nginx or Caddy. It says what it
      cannot see.

      Exit codes: 0 nothing against it; 1 something tells of who came; 2 it could not be
      understood; 3 trouble.""";

  private Check() {}

  /// @param here the folder that files are named from
  /// @return the exit code
  public static int run(List<String> asked, Path here, PrintStream out, PrintStream err) {
    if (asked.isEmpty() || asked.contains("--help")) {
      (asked.isEmpty() ? err : out).println(HELP);
      return asked.isEmpty() ? TROUBLE : CLEAN;
    }
    int worst = CLEAN;
    for (String one : asked) {
      int code;
      try {
        code = one.matches("https?://.*") ? page(one, out) : file(here.resolve(one), out);
      } catch (IOException | URISyntaxException e) {
        err.println(
            "burnbag: B202: "
                + Visible.of(one)
                + " cannot be looked at: "
                + Visible.of(String.valueOf(e.getMessage()))
                + "\n  help: look at the spelling, and whether it can be reached from here");
        code = TROUBLE;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        code = TROUBLE;
      }
      worst = Math.max(worst, code);
    }
    return worst;
  }

  private static int page(String asked, PrintStream out)
      throws IOException, URISyntaxException, InterruptedException {
    URI uri = new URI(asked);
    if (uri.getHost() == null) throw new URISyntaxException(asked, "no host");
    String path = uri.getRawPath();
    URI page = path.isEmpty() || path.equals("/") ? uri.resolve("/found") : uri;
    return tell(page.toString(), PageLook.look(page), out);
  }

  private static int file(Path file, PrintStream out) throws IOException {
    if (Files.size(file) > MOST_BYTES) throw new IOException("it is too large");
    List<Remark> remarks = ProxyFile.look(Files.readString(file));
    if (remarks.isEmpty()) {
      out.println(Visible.of(file.toString()));
      out.println("  ?  it is no configuration of nginx or Caddy; nothing was looked at");
      return UNKNOWN;
    }
    return tell(file.toString(), remarks, out);
  }

  private static int tell(String what, List<Remark> remarks, PrintStream out) {
    out.println(Visible.of(what));
    for (Remark.Kind kind : List.of(Remark.Kind.FAULT, Remark.Kind.GOOD, Remark.Kind.UNSEEN)) {
      for (Remark remark : remarks) {
        if (remark.kind() != kind) continue;
        String sign =
            switch (kind) {
              case FAULT -> "  !  ";
              case GOOD -> "  +  ";
              case UNSEEN -> "  ?  not seen: ";
            };
        out.println(sign + Visible.of(remark.says()));
      }
    }
    boolean clean = remarks.stream().noneMatch(one -> one.kind() == Remark.Kind.FAULT);
    return clean ? CLEAN : FAULTS;
  }
}
