package burnbag.reading;

import burnbag.marking.page.Page;
import java.util.Optional;

/// What comes out of a file, one by one, in the file's own order.
///
/// Grammar of what a file yields: `document = Opened (Text | Property | Unread | document)*
/// Picture* Closed`.
public sealed interface Reading {

  /// A document begins: the file itself, or one inside it (archive member, attachment, embedded
  /// object).
  ///
  /// @param path as given on the command line; children are `outer.zip!/inner.txt`
  /// @param type media type as detected, `application/octet-stream` where nothing is known
  record Opened(String path, String type) implements Reading {}

  /// A page of the innermost open document.
  record Text(Page page) implements Reading {}

  /// A property of the innermost open document: an Office or PDF property, a mail's header field.
  record Property(String name, String value) implements Reading {}

  /// Something of the innermost open document that was not read.
  ///
  /// @param page 1-based; 0 for the document as a whole
  /// @param detail for a person: what happened, which limit; may be empty
  record Unread(int page, Reason reason, String detail) implements Reading {
    public Unread {
      if (page < 0) throw new IllegalArgumentException("page " + page);
    }
  }

  /// What a page of the innermost open document looks like, drawn anew for a report that asked for
  /// it: nothing but pixels is left of what lay in the file.
  ///
  /// @param view which was asked for
  /// @param width in pixels
  /// @param height in pixels
  /// @param jpeg the picture: a baseline JPEG without comments, profiles or properties
  record Picture(View view, int width, int height, byte[] jpeg) implements Reading {}

  /// The innermost open document ends.
  ///
  /// @param pages how many it has, 0 where it has none (an archive, a picture)
  /// @param sha256 of its bytes in lower-case hex; empty where nobody computed it (plain text: see
  ///   `Reader#sha256`)
  /// @param isolation of the process that read it
  record Closed(int pages, Optional<String> sha256, Isolation isolation) implements Reading {}
}
