package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.act.Act;
import burnbag.custody.act.Refusal;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.home.Home;
import burnbag.custody.home.Passphrases;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.Session;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Rotate;
import burnbag.custody.people.Second;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.opening.Opening;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One command on one home: opens it, signs what is done, and tells what came of it.
final class Acting implements AutoCloseable {
  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int DISCREPANCY = 2;

  private final Home home;
  private final String party;
  private final Surroundings surroundings;

  private Acting(Home home, String party, Surroundings surroundings) {
    this.home = home;
    this.party = party;
    this.surroundings = surroundings;
  }

  /// Opens the home for somebody who acts.
  static Acting open(OfficeOptions options, Surroundings surroundings) {
    String party =
        options
            .party()
            .or(() -> surroundings.person().answer("PARTY (who acts): ").map(String::strip))
            .filter(named -> !named.isEmpty())
            .orElseThrow(
                () ->
                    new Trouble(
                        Trouble.Code.B110_NOBODY_ACTS,
                        "nobody is named who acts",
                        "name the party: --as PARTY"));
    return new Acting(home(options, surroundings), party, surroundings);
  }

  /// Opens the home for somebody who only asks.
  static Acting ask(OfficeOptions options, Surroundings surroundings) {
    return new Acting(home(options, surroundings), options.party().orElse(""), surroundings);
  }

  static Path folder(OfficeOptions options, Surroundings surroundings) {
    return surroundings.here().resolve(options.home().orElse(surroundings.dataFolder()));
  }

  private static Home home(OfficeOptions options, Surroundings surroundings) {
    return Home.open(
        folder(options, surroundings),
        options.logPassphrases(surroundings.here()),
        surroundings.clock(),
        surroundings.chance());
  }

  Home home() {
    return home;
  }

  /// Who acts; empty where nobody was named.
  String party() {
    return party;
  }

  <T> T read(Function<Session, T> question) {
    return home.office().store().read(question);
  }

  /// Signs one act and hands it in.
  ///
  /// @return the exit code
  int act(ActOptions options, Act act, Function<Outcome.Entered, String> words) {
    return act(options, act, act.roles(), words);
  }

  /// The same, with private values that the act commits to.
  int act(
      ActOptions options,
      List<Opening> openings,
      Act act,
      Function<Outcome.Entered, String> words) {
    Pen pen = pen(options);
    SignedStatement statement = sign(pen, options, List.of(act), act.roles()).getFirst();
    return tell(options, home.enter(pen, List.of(statement.with(openings))), act, words);
  }

  /// The same, in one of some roles.
  int act(ActOptions options, Act act, Set<Role> roles, Function<Outcome.Entered, String> words) {
    Answer answer = enter(options, List.of(act), roles);
    return tell(options, answer, act, words);
  }

  /// Signs acts and hands them in together: all are entered or none.
  ///
  /// @param roles of which the party signs in one; empty for any
  Answer enter(ActOptions options, List<Act> acts, Set<Role> roles) {
    Pen pen = pen(options);
    return home.enter(pen, sign(pen, options, acts, roles));
  }

  /// Signs acts of two and hands them in, all or none. Where a second person is there, that one
  /// signs at once; where nobody is, each waits as a proposal.
  ///
  /// @return the exit code
  int actOfTwo(
      ActOptions options,
      SecondOptions second,
      List<? extends Act> acts,
      Function<Outcome.Entered, String> words) {
    return actOfTwo(options, second, List.of(), acts, words);
  }

  /// An act of one that others build on, and what is said when it was entered.
  record First(Act act, Function<Outcome.Entered, String> words) {}

