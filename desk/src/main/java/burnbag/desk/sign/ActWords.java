package burnbag.desk.sign;

import burnbag.custody.Counted;
import burnbag.custody.act.Act;
import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.BeginDestruction;
import burnbag.custody.destruction.Certify;
import burnbag.custody.destruction.EndHandover;
import burnbag.custody.destruction.FinishDestruction;
import burnbag.custody.destruction.HandOverBag;
import burnbag.custody.destruction.Insert;
import burnbag.custody.destruction.OpenAtPlant;
import burnbag.custody.destruction.OpenBag;
import burnbag.custody.destruction.OrderDestruction;
import burnbag.custody.destruction.ReceiveBag;
import burnbag.custody.destruction.SealBag;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.find.CloseFind;
import burnbag.custody.find.OpenFind;
import burnbag.custody.find.TakeOverPapers;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.handover.Refuse;
import burnbag.custody.handover.Return;
import burnbag.custody.handover.Withdraw;
import burnbag.custody.muster.CloseMuster;
import burnbag.custody.muster.OpenMuster;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.people.BindKey;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Second;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.sighting.ReportMissing;
import burnbag.custody.sighting.Sight;
import burnbag.desk.page.When;
import burnbag.desk.sign.PlainWords.Line;
import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.sweep.Visible;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says an act in plain words, from the fields that are signed. Copies are named with title and
/// marking to who may see them, and by their numbers alone to who may not.
public final class ActWords {
  private static final int MOST_LISTED = 200;

  private final Register register;
  private final String reader;

  /// @param reader the party that reads it
  public ActWords(Register register, String reader) {
    this.register = register;
    this.reader = reader;
  }

  /// Each text in it is safe to show.
  public PlainWords of(Act act) {
    PlainWords saying = words(act);
    return new PlainWords(
        Visible.of(saying.title()),
        saying.lines().stream()
            .map(line -> new Line(line.name(), Visible.of(line.value())))
            .toList());
  }

