package burnbag.reader.onnx;

import burnbag.reader.onnx.Message.Field;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A network as its steps, in their order, and the numbers that it knows by heart.
final class Graph {
  private static final int GRAPH = 7;
  private static final int STEP = 1;

  private final Message message;
  private final List<Node> steps = new ArrayList<>();
  private final Map<String, Tensor> known = new LinkedHashMap<>();
  private final Map<String, List<Node>> consumers = new HashMap<>();

  private Graph(Message message) {
    this.message = message;
    for (Field field : message.all(STEP)) {
      Node step = Node.of(field.message());
      steps.add(step);
      step.tensor().ifPresent(tensor -> known.put(step.output(), tensor));
      for (String input : step.inputs()) {
        consumers.computeIfAbsent(input, _ -> new ArrayList<>()).add(step);
      }
    }
  }

  /// @param model a whole file in the form of ONNX
  /// @param more fields of the file beside its own
  /// @param rewriting gives the steps that stand in the file in place of a network's own
  static byte[] rewritten(byte[] model, List<Field> more, Rewriting rewriting) {
    List<Field> fields = new ArrayList<>();
    for (Field field : Message.of(ByteBuffer.wrap(model)).fields()) {
      if (field.number() != GRAPH) {
        fields.add(field);
        continue;
      }
      Graph graph = new Graph(field.message());
      fields.add(Field.of(GRAPH, graph.with(rewriting.steps(graph))));
    }
    fields.addAll(more);
    return new Message(fields).bytes();
  }

  /// What stands in place of a network's steps.
  @FunctionalInterface
  interface Rewriting {
    List<Node> steps(Graph graph);
  }

  /// The same with other steps; those that give what is known by heart are put before them.
  private Message with(List<Node> kept) {
    Set<String> taken = new HashSet<>();
    for (Node step : kept) taken.addAll(step.inputs());
    List<Field> fields = new ArrayList<>();
    known.forEach(
        (name, tensor) -> {
          if (taken.contains(name)) fields.add(field(Node.known(name, tensor)));
        });
    for (Node step : kept) fields.add(field(step));
    for (Field field : message.fields()) if (field.number() != STEP) fields.add(field);
    return new Message(fields);
  }

  private static Field field(Node step) {
    return Field.of(STEP, step.message());
  }

  List<Node> steps() {
    return steps;
  }

  boolean knows(String name) {
    return known.containsKey(name);
  }

  Optional<Tensor> known(String name) {
    return Optional.ofNullable(known.get(name));
  }

  void learn(String name, Tensor tensor) {
    known.put(name, tensor);
  }

  void relearn(String name, UnaryOperator<Tensor> change) {
    known.computeIfPresent(name, (_, tensor) -> change.apply(tensor));
  }

  /// The steps that take this.
  List<Node> taking(String name) {
    return consumers.getOrDefault(name, List.of());
  }

  /// The one step that takes this, if it is of that type.
  Optional<Node> only(String name, String opType) {
    List<Node> taking = taking(name);
    return taking.size() == 1 && taking.getFirst().opType().equals(opType)
        ? Optional.of(taking.getFirst())
        : Optional.empty();
  }
}
