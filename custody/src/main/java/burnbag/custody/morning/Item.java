package burnbag.custody.morning;

import burnbag.custody.register.Fields;
import burnbag.ledger.json.Json;
import java.util.Locale;

/// One thing that waits for somebody.
///
/// @param id of the offer, proposal, copy, muster, discrepancy, dispatch, key, order, bag,
///   hand-over, run, party or registry
/// @param from who caused it; empty for nobody
/// @param about what it is about, in ids and words of closed lists
/// @param registry where; empty where it is nobody's in particular
/// @param since when it began to wait, epoch milliseconds
/// @param due by when, epoch milliseconds; 0 for no day
public record Item(
    What what, String id, String from, String about, String registry, long since, long due) {
  /// What kind of thing waits, in the order in which a list shows them.
  public enum What {
    /// Somebody's key was revoked not long ago: look again at what it signed.
    KEY_REVOKED,
    /// Two who are not concerned have to resolve it.
    DISCREPANCY_TO_RESOLVE,
    /// It is about what one answers for; others resolve it.
    DISCREPANCY_ABOUT_YOU,
    /// To be accepted or refused.
    OFFER_TO_ANSWER,
    /// Nobody has answered it yet; till then the giver answers for the copies.
    OFFER_UNANSWERED,
    PROPOSAL_TO_SECOND,
    /// A destruction was begun and nobody has told what came of it. It may have happened.
    RUN_UNTOLD,
    /// A bag should have been passed on, or opened at the plant, by now.
    BAG_OVERDUE,
    /// A bag to be received or refused.
    BAG_TO_ANSWER,
    /// A bag that nobody has received yet.
    BAG_UNANSWERED,
    /// A destruction order that another is to approve.
    ORDER_TO_APPROVE,
    /// Copies are with somebody who may not hold them any more.
    HOLDER_NOT_CLEARED,
    /// Policy wanted the receiver's answer by now: ask, then trace.
    OFFER_OVERDUE,
    /// Policy wanted copies of a registry to be sighted by now.
    MUSTER_DUE,
    /// The day of its return has passed.
    COPY_OVERDUE,
    /// Sent to an office elsewhere, whose receipt has not come.
    RECEIPT_MISSING,
    MUSTER_OPEN,
    /// There is a newer one.
    COPY_SUPERSEDED;

    /// `offer-to-answer`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Json.Obj json() {
    return Fields.write()
        .text("what", what.word())
        .text("id", id)
        .text("from", from)
        .text("about", about)
        .text("registry", registry)
        .number("since", since)
        .number("due", due)
        .end();
  }
}