  private PlainWords words(Act act) {
    return switch (act) {
      case Offer offer -> offer(offer);
      case Return back ->
          saying("Return " + Counted.copies(back.copies().size()), copies(back.copies()))
              .with("to", back.to())
              .end();
      case Accept accept -> accept(accept);
      case Refuse refuse ->
          saying("Refuse offer " + refuse.offer(), offered(refuse.offer()))
              .with("why", refuse.reason())
              .end();
      case Withdraw withdraw ->
          saying("Take offer " + withdraw.offer() + " back", offered(withdraw.offer())).end();
      case OrderDestruction order ->
          saying(
                  "Order that "
                      + Counted.copies(order.copies().size() + order.documents().size())
                      + " be destroyed",
                  copies(order.copies()))
              .with("all copies of", String.join(", ", order.documents()))
              .with("by the rule", order.basis())
              .end();
      case ApproveOrder approve -> approve(approve);
      case OpenBag open ->
          saying("Take bag " + open.bag() + " into use", List.of())
              .with("within", open.within())
              .with("and then", "you answer for it")
              .end();
      case Insert insert ->
          saying(
                  "Put " + Counted.copies(insert.copies().size()) + " into bag " + insert.bag(),
                  copies(insert.copies()))
              .end();
      case SealBag seal ->
          saying("Seal bag " + seal.bag(), List.of())
              .with("seal", seal.seal())
              .with("weight", seal.grams() + " g, ± " + seal.toleranceGrams() + " g")
              .with("photograph", seal.photo().isEmpty() ? "" : "its digest, under " + seal.photo())
              .end();
      case HandOverBag over ->
          saying("Hand bag " + over.bag() + " to " + over.to(), List.of())
              .with("seal as read now", over.seal())
              .with("weight now", over.grams() + " g")
              .with("to be passed on or opened by", When.shown(over.due()))
              .with("escorted", over.escorted() ? "two take it" : "")
              .end();
      case ReceiveBag receive ->
          saying("Receive bag " + bagOf(receive.handover()), List.of())
              .with("hand-over", receive.handover())
              .with("seal as read now", receive.seal())
              .with("weight now", receive.grams() + " g")
              .with("and then", "you answer for what is in it")
              .end();
      case EndHandover end ->
          saying("End the hand-over of bag " + bagOf(end.handover()), List.of())
              .with("hand-over", end.handover())
              .end();
      case OpenAtPlant open ->
          saying("Open bag " + open.bag() + " at " + open.plant(), List.of())
              .with("seal as read now", open.seal())
              .with("weight now", open.grams() + " g")
              .end();
      case BeginDestruction begin ->
          saying("Begin to destroy " + String.join(", ", begin.bags()), List.of())
              .with("plant", begin.plant())
              .with("machine", begin.equipment())
              .with("method", begin.method())
              .with("witnesses", String.join(" and ", begin.witnesses()))
              .with("this is entered", "before the deed")
              .end();
      case FinishDestruction finish ->
          saying("Tell the end of run " + finish.run(), List.of())
              .with("residue", finish.residue())
              .with("operator", String.join(", ", finish.operators()))
              .with("started", When.shown(finish.startedAt()))
              .with("ended", When.shown(finish.endedAt()))
              .with("you say", "I saw it, and looked at the residue")
              .end();
      case Certify certify ->
          saying("Issue certificate " + certify.number(), List.of())
              .with("of run", certify.run())
              .end();
      case Sight sight -> sight(sight);
      case OpenMuster open ->
          saying("Open a muster of " + open.scope().word() + " " + open.subject(), List.of())
              .with("each copy is seen by", open.eyes() == 1 ? "one person" : "two people")
              .with("and then", "the list of what should be there stands still")
              .end();
      case SightInMuster sight -> MusterWords.sighted(sight, this::title);
      case CloseMuster close ->
          saying("Close muster " + close.muster(), List.of())
              .with("and then", "all that does not add up is raised, and nothing closes over it")
              .with("the frozen list", close.list())
              .end();
      case ReportMissing missing ->
          saying(
                  "Report " + Counted.copies(missing.copies().size()) + " missing",
                  copies(missing.copies()))
              .with("and then", "two others look into it")
              .end();
      case Resolve resolve ->
          saying(
                  "Resolve discrepancy " + String.join(", ", resolve.discrepancies()),
                  about(resolve))
              .with("found", resolve.finding().word())
              .end();
      case BindKey bind ->
          saying("Bind a further key to " + bind.party(), List.of())
              .with("key", bind.key())
              .with("and then", "whoever has its device signs as " + bind.party())
              .end();
      case Enrol enrol ->
          saying("Enrol " + enrol.party(), List.of())
              .with("in", enrol.registry())
              .with(
                  "roles",
                  String.join(", ", enrol.grants().stream().map(it -> it.role().word()).toList()))
              .with("clearances", ClearanceWords.of(enrol.clearances()))
              .with("key", enrol.key())
              .end();
      case OpenFind open ->
          saying("Open find " + open.find(), List.of())
              .with("the office was told by", open.way().word())
              .with("what was told", "stays outside; its hash " + open.report() + " is entered")
              .end();
      case TakeOverPapers taken ->
          saying("Papers taken over from the finder of " + taken.find(), List.of())
              .with("how many", Integer.toString(taken.items()))
              .with("weight", taken.grams() == 0 ? "not weighed" : taken.grams() + " g")
              .with("the finder confirmed it", taken.confirmed().word())
              .end();
      case CloseFind close ->
          saying("Close find " + close.find(), List.of())
              .with("how it ended", close.outcome().word())
              .end();
      case Second second -> second(second);
      default ->
          FilingWords.of(act, this::copies)
              .or(() -> RightsWords.of(act))
              .orElseGet(() -> other(act));
    };
  }

  private PlainWords offer(Offer offer) {
    return saying(
            "Offer " + Counted.copies(offer.copies().size()) + " to " + offer.to(),
            copies(offer.copies()))
        .with("due back", When.lastDay(offer.dueBack()))
        .with("until they accept", "you answer for what is offered")
        .end();
  }

