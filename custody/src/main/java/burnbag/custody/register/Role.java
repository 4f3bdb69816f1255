package burnbag.custody.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a party may be in a registry. Rights hang on roles; that two people differ does not.
public enum Role {
  REGISTRAR,
  CUSTODIAN,
  CLERK,
  CARRIER,
  PLANT_OPERATOR,
  WITNESS,
  APPROVER,
  CASE_OFFICER,
  AUDITOR,
  OFFICER;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// As statements write it: `plant-operator`.
  public String word() {
    return word;
  }

  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
