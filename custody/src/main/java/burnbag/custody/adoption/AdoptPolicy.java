package burnbag.custody.adoption;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.policy.MalformedPack;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.AdoptedPack;
import burnbag.custody.register.Fields;
import burnbag.custody.register.PackText;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Two officers put a policy pack in force, in the place of an earlier one of the same name. Its
/// whole text stands in the entry: what was asked for on which day can be told from the ledger
/// alone.
///
/// @param pack what the pack calls itself
/// @param hash SHA-256 of the text in UTF-8, in hexadecimal
public record AdoptPolicy(String pack, String hash, String text) implements Act {
  public static final String NAME = "adopt-policy/1";

  /// Of a pack that was read.
  public static AdoptPolicy of(PolicyPack pack, String text) {
    return new AdoptPolicy(pack.id(), pack.hash(), text);
  }

  public static AdoptPolicy read(Fields fields) {
    return new AdoptPolicy(fields.text("pack"), fields.text("hash"), fields.text("text"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("pack", pack).text("hash", hash).text("text", text).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICER);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    try {
      PolicyPack read = PolicyPack.read(pack, text.getBytes(StandardCharsets.UTF_8));
      if (!read.id().equals(pack) || !read.hash().equals(hash)) {
        refusals.add(
            "PACK_DIFFERS",
            "the text is of pack " + read.id() + " with hash " + read.hash(),
            Rules.FORM,
            "adopt it under its own name and hash");
      }
    } catch (MalformedPack e) {
      refusals.add("PACK_MALFORMED", e.getMessage(), Rules.FORM, "see the form of a policy pack");
    }
    boolean inForce =
        situation
            .register()
            .find(AdoptedPack.SHELF, hash)
            .filter(AdoptedPack::isInForce)
            .isPresent();
    if (!inForce) return;
    refusals.add("PACK_IN_FORCE", "this pack is in force", Rules.FORM, "nothing is to be done");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    for (AdoptedPack earlier : register.where(AdoptedPack.SHELF, "pack", pack)) {
      if (earlier.isInForce()) register.put(AdoptedPack.SHELF, earlier.dropped());
    }
    register.put(
        AdoptedPack.SHELF,
        new AdoptedPack(hash, pack, AdoptedPack.IN_FORCE, Long.toString(recorded.index())));
    register.put(PackText.SHELF, new PackText(hash, text));
  }
}
