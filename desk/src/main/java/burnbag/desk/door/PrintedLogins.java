package burnbag.desk.door;

import burnbag.custody.home.Home;
import burnbag.custody.register.Party;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// In a trial: one code a party whose key lies in the home, made anew at each start and printed on
/// the terminal. In a real home there are none.
@Component
public final class PrintedLogins {
  private static final String DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;

  private final Map<String, String> codes = new TreeMap<>();

  PrintedLogins(Home home, SecureRandom chance) {
    if (!home.isTrial()) return;
    home.office()
        .store()
        .read(
            session -> {
              session.register().all(Party.SHELF, party -> add(home, party, chance));
              return codes;
            });
  }

  private void add(Home home, Party party, SecureRandom chance) {
    boolean here = Files.isRegularFile(home.folder().resolve("keys").resolve(party.id() + ".key"));
    if (!party.active() || party.sealed() || !here) return;
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) code.append(DIGITS.charAt(chance.nextInt(DIGITS.length())));
    codes.put(party.id(), code.insert(LENGTH / 2, '-').toString());
  }

  /// Whether this home has any.
  public boolean any() {
    return !codes.isEmpty();
  }

  /// By party.
  public Map<String, String> all() {
    return Collections.unmodifiableMap(codes);
  }

  /// Whether the code is that party's; takes as long for a wrong one.
  boolean match(String party, String code) {
    byte[] given = code.strip().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    byte[] kept = codes.getOrDefault(party, "").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, kept) && kept.length > 0;
  }
}
