package burnbag.custody.verify;

import burnbag.custody.office.Store;
import burnbag.custody.store.DatabaseUrl;
import burnbag.custody.store.PostgresStore;
import burnbag.custody.store.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("full")
class TamperedDatabaseTest extends TamperedRegister {
  private final DatabaseUrl database = TestServer.tables();
  private final List<DatabaseUrl> yesterday = new ArrayList<>();

  @Override
  Store opened() {
    return PostgresStore.open(database);
  }

  @Override
  int changed(String sql) {
    return TestServer.tell(database, sql);
  }

  @Override
  String replaced(String column, String word, String by) {
    return "convert_to(replace(convert_from(%s, 'UTF8'), '%s', '%s'), 'UTF8')"
        .formatted(column, word, by);
  }

  @Override
  String zeros(int bytes) {
    return "decode(repeat('00', " + bytes + "), 'hex')";
  }

  @Override
  void keep() {
    yesterday.add(TestServer.copy(database));
  }

  @Override
  void putBack() {
    TestServer.replace(database, yesterday.getLast());
  }
}
