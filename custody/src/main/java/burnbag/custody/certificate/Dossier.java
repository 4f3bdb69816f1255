package burnbag.custody.certificate;

import burnbag.custody.Trouble;
import burnbag.custody.act.Act;
import burnbag.custody.act.Acts;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.adoption.DropPolicy;
import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.ExtendOrder;
import burnbag.custody.equipment.ApprovePlant;
import burnbag.custody.equipment.EnterEquipment;
import burnbag.custody.equipment.OpenPlant;
import burnbag.custody.equipment.TestEquipment;
import burnbag.custody.equipment.WithdrawApproval;
import burnbag.custody.office.Session;
import burnbag.custody.people.BindKey;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Found;
import burnbag.custody.people.RevokeKey;
import burnbag.custody.people.Rotate;
import burnbag.custody.people.Second;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import burnbag.custody.register.Trail;
import burnbag.custody.verify.Excerpt;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers the entries of a ledger that a certificate rests on: those about its orders, bags and
/// run, the papers that were in it, the plant and the machine, and the keys of all who signed any
/// of these, back to the founders.
final class Dossier {
  /// What a document's marking, pages and titles follow from.
  private static final Set<String> OF_PAPERS =
      Set.of("register/1", "make-copies/1", "re-mark/1", "correct/1");

  private static final int CHUNK = 512;

  private final Session session;
  private final Acts acts;
  private final Register register;
  private final TreeMap<Long, Excerpt.Leaf> chosen = new TreeMap<>();

  /// Who enrolled or bound whom, by the entry that took effect.
  private final Map<String, Set<Long>> bindings = new HashMap<>();

  private final Set<String> keysDone = new HashSet<>();

  Dossier(Session session, Acts acts) {
    this.session = session;
    this.acts = acts;
    this.register = session.register();
  }

  /// In the order of their indices; the last one issues the certificate.
  List<Excerpt.Leaf> of(Certificate certificate) {
    Run run = register.find(Run.SHELF, certificate.run()).orElseThrow();
    scan(certificate, run);
    choose(0);
    choose(certificate.entry());
    choose(run.toldIn());
    for (String bag : run.bags()) {
      for (BagStep step : register.where(BagStep.SHELF, "bag", bag)) {
        if (step.index() < certificate.entry()) choose(step.index());
      }
      discrepancies(bag, certificate);
    }
    for (OrderLine line : register.where(OrderLine.SHELF, "run", run.id())) {
      papers(line.copy(), certificate);
      discrepancies(line.copy(), certificate);
    }
    return new ArrayList<>(chosen.values());
  }

  /// All of the ledger up to the certificate: right whatever it rests on, and long.
  List<Excerpt.Leaf> whole(Certificate certificate) {
    List<Excerpt.Leaf> all = new ArrayList<>();
    for (long i = 0; i <= certificate.entry(); i++) all.add(leaf(i));
    return all;
  }

  /// Goes over the ledger once for what no shelf has the place of.
  private void scan(Certificate certificate, Run run) {
    Set<String> orders = new TreeSet<>(certificate.orders());
    for (OrderLine line : register.where(OrderLine.SHELF, "run", run.id()))
      orders.add(line.order());
    boolean rotated =
        register
            .find(Charter.SHELF, Charter.ID)
            .map(charter -> !charter.earlierKeys().isEmpty())
            .orElse(false);
    Map<String, Act> proposals = new HashMap<>();
    List<Long> wanted = new ArrayList<>();
    Map<String, Adopted> policies = new HashMap<>();
    long test = -1;
    long approval = -1;
    for (String order : orders) wanted.add(Long.parseLong(order));
    List<byte[]> chunk = List.of();
    for (long i = 0; i < certificate.entry(); i++) {
      int at = (int) (i % CHUNK);
      if (at == 0) chunk = session.entries(i, Math.min(i + CHUNK, certificate.entry()));
      Act act = act(read(i, chunk.get(at)));
      if (act.ofTwo()) {
        proposals.put(Long.toString(i), act);
        continue;
      }
      if (act instanceof Second second) {
        Act first = proposals.remove(second.proposal());
        if (first != null) act = first;
      }
      switch (act) {
        case Enrol enrol -> bind(enrol.party(), i);
        case BindKey bind -> bind(bind.party(), i);
        case RevokeKey revoke -> bind(partyOf(revoke.key()), i);
        case Rotate _ -> {
          if (rotated) wanted.add(i);
        }
        case ExtendOrder extend -> {
          if (orders.contains(extend.order())) wanted.add(i);
        }
        case ApproveOrder approve -> {
          if (orders.contains(approve.order())) wanted.add(i);
        }
        case OpenPlant open -> {
          if (open.plant().equals(run.plant())) wanted.add(i);
        }
        case ApprovePlant approve -> {
          if (approve.plant().equals(run.plant()) && before(i, run)) approval = i;
        }
        case WithdrawApproval withdraw -> {
          if (withdraw.plant().equals(run.plant()) && before(i, run)) wanted.add(i);
        }
        case EnterEquipment enter -> {
          if (enter.equipment().equals(run.equipment())) wanted.add(i);
        }
        case TestEquipment tested -> {
          if (tested.equipment().equals(run.equipment()) && before(i, run)) test = i;
        }
        case AdoptPolicy adopt -> {
          if (before(i, run)) policies.put(adopt.pack(), new Adopted(adopt.hash(), i));
        }
        case DropPolicy drop -> {
          if (before(i, run)) policies.values().removeIf(one -> one.hash().equals(drop.hash()));
        }
        default -> {}
      }
    }
    policies.values().forEach(one -> wanted.add(one.entry()));
    if (test >= 0) wanted.add(test);
    if (approval >= 0) wanted.add(approval);
    wanted.forEach(this::choose);
  }

