package burnbag.desk.door;

import java.io.Serializable;
import java.security.Principal;

/// A party of the office who has come in.
///
/// @param getName the party's id
public record Member(String getName) implements Principal, Serializable {}
