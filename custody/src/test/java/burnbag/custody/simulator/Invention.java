package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.equipment.EnterEquipment;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.OpenPlant;
import burnbag.custody.office.Shelves;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Kept;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.custody.register.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Makes up an act of any kind: it finds the record of that name and fills its parts with what the
/// register holds, by what the parts are called and of which type they are. So an act that was
/// added is tried without anybody's doing; where chance seldom hits upon a sound one, `Deeds`
/// helps.
final class Invention {
  private static final int MOST_TRIES = 4;
  private static final List<String> WORDS = List.of("", "x", "not-mine", "moon");

  /// What was compiled is looked at once, however many offices there are.
  private static final List<Class<?>> CUSTODY = custody();

  private static final Map<Class<?>, Form> FORMS = new ConcurrentHashMap<>();
  private static final Map<Class<?>, List<String>> NEAR = new ConcurrentHashMap<>();

  /// How an act is made.
  private record Form(List<RecordComponent> parts, Constructor<?> maker) {
    static Form of(Class<?> kind) {
      List<RecordComponent> parts = List.of(kind.getRecordComponents());
      try {
        Constructor<?> maker =
            kind.getDeclaredConstructor(
                parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        maker.setAccessible(true);
        return new Form(parts, maker);
      } catch (NoSuchMethodException e) {
        throw new AssertionError(kind.getName(), e);
      }
    }
  }

  private static Form form(Class<?> kind) {
    return FORMS.computeIfAbsent(kind, Form::of);
  }

  private final Map<String, Class<?>> acts = new TreeMap<>();
  private final Deeds.Keys keys;

  Invention(Deeds.Keys keys) {
    this.keys = keys;
    for (Class<?> kind : CUSTODY) {
      if (!kind.isRecord() || !Act.class.isAssignableFrom(kind)) continue;
      try {
        acts.put((String) kind.getField("NAME").get(null), kind);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(kind + " is an act without a NAME", e);
      }
    }
  }

  /// Everything that was compiled into the module.
  private static List<Class<?>> custody() {
    try {
      Path root = Path.of(Act.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve("burnbag/custody"))) {
        List<Class<?>> all = new ArrayList<>();
        for (Path file : files.filter(it -> it.toString().endsWith(".class")).sorted().toList()) {
          String name = root.relativize(file).toString().replace('/', '.');
          if (name.contains("-info")) continue;
          all.add(
              Class.forName(
                  name.substring(0, name.length() - ".class".length()),
                  false,
                  Act.class.getClassLoader()));
        }
        return all;
      }
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Empty where chance made nothing that even has the form of the act.
  Optional<Deed> of(String name, Scene scene) {
    Class<?> kind = acts.get(name);
    if (kind == null) throw new AssertionError("no record has the NAME " + name);
    Party party = keeper(kind, scene).orElseGet(scene::somebody);
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<Object> made = record(kind, scene, party);
      if (made.isEmpty()) continue;
      Act act = (Act) made.get();
      Party actor = scene.once(10) || act.roles().isEmpty() ? party : scene.somebody(act.roles());
      if ((holds(kind) || keeps(kind)) && !scene.once(6)) actor = party;
      return Optional.of(
          new Deed(
              actor.id(),
              scene.role(actor, act.roles()),
              scene.once(8) ? scene.registry() : Bureau.HQ,
              act));
    }
    return Optional.empty();
  }

  /// Whether it is done with what one holds.
  private static boolean holds(Class<?> kind) {
    return form(kind).parts().stream().anyMatch(part -> part.getName().startsWith("cop"));
  }

  /// Whether it is done with a container.
  private static boolean keeps(Class<?> kind) {
    return form(kind).parts().stream()
        .anyMatch(part -> part.getName().equals("container") || part.getName().equals("into"));
  }

  /// Who answers for some container, if that is what it takes.
  private static Optional<Party> keeper(Class<?> kind, Scene scene) {
    if (!keeps(kind) || scene.once(6)) return Optional.empty();
    return scene
        .any(Container.SHELF)
        .flatMap(one -> scene.register().find(Party.SHELF, one.custodian()));
  }

  private Optional<Object> record(Class<?> kind, Scene scene, Party party) {
    Form form = form(kind);
    Object[] values = new Object[form.parts().size()];
    for (int i = 0; i < values.length; i++) {
      RecordComponent part = form.parts().get(i);
      values[i] = value(part.getName(), part.getGenericType(), kind, scene, party);
    }
    try {
      return Optional.of(form.maker().newInstance(values));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof MalformedFields
          || e.getCause() instanceof IllegalArgumentException) return Optional.empty();
      throw new AssertionError(kind.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(kind.getName(), e);
    }
  }

