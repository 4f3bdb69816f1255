package burnbag.desk.sign;

import burnbag.custody.act.Act;
import burnbag.custody.act.Refusal;
import burnbag.custody.copy.Copies;
import burnbag.custody.destruction.Orders;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Dispatch;
import burnbag.custody.register.Document;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Muster;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.custody.register.Shelf;
import burnbag.custody.sighting.ReportFound;
import burnbag.custody.sighting.Sight;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What somebody may see. Of a document, what the register says: cleared for it, and concerned with
/// it, by a role where it is registered or as one who has a copy or is to get one. Of an order, a
/// bag, a run and the like: by a role in its registry or a part in it. Nobody may, unless all
/// holds.
public final class NeedToKnow {
  private static final String RULE = "need to know: by registry, level and compartment";
  private static final Optional<Named> GROUP = Optional.of(Named.GROUP);
  private static final Set<String> SEEN = Set.of("copies", "counts", "told", "place", "where");
  private static final Set<Role> READ_ALL = EnumSet.of(Role.AUDITOR, Role.OFFICER);

  private final Register register;
  private final Party party;

  public NeedToKnow(Register register, Party party) {
    this.register = register;
    this.party = party;
  }

  public boolean maySee(Document document) {
    return against(document).isEmpty();
  }

  /// Everything that speaks against it; empty where nothing does.
  public List<Refusal> against(Document document) {
    List<Refusal> reasons = new ArrayList<>(uncleared(document));
    if (!isConcerned(document)) {
      reasons.add(
          new Refusal(
              "NOT_CONCERNED",
              party.id()
                  + " has no role in "
                  + document.registry()
                  + " and no copy of it, nor is to get one",
              RULE,
              "ask its holder to offer you a copy, or two officers for a role there"));
    }
    return reasons;
  }

  private List<Refusal> uncleared(Document document) {
    if (party.mayHandle(document.protection())) return List.of();
    String marking = document.protection().marking();
    return List.of(
        new Refusal(
            "NOT_CLEARED",
            party.id()
                + " is not cleared for "
                + (marking.isEmpty() || !isConcerned(document) ? "this document" : marking),
            RULE,
            "two officers can raise the clearance: burnbag party clear"));
  }

  private boolean isConcerned(Document document) {
    return covers(document.registry())
        || register.where(Copy.SHELF, "document", document.id()).stream().anyMatch(this::hasPart);
  }

  private boolean hasPart(Copy copy) {
    return copy.holder().equals(party.id())
        || register
            .find(Handover.SHELF, copy.offer())
            .map(offer -> offer.isOpen() && offer.receiver().equals(party.id()))
            .orElse(false);
  }

  /// Whether they have any role in a registry, or in one above it.
  public boolean covers(String registry) {
    return party.grants().stream()
        .anyMatch(grant -> Registry.covers(register, grant.registry(), registry));
  }

  private boolean readsAll() {
    return party.grants().stream().anyMatch(one -> READ_ALL.contains(one.role()));
  }

  /// What speaks against their reading the words of all entries, whoever signed them.
  public List<Refusal> againstEntries() {
    if (readsAll()) return List.of();
    return List.of(
        new Refusal(
            "NO_AUDITOR",
            "the words of entries are for auditors, officers and who signed them",
            RULE,
            "two officers can make you an auditor: burnbag party grant; hashes and proofs are for"
                + " the whole office"));
  }

  /// What speaks against their reading the words of this one.
  public List<Refusal> againstWords(Statement statement) {
    return isMe(statement.party()) ? List.of() : againstEntries();
  }

  /// Whether they are told who did what by a statement: who signed it, whoever has a role where it
  /// was signed, and who reads all.
  public boolean maySee(Statement statement) {
    return readsAll() || isMe(statement.party()) || covers(statement.registry());
  }

  /// Whoever holds it, or may see its document.
  public List<Refusal> against(Copy copy) {
    if (isMe(copy.holder())) return List.of();
    return against(register.find(Document.SHELF, copy.document()).orElseThrow());
  }

  public List<Refusal> against(DestructionOrder one) {
    return unless(false, "order " + one.id(), one.registry());
  }

  /// Who has the bag, or is to have it.
  public List<Refusal> against(Bag one) {
    boolean part =
        register
            .find(BagHandover.SHELF, one.handover())
            .map(handover -> isMe(handover.receiver()))
            .orElse(false);
    Container container = register.find(Container.SHELF, one.id()).orElseThrow();
    return part ? List.of() : against(container);
  }

  /// Whose it is, and everybody where it is shared.
  public List<Refusal> against(Container one) {
    String what = one.kind().word() + " " + one.id();
    return unless(isMe(one.custodian()), what, one.registry());
  }

  public List<Refusal> against(BagHandover one) {
    if (isMe(one.giver()) || isMe(one.receiver())) return List.of();
    return against(register.find(Bag.SHELF, one.bag()).orElseThrow());
  }

  /// Operator and witnesses, and who may see one of its bags.
  public List<Refusal> against(Run one) {
    if (isMe(one.begunBy()) || one.named().stream().anyMatch(this::isMe)) return List.of();
    List<Refusal> reasons = new ArrayList<>();
    for (String bag : one.bags()) {
      List<Refusal> against = against(register.find(Bag.SHELF, bag).orElseThrow());
      if (against.isEmpty()) return List.of();
      reasons.addAll(against);
    }
    return reasons;
  }

  public List<Refusal> against(Certificate one) {
    return unless(false, "certificate " + one.id(), one.registry());
  }

