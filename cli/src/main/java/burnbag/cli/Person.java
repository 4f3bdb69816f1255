package burnbag.cli;

import java.util.Optional;

/// Who sits at the terminal, if anybody does.
public interface Person {
  /// Nobody: a script, a pipe.
  Person NOBODY =
      new Person() {
        @Override
        public Optional<String> answer(String question) {
          return Optional.empty();
        }

        @Override
        public boolean seesColours() {
          return false;
        }
      };

  /// What the person types on one line; empty where there is nobody, or nothing was typed.
  Optional<String> answer(String question);

  /// Whether what is said goes to a terminal that shows colours.
  boolean seesColours();
}
