package burnbag.reader.ocr;

/// A piece of joined ink: a letter, as a rule, or a speck, or several letters that touch.
///
/// @param box where it lies
/// @param ink how many points it has
record Blob(Area box, int ink) {
  int left() {
    return box.left();
  }

  int right() {
    return box.right();
  }

  int height() {
    return box.height();
  }

  int width() {
    return box.width();
  }

  double middle() {
    return (box.top() + box.bottom()) / 2.0;
  }
}
