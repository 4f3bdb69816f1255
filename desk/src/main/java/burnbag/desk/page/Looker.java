package burnbag.desk.page;

import burnbag.custody.home.Home;
import burnbag.custody.office.Session;
import burnbag.custody.register.Party;
import burnbag.custody.register.Role;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.thymeleaf.context.LazyContextVariable;

/// Who looks, as the register says, with their roles and clearances. What a page shows is read in
/// the transaction that has found them; the links around it ask what was found there, and nothing
/// where there are no links. Nothing of it outlives the request.
@Component
public final class Looker {
  private static final String FOUND = "burnbag.looker";

  private final Home home;

  Looker(Home home) {
    this.home = home;
  }

  /// Somebody as a transaction sees them; empty for who does not belong to the office, or not any
  /// more.
  public Optional<Party> in(Session session, Principal who) {
    Optional<Party> found =
        session.register().find(Party.SHELF, who.getName()).filter(Party::active);
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null && found.isPresent()) {
      request.setAttribute(FOUND, found.get(), RequestAttributes.SCOPE_REQUEST);
    }
    return found;
  }

  /// As this request has seen them last; looked up where it has not yet.
  private Optional<Party> of(Principal who) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST) instanceof Party party
        && party.id().equals(who.getName())) {
      return Optional.of(party);
    }
    return home.office().store().read(session -> in(session, who));
  }

  /// For a template that asks whether whoever looks has one of these roles, when it comes to it.
  ///
  /// @param who null for nobody
  public LazyContextVariable<Boolean> hasOneOf(Principal who, Set<Role> roles) {
    return new LazyContextVariable<>() {
      @Override
      protected Boolean loadValue() {
        return who != null
            && of(who).stream()
                .flatMap(party -> party.grants().stream())
                .anyMatch(grant -> roles.contains(grant.role()));
      }
    };
  }
}
