package burnbag.bench;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.DocumentMarkings;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import burnbag.marking.scheme.Schemes;
import burnbag.sweep.Effect;
import burnbag.sweep.Judge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A document as the recogniser and the judge see it.
///
/// @param found every marking with its effect, those of effect none too
record Exam(DocumentMarkings document, List<Found> found) {
  private static final Judge JUDGE = new Judge(1);

  /// A marking and its effect.
  record Found(RolledMarking marking, Effect effect) {
    boolean alarm() {
      return effect != Effect.NONE;
    }

    int rank() {
      return marking.meaning().rank();
    }

    String level() {
      return marking.meaning().level();
    }

    @Override
    public String toString() {
      return "%s %s %s rank %d, %s, %s, %s, sure %.2f, why %s"
          .formatted(
              marking.meaning().scheme(),
              marking.meaning().canonical(),
              marking.judgement().kind().word(),
              rank(),
              level().isEmpty() ? "no level" : level(),
              marking.judgement().state().word(),
              effect.word(),
              marking.judgement().sureness(),
              marking.judgement().why());
    }
  }

  /// Made papers and corpora are judged as of one day, so that two runs agree.
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));

  /// A found marking at one of its places.
  record Spot(Found found, Place place) {}

  static Exam of(String text) {
    return of(List.of(Page.ofText(text)));
  }

  static Exam of(List<Page> pages) {
    DocumentExam exam = begun();
    pages.forEach(exam::page);
    return of(exam.finish());
  }

  /// A document to be handed its pages.
  static DocumentExam begun() {
    return new DocumentExam(EXAMINER);
  }

  static Exam of(DocumentMarkings document) {
    return new Exam(
        document,
        JUDGE.judge(document.markings()).stream()
            .map(judged -> new Found(judged.marking(), judged.effect()))
            .toList());
  }

  /// Whether anything in it would end up in a report's `markings`.
  boolean alarms() {
    return found.stream().anyMatch(Found::alarm);
  }

  /// Whether it has a note of rank 1 or more.
  boolean notes() {
    return found.stream().anyMatch(f -> !f.alarm() && f.rank() >= 1);
  }

  /// The markings that overlap a range of the document's offsets.
  List<Spot> over(long start, long end) {
    List<Spot> spots = new ArrayList<>();
    for (Found one : found) {
      for (Place place : one.marking().places()) {
        if (place.start() < end && start < place.end()) spots.add(new Spot(one, place));
      }
    }
    return spots;
  }
}
