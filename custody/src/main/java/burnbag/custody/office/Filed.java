package burnbag.custody.office;

/// An entry as it lies in the store, with what the store looks it up by.
///
/// @param index the place that the store gives it
public record Filed(long index, long recordedAt, String nonce, byte[] bytes) {
  public Filed {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