  private PlainWords accept(Accept accept) {
    List<Line> lines = new ArrayList<>();
    for (Accept.Line line : accept.lines()) {
      lines.add(
          new Line(
              line.copy(),
              switch (line.outcome()) {
                case Accept.Line.ACCEPTED -> "accepted, " + Counted.pages(line.pages());
                case Accept.Line.SHORT -> "SHORT: " + Counted.pages(line.pages()) + " counted";
                case Accept.Line.TAMPERED -> "TAMPERED: it stays with the giver";
                default -> line.outcome();
              }));
    }
    return saying("Accept offer " + accept.offer(), lines)
        .with("and then", "you answer for what is accepted")
        .end();
  }

  private PlainWords sight(Sight sight) {
    int many = sight.copies().size() + sight.told().size();
    List<Line> lines = copies(sight.copies());
    lines.addAll(MusterWords.told(sight.told(), this::title));
    return saying("Say that you saw " + Counted.copies(many), lines)
        .with("when", sight.told().isEmpty() ? "here and now" : "as the phone told it")
        .end();
  }

  private PlainWords approve(ApproveOrder approve) {
    Optional<DestructionOrder> order = register.find(DestructionOrder.SHELF, approve.order());
    return saying("Approve order " + approve.order(), List.of())
        .with("ordered by", order.map(DestructionOrder::orderer).orElse(""))
        .with("what", order.map(one -> Counted.copies(one.copies())).orElse("unknown here"))
        .with("by the rule", order.map(DestructionOrder::basis).orElse(""))
        .with("list that you looked at", approve.list())
        .end();
  }

  private PlainWords second(Second second) {
    return register
        .find(Proposal.SHELF, second.proposal())
        .map(
            proposal -> {
              PlainWords first = words(second.acts().read(proposal.act(), proposal.fields()));
              return saying("Second: " + first.title(), first.lines())
                  .with("proposed by", proposal.party() + ", entry " + proposal.id())
                  .end();
            })
        .orElseGet(() -> saying("Second entry " + second.proposal(), List.of()).end());
  }

  private List<Line> about(Resolve resolve) {
    return resolve.discrepancies().stream()
        .flatMap(id -> register.find(Discrepancy.SHELF, id).stream())
        .map(one -> new Line(one.subject(), one.kind().word().replace('-', ' ')))
        .toList();
  }

  /// One that the desk has no words for: its fields as they are signed.
  private static PlainWords other(Act act) {
    List<Line> lines = new ArrayList<>();
    act.fields().members().forEach((name, value) -> lines.add(new Line(name, text(value))));
    String name = act.name().replaceFirst("/\\d+$", "").replace('-', ' ');
    return saying(
            name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1), lines)
        .end();
  }

  private static String text(Json value) {
    return switch (value) {
      case Json.Text(String text) -> text;
      default -> new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
    };
  }

  private List<Line> offered(String offer) {
    return register
        .find(Handover.SHELF, offer)
        .map(one -> copies(one.copies()))
        .orElseGet(List::of);
  }

  private String bagOf(String handover) {
    return register.find(BagHandover.SHELF, handover).map(BagHandover::bag).orElse("?");
  }

  private List<Line> copies(List<String> ids) {
    List<Line> lines = new ArrayList<>();
    for (String id : ids.subList(0, Math.min(MOST_LISTED, ids.size()))) {
      lines.add(new Line(id, title(id)));
    }
    if (ids.size() > MOST_LISTED) lines.add(new Line("and", ids.size() - MOST_LISTED + " more"));
    return lines;
  }

  private String title(String copy) {
    return register
        .find(Copy.SHELF, copy)
        .flatMap(found -> register.find(Document.SHELF, found.document()))
        .filter(this::maySee)
        .map(one -> one.shortTitle() + ", " + one.protection().marking())
        .orElse("");
  }

  private boolean maySee(Document document) {
    return register
        .find(Party.SHELF, reader)
        .filter(party -> new NeedToKnow(register, party).maySee(document))
        .isPresent();
  }

  private static Saying saying(String title, List<Line> lines) {
    return new Saying(title, new ArrayList<>(lines));
  }
}
