package burnbag.reader.document;

import burnbag.marking.page.Page;
import burnbag.reading.Isolation;
import burnbag.reading.Reading;
import burnbag.reading.Reason;
import burnbag.reading.text.Armour;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/// One document while it is read. What a format's reader finds, it says here, in the document's
/// order.
public final class Document {
  /// A property longer than this is cut; labels and header fields are far shorter.
  private static final int PROPERTY_CHARS = 1 << 16;

  /// Reads the documents inside a document.
  @FunctionalInterface
  public interface Children {
    /// @param shown whether the lines of its bytes as text are shown already
    void read(Document parent, String name, Body body, boolean shown) throws IOException;
  }

  private final String path;
  private final String name;
  private final Body body;
  private final String type;
  private final int depth;
  private final boolean textShown;
  private final Allowance allowance;
  private final Consumer<Reading> out;
  private final Children children;
  private int pages;
  private boolean saidAnything;
  private Optional<PageText> current = Optional.empty();

  /// @param textShown whether the lines of its bytes as text are shown already
  public record Origin(
      String path, String name, Body body, String type, int depth, boolean textShown) {}

  public Document(Origin origin, Allowance allowance, Consumer<Reading> out, Children children) {
    this.path = origin.path();
    this.name = origin.name();
    this.body = origin.body();
    this.type = origin.type();
    this.depth = origin.depth();
    this.textShown = origin.textShown();
    this.allowance = allowance;
    this.out = out;
    this.children = children;
  }

  public String path() {
    return path;
  }

  /// The last name of its path.
  public String name() {
    return name;
  }

  public Body body() {
    return body;
  }

  public String type() {
    return type;
  }

  public int depth() {
    return depth;
  }

  /// Whether its bytes are text, and shown as such: only what no line of them says is wanted.
  public boolean textShown() {
    return textShown;
  }

  public Allowance allowance() {
    return allowance;
  }

  public int pages() {
    return pages;
  }

  /// Begins the next page; the one before has to be ended.
  public PageText beginPage() throws NotReadable {
    if (current.isPresent()) throw new IllegalStateException("page " + pages + " is still open");
    if (pages >= allowance.bounds().pages()) {
      throw new NotReadable(Reason.TOO_BIG, "more than " + pages + " pages");
    }
    allowance.checkTime();
    pages++;
    PageText page = new PageText(pages, allowance.bounds().pageChars(), this::put);
    current = Optional.of(page);
    return page;
  }

  /// Begins what the picture of the last page says, beside what its characters did.
  public PageText beginPicture() {
    if (current.isPresent()) throw new IllegalStateException("page " + pages + " is still open");
    allowance.checkTime();
    PageText page = new PageText(pages, allowance.bounds().pageChars(), this::put);
    current = Optional.of(page);
    return page;
  }

  public void endPage(Page.Shape shape) {
    current.ifPresent(page -> page.finish(shape));
    current = Optional.empty();
  }

  /// Sends what stands on a page that trouble has left open.
  public void endOpenPage() {
    endPage(Page.Shape.PIECE);
  }

  /// Takes pages that are counted elsewhere.
  public void pages(int count) {
    pages = count;
  }

  public void page(Page page) {
    allowance.checkTime();
    put(page);
  }

  private void put(Page page) {
    out.accept(new Reading.Text(page));
    Armour.in(page.text()).ifPresent(block -> unread(page.number(), Reason.ENCRYPTED, block));
  }

  /// Says that it was looked through and has nothing in it to be read.
  public void isEmpty() {
    saidAnything = true;
  }

  /// Whether pages, documents inside it, or that it was not read has been said of it. Properties
  /// alone are not what a document says.
  public boolean saidAnything() {
    return saidAnything || textShown || pages > 0 || body.length() == 0;
  }

  public void property(String propertyName, String value) {
    if (value.isBlank()) return;
    out.accept(
        new Reading.Property(
            propertyName,
            value.length() > PROPERTY_CHARS ? value.substring(0, PROPERTY_CHARS) : value));
    if (value.length() > PROPERTY_CHARS) {
      unread(
          0, Reason.TOO_BIG, "property " + propertyName + " of " + value.length() + " characters");
    }
  }

  /// @param page 1-based, 0 for the document as a whole
  public void unread(int page, Reason reason, String detail) {
    saidAnything = true;
    out.accept(new Reading.Unread(page, reason, detail));
  }

  /// Reads a document inside this one.
  public void child(String childName, InputStream in) throws IOException {
    child(childName, in, false);
  }

  /// Reads a document inside this one whose lines are part of this one's text.
  public void shownChild(String childName, InputStream in) throws IOException {
    child(childName, in, textShown);
  }

  private void child(String childName, InputStream in, boolean shown) throws IOException {
    saidAnything = true;
    allowance.spendChild();
    allowance.checkTime();
    try (Body childBody = Body.of(in, allowance)) {
      children.read(this, childName, childBody, shown);
    }
  }

  /// Says of a document inside this one that it cannot be read.
  public void unreadChild(String childName, String childType, Reason reason, String detail) {
    saidAnything = true;
    allowance.spendChild();
    out.accept(new Reading.Opened(childPath(childName), childType));
    out.accept(new Reading.Unread(0, reason, detail));
    out.accept(new Reading.Closed(0, Optional.empty(), Isolation.NOT_NEEDED));
  }

  /// How reports show a document inside this one; what could turn or break a line on a screen is
  /// escaped.
  public String childPath(String childName) {
    return path + "!/" + Visible.of(childName);
  }
}