  private Object value(String name, Type type, Class<?> of, Scene scene, Party party) {
    if (type instanceof ParameterizedType list) {
      List<Object> items = new ArrayList<>();
      for (int i = scene.chance().nextInt(3); i >= 0; i--) {
        String one =
            name.endsWith("ies") ? name.replaceFirst("ies$", "y") : name.replaceFirst("s$", "");
        Object item = value(one, list.getActualTypeArguments()[0], of, scene, party);
        if (!items.contains(item) || scene.once(20)) items.add(item);
      }
      return items;
    }
    Class<?> kind = (Class<?>) type;
    if (kind == String.class) return text(name, of, scene, party);
    if (kind == boolean.class) return scene.once(2);
    if (kind == int.class) return (int) number(name, scene, party);
    if (kind == long.class) return number(name, scene, party);
    if (kind == Role.class) return scene.pick(List.of(Role.values()));
    if (kind.isEnum()) return scene.pick(List.of(kind.getEnumConstants()));
    if (kind == Protection.class) {
      return new Protection(
          "as printed", scene.once(2) ? "us" : "nato", "", scene.chance().nextInt(5), List.of());
    }
    if (kind.isRecord()) {
      for (int i = 0; i < MOST_TRIES * MOST_TRIES; i++) {
        Optional<Object> made = record(kind, scene, party);
        if (made.isPresent()) return made.get();
      }
    }
    throw new AssertionError("nobody here can make up a " + type + " " + name);
  }

  private static long number(String name, Scene scene, Party party) {
    return switch (name) {
      case "pages", "sheets" -> scene.once(4) ? scene.chance().nextInt(13) : 12;
      case "rank" -> scene.chance().nextInt(5);
      case "until", "till", "dueBack", "due", "by" -> scene.once(9) ? 5 : scene.later();
      case "at", "seenAt" -> scene.now();
      default -> scene.chance().nextInt(4);
    };
  }

  private String text(String name, Class<?> of, Scene scene, Party party) {
    if (scene.once(25)) return scene.pick(WORDS);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("copy")) {
      Optional<Copy> held = scene.copyOf(party.id());
      return (scene.once(8) ? scene.any(Copy.SHELF) : held).map(Copy::id).orElse("C-0#9");
    }
    if (lower.matches("document|supersede.*|newer|older|control")) {
      return scene.any(Document.SHELF).map(Document::id).orElse("C-0");
    }
    if (lower.matches("party|to|receiver|superior|holder|officer|from|giver|assessor|witness.*")) {
      return scene.somebody().id();
    }
    if (lower.matches("registry|parent")) {
      return scene.once(5) ? "r" + scene.chance().nextInt(6) : scene.registry();
    }
    if (lower.matches("key|line|replacement")) return key(lower, scene);
    if (lower.equals("subject")) {
      return scene.once(2)
          ? scene.any(Copy.SHELF).map(Copy::id).orElse("C-0#9")
          : "X-" + scene.now();
    }
    if (lower.matches("container|into|within|place")) {
      if (of.getSimpleName().startsWith("Open") && lower.equals("container")) {
        return "box" + scene.chance().nextInt(1000);
      }
      return scene
          .any(Container.SHELF, "custodian", party.id())
          .map(Container::id)
          .orElse(lower.equals("within") ? "" : "safe-0");
    }
    if (lower.startsWith("label")) return "X" + scene.chance().nextInt(1_000_000);
    if (lower.matches("scheme")) return scene.pick(List.of("us", "nato"));
    if (lower.matches("topic")) return "handling";
    if (lower.equals("level")) return scene.pick(List.of("P-5", "P-7", "O-4", "P-9"));
    if (lower.equals("keeper")) return scene.somebody().id();
    if (lower.equals("standard")) return scene.once(9) ? "none" : Equipment.ISO_21964;
    if (lower.equals("reference") && !scene.once(5)) return "A-" + scene.chance().nextInt(99);
    if ((of == OpenPlant.class && lower.equals("plant"))
        || (of == EnterEquipment.class && lower.equals("equipment"))) {
      return lower + scene.chance().nextInt(1000);
    }
    for (Shelf<?> shelf : Shelves.ALL) {
      if (!shelf.name().equals(lower)) continue;
      Optional<? extends Kept> one =
          shelf.columns().contains("state") && !scene.once(9)
              ? scene.any(shelf, "state", "open")
              : scene.any(shelf);
      if (one.isPresent() && !scene.once(3)) return one.get().id();
      return "n" + scene.chance().nextInt(9);
    }
    List<String> known = words(of);
    return known.isEmpty() ? scene.pick(WORDS) : scene.pick(known);
  }

  private String key(String name, Scene scene) {
    Optional<BoundKey> bound = scene.any(BoundKey.SHELF);
    if (name.equals("key") && bound.isPresent() && scene.once(2)) {
      return scene.once(2) ? bound.get().id() : bound.get().line();
    }
    return scene.once(9) ? "no key" : keys.newKey("k" + scene.chance().nextInt(1_000_000));
  }

  /// The closed lists of words that the act, or what it is about, has.
  private List<String> words(Class<?> of) {
    return NEAR.computeIfAbsent(
        of,
        _ -> {
          List<String> found = new ArrayList<>();
          for (Class<?> kind : CUSTODY) {
            boolean near =
                kind == of
                    || kind.getName().startsWith(of.getName() + "$")
                    || kind.getPackageName().equals(of.getPackageName())
                    || kind.getPackageName().endsWith(".register");
            if (near) constants(kind, found);
          }
          return found;
        });
  }

  private static void constants(Class<?> kind, List<String> found) {
    for (Field field : kind.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) || !Modifier.isFinal(field.getModifiers()))
        continue;
      try {
        field.setAccessible(true);
        Object value =
            Collection.class.isAssignableFrom(field.getType()) || field.getType() == String.class
                ? field.get(null)
                : null;
        if (value instanceof Collection<?> many) {
          for (Object one : many) if (one instanceof String word) found.add(word);
        } else if (value instanceof String word && word.matches("[a-z][a-z-]{2,20}")) {
          found.add(word);
        }
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
  }
}
