package burnbag.desk.gate;

import burnbag.desk.gate.GateHouse.Sign;
import burnbag.papers.Fonts;
import burnbag.papers.Letterhead;
import burnbag.papers.Press;
import burnbag.papers.Slip;
import burnbag.response.gate.Gate.Lot;
import burnbag.response.gate.Persons;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the gate prints.
final class GatePapers {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm xxx", Locale.ENGLISH);

  private GatePapers() {}

  /// What to do on a hold, in order.
  static List<String> steps(Sign sign) {
    return List.of(
        "Keep the lot together, as it is. Do not sell, shred, copy, photograph or read on.",
        "Put it under lock, or where one named person sees it.",
        "Call " + sign.call() + ".",
        "Give it only to who can name this lot, against a receipt.");
  }

  /// The slip that stays with a lot that is put aside.
  static byte[] slip(Lot lot, Sign sign, ZonedDateTime now) {
    List<Slip.Fact> facts = new ArrayList<>(facts(lot, now));
    facts.add(
        new Slip.Fact("Lies", lot.place().isEmpty() ? "________________" : lot.place(), true));
    if (!lot.markings().isEmpty()) {
      facts.add(new Slip.Fact("Marked", String.join(", ", lot.markings())));
    }
    if (!lot.find().isEmpty()) facts.add(new Slip.Fact("Find", lot.find(), true));
    return press()
        .slip(
            new Slip(
                head(sign, now),
                lot.verdict().word().toUpperCase(Locale.ROOT),
                "This lot is in quarantine. Nobody is accused of anything.",
                facts,
                steps(sign),
                code(lot),
                List.of("The code holds lot, weight and find. It opens nothing."),
                List.of()));
  }

  private static String code(Lot lot) {
    String code = "burnbag-lot/v1\n" + lot.number() + "\n" + lot.grams() + " g";
    return lot.find().isEmpty() ? code : code + "\n" + lot.find();
  }

  /// The receipt for a lot that was handed over: two sides, two copies.
  static byte[] receipt(Lot lot, Persons persons, Sign sign, ZonedDateTime now) {
    List<Slip.Fact> facts = new ArrayList<>(facts(lot, now));
    facts.add(new Slip.Fact("Given by", sign.name()));
    facts.add(
        new Slip.Fact(
            "Received by",
            persons.receiver().isEmpty() ? "________________" : persons.receiver(),
            true));
    if (!lot.find().isEmpty()) facts.add(new Slip.Fact("Find", lot.find(), true));
    return press()
        .slip(
            new Slip(
                head(sign, now),
                "Receipt",
                "",
                facts,
                List.of(),
                code(lot),
                List.of("Two copies: one goes with the lot, one stays at the gate."),
                List.of("Given by", "Received by")));
  }

  private static List<Slip.Fact> facts(Lot lot, ZonedDateTime now) {
    String weight =
        lot.grams() == 0
            ? "not weighed"
            : "%d.%03d kg".formatted(lot.grams() / 1_000, lot.grams() % 1_000);
    return List.of(
        new Slip.Fact("Lot", lot.number(), true),
        new Slip.Fact("Weight", weight, true),
        new Slip.Fact("Files looked at", Long.toString(lot.files())),
        new Slip.Fact("When", TIME.format(Instant.ofEpochMilli(lot.at()).atZone(now.getZone()))));
  }

  private static Letterhead head(Sign sign, ZonedDateTime now) {
    return new Letterhead(sign.name(), "", sign.trial(), now);
  }

  private static Press press() {
    return new Press(Fonts.ofThisMachine());
  }
}
