package burnbag.reader.onnx;

import burnbag.reader.onnx.Message.Field;
import burnbag.reader.onnx.Ranges.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The same network, from its first wide convolution to its last, in whole numbers of eight bits,
/// and its last layer too: four times as many go through a processor at once, and take a quarter of
/// the memory.
///
/// Weights get a scale for each channel, what the steps give one for each step, from the ranges
/// that were measured. *Hard swish* is one product: what is below -3 is nought after it, so the
/// scale begins there; the second factor is the same numbers, cut off at 3. Numbers stand channel
/// by channel, as the runtime multiplies eight bits fastest.
///
/// Where steps stand otherwise, they stay as they are. Answers differ a little: a letter that could
/// be either may be the other.
public final class EightBits {
  private static final int OPSET = 8;
  private static final int WEIGHTS = 1;
  private static final int BIAS = 2;

  /// From convolutions of so many channels on.
  private static final long WIDE = 128;

  /// A layer of more answers is the last one.
  private static final long ANSWERS = 1_000;

  private static final int MOST_WEIGHT = 127;

  /// Hard swish is nought below minus this and nothing above this.
  private static final double SWISH = 3;

  /// The lowest that hard swish gives.
  private static final double DIP = -0.375;

  private static final List<Long> CHANNELS_LAST = List.of(0L, 2L, 3L, 1L);
  private static final List<Long> CHANNELS_FIRST = List.of(0L, 3L, 1L, 2L);

  /// What stands in eight bits.
  private record Eight(String name, Scale scale) {}

  /// Hard swish and the number by which it is multiplied after that, and the one that is added.
  private record Swish(String output, double scale, double shift) {}

  private final Graph graph;
  private final Ranges ranges;
  private final List<Node> now = new ArrayList<>();
  private int named;

  private EightBits(Graph graph, Ranges ranges) {
    this.graph = graph;
    this.ranges = ranges;
  }

  /// @param lean a network by [LeanNetwork]
  /// @param ranges of what its steps give
  public static byte[] of(byte[] lean, Ranges ranges) {
    Message own = new Message(List.of(Field.of(1, Node.OWN), Field.of(2, 1)));
    return Graph.rewritten(
        lean, List.of(Field.of(OPSET, own)), graph -> new EightBits(graph, ranges).steps());
  }

  private List<Node> steps() {
    List<Node> steps = graph.steps().stream().filter(step -> !graph.knows(step.output())).toList();
    int i = 0;
    while (i < steps.size()) {
      Node step = steps.get(i);
      if (isWide(step) && swish(step).isPresent()) i = chain(steps, i);
      else if (isLast(step)) i = last(steps, i);
      else {
        now.add(step);
        i++;
      }
    }
    return now;
  }

  private boolean isWide(Node step) {
    return isKnown(step) && weights(step).dims().getFirst() >= WIDE;
  }

  /// Whether it is a convolution with known weights.
  private boolean isKnown(Node step) {
    return step.opType().equals("Conv")
        && step.inputs().size() > BIAS
        && step.inputs().stream().skip(1).allMatch(graph::knows);
  }

  private Tensor weights(Node conv) {
    return graph.known(conv.inputs().get(WEIGHTS)).orElseThrow();
  }

  /// Convolutions one after the other, for as long as they are such as can be in eight bits.
  ///
  /// @return the first step after them
  private int chain(List<Node> steps, int first) {
    String from = steps.get(first).inputs().getFirst();
    Eight at = eight(from);
    int i = first;
    while (true) {
      Node step = steps.get(i);
      Optional<Swish> swish = isKnown(step) ? swish(step) : Optional.empty();
      if (!step.inputs().getFirst().equals(from)) break;
      if (swish.isPresent()) {
        at = swished(step, at, swish.get());
        from = swish.get().output();
      } else if (step.opType().equals("GlobalAveragePool")) {
        OptionalInt end = gate(steps, i);
        if (end.isEmpty()) break;
        at = gated(steps.subList(i, end.getAsInt() + 1), at);
        from = steps.get(end.getAsInt()).output();
      } else {
        break;
      }
      i = after(steps, from);
    }
    number(at, from);
    return i;
  }

