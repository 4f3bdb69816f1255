package burnbag.bench;

import burnbag.bench.corpus.Corpus;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.marking.Kind;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.page.Page;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Structured labels out of the sources of their formats: JSON objects of IC-ISM, labels of STANAG
/// 4774 (made from the parts that the corpus gives), fields and subjects of Australian mails.
///
/// A label is right where its rank is, and its canonical form where the source gives one.
record LabelVectors(Corpus corpus) implements Round {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// @param wanted as the source displays it; empty where it does not
  /// @param rank -1 where the source gives none
  private record Vector(String id, DocumentExam exam, String wanted, int rank) {}

  @Override
  public String name() {
    return "labels";
  }

  @Override
  public Outcome run() throws IOException {
    Grid grid = new Grid("structured labels", "labels", "rank", "canonical");
    List<String> misses = new ArrayList<>();
    int all = 0;
    int right = 0;
    for (String source : List.of("json_ism", "stanag4774_spiffing", "au_epms_examples")) {
      String file = "vectors/" + source + ".jsonl";
      if (!corpus.has(file)) return Outcome.skipped("Structured labels", "no " + file);
      int labels = 0;
      int ranks = 0;
      int forms = 0;
      int displayed = 0;
      for (String line : Files.readAllLines(corpus.folder().resolve(file))) {
        Optional<Vector> vector = vector(source, MAPPER.readTree(line));
        if (vector.isEmpty()) continue;
        labels++;
        Vector one = vector.get();
        Exam exam = Exam.of(one.exam.finish());
        boolean rank = exam.found().stream().anyMatch(f -> metadata(f) && f.rank() == one.rank);
        boolean form =
            exam.found().stream()
                .anyMatch(
                    f ->
                        metadata(f)
                            && f.marking().meaning().canonical().equalsIgnoreCase(one.wanted));
        if (rank) ranks++;
        if (!one.wanted.isEmpty()) displayed++;
        if (form) forms++;
        if (!rank || !one.wanted.isEmpty() && !form)
          misses.add("LABEL " + one.id + ": wanted " + one.wanted + ", found " + exam.found());
      }
      all += labels;
      right += ranks;
      grid.row(source, labels, ranks, forms + " of " + displayed);
    }
    return new Outcome(
        "Structured labels (vectors)",
        grid.lines(),
        List.of(new Figure("labels.rank", (double) right / all)),
        misses);
  }

  private static boolean metadata(Exam.Found found) {
    return found.marking().judgement().kind() == Kind.METADATA;
  }

  private static Optional<Vector> vector(String source, JsonNode row) throws IOException {
    DocumentExam exam = Exam.begun();
    String marking = row.path("marking").asText();
    int rank = row.path("ordinal").asInt(-1);
    switch (source) {
      case "json_ism" -> {
        exam.page(Page.ofText("{\"ism\": " + MAPPER.writeValueAsString(row.path("ism")) + "}\n"));
        rank = marking.startsWith("SECRET") ? 3 : marking.contains("//") ? 1 : 0;
      }
      case "stanag4774_spiffing" -> {
        if (!row.path("scheme").asText().equals("nato-4774")) return Optional.empty();
        exam.page(Page.ofText(label(row, marking)));
      }
      default -> {
        boolean field = row.path("form").asText().equals("email-header");
        String value = field ? marking.substring(marking.indexOf(':') + 1) : marking;
        exam.property(field ? "X-Protective-Marking" : "Subject", value.strip());
        marking = "";
      }
    }
    return Optional.of(new Vector(row.path("id").asText(), exam, marking, rank));
  }

  /// The XML of a label that displays as the row says.
  private static String label(JsonNode row, String marking) {
    String level = "";
    for (String one :
        List.of("UNCLASSIFIED", "RESTRICTED", "CONFIDENTIAL", "TOP SECRET", "SECRET")) {
      if (level.isEmpty() && marking.toUpperCase(Locale.ROOT).contains(one)) level = one;
    }
    StringBuilder xml =
        new StringBuilder(
            "<slab:originatorConfidentialityLabel xmlns:slab=\"urn:nato:stanag:4774:confidentialitymetadatalabel:1:0\">\n"
                + "<slab:ConfidentialityInformation><slab:PolicyIdentifier>NATO</slab:PolicyIdentifier>"
                + "<slab:Classification>"
                + level
                + "</slab:Classification>\n");
    category(xml, "Context", row.path("context"));
    category(xml, "Releasable to", row.path("rel_to"));
    category(xml, "Only", row.path("only"));
    category(xml, "Administrative", row.path("administrative"));
    return xml.append("</slab:ConfidentialityInformation></slab:originatorConfidentialityLabel>")
        .toString();
  }

  private static void category(StringBuilder xml, String name, JsonNode values) {
    if (values.isMissingNode() || values.isNull()) return;
    List<String> all = new ArrayList<>();
    if (values.isArray()) values.forEach(value -> all.add(value.asText()));
    else all.add(values.asText());
    xml.append("<slab:Category TagName=\"").append(name).append("\" Type=\"PERMISSIVE\">");
    for (String value : all)
      xml.append("<slab:GenericValue>").append(value).append("</slab:GenericValue>");
    xml.append("</slab:Category>\n");
  }
}
