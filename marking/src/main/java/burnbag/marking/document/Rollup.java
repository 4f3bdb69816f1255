package burnbag.marking.document;

import burnbag.marking.Wording;
import burnbag.marking.Wording.Marking;
import burnbag.marking.Wording.Mention;
import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Gathers the wordings of a document's pages: equal markings become one with all their places.
final class Rollup {
  private final LinkedHashMap<String, List<Marking>> markings = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private long mentionCount;
  private int pages;

  void page(Page page, List<Wording> wordings) {
    pages++;
    metadata(wordings);
  }

  void metadata(List<Wording> wordings) {
    for (Wording wording : wordings) {
      switch (wording) {
        case Marking marking ->
            markings
                .computeIfAbsent(
                    marking.meaning().canonical()
                        + "|" + marking.judgement().kind()
                        + "|" + marking.judgement().state(),
                    _ -> new ArrayList<>())
                .add(marking);
        case Mention mention -> {
          mentionCount++;
          if (mentions.size() < DocumentMarkings.MOST_MENTIONS) mentions.add(mention);
        }
      }
    }
  }

  DocumentMarkings finish() {
    List<RolledMarking> rolled = new ArrayList<>();
    for (List<Marking> same : markings.values()) {
      Marking first = same.getFirst();
      List<Place> places = same.stream().map(Marking::place).toList();
      rolled.add(
          new RolledMarking(first.meaning(), first.judgement(), first.faults(), places, 0));
    }
    return new DocumentMarkings(
        rolled, mentionCount, mentions, List.of(), pages, List.of(), List.of());
  }
}
