package burnbag.custody.office;

import burnbag.custody.act.Act;
import burnbag.custody.act.Acts;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.MalformedFields;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.opening.Opening;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A statement that was drawn up and that nobody has signed yet.
///
/// @param key with which the actor is going to sign
/// @param openings the private values that the statement commits to
public record Drawn(Statement statement, KeyName key, List<Opening> openings) {
  public Drawn {
    openings = List.copyOf(openings);
  }

  /// What will be handed in once it is signed.
  ///
  /// @param signatures the actor's first
  public SignedStatement signed(List<Signature> signatures) {
    return new SignedStatement(statement, signatures, openings);
  }

  /// As if all had signed who must, so that it can be decided: where their signatures go there are
  /// zeros, which nobody looks at and which are kept nowhere.
  SignedStatement asIfSigned(Acts acts, Session session) {
    Set<KeyName> signers = new LinkedHashSet<>(List.of(key));
    try {
      Act act = acts.read(statement.act(), statement.fields());
      for (String line : act.cosigners(session.register())) {
        signers.add(BoundKey.of("", line, 0, List.of()).key().name());
      }
    } catch (MalformedFields _) {
      // What is wrong with it is said when it is decided.
      signers.retainAll(List.of(key));
    }
    List<Signature> signatures = new ArrayList<>();
    for (KeyName signer : signers) {
      signatures.add(new Signature.OfKeyFile(signer, new byte[Signature.SIZE]));
    }
    return signed(signatures);
  }
}
