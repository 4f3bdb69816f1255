package burnbag.cli.office;

import static burnbag.custody.certificate.Claimed.number;
import static burnbag.custody.certificate.Claimed.object;
import static burnbag.custody.certificate.Claimed.objects;
import static burnbag.custody.certificate.Claimed.remarks;
import static burnbag.custody.certificate.Claimed.text;
import static burnbag.custody.certificate.Claimed.texts;

import burnbag.custody.Counted;
import burnbag.ledger.json.Json;
import java.util.List;

/// What a certificate says, for a person at a terminal.
final class CertificateWords {
  private static final int SHOWN = 12;

  private final Json.Obj claims;

  CertificateWords(Json.Obj claims) {
    this.claims = claims;
  }

  void tell(Voice voice) {
    Json.Obj run = object(claims, "run");
    List<Json.Obj> copies = objects(claims, "copies");
    if (claims.members().get("trial") instanceof Json.Bool)
      voice.alarm("  TRIAL: this home is for trying out, and its certificates count for nothing");
    voice.line("  certificate " + text(claims, "number") + " of " + text(claims, "log"));
    for (Json.Obj order : objects(claims, "orders")) {
      voice.line(
          "  order "
              + text(order, "order")
              + " by "
              + text(order, "ordered_by")
              + ", approved by "
              + text(order, "approved_by"));
    }
    voice.line(
        "  "
            + Counted.copies(copies.size())
            + ", highest marking '"
            + text(claims, "highest")
            + "'");
    for (Json.Obj copy : copies.subList(0, Math.min(SHOWN, copies.size()))) {
      voice.line(
          "    "
              + text(copy, "copy")
              + " "
              + text(copy, "title")
              + ", "
              + Counted.pages(number(copy, "pages"))
              + ", bag "
              + text(copy, "bag"));
    }
    if (copies.size() > SHOWN) voice.line("    and " + (copies.size() - SHOWN) + " more");
    for (Json.Obj bag : objects(claims, "bags")) {
      voice.line(
          "  bag "
              + text(bag, "bag")
              + ", seal "
              + text(bag, "seal")
              + ", "
              + number(bag, "grams")
              + " g");
    }
    voice.line(
        "  "
            + text(run, "method")
            + " with "
            + text(object(claims, "equipment"), "id")
            + " at "
            + text(object(claims, "plant"), "id")
            + ", "
            + String.join(" ", texts(run, "levels")));
    voice.line(
        "  from "
            + When.shown(number(run, "told_start"))
            + " to "
            + When.shown(number(run, "told_end"))
            + ", as it was told");
    voice.line(
        "  operated by "
            + String.join(", ", texts(run, "operators"))
            + "; witnessed by "
            + String.join(" and ", texts(run, "witnesses"))
            + "; residue: "
            + text(run, "residue"));
    Json.Obj policy = object(claims, "policy");
    List<String> asked = texts(policy, "asked");
    List<String> unasked = texts(policy, "not_asked");
    if (!asked.isEmpty())
      voice.line("  meets the policy then in force: " + String.join(", ", asked));
    if (!unasked.isEmpty()) {
      voice.line("  policy asked too, and no entry here tells: " + String.join(", ", unasked));
    }
    for (String one : remarks(claims)) voice.alarm("  " + one);
    texts(claims, "says").forEach(one -> voice.line("  " + one));
  }
}
