package burnbag.custody.certificate;

import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.adoption.DropPolicy;
import burnbag.custody.deed.Deed;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.people.Second;
import burnbag.custody.policy.Facts;
import burnbag.custody.policy.MalformedPack;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.policy.Requirement;
import burnbag.custody.policy.Subject;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import burnbag.custody.register.Waste;
import burnbag.custody.verify.Excerpt;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The policy that was in force when a destruction began, out of the entries of a certificate: what
/// it asked of the destruction as far as these entries tell, and what they do not tell.
///
/// They tell how fine the machine is for each medium, how many witnessed, whether the orders were
/// approved and how long before, and when the machine was tested. Of clearances, attestations,
/// appointments and other destructions they say nothing.
final class DeedPolicy {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Register register;
  private final Run run;
  private final String pinned;
  private final Policy policy;
  private final LocalDate day;
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> unasked = new TreeSet<>();
  private final Set<String> breaches = new TreeSet<>();

  /// @param leaves the entries of the certificate
  /// @param lines of the orders, that were destroyed in the run
  DeedPolicy(
      Register register,
      List<Excerpt.Leaf> leaves,
      Run run,
      List<OrderLine> lines,
      List<Bag> bags) {
    this.register = register;
    this.run = run;
    long begun = Long.parseLong(run.id());
    this.pinned =
        leaves.stream()
            .filter(leaf -> leaf.index() == begun)
            .map(leaf -> leaf.entry().statement().pack())
            .findFirst()
            .orElse("");
    this.policy = inForce(leaves, begun);
    this.day = LocalDate.ofInstant(Instant.ofEpochMilli(run.at()), ZoneOffset.UTC);
    for (Bag bag : bags)
      ask(bag, lines.stream().filter(one -> one.bag().equals(bag.id())).toList());
  }

  /// Whether a policy was in force.
  boolean isAny() {
    return !pinned.isEmpty();
  }

  /// Whether the entries hold the policy that who began it has signed.
  boolean isKnown() {
    return policy.hash().equals(pinned);
  }

  /// What stands against the destruction by a rule that the entries tell enough for.
  Set<String> breaches() {
    return breaches;
  }

  /// Names of rules, so that it is the same for ever.
  Json.Obj json() {
    return Fields.write()
        .text("pinned", pinned)
        .objects("packs", policy.packs(), DeedPolicy::pack)
        .texts("asked", new ArrayList<>(asked))
        .texts("not_asked", new ArrayList<>(unasked))
        .end();
  }

  private static Json.Obj pack(PolicyPack pack) {
    return Fields.write().text("pack", pack.id()).text("hash", pack.hash()).end();
  }

  /// What the adoptions before an entry put in force. A text that is no pack is none.
  private static Policy inForce(List<Excerpt.Leaf> leaves, long before) {
    Map<String, PolicyPack> packs = new TreeMap<>();
    Map<String, Statement> proposals = new HashMap<>();
    for (Excerpt.Leaf leaf : leaves) {
      if (leaf.index() >= before) break;
      Statement statement = leaf.entry().statement();
      switch (statement.act()) {
        case AdoptPolicy.NAME, DropPolicy.NAME ->
            proposals.put(Long.toString(leaf.index()), statement);
        case Second.NAME -> {
          Statement first = proposals.remove(Fields.of(statement.fields()).text("proposal"));
          if (first != null) change(packs, first);
        }
        default -> {}
      }
    }
    return new Policy(
        packs.values().stream().sorted(Comparator.comparing(PolicyPack::id)).toList());
  }

  private static void change(Map<String, PolicyPack> packs, Statement statement) {
    Fields fields = Fields.of(statement.fields());
    if (statement.act().equals(DropPolicy.NAME)) {
      String hash = DropPolicy.read(fields).hash();
      packs.values().removeIf(pack -> pack.hash().equals(hash));
      return;
    }
    AdoptPolicy adopted = AdoptPolicy.read(fields);
    try {
      byte[] text = adopted.text().getBytes(StandardCharsets.UTF_8);
      packs.put(adopted.pack(), PolicyPack.read(adopted.pack(), text));
    } catch (MalformedPack _) {
      packs.remove(adopted.pack());
    }
  }

  private void ask(Bag bag, List<OrderLine> lines) {
    long latest = bag.waste().stream().mapToLong(Waste::at).max().orElse(0);
    boolean approved = true;
    for (String id : new HashSet<>(lines.stream().map(OrderLine::order).toList())) {
      DestructionOrder order = register.find(DestructionOrder.SHELF, id).orElseThrow();
      approved &= order.isApproved();
      latest = Math.max(latest, order.approvedAt());
    }
    Set<Facts> questions = new HashSet<>();
    for (OrderLine line : lines) {
      Copy copy = register.find(Copy.SHELF, line.copy()).orElseThrow();
      Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
      questions.add(facts(document.protection(), document.medium(), approved, latest));
    }
    for (Waste waste : bag.waste()) {
      questions.add(facts(waste.highest(), Document.PAPER, approved, latest));
    }
    questions.forEach(this::ask);
  }

  private Facts facts(Protection protection, String medium, boolean approved, long latest) {
    Facts facts =
        Facts.of("destroy", new Subject(protection.scheme(), protection.rank(), medium))
            .with("approved", approved ? "yes" : "no")
            .with("cooled_hours", Math.floorDiv(run.at() - latest, HOUR))
            .with("persons", new HashSet<>(run.witnesses()).size())
            .with("level", Deed.level(run.levels(), medium).orElse("none"));
    long tested =
        register
            .find(Equipment.SHELF, run.equipment())
            .map(one -> one.testedDays(run.at()))
            .orElse(-1L);
    return tested < 0 ? facts : facts.with("equipment_tested_days", tested);
  }

  private void ask(Facts facts) {
    for (Policy.Obligation one : policy.requirements(facts.act(), facts.subject(), day)) {
      String rule = one.pack().id() + "/" + one.rule().id();
      if (!isTold(one.rule().requirement())) {
        unasked.add(rule);
        continue;
      }
      asked.add(rule);
      one.rule().requirement().against(facts).ifPresent(why -> breaches.add(rule + ": " + why));
    }
  }

  /// Whether the entries of a certificate tell what such a rule wants to know.
  private static boolean isTold(Requirement requirement) {
    return switch (requirement) {
      case Requirement.DestroyedTo _,
          Requirement.Persons _,
          Requirement.Approved _,
          Requirement.CooledOff _,
          Requirement.EquipmentTested _ ->
          true;
      case Requirement.Cleared _,
          Requirement.Attested _,
          Requirement.ReceiptWithin _,
          Requirement.MusterEvery _,
          Requirement.PagesChecked _,
          Requirement.Kept _,
          Requirement.WeightWithin _,
          Requirement.Rotation _,
          Requirement.DwellWithin _,
          Requirement.Independent _,
          Requirement.DisposalOfficer _ ->
          false;
    };
  }
}
