package burnbag.custody.store;

import burnbag.custody.simulator.Mishap;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A connection of which one step fails: a statement, a commit, or the way back from a commit.
record FailingLine(Mishap mishap) implements UnaryOperator<Connection> {
  private static final Set<String> STEPS =
      Set.of("execute", "executeUpdate", "executeQuery", "prepareStatement", "commit");

  @Override
  public Connection apply(Connection line) {
    return told(Connection.class, line, "");
  }

  private <T> T told(Class<T> kind, T real, String sql) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          String name = method.getName();
          boolean undoes = sql.equals("ROLLBACK");
          if (STEPS.contains(name) && !undoes) mishap.step("before " + name + " " + sql);
          try {
            Object answer = method.invoke(real, arguments);
            boolean ended = name.equals("commit") || name.equals("execute") && sql.equals("COMMIT");
            if (ended) mishap.step("behind the commit");
            return answer instanceof PreparedStatement statement
                ? told(PreparedStatement.class, statement, (String) arguments[0])
                : answer;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, handler));
  }
}
