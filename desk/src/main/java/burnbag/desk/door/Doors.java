package burnbag.desk.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The office's own door: everything that no other door has taken before it. Nothing is open but
/// what is named here.
@Configuration(proxyBeanMethods = false)
public class Doors {
  /// Who has come in as a party of the office.
  static final String MEMBER = "MEMBER";

  /// Scripts and styles of our own, no frame, no form that leads elsewhere.
  public static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String PERMISSIONS =
      "camera=(self), geolocation=(), microphone=(), payment=(), usb=(),"
          + " publickey-credentials-get=(self), publickey-credentials-create=(self)";

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain officeDoor(HttpSecurity http, Lock lock) {
    headers(http);
    http.authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(
                        "/",
                        "/health",
                        "/login",
                        "/login/passkey",
                        "/set-up",
                        "/set-up/device",
                        "/error",
                        "/static/*")
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(MEMBER))
        .formLogin(
            login ->
                login
                    .loginPage("/login")
                    .usernameParameter("party")
                    .passwordParameter("code")
                    .defaultSuccessUrl("/today")
                    .failureUrl("/login?failed"))
        .logout(out -> out.logoutUrl("/logout").logoutSuccessUrl("/"))
        .httpBasic(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> anonymous.principal("nobody"))
        .addFilterAfter(lock, AuthorizationFilter.class);
    return http.build();
  }

  /// The headers that every page of the desk has, whichever door it lies behind.
  public static void headers(HttpSecurity http) {
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(
                    policy ->
                        policy.policy(
                            org.springframework.security.web.header.writers
                                .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                                .SAME_ORIGIN))
                .frameOptions(frame -> frame.deny()));
  }
}
