package burnbag.custody.certificate;

import burnbag.custody.destruction.Orders;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.Plant;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import burnbag.custody.register.Waste;
import burnbag.custody.verify.Excerpt;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a certificate says. It follows from the entries that it carries, and from nothing else: who
/// has those can make it anew and compare.
public final class Claims {
  /// What it is, and what it is not.
  static final List<String> SAYS =
      List.of(
          "It records a procedure: what those who signed have said, and when the ledger took it.",
          "It does not prove that what they said was true.",
          "It does not show what the ledger holds besides the entries that are here.",
          "Start and end are told by those who signed; when they told it is recorded.");

  private final Register register;
  private final List<Excerpt.Leaf> leaves;

  /// @param register the fold of the leaves
  Claims(Register register, List<Excerpt.Leaf> leaves) {
    this.register = register;
    this.leaves = leaves;
  }

  /// @param number of a certificate that the register knows
  Json.Obj of(String number) {
    Certificate certificate = register.find(Certificate.SHELF, number).orElseThrow();
    Charter charter = register.find(Charter.SHELF, Charter.ID).orElseThrow();
    Run run = register.find(Run.SHELF, certificate.run()).orElseThrow();
    List<OrderLine> lines = lines(run.id());
    List<Bag> bags = bags(run);
    Fields.Writing claims =
        Fields.write()
            .text("number", number)
            .text("log", charter.origin())
            .flag("trial", charter.trial())
            .text("registry", certificate.registry())
            .object("issued", issued(certificate))
            .objects("orders", orders(lines), this::order)
            .objects("copies", lines, this::copy)
            .text("list", Orders.digest(lines))
            .objects("bags", bags, this::bag)
            .text("highest", highest(lines, bags))
            .texts("media", media(lines, bags))
            .object("run", run(run));
    register
        .find(Equipment.SHELF, run.equipment())
        .ifPresent(one -> claims.object("equipment", one.json()));
    register.find(Plant.SHELF, run.plant()).ifPresent(one -> claims.object("plant", one.json()));
    DeedPolicy policy = policy(run, lines, bags);
    if (policy.isAny()) claims.object("policy", policy.json());
    return claims
        .objects("chain", chain(bags), BagStep::json)
        .objects("discrepancies", discrepancies(lines, bags), Discrepancy::json)
        .objects("signed", leaves, Claims::signed)
        .texts("remarks", remarks(run))
        .texts("says", SAYS)
        .end();
  }

  /// Whether the entries hold the policy under which it began.
  boolean holdPolicy(String number) {
    Certificate certificate = register.find(Certificate.SHELF, number).orElseThrow();
    Run run = register.find(Run.SHELF, certificate.run()).orElseThrow();
    return policy(run, lines(run.id()), bags(run)).isKnown();
  }

  /// What policy asked of it when it began.
  DeedPolicy policy(Run run, List<OrderLine> lines, List<Bag> bags) {
    return new DeedPolicy(register, leaves, run, lines, bags);
  }

  /// What a reader should ask about.
  private static List<String> remarks(Run run) {
    List<String> remarks = new ArrayList<>();
    if (run.startedAt() < run.at()) {
      remarks.add("told-earlier: it is said to have started before it was entered that it begins");
    }
    return remarks;
  }

  List<OrderLine> lines(String run) {
    List<OrderLine> lines = new ArrayList<>(register.where(OrderLine.SHELF, "run", run));
    lines.sort(Comparator.comparing(OrderLine::copy));
    return lines;
  }

  /// Those that did not go into another run since.
  List<Bag> bags(Run run) {
    List<Bag> bags = new ArrayList<>();
    for (String id : run.bags()) {
      register.find(Bag.SHELF, id).filter(one -> one.run().equals(run.id())).ifPresent(bags::add);
    }
    return bags;
  }

  List<DestructionOrder> orders(List<OrderLine> lines) {
    Set<String> ids = new TreeSet<>(lines.stream().map(OrderLine::order).toList());
    return ids.stream().map(id -> register.find(DestructionOrder.SHELF, id).orElseThrow()).toList();
  }

