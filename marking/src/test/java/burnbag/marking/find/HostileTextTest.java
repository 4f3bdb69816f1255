package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Texts made to be slow: whatever the page, its time grows with its length and not with its
/// square. The time is the processor's, so other programs on the machine do not count.
class HostileTextTest {
  private static final int PAGE = 1 << 17;
  private static final Duration LIMIT = Duration.ofSeconds(8);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));

  private static final List<String> UNITS =
      List.of(
          "\n",
          " \n",
          "=\n",
          "(",
          "(S",
          "(S) ",
          "(S//NF) ",
          "(//",
          "S ",
          "S-",
          "S E C R E T ",
          "SECRET ",
          "SECRET\n",
          "SECRET, ",
          "SECRET//",
          "/A",
          "//A",
          "//SI/TK",
          "secret ",
          "a secret ",
          "TOP ",
          "机密",
          "机密★",
          "密 ",
          "秘密★1年 ",
          "VS-",
          "VS NUR FÜR DEN ",
          "CLASSIFIED BY ",
          "CLASSIFIED BY: A\n",
          "IMPDET ",
          "DECL ON: X1 ",
          "SOURCE: A. SECRET; AAAA",
          "; AAAA",
          "Source: ",
          "COPY 3 OF 12 ",
          "第1份",
          "DECLASSIFIED ",
          "DECLASSIFIED\n",
          "APPROVED FOR RELEASE ",
          "2020年1月1日",
          "1/1/2020 ",
          "PAGE 1 OF 9 ",
          "SEGRET\n",
          "ACME INC ",
          "A.B.",
          "`",
          "```\n",
          "| SECRET ",
          "\t",
          "\u00A0",
          "\u200B",
          "Ѕ",
          "ЅЕСRЕТ ",
          "RELEASABLE TO A, ",
          "REL TO USA, ",
          "USA/",
          "NATO ",
          "COMPANY ",
          "变更为秘密",
          "SAMPLE\n",
          "EXERCISE ");

  @TestFactory
  List<DynamicTest> a_page_of_nothing_but() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String unit : UNITS) {
      String shown = unit.replace("\n", "\\n").replace("\t", "\\t");
      tests.add(
          DynamicTest.dynamicTest(
              "'" + shown + "' under a banner",
              () -> examine("SECRET//NOFORN\n\n", unit, "\n\nSECRET//NOFORN\n")));
      tests.add(
          DynamicTest.dynamicTest(
              "'" + shown + "' behind a banner", () -> examine("SECRET//NOFORN ", unit, "")));
    }
    return tests;
  }

  private static void examine(String before, String unit, String after)
      throws InterruptedException, ExecutionException {
    String text =
        before + unit.repeat((PAGE - before.length() - after.length()) / unit.length()) + after;
    FutureTask<DocumentExam> examined = new FutureTask<>(() -> exam(text));
    Thread thread = Thread.ofPlatform().daemon().name("examines").start(examined);
    while (!thread.join(LOOK_EVERY)) {
      long nanos = THREADS.getThreadCpuTime(thread.threadId());
      assertTrue(nanos < LIMIT.toNanos(), () -> "still at it after " + Duration.ofNanos(nanos));
    }
    examined.get();
  }

  private static DocumentExam exam(String text) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(text));
    exam.finish();
    return exam;
  }
}
