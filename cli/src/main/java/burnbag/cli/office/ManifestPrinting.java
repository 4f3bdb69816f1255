package burnbag.cli.office;

import burnbag.custody.container.Content;
import burnbag.custody.destruction.Orders;
import burnbag.custody.office.Session;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Dispatch;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Waste;
import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.papers.DestructionCertificate;
import burnbag.papers.Fonts;
import burnbag.papers.LedgerPlace;
import burnbag.papers.Letterhead;
import burnbag.papers.Manifest;
import burnbag.papers.Press;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What is in a bag, an order or a consignment, into a paper and JSON. Apart from the command,
/// whose class must load where nothing is printed.
final class ManifestPrinting {
  /// PDFBox remarks on fonts that a paper does not use; held, so that its level is kept.
  private static final Logger REMARKS = Logger.getLogger("org.apache.pdfbox");

  private final Acting acting;
  private final ZonedDateTime now;

  ManifestPrinting(Acting acting, ZonedDateTime now) {
    this.acting = acting;
    this.now = now;
  }

  /// @param json the same for machines; also attached to the PDF
  record Printed(byte[] pdf, byte[] json) {}

  /// @param name of a bag, or the number of a destruction order or of a dispatch
  /// @return empty where nothing is called that
  Optional<Printed> of(String name) {
    Optional<Manifest> manifest = acting.read(session -> manifest(session, name));
    if (manifest.isEmpty()) return Optional.empty();
    REMARKS.setLevel(Level.OFF);
    return Optional.of(
        new Printed(
            new Press(Fonts.ofThisMachine()).manifest(manifest.get()),
            manifest.get().json().bytes()));
  }

  private Optional<Manifest> manifest(Session session, String name) {
    Register register = session.register();
    return register
        .find(Bag.SHELF, name)
        .map(bag -> bag(session, bag))
        .or(() -> register.find(DestructionOrder.SHELF, name).map(one -> order(session, one)))
        .or(() -> register.find(Dispatch.SHELF, name).map(one -> dispatch(session, one)));
  }

  private Manifest bag(Session session, Bag bag) {
    Register register = session.register();
    Container container = register.find(Container.SHELF, bag.id()).orElseThrow();
    List<BagStep> steps = new ArrayList<>(register.where(BagStep.SHELF, "bag", bag.id()));
    steps.sort(Comparator.comparingLong(BagStep::index));
    List<Manifest.Line> lines = new ArrayList<>();
    for (Copy copy : Content.copies(register, bag.id())) {
      lines.add(
          line(
              register,
              copy.id(),
              copy.pages(),
              Content.line(register, copy.id()).map(one -> "order " + one.order()).orElse("")));
    }
    List<Manifest.Loose> loose = new ArrayList<>();
    for (Waste waste : bag.waste()) {
      String amount =
          waste.sheets() > 0
              ? waste.sheets() + (waste.sheets() == 1 ? " sheet" : " sheets")
              : grams(waste.grams());
      loose.add(new Manifest.Loose(amount, waste.highest().marking()));
    }
    List<Manifest.Link> chain = new ArrayList<>();
    for (BagStep step : steps) {
      String by = step.second().isEmpty() ? step.party() : step.party() + ", " + step.second();
      chain.add(
          new Manifest.Link(
              time(step.at()),
              step.act().replace('-', ' ') + " by " + by,
              step.seal(),
              step.grams(),
              step.custodian()));
    }
    List<Manifest.Fact> facts = new ArrayList<>();
    facts.add(new Manifest.Fact("State", bag.state().word()));
    facts.add(new Manifest.Fact("Answers for it", container.custodian()));
    if (!bag.seal().isEmpty()) facts.add(new Manifest.Fact("Seal", bag.seal()));
    if (bag.grams() > 0) {
      facts.add(
          new Manifest.Fact(
              "Weight", grams(bag.grams()) + ", within " + grams(bag.toleranceGrams())));
    }
    if (bag.due() > 0) facts.add(new Manifest.Fact("Due", time(bag.due()).toString()));
    long entry = steps.isEmpty() ? 0 : steps.getLast().index();
    return made(
        session,
        new Subject("bag", bag.id(), container.registry(), entry),
        facts,
        lines,
        loose,
        chain);
  }

