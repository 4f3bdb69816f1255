package burnbag.custody.store;

import org.junit.jupiter.api.Tag;

@Tag("full")
class EachFailureOnDiskTest extends NthFailureOnDiskTest {
  @Override
  protected int stride() {
    return 1;
  }
}
