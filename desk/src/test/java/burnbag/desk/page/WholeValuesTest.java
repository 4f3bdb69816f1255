package burnbag.desk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.format.support.DefaultFormattingConversionService;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeValuesTest {
  private static Object copies(String field) {
    DefaultFormattingConversionService service = new DefaultFormattingConversionService();
    new WholeValues().addFormatters(service);
    TypeDescriptor one = TypeDescriptor.valueOf(String.class);
    return service.convert(field, one, TypeDescriptor.collection(List.class, one));
  }

  @Test
  void a_copy_whose_control_number_has_a_comma_is_one_copy() {
    assertEquals(List.of("B-6,7#1"), copies("B-6,7#1"));
  }

  @Test
  void nothing_ticked_is_no_copy() {
    assertEquals(List.of(), copies(""));
  }
}
