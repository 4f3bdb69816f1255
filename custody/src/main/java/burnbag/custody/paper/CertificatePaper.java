package burnbag.custody.paper;

import burnbag.custody.Counted;
import burnbag.custody.certificate.CertificateText;
import burnbag.custody.certificate.Claimed;
import burnbag.custody.destruction.Weight;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Value;
import burnbag.papers.DestructionCertificate;
import burnbag.papers.Fonts;
import burnbag.papers.LedgerPlace;
import burnbag.papers.Letterhead;
import burnbag.papers.Press;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A certificate of destruction into the paper that it lies in, as PDF/A-3.
public final class CertificatePaper {
  /// PDFBox remarks on fonts that a paper does not use; held, so that its level is kept.
  private static final Logger REMARKS = Logger.getLogger("org.apache.pdfbox");

  /// Whose signature stands for what, in the order of a destruction.
  private static final Map<String, String> PARTS =
      Map.of(
          "order-destruction/1", "ordered",
          "approve-order/1", "approved",
          "seal-bag/1", "sealed",
          "receive-bag/1", "received",
          "open-at-plant/1", "opened",
          "begin-destruction/1", "operator",
          "finish-destruction/1", "witness",
          "certify/1", "issued");

  private static final Set<String> WEIGHED =
      Set.of("seal-bag", "hand-over-bag", "receive-bag", "open-at-plant", "unseal-bag");

  private final CertificateText text;
  private final String witnessed;
  private final Json.Obj claims;
  private final Map<String, String> names = new HashMap<>();

  public CertificatePaper(CertificateText text) {
    this(text, "");
  }

  /// @param witnessed who has cosigned a checkpoint that holds it, in words; empty for nobody
  public CertificatePaper(CertificateText text, String witnessed) {
    this.witnessed = witnessed;
    this.text = text;
    this.claims = text.claims();
    Map<String, String> opened = new HashMap<>();
    text.openings()
        .forEach(
            one -> {
              if (one.value() instanceof Value.Text(String name))
                opened.put(one.commitment().toString(), name);
            });
    text.leaves()
        .forEach(
            leaf -> {
              Json.Obj fields = leaf.entry().statement().fields();
              String name = opened.getOrDefault(Claimed.text(fields, "name"), "");
              if (leaf.entry().statement().act().equals("enrol/1") && !name.isEmpty())
                names.put(Claimed.text(fields, "party"), name);
            });
  }

  /// @param printedAt stands at its foot
  public byte[] pdf(ZonedDateTime printedAt) {
    REMARKS.setLevel(Level.OFF);
    return new Press(Fonts.ofThisMachine()).certificate(certificate(printedAt));
  }

  private DestructionCertificate certificate(ZonedDateTime printedAt) {
    Json.Obj run = Claimed.object(claims, "run");
    Json.Obj issued = Claimed.object(claims, "issued");
    boolean trial = claims.members().get("trial") instanceof Json.Bool;
    return new DestructionCertificate(
        new Letterhead(Claimed.text(claims, "registry"), "", trial, printedAt),
        Claimed.text(claims, "number"),
        order(),
        Claimed.text(claims, "highest"),
        String.join(", ", Claimed.texts(claims, "media")),
        Claimed.text(run, "method"),
        String.join(" ", Claimed.texts(run, "levels"))
            + " of "
            + Claimed.text(Claimed.object(claims, "equipment"), "standard"),
        equipment(),
        place(),
        time(Claimed.number(run, "told_start")),
        time(Claimed.number(run, "told_end")),
        DestructionCertificate.Residue.valueOf(
            Claimed.text(run, "residue").toUpperCase(Locale.ROOT)),
        lines(),
        chain(),
        signatories(),
        List.of(),
        remarks(),
        new LedgerPlace(
            Claimed.text(claims, "log"),
            Claimed.number(issued, "entry"),
            head().size(),
            head().root().base64(),
            "burnbag certificate verify " + Claimed.text(claims, "number") + ".json"),
        new DestructionCertificate.Bytes(text.bytes()),
        new DestructionCertificate.Bytes(text.proof().bytes()));
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>(Claimed.remarks(claims));
    if (!witnessed.isEmpty()) remarks.add(witnessed);
    return remarks;
  }

  private Checkpoint head() {
    try {
      return Checkpoint.parse(text.checkpoint().text());
    } catch (NoteFormatException e) {
      throw new AssertionError("it was written a moment ago", e);
    }
  }

