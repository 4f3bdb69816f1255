package burnbag.desk.metrics;

import burnbag.custody.act.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What has been done at this desk since it was started. What it is counted by comes from the
/// program and from policy packs: names of acts and of pages, codes of refusals. Nothing that
/// somebody typed, and no id, is among them. Safe to share between threads.
@Component
public final class Counts {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_/{}.*-]{1,80}");

  /// More kinds than there are.
  private static final int MOST_KINDS = 500;

  private final ConcurrentMap<String, LongAdder> acts = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> refusals = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> failures = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Times> pages = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> statuses = new ConcurrentHashMap<>();

  /// Where somebody tried to come in.
  public enum Door {
    PASSKEY,
    CODE,
    INVITATION,
    GATE
  }

  Counts() {}

  /// @param act as it is written in entries: `offer/1`
  public void entered(String act) {
    one(acts, act);
  }

  public void refused(List<Refusal> reasons) {
    for (Refusal reason : reasons) one(refusals, reason.code());
  }

  /// Somebody could not show who they are.
  public void failedAt(Door door) {
    one(failures, door.name().toLowerCase(java.util.Locale.ROOT));
  }

  /// @param page the pattern of its path, as in the program: `/confirm/{id}`
  void served(String page, int status, long nanos) {
    String kind = known(pages, page);
    pages.computeIfAbsent(kind, _ -> new Times()).add(nanos);
    one(statuses, status / 100 + "xx");
  }

  private static void one(ConcurrentMap<String, LongAdder> counts, String kind) {
    counts.computeIfAbsent(known(counts, kind), _ -> new LongAdder()).increment();
  }

  /// The kind itself, if it is a word, and they are not too many.
  private static String known(Map<String, ?> counts, String kind) {
    boolean fits = WORD.matcher(kind).matches();
    return fits && (counts.containsKey(kind) || counts.size() < MOST_KINDS) ? kind : "other";
  }

  /// How long pages of one kind took, as a histogram. Safe to share between threads.
  private static final class Times {
    private static final double[] MILLIS = {5, 10, 25, 50, 100, 150, 250, 500, 1_000, 2_500};

    private final LongAdder[] upTo = new LongAdder[MILLIS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Times() {
      for (int i = 0; i < upTo.length; i++) upTo[i] = new LongAdder();
    }

    void add(long took) {
      int at = 0;
      while (at < MILLIS.length && took > MILLIS[at] * 1e6) at++;
      upTo[at].increment();
      nanos.add(took);
    }

    void tell(Exposition text, String name, String page) {
      long count = 0;
      for (int i = 0; i < upTo.length; i++) {
        count += upTo[i].sum();
        String bound = i < MILLIS.length ? Double.toString(MILLIS[i] / 1_000) : "+Inf";
        text.sample(name + "_bucket", Map.of("page", page, "le", bound), count);
      }
      text.sample(name + "_sum", Map.of("page", page), nanos.sum() / 1e9);
      text.sample(name + "_count", Map.of("page", page), count);
    }
  }

  void tell(Exposition text) {
    counters(text, "burnbag_acts_total", "Acts entered at this desk.", "act", acts);
    counters(text, "burnbag_refusals_total", "Reasons for refusals.", "code", refusals);
    counters(text, "burnbag_login_failures_total", "Logins that failed.", "door", failures);
    counters(text, "burnbag_responses_total", "Answers by kind of status.", "status", statuses);
    String name = "burnbag_request_seconds";
    text.family(name, "histogram", "Time to answer, by page.");
    new TreeMap<>(pages).forEach((page, times) -> times.tell(text, name, page));
  }

  private static void counters(
      Exposition text, String name, String help, String label, Map<String, LongAdder> counts) {
    text.family(name, "counter", help);
    new TreeMap<>(counts)
        .forEach((kind, count) -> text.sample(name, Map.of(label, kind), count.sum()));
  }
}
