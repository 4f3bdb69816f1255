package burnbag.reader.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The same network in fewer steps.
///
/// A network as it was exported spells out what stands behind each convolution: times a number,
/// plus a number, and *hard swish* in four steps, `x * min(max(x + 3, 0), 6) / 6`, and again times
/// a number, plus a number. Each goes over all values once more, and most of them make the runtime
/// lay the values out anew. Here the numbers go into the weights of the convolution before or
/// after, and the four steps become two, of which the first is *hard sigmoid*. All of that is
/// arithmetic: the answers are the same but for rounding.
///
/// Where steps stand otherwise, they stay as they are.
public final class LeanNetwork {
  private static final int WEIGHTS = 1;
  private static final int BIAS = 2;

  private final Graph graph;

  /// By what the steps give that they stand for.
  private final Map<String, List<Node>> instead = new HashMap<>();

  /// What the steps give that are left out.
  private final Set<String> left = new HashSet<>();

  private LeanNetwork(Graph graph) {
    this.graph = graph;
  }

  /// @param model a whole file in the form of ONNX
  public static byte[] of(byte[] model) {
    return Graph.rewritten(model, List.of(), graph -> new LeanNetwork(graph).steps());
  }

  private List<Node> steps() {
    for (Node step : graph.steps()) if (step.opType().equals("Conv")) fold(step);
    List<Node> kept = new ArrayList<>();
    for (Node step : graph.steps()) {
      boolean isOut = left.contains(step.output()) || graph.knows(step.output());
      if (!isOut) kept.addAll(instead.getOrDefault(step.output(), List.of(step)));
    }
    return kept;
  }

  /// Times a number, plus a number.
  private record Affine(Node times, Node plus, float scale, float shift) {
    String output() {
      return plus.output();
    }
  }

  private void fold(Node conv) {
    boolean hasBias = conv.inputs().size() > BIAS;
    if (!hasBias || !conv.inputs().stream().skip(1).allMatch(this::isOfOne)) return;
    Optional<Affine> scaled = affine(conv.output());
    if (scaled.isEmpty()) return;
    Affine before = scaled.get();
    graph.relearn(conv.inputs().get(WEIGHTS), w -> w.affine(before.scale(), 0));
    graph.relearn(conv.inputs().get(BIAS), b -> b.affine(before.scale(), before.shift()));
    leave(before.times(), before.plus());
    List<Node> now = new ArrayList<>(List.of(conv.giving(before.output())));
    swish(conv, before.output(), now);
    instead.put(conv.output(), now);
  }

  private void leave(Node... out) {
    for (Node step : out) left.add(step.output());
  }

  /// Whether it is known by heart, and to one step alone.
  private boolean isOfOne(String name) {
    return graph.knows(name) && graph.taking(name).size() == 1;
  }

  private Optional<Affine> affine(String name) {
    Optional<Node> times = graph.only(name, "Mul").filter(step -> number(step).isPresent());
    Optional<Node> plus =
        times.flatMap(s -> graph.only(s.output(), "Add")).filter(step -> number(step).isPresent());
    return plus.map(
        add ->
            new Affine(
                times.get(),
                add,
                (float) number(times.get()).getAsDouble(),
                (float) number(add).getAsDouble()));
  }

