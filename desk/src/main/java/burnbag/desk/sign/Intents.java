package burnbag.desk.sign;

import burnbag.custody.act.Act;
import burnbag.custody.home.Home;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.desk.door.Member;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.NothingThere;
import burnbag.ledger.opening.Opening;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// The intents of each session, the newest few. They live no longer than the session.
@Component
public final class Intents {
  private static final String ATTRIBUTE = "burnbag.intents";
  private static final int MOST = 32;
  private static final int ID_BYTES = 12;

  private final Home home;
  private final SecureRandom chance;

  Intents(Home home, SecureRandom chance) {
    this.home = home;
    this.chance = chance;
  }

  /// Keeps an act to be confirmed.
  ///
  /// @param next the page where one goes on afterwards
  /// @return where it is confirmed, as a redirection
  public String confirm(HttpSession session, Principal who, Act act, String next) {
    return confirm(session, who, act, List.of(), next);
  }

  /// Keeps an act to be confirmed, with the private values that it commits to.
  ///
  /// @param next the page where one goes on afterwards
  /// @return where it is confirmed, as a redirection
  public String confirm(
      HttpSession session, Principal who, Act act, List<Opening> openings, String next) {
    byte[] id = new byte[ID_BYTES];
    chance.nextBytes(id);
    Member member = Member.of(who);
    String party = member.getName();
    Intent intent =
        home.office()
            .store()
            .read(
                store -> {
                  mustBeKnown(store.register(), party, act);
                  List<Grant> roles = Standing.of(store.register(), party, act);
                  PlainWords saying = new ActWords(store.register(), party).of(act);
                  return new Intent(
                      HexFormat.of().formatHex(id),
                      party,
                      member.key(),
                      act,
                      openings,
                      roles,
                      saying,
                      next);
                });
    Kept kept = kept(session);
    synchronized (kept) {
      kept.byId.put(intent.id(), intent);
      while (kept.byId.size() > MOST) kept.byId.pollFirstEntry();
    }
    return "redirect:/confirm/" + intent.id();
  }

  /// What is laid before somebody, and why it is refused, names only what they may see.
  private static void mustBeKnown(Register register, String party, Act act) {
    register
        .find(Party.SHELF, party)
        .ifPresent(
            one ->
                NotYours.unless("What you asked for", new NeedToKnow(register, one).against(act)));
  }

  /// @throws NothingThere for one that this session has not, or not any more
  Intent find(HttpSession session, String id) {
    Kept kept = kept(session);
    synchronized (kept) {
      Intent intent = kept.byId.get(id);
      if (intent == null)
        throw new NothingThere("This page is no longer open. Begin the step anew.");
      return intent;
    }
  }

  private static Kept kept(HttpSession session) {
    synchronized (Intents.class) {
      if (session.getAttribute(ATTRIBUTE) instanceof Kept kept) return kept;
      Kept kept = new Kept();
      session.setAttribute(ATTRIBUTE, kept);
      return kept;
    }
  }

  /// In the order in which they came.
  private static final class Kept {
    private final LinkedHashMap<String, Intent> byId = new LinkedHashMap<>();
  }
}
