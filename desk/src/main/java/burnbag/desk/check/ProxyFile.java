package burnbag.desk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A proxy's configuration, read for what it keeps of visitors. It is read as words in lines, not
/// as the proxy reads it: what it includes, what stands in other files and what was built in is not
/// seen, and the remarks say so.
final class ProxyFile {
  private static final Pattern NGINX = Pattern.compile("(?m)^\\s*(server\\s*\\{|proxy_pass\\s)");
  private static final Pattern CADDY = Pattern.compile("(?m)^\\s*reverse_proxy\\s");

  private ProxyFile() {}

  /// Empty for a file of neither nginx nor Caddy.
  static List<Remark> look(String text) {
    List<String> lines =
        text.lines().map(line -> line.replaceFirst("(^|\\s)#.*", "").strip()).toList();
    String bare = String.join("\n", lines);
    if (NGINX.matcher(bare).find()) return nginx(bare, lines);
    if (CADDY.matcher(bare).find()) return caddy(bare, lines);
    return List.of();
  }

  private static List<Remark> nginx(String bare, List<String> lines) {
    List<Remark> remarks = new ArrayList<>();
    List<String> access = starting(lines, "access_log ");
    long servers = lines.stream().filter(line -> line.matches("server\\s*\\{")).count();
    boolean off = !access.isEmpty() && access.stream().allMatch("access_log off;"::equals);
    if (!off) {
      remarks.add(
          Remark.fault(
              access.isEmpty()
                  ? "nothing says 'access_log off;': nginx writes a line with address, time and"
                      + " browser for each visitor. Put it into each server"
                  : "an access log is kept: "
                      + access.getFirst()
                      + " Put 'access_log off;' there"));
    } else if (access.size() < servers) {
      remarks.add(
          Remark.fault(
              "'access_log off;' stands "
                  + access.size()
                  + " times for "
                  + servers
                  + " servers: put it into each"));
    } else {
      remarks.add(Remark.good("no access log"));
    }
    List<String> errors = starting(lines, "error_log ");
    boolean dropped =
        !errors.isEmpty()
            && errors.size() >= servers
            && errors.stream().allMatch(line -> line.startsWith("error_log /dev/null"));
    remarks.add(
        dropped
            ? Remark.good("no error log of visitors")
            : Remark.fault(
                "the error log bears the address of whoever something went wrong for: put"
                    + " 'error_log /dev/null crit;' into each server"));
    for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded")) {
      header(remarks, lines, header);
    }
    boolean straight = bare.contains("proxy_request_buffering off;");
    remarks.add(
        straight
            ? Remark.good("forms go straight on and lie in no file of nginx")
            : Remark.fault(
                "nginx writes large forms into files of its own first: put"
                    + " 'proxy_request_buffering off;' there"));
    cookies(remarks, bare);
    included(remarks, lines, "include ");
    remarks.add(
        Remark.unseen(
            "what nginx.conf itself says, modules that were built in, and logs of the system,"
                + " of a firewall or of a provider before it"));
    return remarks;
  }

  private static void header(List<Remark> remarks, List<String> lines, String name) {
    List<String> set = starting(lines, "proxy_set_header " + name.toLowerCase(Locale.ROOT) + " ");
    boolean emptied = !set.isEmpty() && set.stream().allMatch(line -> line.endsWith(" \"\";"));
    if (emptied) {
      remarks.add(Remark.good(name + " is not handed on"));
    } else if (!set.isEmpty()) {
      remarks.add(
          Remark.fault("the visitor's address is handed on: " + set.getFirst() + " Empty it"));
    } else {
      remarks.add(
          Remark.fault(
              "what a visitor or a proxy before says in "
                  + name
                  + " is handed on: put 'proxy_set_header "
                  + name
                  + " \"\";' there"));
    }
  }

  private static List<Remark> caddy(String bare, List<String> lines) {
    List<Remark> remarks = new ArrayList<>();
    List<String> logs = lines.stream().filter(line -> line.matches("log(\\s.*)?")).toList();
    boolean discarded =
        logs.stream().allMatch(line -> line.matches("log\\s+default\\s*\\{"))
            && (logs.isEmpty() || bare.contains("output discard"));
    remarks.add(
        discarded
            ? Remark.good("no access log")
            : Remark.fault("an access log is kept: take '" + logs.getLast() + "' away"));
    remarks.add(
        bare.contains("output discard")
            ? Remark.good("no error log of visitors")
            : Remark.fault(
                "an error's line bears the visitor's address: put 'log default { output discard }'"
                    + " into the global options"));
    for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded")) {
      boolean away = starting(lines, "header_up -" + header.toLowerCase(Locale.ROOT)).size() > 0;
      remarks.add(
          away
              ? Remark.good(header + " is not handed on")
              : Remark.fault(
                  header + " is handed on: put 'header_up -" + header + "' into reverse_proxy"));
    }
    cookies(remarks, bare);
    included(remarks, lines, "import ");
    remarks.add(
        Remark.unseen(
            "settings by Caddy's own interface, plug-ins, and logs of the system, of a firewall or"
                + " of a provider before it"));
    return remarks;
  }

  private static void cookies(List<Remark> remarks, String bare) {
    boolean set = bare.toLowerCase(Locale.ROOT).contains("set-cookie");
    remarks.add(
        set
            ? Remark.fault("it speaks of Set-Cookie: the page for finders must set none")
            : Remark.good("no cookie is set here"));
  }

  private static void included(List<Remark> remarks, List<String> lines, String word) {
    for (String line : starting(lines, word)) {
      remarks.add(Remark.unseen("what another file says: " + line));
    }
  }

  private static List<String> starting(List<String> lines, String with) {
    return lines.stream()
        .map(line -> line.replaceAll("\\s+", " "))
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(with))
        .toList();
  }
}
