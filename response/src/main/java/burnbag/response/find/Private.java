package burnbag.response.find;

/// What a finder told, and what an erasure destroys with the code, the messages and the pictures.
///
/// @param opening of the find's commitment, as [burnbag.ledger.opening.Opening] writes it
/// @param contact how the finder would like to be reached, if they said; no part of what is
///   committed to
/// @param code what is kept of the code
public record Private(byte[] opening, String contact, CodeHash code) {
  public Private {
    opening = opening.clone();
    contact = Told.lines(contact);
  }

  @Override
  public byte[] opening() {
    return opening.clone();
  }

  @Override
  public String toString() {
    return "Private";
  }
}