  /// A policy pack that was in force when it began.
  private record Adopted(String hash, long entry) {}

  private static boolean before(long index, Run run) {
    return index < Long.parseLong(run.id());
  }

  private void bind(String party, long index) {
    bindings.computeIfAbsent(party, _ -> new TreeSet<>()).add(index);
  }

  private String partyOf(String key) {
    return register.find(BoundKey.SHELF, key).map(BoundKey::party).orElse("");
  }

  private void papers(String copyId, Certificate certificate) {
    Copy copy = register.find(Copy.SHELF, copyId).orElseThrow();
    int pages = -1;
    for (Trail step : register.where(Trail.SHELF, "subject", copyId)) {
      if (step.index() >= certificate.entry()) continue;
      if (pages != step.pages() || OF_PAPERS.contains(step.act())) choose(step.index());
      pages = step.pages();
    }
    for (Trail step : register.where(Trail.SHELF, "subject", copy.document())) {
      if (step.index() < certificate.entry() && OF_PAPERS.contains(step.act())) {
        choose(step.index());
      }
    }
  }

  private void discrepancies(String subject, Certificate certificate) {
    for (Discrepancy one : register.where(Discrepancy.SHELF, "subject", subject)) {
      long raised = Long.parseLong(one.id().substring(0, one.id().indexOf('/')));
      if (raised < certificate.entry()) choose(raised);
      if (one.resolvedIn() > 0 && one.resolvedIn() < certificate.entry()) choose(one.resolvedIn());
    }
  }

  /// With the first of two, and the keys that signed either.
  private void choose(long index) {
    if (chosen.containsKey(index)) return;
    Excerpt.Leaf leaf = leaf(index);
    chosen.put(index, leaf);
    Act act = act(leaf);
    if (act instanceof Second second) choose(Long.parseLong(second.proposal()));
    if (act instanceof Found) return;
    String party = leaf.entry().statement().party();
    if (!keysDone.add(party)) return;
    // A key that was bound later does no harm, and one that was revoked before must be seen.
    for (long bound : bindings.getOrDefault(party, Set.of())) choose(bound);
  }

  private Excerpt.Leaf leaf(long index) {
    return read(index, session.entries(index, index + 1).getFirst());
  }

  private static Excerpt.Leaf read(long index, byte[] entry) {
    try {
      return new Excerpt.Leaf(index, Entry.read(entry));
    } catch (NoteFormatException e) {
      throw notRead(index, e);
    }
  }

  private Act act(Excerpt.Leaf leaf) {
    try {
      return acts.read(leaf.entry().statement().act(), leaf.entry().statement().fields());
    } catch (MalformedFields e) {
      throw notRead(leaf.index(), e);
    }
  }

  private static Trouble notRead(long index, Exception e) {
    return new Trouble(
        Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY,
        "entry " + index + " cannot be read: " + e.getMessage(),
        "run 'burnbag ledger verify'",
        e);
  }
}
