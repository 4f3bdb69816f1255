package burnbag.reader.onnx;

import burnbag.reader.onnx.Message.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A step of a network (`NodeProto` of `onnx.proto`).
///
/// @param opType what the standard calls such a step
/// @param inputs names of what it takes
/// @param outputs names of what it gives
/// @param rest its other fields, attributes among them
record Node(String opType, List<String> inputs, List<String> outputs, List<Field> rest) {
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  private static final int OP_TYPE = 4;
  private static final int ATTRIBUTE = 5;
  private static final int DOMAIN = 7;

  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_FLOAT = 2;
  private static final int ATTRIBUTE_INT = 3;
  private static final int ATTRIBUTE_TENSOR = 5;
  private static final int ATTRIBUTE_INTS = 8;
  private static final int ATTRIBUTE_TYPE = 20;

  /// Whose the steps are that are none of the standard's.
  static final String OWN = "com.microsoft";

  Node {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rest = List.copyOf(rest);
  }

  static Node of(Message message) {
    List<Field> rest = new ArrayList<>(message.fields());
    rest.removeIf(f -> f.number() == INPUT || f.number() == OUTPUT || f.number() == OP_TYPE);
    return new Node(
        message.text(OP_TYPE),
        message.all(INPUT).stream().map(Field::text).toList(),
        message.all(OUTPUT).stream().map(Field::text).toList(),
        rest);
  }

  static Node of(String opType, List<String> inputs, String output, Field... attributes) {
    return new Node(opType, inputs, List.of(output), List.of(attributes));
  }

  /// A step that is none of the standard's but of the runtime's own.
  static Node own(String opType, List<String> inputs, String output, Field... attributes) {
    List<Field> rest = new ArrayList<>(List.of(attributes));
    rest.add(Field.of(DOMAIN, OWN));
    return new Node(opType, inputs, List.of(output), rest);
  }

  /// @param type of the numbers it gives, as the form counts them
  static Node cast(String from, String to, int type) {
    return of("Cast", List.of(from), to, attribute("to", type));
  }

  /// A step that gives what is known by heart.
  static Node known(String name, Tensor tensor) {
    return known(name, tensor.message());
  }

  static Node known(String name, Whole whole) {
    return known(name, whole.message());
  }

  private static Node known(String name, Message tensor) {
    Message attribute =
        new Message(
            List.of(
                Field.of(ATTRIBUTE_NAME, "value"),
                Field.of(ATTRIBUTE_TENSOR, tensor),
                Field.of(ATTRIBUTE_TYPE, 4)));
    return of("Constant", List.of(), name, Field.of(ATTRIBUTE, attribute));
  }

  static Field attribute(String name, float value) {
    return Field.of(
        ATTRIBUTE,
        new Message(
            List.of(
                Field.of(ATTRIBUTE_NAME, name),
                Field.of(ATTRIBUTE_FLOAT, value),
                Field.of(ATTRIBUTE_TYPE, 1))));
  }

  static Field attribute(String name, long value) {
    return Field.of(
        ATTRIBUTE,
        new Message(
            List.of(
                Field.of(ATTRIBUTE_NAME, name),
                Field.of(ATTRIBUTE_INT, value),
                Field.of(ATTRIBUTE_TYPE, 2))));
  }

  static Field attribute(String name, List<Long> values) {
    List<Field> fields = new ArrayList<>(List.of(Field.of(ATTRIBUTE_NAME, name)));
    for (long value : values) fields.add(Field.of(ATTRIBUTE_INTS, value));
    fields.add(Field.of(ATTRIBUTE_TYPE, 7));
    return Field.of(ATTRIBUTE, new Message(fields));
  }

  Message message() {
    List<Field> fields = new ArrayList<>();
    inputs.forEach(input -> fields.add(Field.of(INPUT, input)));
    outputs.forEach(output -> fields.add(Field.of(OUTPUT, output)));
    fields.add(Field.of(OP_TYPE, opType));
    fields.addAll(rest);
    return new Message(fields);
  }

  String output() {
    return outputs.getFirst();
  }

  /// The same step with this as what it gives.
  Node giving(String output) {
    return new Node(opType, inputs, List.of(output), rest);
  }

  /// The numbers it gives, where it is one that knows them by heart.
  Optional<Tensor> tensor() {
    if (!opType.equals("Constant")) return Optional.empty();
    return attributes().stream()
        .flatMap(attribute -> attribute.all(ATTRIBUTE_TENSOR).stream())
        .findFirst()
        .flatMap(field -> Tensor.of(field.message()));
  }

  /// The whole numbers of an attribute; empty where it has none of this name.
  List<Long> ints(String name) {
    return attributes().stream()
        .filter(attribute -> attribute.text(ATTRIBUTE_NAME).equals(name))
        .flatMap(attribute -> attribute.all(ATTRIBUTE_INTS).stream())
        .flatMap(field -> field.ints().stream())
        .toList();
  }

  /// The whole number of an attribute.
  ///
  /// @param otherwise where it has none of this name
  long number(String name, long otherwise) {
    return attributes().stream()
        .filter(attribute -> attribute.text(ATTRIBUTE_NAME).equals(name))
        .flatMap(attribute -> attribute.all(ATTRIBUTE_INT).stream())
        .findFirst()
        .map(Field::value)
        .orElse(otherwise);
  }

  private List<Message> attributes() {
    return rest.stream().filter(f -> f.number() == ATTRIBUTE).map(Field::message).toList();
  }
}