  /// What speaks against handing out what a certificate lists, titles and markings among it.
  public List<Refusal> againstListOf(Certificate one) {
    List<Refusal> reasons = new ArrayList<>(against(one));
    for (String order : one.orders()) {
      for (OrderLine line : Orders.lines(register, order)) {
        register
            .find(Copy.SHELF, line.copy())
            .flatMap(copy -> register.find(Document.SHELF, copy.document()))
            .ifPresent(document -> reasons.addAll(uncleared(document)));
      }
    }
    return reasons.stream().distinct().toList();
  }

  /// The two of them.
  public List<Refusal> against(Handover one) {
    if (isMe(one.giver()) || isMe(one.receiver())) return List.of();
    return List.of(
        new Refusal(
            "NOT_CONCERNED",
            party.id() + " neither gives nor is to take what is in offer " + one.id(),
            RULE,
            "ask who gives it to offer it to you"));
  }

  /// Who proposed it, whoever has a role there, and the witnesses of a run.
  public List<Refusal> against(Proposal one) {
    boolean part =
        isMe(one.party())
            || ids(one.fields().members().get("run")).stream()
                .flatMap(run -> register.find(Run.SHELF, run).stream())
                .anyMatch(run -> run.named().stream().anyMatch(this::isMe));
    return unless(part, "proposal " + one.id(), one.registry());
  }

  /// Of a holder's own copies: the holder.
  public List<Refusal> against(Muster one) {
    boolean mine = one.scope() == Muster.Scope.HOLDER && isMe(one.subject());
    return unless(mine, "muster " + one.id(), one.registry());
  }

  public List<Refusal> against(Discrepancy one) {
    return unless(isMe(one.concerned()), "discrepancy " + one.id(), one.registry());
  }

  /// Who sent it, and whoever has a role where it was sent from.
  public List<Refusal> against(Dispatch one) {
    return unless(isMe(one.sender()), "dispatch " + one.id(), one.registry());
  }

  /// What speaks against laying an act before somebody, so that words, and refusals of what they
  /// would sign, tell nothing that they may not see: by everything that its fields name. What one
  /// tells of having seen oneself is not asked for, beyond what it is told of.
  public List<Refusal> against(Act act) {
    List<Refusal> reasons = new ArrayList<>();
    act.fields()
        .members()
        .forEach(
            (field, value) -> {
              if (!isSeen(act, field)) reasons.addAll(against(field, value));
            });
    return reasons.stream().distinct().toList();
  }

  /// Whether a field says what somebody has before their eyes.
  private static boolean isSeen(Act act, String field) {
    return switch (act) {
      case Sight _, SightInMuster _, ReportFound _ -> SEEN.contains(field);
      default -> false;
    };
  }

  private List<Refusal> against(String field, Json value) {
    return switch (value) {
      case Json.Text(String id) -> against(field, id);
      case Json.Arr(List<Json> items) ->
          items.isEmpty()
              ? against(field, "")
              : items.stream().flatMap(one -> against(field, one).stream()).toList();
      case Json.Obj(Map<String, Json> members) when Named.by(field).equals(GROUP) ->
          members.entrySet().stream()
              .flatMap(one -> against(one.getKey(), one.getValue()).stream())
              .toList();
      // A number or a flag names nothing, and an object is new where it is no group.
      case null, default -> against(field, "");
    };
  }

  private static List<String> ids(Json value) {
    return switch (value) {
      case Json.Text(String text) -> List.of(text);
      case Json.Arr(List<Json> items) -> items.stream().flatMap(one -> ids(one).stream()).toList();
      case null, default -> List.of();
    };
  }

  /// What speaks against their knowing of what a field of an act names; nothing where it names
  /// nothing that lies in the register. A field that is not known here speaks against itself.
  ///
  /// @param field as the act calls it: `order`, `bag`
  public List<Refusal> against(String field, String id) {
    Optional<Named> named = Named.by(field);
    if (named.isEmpty()) return List.of(unknown(field));
    return switch (named.get()) {
      case COPY -> Copies.named(register, id).map(this::against).orElseGet(List::of);
      case DOCUMENT -> against(Document.SHELF, id, this::against);
      case ORDER -> against(DestructionOrder.SHELF, id, this::against);
      case BAG -> against(Bag.SHELF, id, this::against);
      case CONTAINER -> against(Container.SHELF, id, this::against);
      case BAG_HANDOVER -> against(BagHandover.SHELF, id, this::against);
      case RUN -> against(Run.SHELF, id, this::against);
      case OFFER -> against(Handover.SHELF, id, this::against);
      case DISPATCH -> against(Dispatch.SHELF, id, this::against);
      case PROPOSAL -> against(Proposal.SHELF, id, this::against);
      case MUSTER -> against(Muster.SHELF, id, this::against);
      case DISCREPANCY -> against(Discrepancy.SHELF, id, this::against);
      case GROUP, NOTHING -> List.of();
    };
  }

  private static Refusal unknown(String field) {
    return new Refusal(
        "FIELD_UNKNOWN",
        "the desk does not know what '" + field + "' names, and so not who may know of it",
        RULE,
        "do it at the command line, and tell whoever runs the desk");
  }

  private <T extends Kept> List<Refusal> against(
      Shelf<T> shelf, String id, Function<T, List<Refusal>> asked) {
    return register.find(shelf, id).map(asked).orElseGet(List::of);
  }

  private boolean isMe(String id) {
    return id.equals(party.id());
  }

  private List<Refusal> unless(boolean part, String what, String registry) {
    if (part || covers(registry)) return List.of();
    return List.of(
        new Refusal(
            "NOT_CONCERNED",
            party.id() + " has no role in the registry of " + what + " and no part in it",
            RULE,
            "two officers can give a role there: burnbag party grant"));
  }
}
