package burnbag.custody.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.TestOffice;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContainerTest {
  private static final List<Clearance> SECRET = List.of(new Clearance("us", 3, List.of()));
  private static final List<Clearance> RESTRICTED = List.of(new Clearance("us", 1, List.of()));

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void a_document_in_two_copies_and_a_room() {
    office = TestOffice.in(folder);
    office.document("a", "C-7", 2);
    office.act("a", open("room-1", Container.Kind.ROOM, "", SECRET));
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private static OpenContainer open(
      String id, Container.Kind kind, String within, List<Clearance> limits) {
    return new OpenContainer(id, kind, within, false, limits);
  }

  @Test
  void a_holder_puts_copies_into_a_safe_and_takes_them_out() {
    office.act("a", open("safe-1", Container.Kind.SAFE, "room-1", SECRET));
    office.act("a", new Put(List.of("C-7#1", "C-7-L2"), "safe-1"));
    assertEquals("safe-1", office.copy("C-7#1").place());
    assertEquals("safe-1", office.copy("C-7#2").place());
    office.act("a", new Put(List.of("C-7#1"), ""));
    assertEquals("", office.copy("C-7#1").place());
    assertEquals("a", office.copy("C-7#1").holder());
  }

  @Test
  void a_copy_lies_in_nothing_that_is_not_for_its_level_however_deep() {
    office.act("a", open("room-2", Container.Kind.ROOM, "", RESTRICTED));
    office.act("a", open("safe-2", Container.Kind.SAFE, "room-2", SECRET));
    assertEquals(List.of("ABOVE_LIMIT"), office.refusals("a", new Put(List.of("C-7#1"), "safe-2")));
    office.act("a", new MoveContainer("safe-2", "room-1"));
    office.act("a", new Put(List.of("C-7#1"), "safe-2"));
    assertEquals(
        List.of("ABOVE_LIMIT"), office.refusals("a", new MoveContainer("safe-2", "room-2")));
  }

  @Test
  void a_container_does_not_stand_in_itself() {
    office.act("a", open("safe-1", Container.Kind.SAFE, "room-1", SECRET));
    office.act("a", open("box-1", Container.Kind.BOX, "safe-1", SECRET));
    assertEquals(
        List.of("INTO_ITSELF"), office.refusals("a", new MoveContainer("safe-1", "box-1")));
    assertEquals(
        List.of("INTO_ITSELF"), office.refusals("a", new MoveContainer("safe-1", "safe-1")));
  }

  @Test
  void containers_nest_sixteen_deep_and_no_deeper() {
    String outer = "room-1";
    for (int i = 2; i <= Container.DEEPEST; i++) {
      office.act("a", open("box-" + i, Container.Kind.BOX, outer, SECRET));
      outer = "box-" + i;
    }
    assertEquals(
        List.of("TOO_DEEP"),
        office.refusals("a", open("box-17", Container.Kind.BOX, outer, SECRET)));
    office.act("a", open("box-17", Container.Kind.BOX, "", SECRET));
    assertEquals(List.of("TOO_DEEP"), office.refusals("a", new MoveContainer("box-17", outer)));
  }

  @Test
  void nobody_puts_copies_into_somebody_elses_safe_unless_it_is_shared() {
    office.act("b", open("safe-b", Container.Kind.SAFE, "", SECRET));
    assertEquals(
        List.of("NOT_CUSTODIAN"), office.refusals("a", new Put(List.of("C-7#1"), "safe-b")));
    assertEquals(
        List.of("NOT_CUSTODIAN"), office.refusals("a", new MoveContainer("room-1", "safe-b")));
    office.act("b", new OpenContainer("safe-c", Container.Kind.SAFE, "", true, SECRET));
    office.act("a", new Put(List.of("C-7#1"), "safe-c"));
    assertEquals("a", office.copy("C-7#1").holder());
  }

  @Test
  void a_container_goes_out_of_use_when_nothing_is_in_it() {
    office.act("a", new Put(List.of("C-7#1"), "room-1"));
    assertEquals(List.of("NOT_EMPTY"), office.refusals("a", new CloseContainer("room-1")));
    office.act("a", new Put(List.of("C-7#1"), ""));
    office.act("a", new CloseContainer("room-1"));
    assertEquals(
        List.of("NO_CONTAINER"), office.refusals("a", new Put(List.of("C-7#1"), "room-1")));
  }

  @Test
  void a_container_has_an_id_of_its_own() {
    assertEquals(
        List.of("ID_TAKEN"), office.refusals("a", open("room-1", Container.Kind.ROOM, "", SECRET)));
    assertEquals(
        List.of("NO_ID"), office.refusals("a", open("my room", Container.Kind.ROOM, "", SECRET)));
    assertEquals(
        List.of("ROLE_MISSING"),
        office.refusals("a", Role.CLERK, open("room-9", Container.Kind.ROOM, "", SECRET)));
  }
}
