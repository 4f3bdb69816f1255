package burnbag.marking.us;

import burnbag.marking.us.UsMarking.AeaKind;
import burnbag.marking.us.UsMarking.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Whose information it is, and to whom it may go (schemes §1.4).
final class OwnerRules {
  /// Executive Order 10501 left RESTRICTED out of the American ladder.
  private static final LocalDate NO_RESTRICTED = LocalDate.of(1953, 12, 15);

  private static final Set<String> SECOND_PARTIES = Set.of("USA", "AUS", "CAN", "GBR", "NZL");

  static final List<UsRule> ALL =
      List.of(
          UsRule.called("no-us-restricted")
              .ic("H.1; EO 10501 of 1953")
              .from(NO_RESTRICTED)
              .where(
                  marking -> marking.is(Type.US) && marking.level() == Level.RESTRICTED,
                  "RESTRICTED is no level of the United States since December 1953"),
          UsRule.called("joint-owners")
              .ic("H.3")
              .dod("5")
              .loose()
              .where(
                  marking ->
                      marking.is(Type.JOINT)
                          && marking.owner().codes().size() < 2
                          && !(marking.portion() && marking.owner().codes().isEmpty()),
                  "JOINT names two or more owners"),
          UsRule.called("joint-usa")
              .ic("H.3")
              .where(
                  marking -> joint(marking) && !marking.owner().codes().contains("USA"),
                  "the USA is among the owners of JOINT information"),
          UsRule.called("joint-order")
              .ic("H.3")
              .dod("5")
              .where(
                  marking ->
                      marking.is(Type.JOINT)
                          && !Codes.inOrder(marking.owner().codes(), Codes.OWNER_ORDER),
                  "owners stand in the order of the alphabet, states before bodies"),
          UsRule.called("joint-restricted")
              .ic("H.3")
              .where(
                  marking -> marking.is(Type.JOINT) && marking.level() == Level.RESTRICTED,
                  "there is no JOINT RESTRICTED"),
          UsRule.called("joint-restricted-usa")
              .dod("5.d")
              .where(
                  marking ->
                      marking.is(Type.JOINT)
                          && marking.level() == Level.RESTRICTED
                          && marking.owner().codes().contains("USA"),
                  "JOINT RESTRICTED does not name the USA as an owner"),
          UsRule.called("joint-released")
              .ic("H.3")
              .where(
                  marking -> joint(marking) && !marking.has(Control.REL_TO),
                  "JOINT needs REL TO with every owner"),
          UsRule.called("joint-released-to-owners")
              .ic("H.3")
              .where(
                  marking ->
                      joint(marking)
                          && !marking.relTo().isEmpty()
                          && !Codes.expanded(marking.relTo())
                              .containsAll(Codes.expanded(marking.owner().codes())),
                  "the release list of JOINT information names every owner"),
          UsRule.called("joint-noforn")
              .ic("H.3")
              .dod("5")
              .loose()
              .where(
                  marking -> marking.is(Type.JOINT) && marking.has(Control.NOFORN),
                  "JOINT and NOFORN exclude each other"),
          UsRule.called("joint-hcs")
              .ic("H.3")
              .dod("5")
              .where(
                  marking -> marking.is(Type.JOINT) && marking.hasSci("HCS"), "HCS is never JOINT"),
          UsRule.called("nato-levels")
              .ic("H.2 NATO")
              .dod("4.b.2.a")
              .loose()
              .on(
                  Slip.Kind.NATO_LEVEL_WORDS,
                  words ->
                      "NATO has no '"
                          + words
                          + "': COSMIC is TOP SECRET, and TOP SECRET is COSMIC"),
          UsRule.called("balk-bohemia-cosmic")
              .ic("H.2 NATO")
              .dod("4.b.2.c")
              .where(
                  marking ->
                      (marking.has(Control.BALK) || marking.has(Control.BOHEMIA))
                          && !(marking.is(Type.NATO) && marking.level() == Level.TOP_SECRET),
                  "BALK and BOHEMIA stand with COSMIC TOP SECRET only"),
          UsRule.called("atomal-nato")
              .ic("H.2 NATO")
              .dod("4.b.2")
              .where(
                  marking ->
                      marking.has(AeaKind.ATOMAL)
                          && (!marking.is(Type.NATO) && !marking.fgi().codes().contains("NATO")
                              || !marking.level().classified()),
                  "ATOMAL stands with NATO CONFIDENTIAL or above"),
          UsRule.called("nato-noforn")
              .ic("H.2 NATO")
              .dod("4.b.3")
              .where(
                  marking -> marking.is(Type.NATO) && marking.has(Control.NOFORN),
                  "NATO information is not NOFORN"),
          UsRule.called("foreign-relido")
              .ic("H.8 RELIDO")
              .where(
                  marking ->
                      (marking.is(Type.FOREIGN) || marking.is(Type.NATO))
                          && marking.has(Control.RELIDO),
                  "RELIDO stands with US information only"),
          UsRule.called("fgi-relido")
              .ic("H.7 FGI")
              .where(
                  marking ->
                      marking.portion()
                          && marking.is(Type.US)
                          && marking.fgi().stated()
                          && (marking.has(Control.RELIDO) || marking.has(Control.DISPLAY_ONLY)),
                  "a portion with foreign government information bears neither RELIDO nor DISPLAY ONLY"),
          UsRule.called("fgi-floor")
              .dod("9.b")
              .where(
                  marking -> marking.fgi().stated() && !marking.level().classified(),
                  "FGI needs CONFIDENTIAL or above"),
          UsRule.called("fgi-order")
              .ic("H.7 FGI")
              .dod("9.d")
              .where(
                  marking -> !Codes.inOrder(marking.fgi().codes(), Codes.OWNER_ORDER),
                  "sources stand in the order of the alphabet, states before bodies"),
          UsRule.called("fgi-not-usa")
              .ic("H.7 FGI")
              .dod("9")
              .where(
                  marking ->
                      marking.fgi().codes().contains("USA")
                          || marking.is(Type.FOREIGN) && marking.owner().codes().contains("USA"),
                  "the USA is no foreign government"),
          UsRule.called("known-codes").ic("Annex A (codes)").when(OwnerRules::unknown),
          UsRule.called("noforn-floor")
              .dod("2.c of the IC controls (NOFORN)")
              .where(
                  marking ->
                      marking.has(Control.NOFORN)
                          && !marking.level().classified()
                          && !marking.is(Type.CUI),
                  "NOFORN needs CONFIDENTIAL or above"),
          UsRule.called("noforn-excludes-release")
              .ic("H.8 NOFORN")
              .dod("2.d of the IC controls (NOFORN)")
              .loose()
              .where(
                  marking ->
                      marking.has(Control.NOFORN)
                          && marking.dissem().stream()
                              .anyMatch(one -> one != Control.NOFORN && one.foreignDisclosure()),
                  "NOFORN excludes REL TO, RELIDO, DISPLAY ONLY and EYES ONLY"),
          UsRule.called("relido-excludes-display")
              .ic("H.8 RELIDO")
              .where(
                  marking -> marking.has(Control.RELIDO) && marking.has(Control.DISPLAY_ONLY),
                  "RELIDO and DISPLAY ONLY exclude each other"),
          UsRule.called("rel-excludes-eyes")
              .ic("H.8 EYES ONLY")
              .dod("10")
              .where(
                  marking -> marking.has(Control.REL_TO) && marking.has(Control.EYES),
                  "REL TO and EYES ONLY exclude each other"),
          UsRule.called("list-stated")
              .ic("H.8 REL TO")
              .dod("10.e")
              .loose()
              .on(Slip.Kind.EMPTY_LIST, word -> "'" + word + "' names nobody"),
          UsRule.called("eyes-stated")
              .ic("H.8 REL TO")
              .dod("10.e")
              .loose()
              .where(
                  marking ->
                      !marking.portion() && marking.has(Control.EYES) && marking.eyes().isEmpty(),
                  "EYES ONLY names its countries: USA/CAN/GBR EYES ONLY"),
          UsRule.called("rel-usa")
              .ic("H.8 REL TO")
              .where(
                  marking -> !marking.relTo().isEmpty() && !marking.relTo().contains("USA"),
                  "REL TO names the USA, and first"),
          UsRule.called("rel-not-usa-alone")
              .ic("H.8 REL TO")
              .dod("10.e.5")
              .loose()
              .where(
                  marking -> marking.relTo().equals(List.of("USA")),
                  "REL TO names somebody beside the USA"),
          UsRule.called("rel-order")
              .ic("H.8 REL TO")
              .dod("10.e.4")
              .where(
                  marking -> !Codes.inOrder(marking.relTo(), Codes.ORDER),
                  "a release list names the USA first, then states, then bodies, each in the order of the alphabet"),
          UsRule.called("display-order")
              .ic("H.8 DISPLAY ONLY")
              .dod("10.g")
              .where(
                  marking -> !Codes.inOrder(marking.displayOnly(), Codes.ORDER),
                  "a display list names states, then bodies, each in the order of the alphabet"),
          UsRule.called("rel-floor")
              .dod("10.e.3")
              .where(
                  marking ->
                      marking.has(Control.REL_TO)
                          && !marking.level().classified()
                          && !marking.is(Type.CUI),
                  "REL TO needs CONFIDENTIAL or above"),
          UsRule.called("display-floor")
              .dod("10.g.3")
              .where(
                  marking ->
                      marking.has(Control.DISPLAY_ONLY)
                          && !marking.level().classified()
                          && !marking.is(Type.CUI),
                  "DISPLAY ONLY needs CONFIDENTIAL or above"),
          UsRule.called("relido-floor")
              .ic("H.8 RELIDO")
              .dod("10")
              .where(
                  marking ->
                      marking.has(Control.RELIDO)
                          && !marking.level().classified()
                          && !marking.is(Type.CUI),
                  "RELIDO needs CONFIDENTIAL or above"),
          UsRule.called("eyes-floor")
              .ic("H.8 EYES ONLY")
              .dod("10")
              .where(
                  marking -> marking.has(Control.EYES) && !marking.level().classified(),
                  "EYES ONLY needs CONFIDENTIAL or above"),
          UsRule.called("eyes-list")
              .ic("H.8 EYES ONLY")
              .where(
                  marking ->
                      !marking.eyes().isEmpty()
                          && (!marking.eyes().contains("USA")
                              || !SECOND_PARTIES.containsAll(marking.eyes())
                              || !Codes.inOrder(marking.eyes(), Codes.ORDER)),
                  "EYES ONLY names the USA first and then second parties: AUS, CAN, GBR, NZL"));

  private OwnerRules() {}

  private static boolean joint(UsMarking marking) {
    return marking.is(Type.JOINT) && !marking.owner().codes().isEmpty();
  }

  private static List<String> unknown(UsReading reading) {
    UsMarking marking = reading.marking();
    List<String> codes = new ArrayList<>(marking.owner().codes());
    codes.remove("FGI");
    codes.addAll(marking.fgi().codes());
    codes.addAll(marking.relTo());
    codes.addAll(marking.displayOnly());
    codes.addAll(marking.eyes());
    return codes.stream()
        .filter(code -> !Codes.known(code))
        .sorted(Comparator.naturalOrder())
        .map(code -> "'" + code + "' is no code of a state or body in the register")
        .toList();
  }
}
