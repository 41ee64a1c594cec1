import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives classes methods of their own in place of the pattern switches that javac leaves to {@code
 * java.lang.runtime.SwitchBootstraps}.
 *
 * <p>Each such switch is linked at its first use, by a class that the JVM generates, loads and
 * verifies then, and that no start-up cache can hold. A short program meets a dozen of them, which
 * cost it more than its own execution. The methods made here test the same labels in the same order
 * and are ordinary code.
 *
 * <p>Argument: a folder of classes, which are changed in place; they and what they use are on the
 * class path. Running it again changes nothing.
 */
public final class InlineSwitches {

  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

  private static final MethodTypeDesc EQUALS =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);

  private final ClassFile classFile =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                  .cached()));

  private InlineSwitches() {}

  /** One switch: the method that takes its place, its parameter types and its labels. */
  private record Switch(
      String name, MethodTypeDesc type, List<ConstantDesc> labels, boolean isEnum) {

    ClassDesc selector() {
      return type.parameterType(0);
    }
  }

  /**
   * Changes the classes in the folder {@code arguments[0]}.
   *
   * @throws IOException if a class cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    InlineSwitches inliner = new InlineSwitches();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        inliner.transform(file);
      }
    }
  }

  private void transform(Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    ClassModel model = classFile.parse(before);
    if (!mentionsBootstraps(model)) {
      return;
    }
    List<Switch> switches = new ArrayList<>();
    ClassDesc owner = model.thisClass().asSymbol();
    boolean isInterface = model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
    ClassTransform replace =
        ClassTransform.transformingMethodBodies(
            (code, element) -> {
              if (element instanceof InvokeDynamicInstruction call && isSwitch(call)) {
                Switch found = read(call, switches.size());
                switches.add(found);
                code.invokestatic(owner, found.name(), found.type(), isInterface);
              } else {
                code.with(element);
              }
            });
    ClassTransform add =
        ClassTransform.endHandler(
            target -> {
              for (Switch found : switches) {
                target.withMethodBody(
                    found.name(),
                    found.type(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> write(found, code));
              }
            });
    // A constant pool of its own, so that nothing is left of the bootstrap methods.
    byte[] after =
        classFile.build(
            model.thisClass(),
            ConstantPoolBuilder.of(),
            target -> target.transform(model, replace.andThen(add)));
    if (!switches.isEmpty()) {
      Files.write(file, after);
    }
  }

  private static boolean mentionsBootstraps(ClassModel model) {
    for (var entry : model.constantPool()) {
      if (entry instanceof java.lang.classfile.constantpool.ClassEntry type
          && type.name().equalsString("java/lang/runtime/SwitchBootstraps")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSwitch(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    return bootstrap.owner().equals(BOOTSTRAPS)
        && (bootstrap.methodName().equals("typeSwitch") ? plainLabels(call) : true);
  }

  /** Whether all labels are classes, strings or integers; others are left to the JVM. */
  private static boolean plainLabels(InvokeDynamicInstruction call) {
    return !call.typeSymbol().parameterType(0).isPrimitive()
        && call.bootstrapArgs().stream()
            .allMatch(
                label ->
                    label instanceof String
                        || label instanceof Integer
                        || label instanceof ClassDesc type && !type.isPrimitive());
  }

  private static Switch read(InvokeDynamicInstruction call, int index) {
    return new Switch(
        "$switch$" + index,
        call.typeSymbol(),
        call.bootstrapArgs(),
        call.bootstrapMethod().methodName().equals("enumSwitch"));
  }

  /**
   * The body of {@code int switch(T selector, int restart)}: -1 for null, else the index of the
   * first label from {@code restart} on that fits, or their number.
   */
  private static void write(Switch found, CodeBuilder code) {
    List<ConstantDesc> labels = found.labels();
    Label isThere = code.newLabel();
    code.aload(0).ifnonnull(isThere).loadConstant(-1).ireturn().labelBinding(isThere);
    List<Label> tests = new ArrayList<>();
    for (int i = 0; i <= labels.size(); i++) {
      tests.add(code.newLabel());
    }
    if (labels.size() > 1) {
      // Only guarded cases start anywhere but at the first label.
      Label first = tests.getFirst();
      code.iload(1).ifeq(first);
      List<SwitchCase> cases = new ArrayList<>();
      for (int i = 0; i <= labels.size(); i++) {
        cases.add(SwitchCase.of(i, tests.get(i)));
      }
      code.iload(1).tableswitch(0, labels.size(), tests.getLast(), cases);
    } else if (labels.size() == 1) {
      code.iload(1).ifne(tests.getLast());
    }
    for (int i = 0; i < labels.size(); i++) {
      code.labelBinding(tests.get(i));
      test(found, labels.get(i), tests.get(i + 1), code);
      code.loadConstant(i).ireturn();
    }
    code.labelBinding(tests.getLast()).loadConstant(labels.size()).ireturn();
  }

  /** Jumps to {@code next} if the selector does not fit {@code label}. */
  private static void test(Switch found, ConstantDesc label, Label next, CodeBuilder code) {
    switch (label) {
      case ClassDesc type -> code.aload(0).instanceOf(type).ifeq(next);
      case String name when found.isEnum() ->
          code.aload(0).getstatic(found.selector(), name, found.selector()).if_acmpne(next);
      case String text ->
          code.loadConstant(text)
              .aload(0)
              .invokevirtual(ConstantDescs.CD_String, "equals", EQUALS)
              .ifeq(next);
      case Integer number -> {
        Label isNumber = code.newLabel();
        Label compare = code.newLabel();
        ClassDesc character = ConstantDescs.CD_Character;
        code.aload(0).instanceOf(ConstantDescs.CD_Integer).ifne(isNumber);
        code.aload(0).instanceOf(character).ifeq(next);
        code.aload(0)
            .checkcast(character)
            .invokevirtual(character, "charValue", MethodTypeDesc.of(ConstantDescs.CD_char))
            .goto_(compare);
        code.labelBinding(isNumber)
            .aload(0)
            .checkcast(ConstantDescs.CD_Integer)
            .invokevirtual(
                ConstantDescs.CD_Integer, "intValue", MethodTypeDesc.of(ConstantDescs.CD_int));
        code.labelBinding(compare).loadConstant(number).if_icmpne(next);
      }
      default -> throw new IllegalStateException("Label of an unknown kind: " + label);
    }
  }
}
