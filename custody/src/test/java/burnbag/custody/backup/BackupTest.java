package burnbag.custody.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {
  private static final char[] WORDS = "seven lamps over the quay".toCharArray();
  private static final int TAG = 16;
  private static final int HEADER = 42;

  @TempDir Path desk;

  private final Backup backup = Backup.quick(WORDS);

  @Test
  void a_folder_comes_back_as_it_was() throws IOException {
    Path home = home();
    Path file = desk.resolve("home.backup");
    assertEquals(new Backup.Outcome.Done(4, 200_015), backup.write(home, file, salt(1)));
    Path back = desk.resolve("back");
    assertEquals(new Backup.Outcome.Done(4, 200_015), backup.restore(file, back));
    assertEquals(contents(home), contents(back));
  }

  @Test
  void a_backup_shows_neither_names_nor_contents() throws IOException {
    Path file = written();
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains("ledger.db"));
    assertFalse(bytes.contains("Harbour"));
  }

  @Test
  void what_is_restored_and_what_is_backed_up_is_for_its_owner_alone() throws IOException {
    Path file = written();
    Path back = desk.resolve("back");
    backup.restore(file, back);
    for (Path each : List.of(file, back.resolve("ledger.db")))
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(back)));
  }

  @Test
  void another_passphrase_opens_nothing_and_leaves_nothing() throws IOException {
    Path file = written();
    refused(
        Backup.quick("seven lamps over the key".toCharArray()).restore(file, back()),
        "another passphrase");
    assertNothingLeft();
  }

  @Test
  void a_backup_with_any_byte_changed_is_refused() throws IOException {
    byte[] sealed = Files.readAllBytes(small());
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      refused(changed, "byte " + at);
    }
    assertNothingLeft();
  }

  @Test
  void a_backup_cut_off_anywhere_is_refused() throws IOException {
    byte[] sealed = Files.readAllBytes(small());
    for (int length = 0; length < sealed.length; length++)
      refused(Arrays.copyOf(sealed, length), "cut to " + length);
    assertNothingLeft();
  }

  @Test
  void a_backup_with_something_behind_it_is_refused() throws IOException {
    byte[] sealed = Files.readAllBytes(small());
    refused(join(sealed, new byte[1]), "one byte more");
    refused(join(sealed, sealed), "twice");
    refused(join(sealed, Arrays.copyOfRange(sealed, HEADER, sealed.length)), "its chunks twice");
  }

  @Test
  void chunks_that_change_places_go_missing_or_come_twice_are_refused() throws IOException {
    byte[] sealed = Files.readAllBytes(written());
    int chunk = SealedStream.CHUNK + TAG;
    byte[] head = Arrays.copyOf(sealed, HEADER);
    byte[] first = Arrays.copyOfRange(sealed, HEADER, HEADER + chunk);
    byte[] second = Arrays.copyOfRange(sealed, HEADER + chunk, HEADER + 2 * chunk);
    byte[] rest = Arrays.copyOfRange(sealed, HEADER + 2 * chunk, sealed.length);
    assertArrayEquals(sealed, join(head, first, second, rest));
    refused(join(head, second, first, rest), "changed places");
    refused(join(head, first, rest), "one missing");
    refused(join(head, first, first, second, rest), "one twice");
    refused(join(head, first, second), "cut off between chunks");
  }

  @Test
  void a_chunk_of_another_backup_is_refused() throws IOException {
    Path home = home();
    Path one = desk.resolve("one");
    Path two = desk.resolve("two");
    backup.write(home, one, salt(1));
    backup.write(home, two, salt(2));
    byte[] first = Files.readAllBytes(one);
    byte[] second = Files.readAllBytes(two);
    int chunk = SealedStream.CHUNK + TAG;
    System.arraycopy(second, HEADER, first, HEADER, chunk);
    refused(first, "another's chunk");
  }

  @Test
  void lengths_around_a_chunk_come_back() throws IOException {
    for (int length :
        new int[] {
          0,
          1,
          SealedStream.CHUNK - 1,
          SealedStream.CHUNK,
          SealedStream.CHUNK + 1,
          2 * SealedStream.CHUNK
        }) {
      byte[] plain = new byte[length];
      new Random(length).nextBytes(plain);
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      try (OutputStream out = SealedStream.sealing(sealed, WORDS, salt(1), 1)) {
        out.write(plain);
      }
      try (InputStream in =
          SealedStream.opening(new ByteArrayInputStream(sealed.toByteArray()), WORDS)) {
        assertArrayEquals(plain, in.readAllBytes());
      }
    }
  }

  @Test
  void a_genuine_backup_that_names_a_file_outside_its_folder_is_refused() throws IOException {
    for (String path :
        List.of("../out", "/etc/out", "a/../../out", "a//out", "a\\out", "c:out", "./a", "a/.")) {
      Path file = desk.resolve("strange");
      try (DataOutputStream out =
          new DataOutputStream(
              SealedStream.sealing(Files.newOutputStream(file), WORDS, salt(3), 1))) {
        out.writeUTF(path);
        out.writeLong(1);
        out.write(7);
        out.writeUTF("");
        out.writeInt(1);
      }
      refused(backup.restore(file, back()), "no folder can have");
      assertNothingLeft();
      assertFalse(Files.exists(desk.resolve("out")));
    }
  }

  @Test
  void a_link_in_the_folder_is_refused_and_not_followed() throws IOException {
    Path home = home();
    Files.createSymbolicLink(home.resolve("elsewhere"), desk);
    Path file = desk.resolve("home.backup");
    refused(backup.write(home, file, salt(1)), "neither file nor folder");
    assertFalse(Files.exists(file));
    assertNothingLeft();
  }

  @Test
  void nothing_that_is_there_is_written_over() throws IOException {
    Path file = written();
    byte[] before = Files.readAllBytes(file);
    refused(backup.write(desk.resolve("home"), file, salt(2)), "exists");
    assertArrayEquals(before, Files.readAllBytes(file));
    Files.createDirectory(back());
    refused(backup.restore(file, back()), "exists");
    try (Stream<Path> inside = Files.list(back())) {
      assertEquals(0, inside.count());
    }
  }

  @Test
  void a_head_that_asks_for_years_of_work_is_refused_at_once() throws IOException {
    byte[] sealed = Files.readAllBytes(small());
    sealed[18] = 0x7F;
    assertThrows(
        SealedStream.Refused.class,
        () -> SealedStream.opening(new ByteArrayInputStream(sealed), WORDS));
  }

  @Test
  void a_passphrase_is_stretched_as_the_decision_says() throws IOException {
    Path home = desk.resolve("tiny");
    Files.createDirectory(home);
    Path file = desk.resolve("slow");
    Backup real = Backup.with(WORDS);
    assertEquals(new Backup.Outcome.Done(0, 0), real.write(home, file, salt(1)));
    byte[] head = Files.readAllBytes(file);
    assertEquals(600_000, ByteBuffer.wrap(head).getInt(18));
    assertEquals(new Backup.Outcome.Done(0, 0), real.restore(file, back()));
  }

  private void refused(byte[] sealed, String what) throws IOException {
    Path file = desk.resolve("damaged");
    Files.write(file, sealed);
    assertInstanceOf(Backup.Outcome.Refused.class, backup.restore(file, back()), what);
    assertFalse(Files.exists(back()), what);
  }

  private static void refused(Backup.Outcome outcome, String why) {
    Backup.Outcome.Refused refused = assertInstanceOf(Backup.Outcome.Refused.class, outcome);
    assertTrue(refused.why().contains(why), refused.why());
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> all = Files.list(desk)) {
      assertEquals(List.of(), all.filter(each -> each.toString().endsWith(".part")).toList());
    }
    assertFalse(Files.exists(back()));
  }

  private Path back() {
    return desk.resolve("back");
  }

  private Path written() throws IOException {
    Path file = desk.resolve("home.backup");
    assertInstanceOf(Backup.Outcome.Done.class, backup.write(home(), file, salt(1)));
    return file;
  }

  private Path small() throws IOException {
    Path home = Files.createDirectory(desk.resolve("small-home"));
    Files.writeString(home.resolve("ledger.db"), "Harbour");
    Path file = desk.resolve("small.backup");
    assertInstanceOf(Backup.Outcome.Done.class, backup.write(home, file, salt(1)));
    return file;
  }

  private Path home() throws IOException {
    Path home = desk.resolve("home");
    Files.createDirectories(home.resolve("keys/officers"));
    Files.writeString(home.resolve("ledger.db"), "Harbour 7890");
    Files.writeString(home.resolve("keys/officers/a.key"), "abc");
    Files.write(home.resolve("keys/empty"), new byte[0]);
    byte[] large = new byte[200_000];
    new Random(7).nextBytes(large);
    Files.write(home.resolve("attachment"), large);
    return home;
  }

  private static byte[] salt(int seed) {
    byte[] salt = new byte[SealedStream.SALT];
    new Random(seed).nextBytes(salt);
    return salt;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) all.writeBytes(part);
    return all.toByteArray();
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList())
        contents.put(
            folder.relativize(each).toString(),
            Files.readString(each, StandardCharsets.ISO_8859_1));
    }
    return contents;
  }
}
