import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds classes whose initialisation needs each other's. Two threads that begin at different ends
 * of such a cycle wait for each other for ever.
 *
 * <p>Prints each cycle as a line of class names. Looks at superclasses, at interfaces with default
 * methods, and at what static initialisers do themselves, not in methods that they call. Bodies of
 * enum constants, which only their enum makes, and what the Truffle DSL generates are left out.
 *
 * <p>Arguments: folders of classes.
 */
public final class InitializationCycles {

  private final Map<String, ClassModel> classes = new TreeMap<>();
  private final Map<String, Set<String>> needs = new HashMap<>();

  // Tarjan's algorithm.
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  private InitializationCycles() {}

  /**
   * Looks at all classes below the folders.
   *
   * @throws IOException if one cannot be read
   */
  public static void main(String[] folders) throws IOException {
    InitializationCycles search = new InitializationCycles();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
          search.add(ClassFile.of().parse(file));
        }
      }
    }
    System.out.println(search.classes.size() + " classes");
    for (ClassModel each : search.classes.values()) {
      search.needs.put(name(each), search.needs(each));
    }
    for (String name : search.classes.keySet()) {
      if (!search.numbers.containsKey(name)) {
        search.visit(name);
      }
    }
  }

  private static String name(ClassModel each) {
    return each.thisClass().asInternalName();
  }

  private void add(ClassModel each) {
    boolean isEnumBody =
        each.flags().has(AccessFlag.ENUM)
            && !each.superclass()
                .map(ClassEntry::asInternalName)
                .orElse("")
                .equals("java/lang/Enum");
    boolean isGenerated = name(each).matches(".*Gen(\\$.*)?");
    if (!isEnumBody && !isGenerated && !each.isModuleInfo()) {
      classes.put(name(each), each);
    }
  }

  /** What is initialised while a class is. */
  private Set<String> needs(ClassModel each) {
    Set<String> names = new TreeSet<>();
    if (!each.flags().has(AccessFlag.INTERFACE)) {
      each.superclass().ifPresent(superclass -> names.add(superclass.asInternalName()));
      addInterfaces(each, names);
    }
    for (MethodModel method : each.methods()) {
      if (method.methodName().equalsString("<clinit>")) {
        method.code().ifPresent(code -> code.forEach(element -> addNeeded(element, names)));
      }
    }
    names.retainAll(classes.keySet());
    names.remove(name(each));
    return names;
  }

  private void addInterfaces(ClassModel each, Set<String> names) {
    for (ClassEntry entry : each.interfaces()) {
      ClassModel model = classes.get(entry.asInternalName());
      if (model != null) {
        boolean hasDefaults =
            model.methods().stream()
                .anyMatch(
                    method -> method.code().isPresent() && !method.flags().has(AccessFlag.STATIC));
        if (hasDefaults) {
          names.add(entry.asInternalName());
        }
        addInterfaces(model, names);
      }
    }
  }

  private static void addNeeded(CodeElement element, Set<String> names) {
    switch (element) {
      case NewObjectInstruction made -> names.add(made.className().asInternalName());
      case FieldInstruction field
          when field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC ->
          names.add(field.owner().asInternalName());
      case InvokeInstruction call when call.opcode() == Opcode.INVOKESTATIC ->
          names.add(call.owner().asInternalName());
      default -> {}
    }
  }

  private void visit(String name) {
    numbers.put(name, numbers.size());
    lowest.put(name, numbers.get(name));
    open.push(name);
    for (String needed : needs.get(name)) {
      if (!numbers.containsKey(needed)) {
        visit(needed);
        lowest.merge(name, lowest.get(needed), Math::min);
      } else if (open.contains(needed)) {
        lowest.merge(name, numbers.get(needed), Math::min);
      }
    }
    if (lowest.get(name).equals(numbers.get(name))) {
      List<String> cycle = new ArrayList<>();
      do {
        cycle.add(open.peek());
      } while (!open.pop().equals(name));
      if (cycle.size() > 1) {
        System.out.println(String.join(" ", cycle));
      }
    }
  }
}
