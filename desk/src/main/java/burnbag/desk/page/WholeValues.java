package burnbag.desk.page;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A field of a form is one value, whatever commas stand in it: control numbers may have some.
@Configuration(proxyBeanMethods = false)
class WholeValues implements WebMvcConfigurer {
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class, List.class, value -> value.isEmpty() ? List.of() : List.of(value));
  }
}
