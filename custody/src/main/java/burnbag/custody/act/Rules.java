package burnbag.custody.act;

/// The rules of the house that acts cite, as `docs/reference/rules.md` lists them.
public final class Rules {
  public static final String ONE_HOLDER = "rule 1: a copy has one holder, and moves by two sides";
  public static final String NOBODY_ALONE = "rule 2: nobody alone";
  public static final String HELD_BACK = "rule 3: holds, returns and retention";
  public static final String CLEARED = "rule 4: nobody above their clearance";
  public static final String FINE_ENOUGH = "rule 5: method and equipment are enough";
  public static final String CHECKED = "rule 7: no certificate before the residue is checked";
  public static final String CLOCKS = "rule 9: no entry before what was seen";
  public static final String KEYS = "keys: a statement is its signer's own";
  public static final String RIGHTS = "rights hang on roles in a registry";
  public static final String PRIVATE = "openings: no private value in the ledger";
  public static final String POLICY = "policy: each statement pins what was in force";
  public static final String FORM = "the form of the act";
  public static final String COMPLETE = "rule 6: nothing closes over a discrepancy";

  private Rules() {}
}