  private static int after(List<Node> steps, String output) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).output().equals(output)) return i + 1;
    }
    throw new IllegalStateException(output);
  }

  /// What stands behind a convolution, if it is a hard swish.
  private Optional<Swish> swish(Node conv) {
    String name = conv.output();
    List<Node> taking = graph.taking(name);
    if (taking.size() != 2 || !taking.getFirst().opType().equals("HardSigmoid")) {
      return Optional.empty();
    }
    Node gate = taking.getFirst();
    Node times = taking.getLast();
    boolean isSwish = times.opType().equals("Mul") && times.inputs().contains(gate.output());
    if (!isSwish) return Optional.empty();
    Optional<Swish> scaled =
        graph.only(times.output(), "Conv").filter(this::isKnown).flatMap(this::scaling);
    return Optional.of(scaled.orElse(new Swish(times.output(), 1, 0)));
  }

  /// A convolution of one point that does the same to all channels.
  private Optional<Swish> scaling(Node conv) {
    float[] weights = weights(conv).values();
    float[] bias = graph.known(conv.inputs().get(BIAS)).orElseThrow().values();
    boolean isSame = weights.length == bias.length && weights[0] > 0;
    for (int i = 0; isSame && i < bias.length; i++) {
      isSame = weights[i] == weights[0] && bias[i] == bias[0];
    }
    return isSame ? Optional.of(new Swish(conv.output(), weights[0], bias[0])) : Optional.empty();
  }

  private Eight swished(Node conv, Eight from, Swish swish) {
    String name = conv.output();
    double highest = Math.max(ranges.of(name).highest(), 1);
    Scale scale = Scale.from(SWISH, highest);
    Eight before = convolved(conv, from, scale);
    String cut = name + "/cut";
    now.add(
        Node.of(
            "Clip",
            List.of(before.name(), unsigned(0), unsigned(Math.min(Scale.STEPS, 2 * scale.zero()))),
            cut));
    // What is added after it moves the zero by whole steps, so that a border stays nought.
    double step = (highest - DIP) / Scale.STEPS;
    double shift = swish.shift() / swish.scale();
    int steps = (int) (Math.abs(shift) / step);
    if (steps > 0) step = Math.abs(shift) / steps;
    int zero = (int) Math.round(-DIP / step);
    int moved = Math.clamp(zero - (long) (Math.signum(shift) * steps), 0, Scale.STEPS);
    Eight times = new Eight(cut, new Scale(scale.step() / (2 * SWISH), 0));
    String output = swish.output() + "/eight";
    product(before, times, new Eight(output, new Scale(step, zero)));
    return new Eight(output, new Scale(swish.scale() * step, moved));
  }

  private void product(Eight one, Eight other, Eight product) {
    List<String> inputs = new ArrayList<>();
    for (Eight factor : List.of(one, other)) {
      inputs.add(factor.name());
      inputs.addAll(names(factor.scale()));
    }
    inputs.addAll(names(product.scale()));
    now.add(Node.own("QLinearMul", inputs, product.name()));
  }

  private Eight convolved(Node conv, Eight from, Scale to) {
    Tensor weights = weights(conv);
    float[] bias = graph.known(conv.inputs().get(BIAS)).orElseThrow().values();
    int each = weights.values().length / bias.length;
    float[] steps = new float[bias.length];
    int[] wholeBias = new int[bias.length];
    byte[] whole = new byte[weights.values().length];
    for (int channel = 0; channel < bias.length; channel++) {
      double step = step(weights.values(), channel * each, 1, each);
      // A channel of next to no weights: its bias has to be a whole number too.
      step = Math.max(step, Math.abs(bias[channel]) / (from.scale().step() * (1 << 29)));
      steps[channel] = (float) step;
      wholeBias[channel] = (int) Math.round(bias[channel] / (step * from.scale().step()));
      for (int i = channel * each; i < (channel + 1) * each; i++) {
        whole[i] = (byte) Math.round(weights.values()[i] / step);
      }
    }
    List<Long> channels = List.of((long) bias.length);
    List<String> inputs = new ArrayList<>(List.of(from.name()));
    inputs.addAll(names(from.scale()));
    inputs.add(known(Whole.signed(weights.dims(), whole)));
    inputs.add(known(new Tensor(channels, steps)));
    inputs.add(known(Whole.signed(channels, new byte[bias.length])));
    inputs.addAll(names(to));
    inputs.add(known(Whole.ints(wholeBias)));
    String output = conv.output() + "/eight";
    now.add(
        Node.own(
            "QLinearConv",
            inputs,
            output,
            Node.attribute("channels_last", 1),
            Node.attribute("group", conv.number("group", 1)),
            Node.attribute("kernel_shape", weights.dims().subList(2, 4)),
            Node.attribute("strides", conv.ints("strides")),
            Node.attribute("pads", conv.ints("pads"))));
    return new Eight(output, to);
  }

  /// So that the largest of these weights is the largest whole number.
  private static double step(float[] weights, int from, int stride, int count) {
    double most = 1e-12;
    for (int i = 0; i < count; i++) most = Math.max(most, Math.abs(weights[from + i * stride]));
    return most / MOST_WEIGHT;
  }

  /// Where a gate ends that opens channels by their means: the product of the mean's answers with
  /// what the mean was taken of.
  private OptionalInt gate(List<Node> steps, int pool) {
    String of = steps.get(pool).inputs().getFirst();
    for (int i = pool + 1; i < steps.size(); i++) {
      Node step = steps.get(i);
      if (step.opType().equals("Mul") && step.inputs().contains(of)) return OptionalInt.of(i);
      boolean isWithin = List.of("Conv", "Relu", "HardSigmoid").contains(step.opType());
      if (!isWithin) break;
    }
    return OptionalInt.empty();
  }

  private Eight gated(List<Node> gate, Eight of) {
    Node pool = gate.getFirst();
    Node times = gate.getLast();
    String opened = gate.get(gate.size() - 2).output();
    Range means = ranges.of(pool.output());
    Eight mean = new Eight(pool.output() + "/eight", Scale.of(means.lowest(), means.highest()));
    List<String> inputs = new ArrayList<>(List.of(of.name()));
    inputs.addAll(names(of.scale()));
    inputs.addAll(names(mean.scale()));
    now.add(
        Node.own(
            "QLinearGlobalAveragePool", inputs, mean.name(), Node.attribute("channels_last", 1)));
    number(mean, pool.output());
    now.addAll(gate.subList(1, gate.size() - 1));
    Eight open = eight(opened, Scale.of(0, 1));
    Range range = ranges.of(times.output());
    Eight product = new Eight(times.output() + "/eight", Scale.of(range.lowest(), range.highest()));
    product(of, open, product);
    return product;
  }

  /// From floating numbers, channel after channel, to whole ones.
  private Eight eight(String name) {
    Range range = ranges.of(name);
    return eight(name, Scale.of(range.lowest(), range.highest()));
  }

  private Eight eight(String name, Scale scale) {
    String rounded = name + "/rounded";
    List<String> inputs = new ArrayList<>(List.of(name));
    inputs.addAll(names(scale));
    now.add(Node.of("QuantizeLinear", inputs, rounded));
    String laid = name + "/eight";
    now.add(Node.of("Transpose", List.of(rounded), laid, Node.attribute("perm", CHANNELS_LAST)));
    return new Eight(laid, scale);
  }

  /// And back.
  private void number(Eight eight, String name) {
    String laid = name + "/laid";
    now.add(
        Node.of("Transpose", List.of(eight.name()), laid, Node.attribute("perm", CHANNELS_FIRST)));
    List<String> inputs = new ArrayList<>(List.of(laid));
    inputs.addAll(names(eight.scale()));
    now.add(Node.of("DequantizeLinear", inputs, name));
  }

  private boolean isLast(Node step) {
    if (!step.opType().equals("MatMul") || !graph.knows(step.inputs().getLast())) return false;
    List<Long> dims = graph.known(step.inputs().getLast()).orElseThrow().dims();
    Optional<Node> plus = graph.only(step.output(), "Add");
    return dims.size() == 2
        && dims.getLast() >= ANSWERS
        && plus.isPresent()
        && plus.get().inputs().stream().anyMatch(graph::knows);
  }

  /// A product with known weights and the bias that is added after it.
  ///
  /// @return the first step after them
  private int last(List<Node> steps, int i) {
    Node product = steps.get(i);
    Node plus = graph.only(product.output(), "Add").orElseThrow();
    Tensor weights = graph.known(product.inputs().getLast()).orElseThrow();
    String bias = plus.inputs().stream().filter(graph::knows).findFirst().orElseThrow();
    int columns = weights.dims().getLast().intValue();
    float[] scales = new float[columns];
    byte[] whole = new byte[weights.values().length];
    for (int column = 0; column < columns; column++) {
      double step = step(weights.values(), column, columns, whole.length / columns);
      scales[column] = (float) step;
      for (int k = column; k < whole.length; k += columns) {
        whole[k] = (byte) Math.round(weights.values()[k] / step);
      }
    }
    String from = product.inputs().getFirst();
    List<String> rounded = List.of(from + "/eight", from + "/step", from + "/zero");
    now.add(new Node("DynamicQuantizeLinear", List.of(from), rounded, List.of()));
    now.add(
        Node.own(
            "MatMulIntegerToFloat",
            List.of(
                rounded.get(0),
                known(Whole.signed(weights.dims(), whole)),
                rounded.get(1),
                known(new Tensor(List.of((long) columns), scales)),
                rounded.get(2),
                "",
                bias),
            plus.output()));
    return after(steps, plus.output());
  }

  private List<String> names(Scale scale) {
    return List.of(
        known(new Tensor(List.of(), new float[] {(float) scale.step()})), unsigned(scale.zero()));
  }

  private String unsigned(int value) {
    return known(Whole.unsigned(value));
  }

  private String known(Whole whole) {
    String name = "eight/" + named++;
    now.add(Node.known(name, whole));
    return name;
  }

  private String known(Tensor tensor) {
    String name = "eight/" + named++;
    now.add(Node.known(name, tensor));
    return name;
  }
}
