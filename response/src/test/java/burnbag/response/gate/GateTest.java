package burnbag.response.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.json.Json;
import burnbag.response.Trouble;
import burnbag.response.gate.Gate.Lot;
import burnbag.response.screening.Seen;
import burnbag.response.store.SqliteGate;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GateTest {
  @TempDir Path folder;
  private SqliteGate store;
  private Gate gate;
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");

  @BeforeEach
  void open() {
    store = SqliteGate.in(folder);
    gate = new Gate(store, () -> now, ZoneOffset.UTC);
  }

  @AfterEach
  void the_log_holds_together() {
    assertEquals(Optional.empty(), gate.firstBroken());
    store.close();
  }

  private static Seen seen(Verdict verdict) {
    return seen(verdict, List.of());
  }

  private static Seen seen(Verdict verdict, List<String> troubles) {
    LotSummary summary =
        new LotSummary(
            verdict, Map.of(), Map.of(), Map.of(), 3, 40, 9_000, 3, "", false, List.of());
    return new Seen(summary, List.of(), 0, troubles);
  }

  @Test
  void lots_are_numbered_by_day() {
    assertEquals("20260302-001", gate.swept(seen(Verdict.HOLD), "yard").number());
    assertEquals("20260302-002", gate.swept(seen(Verdict.CLEAR), "yard").number());
    now = now.plus(Duration.ofDays(1));
    assertEquals("20260303-001", gate.swept(seen(Verdict.CLEAR), "yard").number());
    assertEquals(
        List.of("20260303-001", "20260302-002"), gate.last(2).stream().map(Lot::number).toList());
  }

  @Test
  void a_lot_on_hold_is_put_aside_reported_and_handed_over() {
    Lot lot = gate.swept(seen(Verdict.HOLD), "yard");
    lot = gate.quarantine(lot, 2_800, "cage 2");
    lot = gate.becameFind(lot, "F-7K3M9QTX");
    lot = gate.handOver(lot, 2_800, "Sgt. Marlow, badge 4471");
    assertEquals(2_800, lot.grams());
    assertEquals("cage 2", lot.place());
    assertEquals("F-7K3M9QTX", lot.find());
    assertTrue(lot.handedOver());
    assertEquals("Sgt. Marlow, badge 4471", gate.persons(lot).receiver());
  }

  @Test
  void a_lot_on_hold_is_not_let_go_and_one_for_review_is_by_somebody() {
    assertFalse(gate.release(gate.swept(seen(Verdict.HOLD), "yard"), "yard"));
    Lot review = gate.swept(seen(Verdict.REVIEW), "yard");
    assertTrue(gate.release(review, "yard"));
    assertTrue(gate.lot(review.number()).orElseThrow().released());
  }

  @Test
  void what_could_not_be_looked_at_is_not_clear() {
    assertEquals(Verdict.REVIEW, seen(Verdict.CLEAR, List.of("B203: 1 may not be read")).verdict());
    assertEquals(Verdict.HOLD, seen(Verdict.HOLD, List.of("B203")).verdict());
  }

  @Test
  void who_sold_it_stands_outside_the_log_and_can_be_erased() throws IOException {
    Lot lot = gate.swept(seen(Verdict.REVIEW), "yard");
    lot = gate.bought(lot, "6 yuan", "Li Wei, ID 110101");
    assertEquals("6 yuan", lot.price());
    assertTrue(holds("110101"));
    for (GateEntry entry : store.of(lot.number())) assertFalse(entry.line().contains("Li Wei"));
    gate.erase(lot);
    assertFalse(holds("110101"));
    assertEquals(Persons.UNKNOWN, gate.persons(lot));
    assertEquals(GateEntry.Kind.ERASED, store.of(lot.number()).getLast().kind());
  }

  @Test
  void persons_are_erased_after_their_time() {
    Lot old = gate.bought(gate.swept(seen(Verdict.CLEAR), "yard"), "1 yuan", "Li Wei");
    now = now.plus(Duration.ofDays(31));
    Lot fresh = gate.bought(gate.swept(seen(Verdict.CLEAR), "yard"), "1 yuan", "Ma Li");
    assertEquals(1, gate.eraseOlderThan(Duration.ofDays(30)));
    assertEquals(Persons.UNKNOWN, gate.persons(old));
    assertEquals("Ma Li", gate.persons(fresh).supplier());
  }

  @Test
  void the_log_only_grows() throws SQLException {
    gate.swept(seen(Verdict.HOLD), "yard");
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gate.db"));
        Statement statement = connection.createStatement()) {
      for (String change :
          List.of(
              "UPDATE log SET kind = 'released'", "DELETE FROM log", "DELETE FROM log WHERE 1")) {
        assertThrows(SQLException.class, () -> statement.executeUpdate(change), change);
      }
    }
  }

  @Test
  void who_takes_the_guards_away_and_changes_an_entry_is_told() throws SQLException {
    for (int i = 0; i < 3; i++) gate.swept(seen(Verdict.HOLD), "yard");
    String was = "swept";
    forge("UPDATE log SET kind = 'released' WHERE number = 2");
    assertEquals(Optional.of(3L), gate.firstBroken());
    Trouble told = assertThrows(Trouble.class, gate::mustBeWhole);
    assertEquals(Trouble.Code.B403_GATE_LOG_CHANGED, told.code());
    forge("UPDATE log SET kind = '" + was + "' WHERE number = 2");
  }

  private void forge(String change) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gate.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TRIGGER IF EXISTS log_is_not_changed");
      statement.executeUpdate(change);
    }
  }

  @Test
  void whatever_is_written_into_a_field_is_kept_as_words() {
    Lot lot = gate.swept(seen(Verdict.HOLD), "yard");
    lot = gate.quarantine(lot, 1, "cage\u0000 \uD800 '; DROP TABLE log; --");
    assertEquals("cage '; DROP TABLE log; --", lot.place());
    store.append(1, GateEntry.Kind.BOUGHT, "x", Json.Obj.of(Map.of()));
    assertEquals(64, store.last(1).getFirst().hash().length());
  }

  private boolean holds(String words) throws IOException {
    String bytes =
        new String(Files.readAllBytes(folder.resolve("gate.db")), StandardCharsets.ISO_8859_1);
    return bytes.contains(words);
  }
}
