package burnbag.desk.sign;

import burnbag.custody.act.Refusal;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.home.Home;
import burnbag.custody.home.Pen;
import burnbag.custody.home.SignatureFolder;
import burnbag.custody.home.SignatureFolder.Laid;
import burnbag.custody.home.SignatureFolder.Said;
import burnbag.custody.home.SignatureFolder.Sheet;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Grant;
import burnbag.desk.metrics.Counts;
import burnbag.desk.sign.Ending.Entered;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.passkey.Assertion;
import burnbag.ledger.passkey.Passkey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where what was signed is handed in.
@Component
public final class Counter {
  private final Home home;
  private final SignatureFolder folder;
  private final Counts counts;

  Counter(Home home, Counts counts) {
    this.counts = counts;
    this.home = home;
    this.folder = home.signatureFolder();
  }

  /// How an intent stands before it is signed.
  sealed interface Prepared {
    /// The key that lies in a trial home signs it when it is confirmed.
    record ByTrialKey() implements Prepared {}

    /// A device is to sign it.
    record ByPasskey(Ask ask) implements Prepared {}

    /// @param reasons all that speaks against it as things stand
    record Refused(List<Refusal> reasons) implements Prepared {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /// What a page tells the browser to ask a device for.
  ///
  /// @param sheet the statement that waits for the signature
  /// @param challenge SHA-256 of the statement, in base 64 for addresses
  /// @param credential the id of the key, in base 64 for addresses
  /// @param site the relying party's id
  public record Ask(String sheet, String challenge, String credential, String site) {}

  /// Decides it as things stand, in the first of the signer's roles in which it is allowed, and
  /// draws up what is to be signed. Nothing is entered.
  Prepared prepare(Intent intent) {
    Optional<Prepared.Refused> first = Optional.empty();
    for (Grant role : intent.roles()) {
      intent.signAs(role);
      Prepared prepared = prepareAsIs(intent);
      if (!(prepared instanceof Prepared.Refused refused)) return prepared;
      if (first.isEmpty()) first = Optional.of(refused);
    }
    intent.signAs(intent.roles().getFirst());
    Prepared.Refused refused = first.orElseThrow();
    counts.refused(refused.reasons());
    return refused;
  }

  private Prepared prepareAsIs(Intent intent) {
    if (intent.key().isEmpty()) {
      Answer answer = home.office().rehearse(List.of(byTrialKey(home.pen(intent.party()), intent)));
      return answer.outcomes().getFirst() instanceof Outcome.Refused refused
          ? new Prepared.Refused(refused.reasons())
          : new Prepared.ByTrialKey();
    }
    BoundKey key =
        home.office()
            .store()
            .read(session -> session.register().find(BoundKey.SHELF, intent.key()).orElseThrow());
    SignatureFolder.Signer signer = SignatureFolder.Signer.of(key, home.seen(intent.party()));
    return switch (folder.lay(
        signer, intent.as(), List.of(new Said(intent.act(), intent.openings())))) {
      case Laid.Refused(List<Refusal> reasons) -> new Prepared.Refused(reasons);
      case Laid.Waiting(Sheet sheet) -> new Prepared.ByPasskey(ask(sheet, key));
    };
  }

  private static Ask ask(Sheet sheet, BoundKey key) {
    if (!(key.key() instanceof ActorKey.OfPasskey(Passkey passkey))) {
      throw new IllegalStateException("only passkeys come in by the passkey door");
    }
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return new Ask(
        sheet.number(),
        base64.encodeToString(sheet.challenges().getFirst()),
        base64.encodeToString(passkey.credential()),
        passkey.site().name());
  }

  /// Enters what a device has signed.
  Ending enterByPasskey(Intent intent, String sheet, Assertion assertion) {
    return intent.enter(() -> told(intent, folder.handIn(sheet, List.of(assertion))));
  }

  /// Signs with the key that lies in a trial home, and enters.
  Ending enterByTrialKey(Intent intent) {
    return intent.enter(
        () -> {
          Pen pen = home.pen(intent.party());
          return told(intent, home.enter(pen, List.of(byTrialKey(pen, intent))));
        });
  }

  private SignedStatement byTrialKey(Pen pen, Intent intent) {
    return pen.sign(
            intent.act(),
            intent.as().role(),
            intent.as().registry(),
            home.pack(),
            home.office().checkpoint())
        .with(intent.openings());
  }

  private Ending told(Intent intent, Answer answer) {
    return switch (answer.outcomes().getFirst()) {
      case Outcome.Refused refused -> {
        counts.refused(refused.reasons());
        yield new Ending.Refused(refused.reasons());
      }
      case Outcome.Entered entered -> {
        counts.entered(intent.act().name());
        yield new Entered(
            entered.index(),
            answer.checkpoint().toString(),
            intent.act().ofTwo(),
            home.office()
                .store()
                .read(session -> Discrepancies.openOf(session.register(), entered.index())));
      }
    };
  }
}
