package burnbag.cli;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Writes a library's classes anew in a younger form, for the start-up cache.
///
/// A cache (JEP 483) leaves out classes of versions below 50, whose verifier works without stack
/// maps. They would be loaded and verified at every start. Code and names stay as they are; only
/// the version is another, and the stack maps are added (JVMS 4.10.1).
public final class RaisedClasses {
  /// Java 8.
  static final int VERSION = ClassFile.JAVA_8_VERSION;

  private RaisedClasses() {}

  /// @param args the library's jar; and where to write that of the raised classes
  /// @throws IOException where one cannot be read or the other not written
  public static void main(String[] args) throws IOException {
    raise(Path.of(args[0]), Path.of(args[1]));
  }

  /// @return the names of the classes written
  /// @throws IOException where a jar cannot be read or written
  /// @throws IllegalStateException for a class that the verifier would refuse
  static List<String> raise(Path library, Path raised) throws IOException {
    URL[] path = {library.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path);
        JarFile in = new JarFile(library.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(raised))) {
      ClassFile classes =
          ClassFile.of(
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofClassLoading(loader)));
      List<JarEntry> entries =
          Collections.list(in.entries()).stream().filter(RaisedClasses::isClass).toList();
      for (JarEntry entry : entries) {
        out.putNextEntry(new JarEntry(entry.getName()));
        out.write(raise(classes, in.getInputStream(entry).readAllBytes()));
        out.closeEntry();
      }
      return entries.stream().map(JarEntry::getName).toList();
    }
  }

  private static byte[] raise(ClassFile classes, byte[] bytes) {
    ClassModel model = classes.parse(bytes);
    if (model.majorVersion() >= VERSION) return bytes;
    // A body is laid out anew, with its stack maps, only where it is passed through a transform.
    ClassTransform bodies =
        ClassTransform.transformingMethodBodies((code, each) -> code.with(each));
    byte[] raised =
        classes.transformClass(
            model,
            bodies.andThen(
                (written, each) -> {
                  if (each instanceof ClassFileVersion) written.withVersion(VERSION, 0);
                  else written.with(each);
                }));
    List<VerifyError> faults = classes.verify(raised);
    if (!faults.isEmpty()) throw new IllegalStateException(faults.getFirst());
    return raised;
  }

  /// Those in the folders of versions and the module's own word are left where they are.
  private static boolean isClass(JarEntry entry) {
    String name = entry.getName();
    return name.endsWith(".class") && name.indexOf('/') > 0 && !name.startsWith("META-INF/");
  }
}
