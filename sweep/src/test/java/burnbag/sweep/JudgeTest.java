package burnbag.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.Fault;
import burnbag.marking.Judgement;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.State;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgeTest {
  private static final Meaning.Other FRENCH = new Meaning.Other("fr", "SECRET", 3);

  @Test
  void a_state_that_binds_holds() {
    for (State state :
        List.of(State.LIVE, State.CANCEL_CLAIMED, State.CONDITIONAL, State.REVIEW_DUE)) {
      assertEquals(Effect.HOLD, effect(1, banner(3, state)), state.word());
    }
  }

  @Test
  void a_state_that_is_over_does_nothing() {
    for (State state : List.of(State.CANCELLED, State.TRAINING, State.TRAP)) {
      assertEquals(Effect.NONE, effect(1, banner(4, state)), state.word());
    }
  }

  @Test
  void a_downgraded_marking_counts_with_its_new_rank() {
    assertEquals(Effect.HOLD, effect(1, banner(2, State.DOWNGRADED)));
    assertEquals(Effect.NONE, effect(3, banner(2, State.DOWNGRADED)));
    assertEquals(Effect.NONE, effect(1, banner(0, State.DOWNGRADED)));
  }

  @Test
  void malformed_holds_like_valid() {
    RolledMarking malformed =
        marking(
            3, Kind.BANNER, State.LIVE, 0.9, List.of(), List.of(new Fault("no", "somewhere")), 1);
    assertEquals(Effect.HOLD, effect(1, malformed));
  }

  @Test
  void what_ranks_below_the_bound_does_nothing() {
    assertEquals(Effect.HOLD, effect(2, banner(2, State.LIVE)));
    assertEquals(Effect.NONE, effect(3, banner(2, State.LIVE)));
  }

  @Test
  void rank_0_never_holds_whatever_is_asked() {
    assertEquals(Effect.NONE, effect(0, banner(0, State.LIVE)));
  }

  @Test
  void an_archivists_note_does_nothing() {
    assertEquals(
        Effect.NONE, effect(1, marking(4, Kind.RECORD, State.LIVE, 1, List.of(), List.of(), 1)));
  }

  @Test
  void what_is_not_sure_asks_for_a_person() {
    assertEquals(
        Effect.REVIEW,
        effect(1, marking(3, Kind.BANNER, State.LIVE, 0.01, List.of(), List.of(), 1)));
  }

  @Test
  void words_with_several_readings_ask_for_a_person() {
    assertEquals(
        Effect.REVIEW,
        effect(1, marking(3, Kind.BANNER, State.LIVE, 1, List.of(FRENCH), List.of(), 1)));
    assertEquals(
        Effect.REVIEW,
        effect(2, marking(1, Kind.BANNER, State.LIVE, 1, List.of(FRENCH), List.of(), 1)));
    assertEquals(
        Effect.NONE,
        effect(4, marking(1, Kind.BANNER, State.LIVE, 1, List.of(FRENCH), List.of(), 1)));
  }

  @Test
  void an_authority_block_alone_on_its_page_asks_for_a_person() {
    RolledMarking block = marking(0, Kind.AUTHORITY_BLOCK, State.LIVE, 1, List.of(), List.of(), 2);
    assertEquals(Effect.REVIEW, effect(1, block));
    assertEquals(
        Effect.REVIEW,
        effect(1, block, marking(3, Kind.BANNER, State.LIVE, 1, List.of(), List.of(), 1)));
    assertEquals(
        Effect.NONE,
        effect(1, block, marking(3, Kind.BANNER, State.LIVE, 1, List.of(), List.of(), 2)));
  }

  @Test
  void the_gravest_stand_first() {
    List<DocumentReport.Judged> judged =
        new Judge(1)
            .judge(
                List.of(banner(4, State.CANCELLED), banner(1, State.LIVE), banner(3, State.LIVE)));
    assertEquals(
        List.of(3, 1, 4), judged.stream().map(one -> one.marking().meaning().rank()).toList());
  }

  private static Effect effect(int minRank, RolledMarking... markings) {
    return new Judge(minRank)
        .judge(List.of(markings)).stream()
            .filter(one -> one.marking() == markings[0])
            .findFirst()
            .orElseThrow()
            .effect();
  }

  private static RolledMarking banner(int rank, State state) {
    return marking(rank, Kind.BANNER, state, 1, List.of(), List.of(), 1);
  }

  private static RolledMarking marking(
      int rank,
      Kind kind,
      State state,
      double sureness,
      List<Meaning.Other> readings,
      List<Fault> faults,
      int page) {
    return new RolledMarking(
        new Meaning("us", rank == 0 ? "" : "SECRET", rank, "SECRET", Parts.NONE),
        new Judgement(kind, state, "TOP SECRET", sureness, readings, List.of("alone")),
        faults,
        List.of(new Place(page, 0, 6, "SECRET", Optional.empty())),
        0);
  }
}
