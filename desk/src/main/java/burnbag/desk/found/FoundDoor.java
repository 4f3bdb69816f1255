package burnbag.desk.found;

import burnbag.desk.door.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// The door that is open to anybody. No session is made behind it and no cookie set. A form there
/// needs no token against forgery: nobody is anybody there, so nothing can be done in anybody's
/// name.
@Configuration(proxyBeanMethods = false)
class FoundDoor {
  static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Bean
  @Order(10)
  SecurityFilterChain openDoor(HttpSecurity http) {
    Doors.headers(http);
    http.securityMatcher("/found", "/found/{*rest}")
        .headers(
            headers ->
                headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> anonymous.principal("nobody"))
        .authorizeHttpRequests(paths -> paths.anyRequest().permitAll());
    return http.build();
  }
}
