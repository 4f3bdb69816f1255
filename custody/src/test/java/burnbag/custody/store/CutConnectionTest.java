package burnbag.custody.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Trouble;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.office.Session;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.Role;
import burnbag.custody.simulator.Afternoon;
import burnbag.custody.simulator.Bureau;
import burnbag.custody.simulator.MemoryPlace;
import burnbag.custody.verify.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The line to the database breaks at the worst moment; whoever is told something is told the
/// truth.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("full")
class CutConnectionTest {
  private final AtomicReference<CutWire.Cut> next = new AtomicReference<>(CutWire.Cut.NOT);
  private DatabaseUrl database;
  private CutWire wire;
  private Bureau bureau;

  @BeforeEach
  void an_office_at_the_end_of_a_wire() {
    database = TestServer.tables();
    wire = new CutWire(TestServer.port(), () -> next.getAndSet(CutWire.Cut.NOT));
    DatabaseUrl url = TestServer.url(database.name(), wire.port());
    bureau =
        Bureau.standIn(PostgresStore.open(url, wire, Duration.ofMillis(300)), new MemoryPlace(), 1);
    bureau.found("a", "b");
  }

  @AfterEach
  void everything_is_closed() {
    if (bureau == null) return;
    bureau.store().close();
    wire.close();
  }

  private SignedStatement document(String control) {
    RegisterDocument act = new RegisterDocument(Afternoon.chart(control), List.of(control + "/L"));
    return bureau.sign("a", Role.REGISTRAR, act);
  }

  private void assertEntered(String control, int size) {
    assertEquals(List.of(), Bureau.codes(bureau.enter(document(control))));
    assertSize(size);
  }

  private void assertSize(int size) {
    assertEquals(size, bureau.store().read(Session::size));
    assertInstanceOf(Verdict.Sound.class, bureau.verify());
  }

  @Test
  void an_act_of_whose_end_the_server_never_heard_is_entered_once_all_the_same() {
    next.set(CutWire.Cut.BEFORE);
    assertEntered("C-1", 2);
    assertEntered("C-2", 3);
  }

  /// It stands in the database already; doing it again would be the second time.
  @Test
  void an_act_whose_answer_was_cut_off_is_looked_for_and_told_as_entered() {
    next.set(CutWire.Cut.BEHIND);
    assertEntered("C-1", 2);
    assertEntered("C-2", 3);
  }

  @Test
  void when_nobody_can_be_asked_the_office_says_that_it_does_not_know() {
    for (CutWire.Cut cut : List.of(CutWire.Cut.BEFORE, CutWire.Cut.BEHIND)) {
      SignedStatement statement = document("C-" + cut);
      long before = bureau.store().read(Session::size);
      next.set(cut);
      wire.goDown();
      Trouble trouble = assertThrows(Trouble.class, () -> bureau.enter(statement));
      assertEquals(Trouble.Code.B115_OUTCOME_NOT_KNOWN, trouble.code(), trouble.getMessage());
      wire.comeUp();
      List<String> codes = Bureau.codes(bureau.enter(statement));
      assertEquals(cut == CutWire.Cut.BEHIND, codes.contains("REPLAYED"), codes.toString());
      assertSize((int) before + 1);
    }
  }

  /// Else it would hold the row for a minute, against everybody.
  @Test
  void an_act_that_was_refused_leaves_nothing_held_where_the_server_never_heard_of_its_end() {
    assertEntered("C-1", 2);
    next.set(CutWire.Cut.BEFORE);
    assertEquals(
        List.of("CONTROL_NUMBER_TAKEN"),
        Bureau.codes(bureau.enter(document("C-1"))).stream().distinct().limit(1).toList());
    assertEntered("C-2", 3);
  }

  @Test
  void whoever_is_cut_off_between_two_acts_does_not_notice() {
    assertTrue(TestServer.alone(database) > 0);
    assertEntered("C-1", 2);
    TestServer.alone(database);
    assertSize(2);
  }

  @Test
  void whoever_is_cut_off_within_an_act_has_it_done_again() {
    SignedStatement statement = document("C-1");
    int[] times = {0};
    bureau.store().read(Session::size);
    long size =
        bureau
            .store()
            .write(
                session -> {
                  if (times[0]++ == 0) TestServer.alone(database);
                  session.append(
                      statement.statement().entry(1, statement.signatures()).bytes(), "n", 1);
                  return session.size();
                });
    assertEquals(2, size);
    assertEquals(2, times[0]);
    assertEquals(2, bureau.store().read(Session::size));
  }

  @Test
  void a_server_that_is_not_there_is_told_in_a_line() {
    wire.goDown();
    TestServer.alone(database);
    Trouble trouble = assertThrows(Trouble.class, () -> bureau.enter(document("C-1")));
    assertEquals(Trouble.Code.B102_STORE_NOT_USABLE, trouble.code());
    wire.comeUp();
    assertEntered("C-1", 2);
  }

  /// A replica took over that had not heard of everything, or somebody has restored a backup.
  @Test
  void an_older_database_put_in_place_while_the_office_works_is_found_out() {
    DatabaseUrl older = TestServer.copy(database);
    assertEntered("C-1", 2);
    TestServer.replace(database, older);
    Trouble trouble = assertThrows(Trouble.class, () -> bureau.enter(document("C-2")));
    assertEquals(Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE, trouble.code());
    assertEquals(1, bureau.store().read(Session::size));
    assertThrows(Trouble.class, () -> bureau.office().checkpoint());
  }

  @Test
  void
      whoever_finds_another_desk_in_the_midst_of_an_act_waits_and_is_told_when_it_takes_too_long() {
    UnaryOperator<Connection> impatient =
        line -> {
          try (Statement terms = line.createStatement()) {
            terms.execute("SET lock_timeout = '50ms'");
          } catch (SQLException e) {
            throw new AssertionError(e);
          }
          return line;
        };
    try (PostgresStore other = PostgresStore.open(database, impatient, Duration.ofMillis(50))) {
      bureau
          .store()
          .write(
              session -> {
                Trouble trouble = assertThrows(Trouble.class, () -> other.write(Session::size));
                assertEquals(Trouble.Code.B108_STORE_BUSY, trouble.code());
                return session;
              });
      assertEquals(1, other.write(Session::size));
    }
  }
}
