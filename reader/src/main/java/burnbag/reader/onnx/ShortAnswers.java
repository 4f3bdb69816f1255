package burnbag.reader.onnx;

import burnbag.reader.onnx.Message.Field;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The same network with less to say: of thousands of classes, for each column, the likeliest one
/// and some that are asked for. What nobody looks at is not handed out of it.
public final class ShortAnswers {
  /// The likeliest class of each column: whole numbers, `[1, columns, 1]`.
  public static final String BEST = "best";

  /// How likely it is: `[1, columns, 1]`.
  public static final String LIKELY = "likely";

  /// How likely each class is that was asked for: `[1, columns, classes]`.
  public static final String ASKED = "asked";

  private static final int GRAPH = 7;
  private static final int STEP = 1;
  private static final int OUTPUT = 12;
  private static final long IS_FLOAT = 1;
  private static final long IS_LONG = 7;
  private static final long CLASSES = 2;

  private ShortAnswers() {}

  /// @param model a whole file in the form of ONNX; it answers how likely each class is, `[1,
  ///   columns, classes]`
  /// @param asked classes, in the order in which they are answered
  public static byte[] of(byte[] model, int[] asked) {
    List<Field> fields = new ArrayList<>();
    for (Field field : Message.of(ByteBuffer.wrap(model)).fields()) {
      boolean isGraph = field.number() == GRAPH;
      fields.add(isGraph ? Field.of(GRAPH, shortened(field.message(), asked)) : field);
    }
    return new Message(fields).bytes();
  }

  private static Message shortened(Message graph, int[] asked) {
    String all = graph.all(OUTPUT).getFirst().message().text(1);
    List<Field> fields = new ArrayList<>(graph.fields());
    fields.removeIf(field -> field.number() == OUTPUT);
    for (Node step : steps(all, asked)) fields.add(Field.of(STEP, step.message()));
    fields.add(output(LIKELY, IS_FLOAT));
    fields.add(output(BEST, IS_LONG));
    fields.add(output(ASKED, IS_FLOAT));
    return new Message(fields);
  }

  private static List<Node> steps(String all, int[] asked) {
    Node one = Node.known("asked/one", Whole.longs(new int[] {1}));
    Node best =
        new Node(
            "TopK",
            List.of(all, one.output()),
            List.of(LIKELY, BEST),
            List.of(Node.attribute("axis", CLASSES)));
    Node classes = Node.known("asked/classes", Whole.longs(asked));
    Node likely =
        Node.of("Gather", List.of(all, classes.output()), ASKED, Node.attribute("axis", CLASSES));
    return List.of(one, best, classes, likely);
  }

  private static Field output(String name, long type) {
    Message tensor = new Message(List.of(Field.of(1, type)));
    Message value = new Message(List.of(Field.of(1, tensor)));
    return Field.of(OUTPUT, new Message(List.of(Field.of(1, name), Field.of(2, value))));
  }
}