  /// @param name of what the convolution gives now
  /// @param now the steps that stand for it, to which are added those of its hard swish
  private void swish(Node conv, String name, List<Node> now) {
    Optional<Node> three =
        graph.taking(name).stream()
            .filter(step -> step.opType().equals("Add") && isNumber(step, 3))
            .findFirst();
    if (three.isEmpty() || graph.taking(name).size() != 2) return;
    Optional<Node> clip = graph.only(three.get().output(), "Clip").filter(this::isToSix);
    Optional<Node> times =
        clip.flatMap(s -> graph.only(s.output(), "Mul")).filter(s -> s.inputs().contains(name));
    Optional<Node> sixth =
        times.flatMap(s -> graph.only(s.output(), "Div")).filter(step -> isNumber(step, 6));
    if (sixth.isEmpty()) return;
    leave(three.get(), clip.get(), times.get(), sixth.get());
    String gate = name + "/gate";
    now.add(
        Node.of(
            "HardSigmoid",
            List.of(name),
            gate,
            Node.attribute("alpha", 1f / 6),
            Node.attribute("beta", 0.5f)));
    Optional<Affine> after = affine(sixth.get().output());
    String end = after.map(Affine::output).orElse(sixth.get().output());
    boolean isTaken = after.isEmpty() || intoNext(after.get());
    String swished = isTaken ? end : name + "/swish";
    now.add(Node.of("Mul", List.of(name, gate), swished));
    after.ifPresent(affine -> leave(affine.times(), affine.plus()));
    if (!isTaken) now.add(scaling(conv, swished, after.get()));
  }

  /// Into the weights of the only convolution that takes it, if that adds no border: a border is
  /// nought before the number is added and after.
  private boolean intoNext(Affine affine) {
    Optional<Node> next = graph.only(affine.output(), "Conv");
    if (next.isEmpty() || next.get().inputs().size() <= BIAS) return false;
    Node conv = next.get();
    boolean hasBorder = conv.ints("pads").stream().anyMatch(pad -> pad != 0);
    if (hasBorder || !conv.inputs().stream().skip(1).allMatch(this::isOfOne)) return false;
    Tensor weights = graph.known(conv.inputs().get(WEIGHTS)).orElseThrow();
    Tensor bias = graph.known(conv.inputs().get(BIAS)).orElseThrow();
    float[] more = bias.values().clone();
    int each = weights.values().length / more.length;
    for (int i = 0; i < weights.values().length; i++) {
      more[i / each] += weights.values()[i] * affine.shift();
    }
    graph.learn(conv.inputs().get(BIAS), new Tensor(bias.dims(), more));
    graph.learn(conv.inputs().get(WEIGHTS), weights.affine(affine.scale(), 0));
    return true;
  }

  /// Times a number, plus a number, as a convolution of one point: the runtime need not lay out its
  /// values anew for it.
  private Node scaling(Node conv, String from, Affine affine) {
    long channels = graph.known(conv.inputs().get(WEIGHTS)).orElseThrow().dims().getFirst();
    String weights = from + "/weights";
    String bias = from + "/bias";
    graph.learn(weights, Tensor.filled(List.of(channels, 1L, 1L, 1L), affine.scale()));
    graph.learn(bias, Tensor.filled(List.of(channels), affine.shift()));
    return Node.of(
        "Conv",
        List.of(from, weights, bias),
        affine.output(),
        Node.attribute("group", channels),
        Node.attribute("kernel_shape", List.of(1L, 1L)),
        Node.attribute("strides", List.of(1L, 1L)),
        Node.attribute("pads", List.of(0L, 0L, 0L, 0L)),
        Node.attribute("dilations", List.of(1L, 1L)));
  }

  /// The single number that a step of two inputs has besides what goes through it.
  private OptionalDouble number(Node step) {
    return step.inputs().stream()
        .flatMap(input -> graph.known(input).stream())
        .filter(tensor -> tensor.values().length == 1)
        .mapToDouble(tensor -> tensor.values()[0])
        .findFirst();
  }

  private boolean isNumber(Node step, float wanted) {
    OptionalDouble number = number(step);
    return number.isPresent() && number.getAsDouble() == wanted;
  }

  private boolean isToSix(Node clip) {
    return clip.inputs().size() == 3
        && isKnown(clip.inputs().get(1), 0)
        && isKnown(clip.inputs().get(2), 6);
  }

  private boolean isKnown(String name, float wanted) {
    return graph.known(name).stream()
        .anyMatch(tensor -> tensor.values().length == 1 && tensor.values()[0] == wanted);
  }
}
