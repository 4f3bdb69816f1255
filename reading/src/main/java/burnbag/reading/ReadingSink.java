package burnbag.reading;

import java.util.List;

/// Takes what comes out of a file as it comes; memory stays flat however large the file.
@FunctionalInterface
public interface ReadingSink {
  enum Next {
    GO_ON,
    /// Ends the reading of this file in good order; open documents are still closed.
    STOP
  }

  Next take(Reading reading);

  /// Whether it may want pictures of pages: whether it is worth asking for its `views`.
  default boolean shows() {
    return false;
  }

  /// Which pages of the innermost open document it wants to show. Asked once, when all of the
  /// document has been told; the pictures that can be drawn follow before it is closed.
  default List<View> views() {
    return List.of();
  }
}