  private Manifest order(Session session, DestructionOrder order) {
    Register register = session.register();
    List<Manifest.Line> lines = new ArrayList<>();
    for (OrderLine line : Orders.lines(register, order.id())) {
      String where = line.bag().isEmpty() ? line.state() : line.state() + ", " + line.bag();
      lines.add(line(register, line.copy(), line.pages(), where));
    }
    List<Manifest.Fact> facts = new ArrayList<>();
    facts.add(new Manifest.Fact("State", order.state()));
    facts.add(new Manifest.Fact("By the rule", order.basis()));
    facts.add(new Manifest.Fact("Ordered by", order.orderer()));
    if (!order.approver().isEmpty()) {
      facts.add(new Manifest.Fact("Approved by", order.approver()));
      facts.add(new Manifest.Fact("List, SHA-256", order.list()));
    }
    return made(
        session,
        new Subject("order", order.id(), order.registry(), Long.parseLong(order.id())),
        facts,
        lines,
        List.of(),
        List.of());
  }

  private Manifest dispatch(Session session, Dispatch dispatch) {
    Register register = session.register();
    List<Manifest.Line> lines = new ArrayList<>();
    for (String copy : dispatch.copies()) {
      int pages = register.find(Copy.SHELF, copy).map(Copy::pages).orElse(0);
      lines.add(line(register, copy, pages, ""));
    }
    List<Manifest.Fact> facts = new ArrayList<>();
    facts.add(new Manifest.Fact("State", dispatch.state()));
    facts.add(new Manifest.Fact("Sent by", dispatch.sender()));
    facts.add(new Manifest.Fact("To", dispatch.to()));
    if (dispatch.dueBack() > 0) {
      facts.add(new Manifest.Fact("Due back", time(dispatch.dueBack()).toString()));
    }
    return made(
        session,
        new Subject(
            "consignment", dispatch.id(), dispatch.registry(), Long.parseLong(dispatch.id())),
        facts,
        lines,
        List.of(),
        List.of());
  }

  private static Manifest.Line line(Register register, String id, int pages, String remark) {
    Optional<Copy> copy = register.find(Copy.SHELF, id);
    Optional<Document> document =
        copy.flatMap(one -> register.find(Document.SHELF, one.document()));
    return new Manifest.Line(
        id,
        document.map(Document::shortTitle).orElse(""),
        document.map(one -> one.protection().marking()).orElse(""),
        pages,
        copy.map(Copy::label).orElse(""),
        remark);
  }

  /// @param entry that the paper is about
  private record Subject(String kind, String id, String registry, long entry) {}

  private Manifest made(
      Session session,
      Subject subject,
      List<Manifest.Fact> facts,
      List<Manifest.Line> lines,
      List<Manifest.Loose> loose,
      List<Manifest.Link> chain) {
    boolean trial = acting.home().isTrial();
    LedgerPlace place =
        new LedgerPlace(
            session.register().find(Charter.SHELF, Charter.ID).orElseThrow().origin(),
            subject.entry(),
            session.size(),
            session.tree().root().base64(),
            "burnbag ledger prove " + subject.entry());
    Json.Obj json =
        Fields.write()
            .number("v", 1)
            .text("kind", subject.kind())
            .text("id", subject.id())
            .text("registry", subject.registry())
            .flag("trial", trial)
            .text("log", place.log())
            .number("entry", place.entry())
            .number("size", place.size())
            .text("root", place.root())
            .objects("facts", facts, ManifestPrinting::json)
            .objects("copies", lines, ManifestPrinting::json)
            .objects("loose", loose, ManifestPrinting::json)
            .objects("chain", chain, ManifestPrinting::json)
            .end();
    return new Manifest(
        new Letterhead(subject.registry(), "", trial, now),
        subject.kind() + " " + subject.id(),
        facts,
        lines,
        loose,
        chain,
        place,
        List.of("Given by", "Received by, all ticked"),
        new DestructionCertificate.Bytes(CanonicalJson.write(json)));
  }

  private static Json.Obj json(Manifest.Fact fact) {
    return Fields.write().text("name", fact.name()).text("value", fact.value()).end();
  }

  private static Json.Obj json(Manifest.Line line) {
    return Fields.write()
        .text("copy", line.copy())
        .text("short_title", line.shortTitle())
        .text("marking", line.marking())
        .number("pages", line.pages())
        .text("label", line.label())
        .text("remark", line.remark())
        .end();
  }

  private static Json.Obj json(Manifest.Loose one) {
    return Fields.write().text("amount", one.amount()).text("highest", one.highest()).end();
  }

  private static Json.Obj json(Manifest.Link link) {
    return Fields.write()
        .number("at", link.at().toInstant().toEpochMilli())
        .text("what", link.what())
        .text("seal", link.seal())
        .number("grams", link.grams())
        .text("custodian", link.who())
        .end();
  }

  private static String grams(long grams) {
    return String.format(Locale.ENGLISH, "%,d g", grams);
  }

  private static ZonedDateTime time(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
  }
}
