package burnbag.custody.policy;

import burnbag.custody.policy.PackTables.Table;
import burnbag.custody.policy.PackTables.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a policy pack as `specs/policy-pack.md` has it.
final class PolicyReader {
  private static final int MOST_BYTES = 1 << 20;
  private static final Set<String> PACK_KEYS =
      Set.of("id", "name", "authority", "version", "in_force_from", "in_force_to", "sources");
  private static final Set<String> RULE_KEYS =
      Set.of(
          "id",
          "acts",
          "schemes",
          "least_rank",
          "media",
          "requires",
          "topic",
          "days",
          "hours",
          "months",
          "most",
          "least",
          "level",
          "grams",
          "thousandths",
          "source",
          "source_status",
          "choice",
          "remedy",
          "permits",
          "refuses");

  private final String name;
  private final byte[] bytes;
  private final PackTables tables;

  PolicyReader(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.tables = new PackTables(name, text());
  }

  private String text() {
    if (bytes.length > MOST_BYTES)
      throw new MalformedPack(name, 1, "longer than " + MOST_BYTES + " bytes", "split it");
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedPack(name, 1, "it is not UTF-8", "save it as UTF-8");
    }
  }

  PolicyPack pack() {
    List<Table> all = tables.tables();
    if (all.isEmpty() || !all.getFirst().name().equals("[pack]"))
      throw tables.wrong(1, "it does not begin with [pack]", "put [pack] with id, name … first");
    Table head = all.getFirst();
    known(head, PACK_KEYS);
    List<PolicyRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table table : all.subList(1, all.size())) {
      if (!table.name().equals("[[rule]]"))
        throw tables.wrong(
            table.line(), "no table " + table.name(), "a pack has [pack] and [[rule]]");
      PolicyRule rule = rule(table);
      if (!ids.add(rule.id()))
        throw tables.wrong(table.line(), "a second rule '" + rule.id() + "'", "give it another id");
      rules.add(rule);
    }
    if (rules.isEmpty()) throw tables.wrong(head.line(), "it has no rule", "add a [[rule]]");
    return new PolicyPack(
        id(head),
        text(head, "name"),
        text(head, "authority"),
        text(head, "version"),
        day(head, "in_force_from"),
        text(head, "in_force_to", "").isEmpty() ? LocalDate.MAX : day(head, "in_force_to"),
        texts(head, "sources"),
        rules,
        HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  private PolicyRule rule(Table table) {
    known(table, RULE_KEYS);
    List<String> acts = texts(table, "acts");
    if (acts.isEmpty())
      throw tables.wrong(table.line(), "it governs no act", "name acts = [\"…\"]");
    int leastRank = table.pairs().containsKey("least_rank") ? number(table, "least_rank") : 0;
    if (leastRank > 4)
      throw tables.wrong(line(table, "least_rank"), "a rank is 0 to 4", "correct it");
    PolicyRule rule =
        new PolicyRule(
            id(table),
            acts,
            texts(table, "schemes"),
            leastRank,
            texts(table, "media"),
            requirement(table),
            text(table, "source"),
            isRead(table),
            text(table, "choice", ""),
            text(table, "remedy"),
            examples(table));
    prove(rule, table);
    return rule;
  }

  private Requirement requirement(Table table) {
    String kind = text(table, "requires");
    return switch (kind) {
      case "clearance" -> new Requirement.Cleared();
      case "attestation" -> new Requirement.Attested(text(table, "topic"), number(table, "days"));
      case "receipt" -> new Requirement.ReceiptWithin(number(table, "days"));
      case "muster" -> new Requirement.MusterEvery(number(table, "months"));
      case "persons" -> new Requirement.Persons(number(table, "least"));
      case "page-check" -> new Requirement.PagesChecked();
      case "retention" -> new Requirement.Kept(number(table, "days"));
      case "destruction" -> new Requirement.DestroyedTo(level(table));
      case "weight" ->
          new Requirement.WeightWithin(number(table, "grams"), number(table, "thousandths"));
      case "rotation" -> new Requirement.Rotation(number(table, "most"));
      case "equipment-test" -> new Requirement.EquipmentTested(number(table, "days"));
      case "approval" -> new Requirement.Approved();
      case "cooling-off" -> new Requirement.CooledOff(number(table, "hours"));
      case "dwell" -> new Requirement.DwellWithin(number(table, "hours"));
      case "independence" -> new Requirement.Independent();
      case "disposal-officer" -> new Requirement.DisposalOfficer();
      default ->
          throw tables.wrong(
              line(table, "requires"),
              "nothing can be required as '" + kind + "'",
              "specs/policy-pack.md lists what can");
    };
  }

  private DestructionLevel level(Table table) {
    return DestructionLevel.read(text(table, "level"))
        .orElseThrow(
            () ->
                tables.wrong(
                    line(table, "level"), "no level of ISO/IEC 21964", "write it as P-5 or T-3"));
  }

  private boolean isRead(Table table) {
    String status = text(table, "source_status");
    return switch (status) {
      case "read" -> true;
      case "unread" -> false;
      default ->
          throw tables.wrong(
              line(table, "source_status"),
              "a source is read or unread, not '" + status + "'",
              "say read only if you have read the paragraph");
    };
  }

  private List<PolicyRule.Example> examples(Table table) {
    List<PolicyRule.Example> examples = new ArrayList<>();
    for (String example : texts(table, "permits"))
      examples.add(new PolicyRule.Example(facts(table, "permits", example), true));
    for (String example : texts(table, "refuses"))
      examples.add(new PolicyRule.Example(facts(table, "refuses", example), false));
    boolean both = examples.stream().map(PolicyRule.Example::permits).distinct().count() == 2;
    if (!both)
      throw tables.wrong(
          table.line(), "a rule has examples of both kinds", "add permits = […] and refuses = […]");
    return examples;
  }

  /// `act=offer scheme=us rank=2 clearance=3`.
  private Facts facts(Table table, String key, String example) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : example.strip().split("\\s+")) {
      int equals = pair.indexOf('=');
      if (equals < 1 || pairs.put(pair.substring(0, equals), pair.substring(equals + 1)) != null)
        throw tables.wrong(
            line(table, key),
            "'" + pair + "' is no fact, or a second one",
            "write name=value once");
    }
    String act = pairs.getOrDefault("act", "");
    String rank = pairs.getOrDefault("rank", "0");
    if (act.isEmpty() || !rank.matches("[0-4]"))
      throw tables.wrong(line(table, key), "an example has act= and a rank of 0 to 4", example);
    Subject subject =
        new Subject(
            pairs.getOrDefault("scheme", ""),
            Integer.parseInt(rank),
            pairs.getOrDefault("medium", "paper"));
    pairs.keySet().removeAll(Set.of("act", "rank", "scheme", "medium"));
    return new Facts(act, subject, pairs);
  }

  private void prove(PolicyRule rule, Table table) {
    for (PolicyRule.Example example : rule.examples()) {
      Facts facts = example.facts();
      boolean governed = rule.governs(facts.act(), facts.subject());
      if (!governed && !example.permits())
        throw tables.wrong(
            line(table, "refuses"),
            "rule '" + rule.id() + "' does not govern its example " + facts.known(),
            "correct the rule or the example");
      boolean permitted = !governed || rule.requirement().against(facts).isEmpty();
      if (permitted != example.permits())
        throw tables.wrong(
            line(table, example.permits() ? "permits" : "refuses"),
            "rule '" + rule.id() + "' contradicts its example " + facts.known(),
            "correct the rule or the example");
    }
  }

  private void known(Table table, Set<String> keys) {
    for (String key : table.pairs().keySet())
      if (!keys.contains(key))
        throw tables.wrong(
            line(table, key),
            "no key '" + key + "' here",
            "there are " + keys.stream().sorted().toList());
  }

  private String id(Table table) {
    String id = text(table, "id");
    if (!id.matches("[a-z][a-z0-9-]{0,40}"))
      throw tables.wrong(line(table, "id"), "an id is small letters, digits, hyphens", "rename it");
    return id;
  }

  private LocalDate day(Table table, String key) {
    try {
      return LocalDate.parse(text(table, key));
    } catch (DateTimeException e) {
      throw tables.wrong(line(table, key), "no date", "write it as 2024-05-01");
    }
  }

  private String text(Table table, String key) {
    String text = text(table, key, "");
    if (text.isBlank())
      throw tables.wrong(line(table, key), "'" + key + "' is missing", "add " + key + " = \"…\"");
    return text;
  }

  private String text(Table table, String key, String otherwise) {
    Value value = table.pairs().get(key);
    if (value == null) return otherwise;
    if (value.value() instanceof String text) return text;
    throw tables.wrong(value.line(), "'" + key + "' wants a string", "put it in double quotes");
  }

  private int number(Table table, String key) {
    Value value = table.pairs().get(key);
    if (value != null && value.value() instanceof Integer number) return number;
    throw tables.wrong(line(table, key), "'" + key + "' wants a number", "add " + key + " = 30");
  }

  private List<String> texts(Table table, String key) {
    Value value = table.pairs().get(key);
    if (value == null) return List.of();
    if (value.value() instanceof List<?> list)
      return list.stream().map(String.class::cast).toList();
    throw tables.wrong(value.line(), "'" + key + "' wants a list of strings", "[\"…\", \"…\"]");
  }

  private static int line(Table table, String key) {
    Value value = table.pairs().get(key);
    return value == null ? table.line() : value.line();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
