package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RaisedClassesTest {
  @Test
  void a_library_too_old_for_the_cache_is_written_anew_with_all_its_methods(@TempDir Path folder)
      throws Exception {
    Path library =
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path raised = folder.resolve("raised.jar");
    List<String> names = RaisedClasses.raise(library, raised);
    assertTrue(names.size() > 150, names.size() + " classes");
    try (JarFile before = new JarFile(library.toFile());
        JarFile after = new JarFile(raised.toFile())) {
      for (String name : names) {
        ClassModel old = model(before, name);
        ClassModel young = model(after, name);
        assertTrue(young.majorVersion() >= RaisedClasses.VERSION, name);
        assertEquals(methods(old), methods(young), name);
      }
    }
  }

  private static ClassModel model(JarFile jar, String name) throws Exception {
    return ClassFile.of().parse(jar.getInputStream(jar.getEntry(name)).readAllBytes());
  }

  private static List<String> methods(ClassModel model) {
    return model.methods().stream()
        .map(each -> each.methodName().stringValue() + each.methodType().stringValue())
        .toList();
  }
}