  /// The same, with acts of one before them: all are entered or none.
  int actOfTwo(
      ActOptions options,
      SecondOptions second,
      List<First> firsts,
      List<? extends Act> acts,
      Function<Outcome.Entered, String> words) {
    List<Act> all = new ArrayList<>(firsts.stream().map(First::act).toList());
    all.addAll(acts);
    Answer together = enter(options, all, all.getFirst().roles());
    List<Outcome> outcomes = together.outcomes();
    if (together.allEntered()) {
      for (int i = 0; i < firsts.size(); i++) {
        First first = firsts.get(i);
        tell(options, new Answer(List.of(outcomes.get(i)), together.checkpoint()), first);
      }
      outcomes = outcomes.subList(firsts.size(), outcomes.size());
    }
    Answer proposed = new Answer(outcomes, together.checkpoint());
    List<Outcome.Entered> entries = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Entered entered) entries.add(entered);
    }
    if (second.party().isEmpty() || entries.size() < acts.size()) {
      return tell(options, proposed, acts.getFirst(), words);
    }
    String who = second.party().get();
    Pen pen =
        second
            .key()
            .map(key -> home.pen(who, surroundings.here().resolve(key), passphrases(second)))
            .orElseGet(() -> home.pen(who, passphrases(second)));
    Grant as = as(who, second.role(), options.registry(), acts.getFirst().roles());
    SignedNote current = home.office().checkpoint();
    List<SignedStatement> statements = new ArrayList<>();
    for (Outcome.Entered entry : entries) {
      Second act = new Second(Long.toString(entry.index()), home.office().acts());
      statements.add(pen.sign(act, as.role(), as.registry(), home.pack(), current));
    }
    Answer seconded = home.enter(pen, statements);
    if (seconded.outcomes().getFirst() instanceof Outcome.Refused) {
      Voice voice = new Voice(surroundings, options.json());
      for (Outcome.Entered entry : entries) {
        if (!voice.json()) voice.line("proposed by entry " + entry.index() + ", not seconded:");
      }
    }
    return tell(
        options,
        seconded,
        new Second(Long.toString(entries.getFirst().index()), home.office().acts()),
        words);
  }

  private Passphrases passphrases(SecondOptions second) {
    return second.passphrases(surroundings.here());
  }

  /// Says what would come of acts; enters nothing.
  Answer rehearse(ActOptions options, List<Act> acts) {
    return home.office().rehearse(sign(pen(options), options, acts, acts.getFirst().roles()));
  }

  /// Signs a change of the log's key, which both its keys sign too, and hands it in.
  Answer rotate(ActOptions options, Rotate rotation) {
    Pen pen = pen(options);
    List<SignedStatement> signed = sign(pen, options, List.of(rotation), rotation.roles());
    return home.enter(pen, List.of(home.cosigned(rotation, signed.getFirst())));
  }

  private Pen pen(ActOptions options) {
    Passphrases passphrases = options.passphrases(surroundings.here());
    return options
        .key()
        .map(key -> home.pen(party, surroundings.here().resolve(key), passphrases))
        .orElseGet(() -> home.pen(party, passphrases));
  }

  private List<SignedStatement> sign(Pen pen, ActOptions options, List<Act> acts, Set<Role> roles) {
    SignedNote current = home.office().checkpoint();
    List<SignedStatement> statements = new ArrayList<>();
    Grant as = as(party, options.role(), options.registry(), roles);
    for (Act act : acts) {
      statements.add(pen.sign(act, as.role(), as.registry(), home.pack(), current));
    }
    return statements;
  }

  /// The role in which the act is signed: the one that was named, or the first that fits.
  private Grant as(String who, Optional<String> role, Optional<String> registry, Set<Role> roles) {
    Optional<Party> known = read(session -> session.register().find(Party.SHELF, who));
    List<Grant> grants = known.map(Party::grants).orElse(List.of());
    Optional<Role> named = role.flatMap(Role::of);
    if (role.isPresent() && named.isEmpty()) {
      throw new Trouble(
          Trouble.Code.B110_NOBODY_ACTS,
          "no role is called '" + role.get() + "'",
          "one of " + String.join(", ", Arrays.stream(Role.values()).map(Role::word).toList()));
    }
    Grant fits =
        grants.stream()
            .filter(grant -> named.map(one -> one == grant.role()).orElse(true))
            .filter(grant -> named.isPresent() || roles.isEmpty() || roles.contains(grant.role()))
            .findFirst()
            .orElseGet(
                () ->
                    new Grant(
                        named.orElse(roles.stream().sorted().findFirst().orElse(Role.CLERK)),
                        known.map(Party::registry).orElse("hq")));
    return new Grant(fits.role(), registry.orElse(fits.registry()));
  }

  private void tell(ActOptions options, Answer answer, First first) {
    tell(options, answer, first.act(), first.words());
  }

  /// Every reason for which something of it was refused, each once.
  private static List<Refusal> reasons(Answer answer) {
    Set<Refusal> reasons = new LinkedHashSet<>();
    for (Outcome outcome : answer.outcomes()) {
      if (outcome instanceof Outcome.Refused refused) reasons.addAll(refused.reasons());
    }
    if (reasons.size() > 1) reasons.removeIf(one -> one.code().equals("TOGETHER"));
    return List.copyOf(reasons);
  }

  /// Tells what came of one act, or of some that were handed in together.
  ///
  /// @return the exit code
  int tell(ActOptions options, Answer answer, Act act, Function<Outcome.Entered, String> words) {
    Voice voice = new Voice(surroundings, options.json());
    return switch (answer.outcomes().getFirst()) {
      case Outcome.Refused _ -> {
        refuse(voice, reasons(answer));
        yield REFUSED;
      }
      case Outcome.Entered entered -> {
        List<Discrepancy> raised =
            read(session -> Discrepancies.openOf(session.register(), entered.index()));
        if (voice.json()) {
          voice.object(
              Fields.write()
                  .flag("done", true)
                  .text("act", act.name())
                  .number("entry", entered.index())
                  .objects("discrepancies", raised, Discrepancy::json)
                  .end());
        } else {
          voice.line(words.apply(entered));
          if (act.ofTwo()) {
            voice.line(
                "  it waits for a second person: burnbag second "
                    + entered.index()
                    + " --as PARTY");
          }
          for (Discrepancy one : raised) {
            voice.alarm(
                "  discrepancy " + one.id() + ": " + one.subject() + " is " + one.kind().word());
          }
        }
        yield raised.isEmpty() ? DONE : DISCREPANCY;
      }
    };
  }

  /// Tells all reasons.
  static void refuse(Voice voice, List<Refusal> reasons) {
    if (voice.json()) {
      voice.object(refusal(reasons));
      return;
    }
    voice.alarm(
        "refused, for " + (reasons.size() == 1 ? "one reason:" : reasons.size() + " reasons:"));
    for (Refusal reason : reasons) {
      voice.line("  " + reason.code() + ": " + reason.says() + " (" + reason.source() + ")");
      voice.line("    help: " + reason.remedy());
    }
  }

  static Json.Obj refusal(List<Refusal> reasons) {
    return Fields.write().flag("refused", true).objects("reasons", reasons, Acting::json).end();
  }

  private static Json.Obj json(Refusal reason) {
    return Fields.write()
        .text("code", reason.code())
        .text("says", reason.says())
        .text("source", reason.source())
        .text("remedy", reason.remedy())
        .end();
  }

  @Override
  public void close() {
    home.close();
  }
}
