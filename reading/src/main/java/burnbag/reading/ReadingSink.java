package burnbag.reading;

/// Takes what comes out of a file as it comes; memory stays flat however large the file.
@FunctionalInterface
public interface ReadingSink {
  enum Next {
    GO_ON,
    /// Ends the reading of this file in good order; open documents are still closed.
    STOP
  }

  Next take(Reading reading);
}
