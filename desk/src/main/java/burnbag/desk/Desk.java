package burnbag.desk;

import burnbag.custody.home.Home;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// What the desk is put together from. Clock, chance and home are handed in.
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = UserDetailsServiceAutoConfiguration.class)
public class Desk {
  /// A desk that runs.
  ///
  /// @param port on which it listens
  public record Running(ConfigurableApplicationContext context, int port) implements AutoCloseable {
    /// Stops it: what is under way is finished, the home is closed.
    @Override
    public void close() {
      context.close();
    }
  }

  /// @param home is closed when the desk stops
  public static Running start(
      DeskOptions options, Home home, InstantSource clock, SecureRandom chance) {
    SpringApplication application = new SpringApplication(Desk.class);
    application.setRegisterShutdownHook(true);
    application.setDefaultProperties(properties(options));
    application.addInitializers(
        context -> {
          if (context instanceof GenericApplicationContext generic) {
            generic.registerBean(DeskOptions.class, () -> options);
            generic.registerBean(Home.class, () -> home);
            generic.registerBean(InstantSource.class, () -> clock);
            generic.registerBean(SecureRandom.class, () -> chance);
          }
        });
    ConfigurableApplicationContext context = application.run();
    int port =
        context instanceof WebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : options.port();
    return new Running(context, port);
  }

  private static Map<String, Object> properties(DeskOptions options) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", options.address());
    properties.put("server.port", options.port());
    boolean encrypted = options.origin().startsWith("https:") || !options.tls().isEmpty();
    properties.put("server.servlet.session.cookie.secure", encrypted);
    // A browser takes a name that begins so from this very host alone, and encrypted.
    properties.put("server.servlet.session.cookie.name", encrypted ? "__Host-desk" : "desk");
    for (DeskOptions.Tls tls : options.tls()) {
      properties.put("server.ssl.certificate", location(tls.certificate()));
      properties.put("server.ssl.certificate-private-key", location(tls.key()));
    }
    return properties;
  }

  private static String location(Path file) {
    return file.toAbsolutePath().toUri().toString();
  }
}