  /// All that was ever raised about the bags and the copies.
  List<Discrepancy> discrepancies(List<OrderLine> lines, List<Bag> bags) {
    List<Discrepancy> all = new ArrayList<>();
    for (Bag bag : bags) all.addAll(register.where(Discrepancy.SHELF, "subject", bag.id()));
    for (OrderLine line : lines) {
      all.addAll(register.where(Discrepancy.SHELF, "subject", line.copy()));
    }
    return all;
  }

  private List<BagStep> chain(List<Bag> bags) {
    List<BagStep> chain = new ArrayList<>();
    for (Bag bag : bags) chain.addAll(register.where(BagStep.SHELF, "bag", bag.id()));
    chain.sort(Comparator.comparingLong(BagStep::index).thenComparing(BagStep::bag));
    return chain;
  }

  private static Json.Obj issued(Certificate certificate) {
    return Fields.write()
        .number("entry", certificate.entry())
        .number("at", certificate.at())
        .text("by", certificate.issuedBy())
        .end();
  }

  private Json.Obj order(DestructionOrder order) {
    return Fields.write()
        .text("order", order.id())
        .text("basis", order.basis())
        .text("ordered_by", order.orderer())
        .number("ordered_at", order.at())
        .text("approved_by", order.approver())
        .number("approved_at", order.approvedAt())
        .number("copies", order.copies())
        .text("list", order.list())
        .end();
  }

  private Document document(OrderLine line) {
    Copy copy = register.find(Copy.SHELF, line.copy()).orElseThrow();
    return register.find(Document.SHELF, copy.document()).orElseThrow();
  }

  private Json.Obj copy(OrderLine line) {
    Document document = document(line);
    return Fields.write()
        .text("copy", line.copy())
        .text("title", document.shortTitle())
        .text("marking", document.protection().marking())
        .number("pages", line.pages())
        .text("bag", line.bag())
        .text("order", line.order())
        .end();
  }

  private Json.Obj bag(Bag bag) {
    return Fields.write()
        .text("bag", bag.id())
        .text("seal", bag.seal())
        .number("grams", bag.grams())
        .number("tolerance_grams", bag.toleranceGrams())
        .texts("sealed_by", bag.sealers())
        .objects("waste", bag.waste(), Waste::json)
        .end();
  }

  private String highest(List<OrderLine> lines, List<Bag> bags) {
    return protections(lines, bags).stream()
        .max(Comparator.comparingInt(Protection::rank))
        .map(Protection::marking)
        .orElse("");
  }

  List<Protection> protections(List<OrderLine> lines, List<Bag> bags) {
    List<Protection> all = new ArrayList<>();
    for (OrderLine line : lines) all.add(document(line).protection());
    for (Bag bag : bags) for (Waste waste : bag.waste()) all.add(waste.highest());
    return all;
  }

  private List<String> media(List<OrderLine> lines, List<Bag> bags) {
    Set<String> media = new TreeSet<>();
    for (OrderLine line : lines) media.add(document(line).medium());
    if (bags.stream().anyMatch(bag -> !bag.waste().isEmpty())) media.add(Document.PAPER);
    return new ArrayList<>(media);
  }

  private static Json.Obj run(Run run) {
    return Fields.write()
        .text("run", run.id())
        .text("method", run.method())
        .texts("levels", run.levels())
        .number("begun_at", run.at())
        .text("begun_by", run.begunBy())
        .number("told_start", run.startedAt())
        .number("told_end", run.endedAt())
        .number("told_in", run.toldIn())
        .texts("operators", run.operators())
        .texts("witnesses", run.witnesses())
        .text("residue", run.residue())
        .end();
  }

  /// Who signed what.
  private static Json.Obj signed(Excerpt.Leaf leaf) {
    Entry entry = leaf.entry();
    return Fields.write()
        .number("entry", leaf.index())
        .number("at", entry.recordedAt())
        .text("act", entry.statement().act())
        .text("party", entry.statement().party())
        .text("role", entry.statement().role())
        .text("key", entry.signatures().getFirst().key().toString())
        .end();
  }
}
