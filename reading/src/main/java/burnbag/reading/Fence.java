package burnbag.reading;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a worker is run behind, the strongest first. Which of them the kernel allows is found out
/// by starting a worker.
///
/// Each gives way to the command it runs, so that the process started is the worker itself and can
/// be watched and killed as such.
enum Fence {
  /// Namespaces of its own for users, network, System V IPC and mounts, and in the last a tree that
  /// holds nothing but what a JVM needs. All but the worker's folder is read-only, and without
  /// capabilities it cannot change that.
  FILES_AND_NETWORK(Isolation.NAMESPACE),
  /// No network, but the files of the machine as the account sees them.
  NETWORK(Isolation.LIMITS_ONLY),
  NONE(Isolation.LIMITS_ONLY);

  /// In a new network namespace there is no interface, not even a working loopback.
  private static final List<String> UNSHARE =
      List.of("unshare", "--user", "--map-root-user", "--net", "--ipc", "--mount");

  /// Where the C library and its like are, shown as they are; the rest of `/usr` is not needed.
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/lib"),
          Path.of("/lib32"),
          Path.of("/lib64"),
          Path.of("/usr/lib"),
          Path.of("/usr/lib64"));

  /// `$1` the worker's folder, `$2` further folders to show, with colons between, then the command.
  ///
  /// `mount` cannot make read-only what it may not strip of flags the machine has set, and so has
  /// to name them again.
  private static final String SCRIPT =
      """
      set -eu
      PATH=/usr/sbin:/usr/bin:/sbin:/bin
      own=$1 shown=$2
      shift 2
      root=$own/root
      readonly_() {
        for flags in '' ,nosuid ,nosuid,nodev ,nosuid,noexec ,nosuid,nodev,noexec; do
          mount -o "remount,bind,ro$flags" "$1" 2>/dev/null && return
        done
        return 1
      }
      folder() { mkdir -p "$root$1"; mount --bind "$1" "$root$1"; readonly_ "$root$1"; }
      file() { : > "$root$2"; mount --bind "$1" "$root$2"; readonly_ "$root$2"; }
      mkdir "$root"
      mount -t tmpfs -o mode=0755,size=1m none "$root"
      mkdir "$root/dev" "$root/old"
      for library in /lib /lib32 /lib64 /usr/lib /usr/lib64; do
        if [ -h $library ]; then
          mkdir -p "$root${library%/*}"
          ln -s "$(readlink $library)" "$root$library"
        elif [ -d $library ]; then
          folder $library
        fi
      done
      for device in null urandom random; do file /dev/$device /dev/$device; done
      mkdir -p "$root/proc/self"
      mount --bind /proc/$$ "$root/proc/self"
      readonly_ "$root/proc/self"
      file "$(command -v setpriv)" /setpriv
      IFS=:
      for each in $shown; do folder "$each"; done
      mkdir -p "$root$own"
      mount --bind "$own" "$root$own"
      readonly_ "$root"
      cd "$root"
      pivot_root . old
      cd "$own"
      /old/bin/umount -l /old
      exec /setpriv --bounding-set=-all --inh-caps=-all --no-new-privs -- "$@"
      """;

  private final Isolation isolation;

  Fence(Isolation isolation) {
    this.isolation = isolation;
  }

  Isolation isolation() {
    return isolation;
  }

  /// What to put before a worker's command line.
  List<String> prefix(WorkerCommand worker, Path folder) {
    List<String> prefix = new ArrayList<>();
    switch (this) {
      case FILES_AND_NETWORK -> {
        prefix.addAll(UNSHARE);
        prefix.addAll(List.of("/bin/sh", "-c", SCRIPT, "fence", folder.toString(), shown(worker)));
      }
      case NETWORK -> prefix.addAll(UNSHARE);
      case NONE -> {}
    }
    return prefix;
  }

  private static String shown(WorkerCommand worker) {
    Set<Path> folders = new LinkedHashSet<>();
    Path bin = worker.java().toAbsolutePath().normalize().getParent();
    // A JDK's `bin` lies in the JDK; what is not a JDK shows its own folder alone.
    Path home = bin.getParent();
    folders.add(home != null && Files.isDirectory(home.resolve("lib")) ? home : bin);
    for (String part : worker.classPath().split(File.pathSeparator)) {
      Path path = Path.of(part).toAbsolutePath().normalize();
      if (Files.isDirectory(path)) folders.add(path);
      if (Files.isRegularFile(path)) folders.add(path.getParent());
    }
    // Distributions keep a JDK's settings there.
    folders.addAll(etcJava());
    folders.add(Path.of("/etc/fonts"));
    folders.add(Path.of("/usr/share/fonts"));
    return String.join(
        File.pathSeparator,
        folders.stream()
            .filter(Files::isDirectory)
            .filter(path -> LIBRARIES.stream().noneMatch(path::startsWith))
            .filter(path -> folders.stream().noneMatch(o -> path != o && path.startsWith(o)))
            .map(Path::toString)
            .toList());
  }

  private static List<Path> etcJava() {
    String[] names = new File("/etc").list((_, name) -> name.startsWith("java-"));
    return names == null
        ? List.of()
        : Arrays.stream(names).sorted().map(name -> Path.of("/etc", name)).toList();
  }
}
