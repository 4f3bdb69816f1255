package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Fields;
import burnbag.custody.register.LogWitness;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/// Two officers record the key of somebody outside who cosigns checkpoints.
///
/// The line is `name+id+base64`, of any algorithm of C2SP `signed-note`: the id is the first four
/// bytes of SHA-256 over name, newline and the decoded key with its algorithm byte. Who is to be
/// sent checkpoints has a key that cosigns, and an address.
///
/// @param url under which `add-checkpoint` of C2SP `tlog-witness` answers; empty for none
public record EnrolWitness(String line, String url) implements Act {
  public static final String NAME = "enrol-witness/1";

  private static final int ID_BYTES = 4;
  private static final int LONGEST_URL = 255;

  /// One without an address.
  public EnrolWitness(String line) {
    this(line, "");
  }

  public static EnrolWitness read(Fields fields) {
    return new EnrolWitness(fields.text("key"), fields.text("url", ""));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("key", line).text("url", url).end();
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
      String id = id(line).toString();
      boolean own =
          situation.register().find(Charter.SHELF, Charter.ID).map(this::isOf).orElse(false);
      if (own) {
        refusals.add(
            "WITNESS_IS_THE_LOG",
            "it is the log's own key, and nobody is their own witness",
            Rules.KEYS,
            "enrol the key of somebody outside");
      }
      if (situation.register().find(LogWitness.SHELF, id).map(this::same).orElse(false)) {
        refusals.add("WITNESS_KNOWN", id + " is enrolled already", Rules.FORM, "nothing is to do");
      }
      if (!url.isEmpty()) sendable(refusals);
    } catch (MalformedFields e) {
      refusals.add("NO_KEY", e.getMessage(), Rules.KEYS, "hand over the whole line of the key");
    }
  }

  private boolean isOf(Charter charter) {
    return charter.logKey().equals(line)
        || charter.earlierKeys().contains(line)
        || charter.companions().contains(line);
  }

  /// An address that changes is enrolled anew, and so is a witness that was dismissed.
  private boolean same(LogWitness known) {
    return known.active() && known.line().equals(line) && known.url().equals(url);
  }

  private void sendable(Refusals refusals) {
    if (!isUrl(url)) {
      refusals.add(
          "WITNESS_URL",
          "'" + url + "' is no address of a witness",
          Rules.FORM,
          "give http or https, host and path, and nothing else");
    }
    try {
      CosignerKey.parse(line);
    } catch (NoteFormatException e) {
      refusals.add(
          "NO_COSIGNER",
          e.getMessage(),
          Rules.KEYS,
          "ask the witness for the key that its cosignatures are verified with");
    }
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      boolean scheme = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return scheme
          && text.length() <= LONGEST_URL
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(
        LogWitness.SHELF, new LogWitness(id(line).toString(), line, recorded.at(), url, 0));
  }

  private static KeyName id(String line) {
    String[] parts = line.split("\\+", 3);
    try {
      if (parts.length < 3) throw new IllegalArgumentException("a key is written name+id+base64");
      KeyName name = new KeyName(parts[0], HexFormat.fromHexDigits(parts[1]));
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((parts[0] + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] id = Arrays.copyOf(sha.digest(typed), ID_BYTES);
      if (typed.length < 2 || !HexFormat.of().formatHex(id).equals(parts[1])) {
        throw new IllegalArgumentException("the id does not fit the key");
      }
      return name;
    } catch (IllegalArgumentException e) {
      throw new MalformedFields(e.getMessage());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