  private String who(String party) {
    return names.containsKey(party) ? names.get(party) + " (" + party + ")" : party;
  }

  private DestructionCertificate.Order order() {
    List<String> numbers = new ArrayList<>();
    List<String> by = new ArrayList<>();
    List<String> approved = new ArrayList<>();
    for (Json.Obj one : Claimed.objects(claims, "orders")) {
      numbers.add(Claimed.text(one, "order"));
      by.add(who(Claimed.text(one, "ordered_by")));
      approved.add(who(Claimed.text(one, "approved_by")));
    }
    if (numbers.isEmpty()) return new DestructionCertificate.Order("none: waste alone", "–", "–");
    return new DestructionCertificate.Order(joined(numbers), joined(by), joined(approved));
  }

  private static String joined(List<String> words) {
    return String.join(", ", words.stream().distinct().toList());
  }

  private String equipment() {
    Json.Obj equipment = Claimed.object(claims, "equipment");
    Json.Obj test = Claimed.object(equipment, "test");
    return Claimed.text(equipment, "id")
        + ", "
        + Claimed.text(equipment, "kind")
        + "; residue tested "
        + time(Claimed.number(test, "at")).toLocalDate()
        + " by "
        + who(Claimed.text(test, "by"))
        + ": "
        + Claimed.text(test, "result").toUpperCase(Locale.ROOT);
  }

  private String place() {
    Json.Obj plant = Claimed.object(claims, "plant");
    return Claimed.text(plant, "id")
        + ", run by "
        + who(Claimed.text(plant, "keeper"))
        + ", approved by "
        + Claimed.text(plant, "reference");
  }

  private List<DestructionCertificate.Line> lines() {
    List<DestructionCertificate.Line> lines = new ArrayList<>();
    for (Json.Obj copy : Claimed.objects(claims, "copies")) {
      lines.add(
          new DestructionCertificate.Line(
              Claimed.text(copy, "copy"),
              Claimed.text(copy, "title"),
              Claimed.text(copy, "marking"),
              Long.toString(Claimed.number(copy, "pages")),
              Claimed.text(copy, "bag")));
    }
    for (Json.Obj bag : Claimed.objects(claims, "bags")) {
      for (Json.Obj waste : Claimed.objects(bag, "waste")) {
        long sheets = Claimed.number(waste, "sheets");
        lines.add(
            new DestructionCertificate.Line(
                "waste",
                "unregistered waste",
                Claimed.text(Claimed.object(waste, "highest"), "marking"),
                sheets > 0 ? Counted.sheets(sheets) : Weight.words(Claimed.number(waste, "grams")),
                Claimed.text(bag, "bag")));
      }
    }
    return lines;
  }

  private List<DestructionCertificate.Weighing> chain() {
    List<DestructionCertificate.Weighing> chain = new ArrayList<>();
    for (Json.Obj step : Claimed.objects(claims, "chain")) {
      String act = Claimed.text(step, "act");
      if (!WEIGHED.contains(act)) continue;
      String second = Claimed.text(step, "second");
      chain.add(
          new DestructionCertificate.Weighing(
              time(Claimed.number(step, "at")),
              act.replace("-bag", "").replace('-', ' '),
              Claimed.text(step, "bag"),
              Math.toIntExact(Claimed.number(step, "grams")),
              Claimed.text(step, "seal"),
              who(Claimed.text(step, "party")) + (second.isEmpty() ? "" : " and " + who(second))));
    }
    return chain;
  }

  /// Each signature once; of an act of two the second's too, as what it seconds.
  private List<DestructionCertificate.Signatory> signatories() {
    Map<String, String> proposals = new HashMap<>();
    List<DestructionCertificate.Signatory> all = new ArrayList<>();
    text.leaves()
        .forEach(
            leaf -> {
              var statement = leaf.entry().statement();
              String act = statement.act();
              if (act.equals("second/1")) {
                String proposal = Claimed.text(statement.fields(), "proposal");
                act = proposals.getOrDefault(proposal, "");
              } else {
                proposals.put(Long.toString(leaf.index()), act);
              }
              if (!PARTS.containsKey(act)) return;
              all.add(
                  new DestructionCertificate.Signatory(
                      PARTS.get(act),
                      who(statement.party()),
                      leaf.entry().signatures().getFirst().key().toString(),
                      time(leaf.entry().recordedAt())));
            });
    return all;
  }

  private static ZonedDateTime time(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
  }
}
