package burnbag.reader.markup;

import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.Passage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What a browser would show of HTML, line by line; and what it would not, as hidden.
public final class HtmlText implements NodeVisitor {
  private static final Set<String> LINES =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "br",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "nav",
          "ol",
          "option",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "title",
          "tr",
          "ul",
          "body",
          "head",
          "select",
          "textarea",
          "button");
  private static final Set<String> SILENT = Set.of("script", "style");
  private static final Set<String> STRUCK = Set.of("s", "strike");

  private record State(Part part, boolean struck, boolean silent, boolean asIs) {}

  private final Document document;
  private final Passage passage = new Passage();
  private final Deque<State> states = new ArrayDeque<>();
  private boolean atLineStart = true;
  private boolean blankWaits;

  private HtmlText(Document document) {
    this.document = document;
    states.push(new State(Part.BODY, false, false, false));
  }

  /// The text of a parsed page; properties of its head go to the document.
  public static Passage of(org.jsoup.nodes.Document html, Document document) {
    HtmlText text = new HtmlText(document);
    html.traverse(text);
    return text.passage;
  }

  @Override
  public void head(Node node, int depth) {
    State now = states.peek();
    switch (node) {
      case TextNode text -> {
        if (!now.silent) say(text.getWholeText(), now);
      }
      case Comment comment -> comment(comment.getData());
      case DataNode _ -> {}
      case Element element -> {
        String name = element.normalName();
        if (LINES.contains(name)) newLine();
        if ((name.equals("td") || name.equals("th")) && !atLineStart)
          passage.add("\t", Part.BODY, false);
        if (name.equals("meta")) meta(element);
        if (name.equals("img") || name.equals("input")) attributes(element, now);
        states.push(inside(element, name, now));
      }
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) return;
    states.pop();
    if (LINES.contains(element.normalName())) newLine();
  }

  private static State inside(Element element, String name, State now) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    boolean hidden =
        element.hasAttr("hidden")
            || style.contains("display:none")
            || style.contains("visibility:hidden")
            || style.contains("font-size:0")
            || style.contains("mso-hide:all");
    Part part =
        hidden
            ? Part.HIDDEN
            : now.part != Part.BODY
                ? now.part
                : name.equals("del")
                    ? Part.DELETED
                    : name.equals("ins") ? Part.INSERTED : Part.BODY;
    return new State(
        part,
        now.struck || STRUCK.contains(name) || style.contains("line-through"),
        now.silent || SILENT.contains(name),
        now.asIs || name.equals("pre") || name.equals("textarea"));
  }

  private void meta(Element element) {
    String name = element.attr("name").isEmpty() ? element.attr("property") : element.attr("name");
    if (!name.isEmpty() && !element.attr("content").isEmpty())
      document.property(name, element.attr("content"));
  }

  private void attributes(Element element, State now) {
    String words = element.hasAttr("alt") ? element.attr("alt") : element.attr("value");
    if (words.isBlank() || now.silent) return;
    say(" " + words + " ", new State(Part.HIDDEN, false, false, false));
  }

  private void comment(String data) {
    // Conditional comments are Office's markup for Office.
    if (data.isBlank() || data.startsWith("[if") || data.startsWith("<![")) return;
    newLine();
    passage.add(data.strip(), Part.COMMENT, false);
    atLineStart = false;
    newLine();
  }

  private void say(String words, State state) {
    if (state.asIs) {
      passage.add(words, state.part, state.struck);
      if (!words.isEmpty()) atLineStart = words.endsWith("\n");
      return;
    }
    StringBuilder squeezed = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        blankWaits = true;
        continue;
      }
      if (blankWaits && !(atLineStart && squeezed.isEmpty())) squeezed.append(' ');
      blankWaits = false;
      squeezed.append(c);
    }
    if (squeezed.isEmpty()) return;
    passage.add(squeezed.toString(), state.part, state.struck);
    atLineStart = false;
  }

  private void newLine() {
    blankWaits = false;
    if (!atLineStart) passage.add("\n", Part.BODY, false);
    atLineStart = true;
  }
}
