package burnbag.desk.gate;

import burnbag.desk.door.Doors;
import burnbag.desk.metrics.Counts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// The gate's own door. Who has come in here has come in nowhere else, and the other way round.
@Configuration(proxyBeanMethods = false)
class GateDoor {
  private static final String KEEPER = "GATE";
  private static final String CONTEXT = "burnbag.gate";

  @Bean
  @Order(20)
  SecurityFilterChain gateFilters(HttpSecurity http, GateLogins logins, Counts counts) {
    Doors.headers(http);
    HttpSessionSecurityContextRepository own = new HttpSessionSecurityContextRepository();
    own.setSpringSecurityContextKey(CONTEXT);
    http.securityMatcher("/gate", "/gate/{*rest}")
        .securityContext(context -> context.securityContextRepository(own))
        .authenticationManager(new ProviderManager(new OfGate(logins, counts)))
        .authorizeHttpRequests(
            paths ->
                paths.requestMatchers("/gate/login").permitAll().anyRequest().hasAuthority(KEEPER))
        .formLogin(
            login ->
                login
                    .loginPage("/gate/login")
                    .usernameParameter("name")
                    .passwordParameter("code")
                    .defaultSuccessUrl("/gate", true)
                    .failureUrl("/gate/login?failed"))
        .logout(out -> out.logoutUrl("/gate/logout").logoutSuccessUrl("/gate/login"))
        .anonymous(anonymous -> anonymous.principal("nobody"));
    return http.build();
  }

  /// Knows the gate's logins, and none of the office.
  private record OfGate(GateLogins logins, Counts counts) implements AuthenticationProvider {
    @Override
    public Authentication authenticate(Authentication asked) {
      if (logins.isShut()) throw new LockedException("too many failures");
      String name = asked.getName().strip();
      if (!logins.match(name, String.valueOf(asked.getCredentials()))) {
        counts.failedAt(Counts.Door.GATE);
        throw new BadCredentialsException("no such login");
      }
      return UsernamePasswordAuthenticationToken.authenticated(
          name, "", List.of(new SimpleGrantedAuthority(KEEPER)));
    }

    @Override
    public boolean supports(Class<?> kind) {
      return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
  }
}
