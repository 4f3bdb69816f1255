package burnbag.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A lot for the trial of a long sweep: prose as offices write it, a mention in every paper, a
/// banner on some.
///
/// @param papers as files, in order
record TrialLot(List<String> papers) {
  private static final int PAPERS = 12;
  private static final int PAPER_CHARS = 600_000;
  private static final int LINE_CHARS = 84;

  /// How often each paper is swept: vectors are practised on only after 32 MB.
  private static final int TIMES = 6;

  private static final String[] WORDS =
      ("the of and to a in that it is was for on with as his they at be this from I have or by one had not but what all were when"
              + " we there can an your which their said if do will each about how up out them then she many some so these would other"
              + " into has more her two like him see time could no make than first been its who now people my made over did down only"
              + " way find use may water long little very after words called just where most know office paper report Tuesday London"
              + " chairman minute number 1984 17 committee secretary copies classified company NATO HQ quarter, order. council; Mr"
              + " Miller (see annex), received - returned official members' harbour depot inventory")
          .split(" ");

  TrialLot {
    papers = List.copyOf(papers);
  }

  /// Writes it into a folder.
  static TrialLot write(Path folder) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    List<String> papers = new ArrayList<>();
    try {
      for (int i = 0; i < PAPERS; i++) {
        Path paper = folder.resolve("paper-" + i + ".txt");
        Files.writeString(paper, paper(random, i % 6 == 0));
        papers.add(paper.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TrialLot(papers);
  }

  private static String paper(RandomGenerator random, boolean marked) {
    StringBuilder text = new StringBuilder(marked ? "SECRET//NOFORN\n\n" : "");
    int line = 0;
    while (text.length() < PAPER_CHARS) {
      String word = WORDS[random.nextInt(WORDS.length)];
      if (random.nextInt(20_000) == 0) word = "kept it a secret from the others";
      text.append(word);
      line += word.length() + 1;
      boolean full = line > LINE_CHARS;
      text.append(full ? random.nextInt(9) == 0 ? "\n\n" : "\n" : " ");
      if (full) line = 0;
    }
    return text.append(marked ? "\n\nSECRET//NOFORN\n" : "\n").toString();
  }

  /// The sweep that is tried.
  List<String> command() {
    List<String> command = new ArrayList<>(List.of("sweep", "--quiet", "--format", "jsonl"));
    for (List<String> again : Collections.nCopies(TIMES, papers)) command.addAll(again);
    return command;
  }
}
