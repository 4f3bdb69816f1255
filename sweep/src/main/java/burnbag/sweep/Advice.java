package burnbag.sweep;

import burnbag.reading.Reason;

/// What to do about something that was not read, in words for a person.
public final class Advice {
  private Advice() {}

  /// What happened, and what to do about it.
  public static String on(Reason reason) {
    return switch (reason) {
      case NEEDS_OCR -> "A picture of a page. Look at it yourself.";
      case OCR_UNSURE -> "Read from a picture, and not surely. Look at the page yourself.";
      case ENCRYPTED ->
          "Locked with a password. Ask whoever owns it to open it, or treat it as held.";
      case BROKEN -> "Damaged or cut short. Find the original, or treat it as held.";
      case UNSUPPORTED ->
          "A kind of file that cannot be read here. Open it with the program that made it.";
      case TOO_BIG -> "Larger than the limit. Sweep it by itself with a higher limit.";
      case TOO_DEEP -> "Packed into too many layers. Unpack it and sweep what comes out.";
      case TOO_SLOW -> "Took longer than the limit. Sweep it by itself with more time.";
      case WORKER_DIED ->
          "The reading program broke off over it. It may be damaged or hostile: do not open it on"
              + " an office machine.";
      case NO_PERMISSION -> "Not allowed to read it. Sweep again as somebody who may.";
      case SCRIPT -> "In a script that cannot be read here. Ask somebody who reads it.";
      case LEFT_OUT -> "Left out by a rule. Look at it, or take the rule away and sweep again.";
    };
  }
}
