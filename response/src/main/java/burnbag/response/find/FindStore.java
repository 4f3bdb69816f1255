package burnbag.response.find;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where finds lie, apart from any register. Each method is done durably, or not at all; safe to
/// share between threads and processes.
public interface FindStore extends AutoCloseable {
  /// Keeps a new find with what was told.
  ///
  /// @param most finds of its day that there may be with it
  /// @return false where there are as many already, or its locator is taken: nothing was kept
  boolean add(Find find, Private told, List<Photo> photos, int most);

  /// How many came on a day.
  int countOn(LocalDate day);

  Optional<Find> find(String id);

  /// All of them, those of the last day first, within a day in the order of their ids.
  List<Find> all();

  /// The find whose code begins so.
  Optional<Find> at(String locator);

  /// Empty where it was erased.
  Optional<Private> told(String id);

  List<Photo> photos(String id);

  /// Puts it in the place of the one with its id.
  void put(Find find);

  /// In their order.
  List<Message> messages(String id);

  /// @param most messages of its day from the same side that there may be with it
  /// @return false where there are as many already: nothing was kept
  boolean say(String id, Message.From from, LocalDate on, String text, int most);

  List<PaperHandover> handovers(String id);

  /// Puts it in the place of the one with its number.
  void put(String id, PaperHandover handover);

  Refund refund(String id);

  void put(String id, Refund refund);

  /// Destroys what was told, the code, the messages and the pictures, so that no byte of it is left
  /// in the store.
  void erase(Find erased);

  @Override
  void close();
}
