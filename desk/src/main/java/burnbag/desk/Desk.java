package burnbag.desk;

import burnbag.custody.home.Home;
import java.security.SecureRandom;
import java.time.InstantSource;
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
    application.setDefaultProperties(
        Map.of("server.address", options.address(), "server.port", options.port()));
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
}
