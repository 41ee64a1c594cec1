import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives records ordinary methods {@code equals} and {@code hashCode} in place of those that javac
 * leaves to {@code java.lang.runtime.ObjectMethods}.
 *
 * <p>Each of these is linked at its first use, by classes that the JVM generates, loads and
 * verifies then, and that no start-up cache can hold. The methods made here compare the same
 * components in the same order and give the same hash codes.
 *
 * <p>Argument: a folder of classes, which are changed in place; they and what they use are on the
 * class path. Running it again changes nothing.
 */
public final class InlineRecords {

  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc RECORD = ClassDesc.of("java.lang.Record");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  private static final MethodTypeDesc EQUALS =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);

  private static final MethodTypeDesc HASH =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);

  private final ClassFile classFile =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                  .cached()));

  private InlineRecords() {}

  /** A component: its field, in the record. */
  private record Component(String name, ClassDesc type) {}

  /**
   * Changes the classes in the folder {@code arguments[0]}.
   *
   * @throws IOException if a class cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    InlineRecords inliner = new InlineRecords();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        inliner.transform(file);
      }
    }
  }

  private void transform(Path file) throws IOException {
    ClassModel model = classFile.parse(Files.readAllBytes(file));
    if (model.superclass().map(ClassEntry::asSymbol).filter(RECORD::equals).isEmpty()) {
      return;
    }
    ClassDesc owner = model.thisClass().asSymbol();
    Map<String, InvokeDynamicInstruction> calls = new LinkedHashMap<>();
    ClassTransform replace =
        ClassTransform.transformingMethodBodies(
            (code, element) -> {
              if (element instanceof InvokeDynamicInstruction call && isReplaced(call)) {
                String name = "$" + call.name().stringValue();
                calls.put(name, call);
                code.invokestatic(owner, name, call.typeSymbol());
              } else {
                code.with(element);
              }
            });
    ClassTransform add =
        ClassTransform.endHandler(
            target ->
                calls.forEach(
                    (name, call) ->
                        target.withMethodBody(
                            name,
                            call.typeSymbol(),
                            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                            code -> write(owner, call, code))));
    byte[] after = classFile.transformClass(model, replace.andThen(add));
    if (!calls.isEmpty()) {
      Files.write(file, after);
    }
  }

  private static boolean isReplaced(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
        && !call.name().equalsString("toString");
  }

  private static void write(ClassDesc owner, InvokeDynamicInstruction call, CodeBuilder code) {
    // The arguments: the class, the names of the components, and what reads each of them.
    List<Component> components =
        call.bootstrapArgs().stream()
            .skip(2)
            .map(DirectMethodHandleDesc.class::cast)
            .map(getter -> new Component(getter.methodName(), getter.invocationType().returnType()))
            .toList();
    if (call.name().equalsString("equals")) {
      writeEquals(owner, components, code);
    } else {
      writeHashCode(owner, components, code);
    }
  }

  private static void writeEquals(ClassDesc owner, List<Component> components, CodeBuilder code) {
    Label differs = code.newLabel();
    Label isOther = code.newLabel();
    code.aload(0).aload(1).if_acmpne(isOther).loadConstant(1).ireturn().labelBinding(isOther);
    code.aload(1).instanceOf(owner).ifeq(differs);
    code.aload(1).checkcast(owner).astore(2);
    for (Component component : components) {
      code.aload(0).getfield(owner, component.name(), component.type());
      code.aload(2).getfield(owner, component.name(), component.type());
      switch (component.type().descriptorString()) {
        case "J" -> code.lcmp().ifne(differs);
        case "F", "D" ->
            code.invokestatic(
                    wrapper(component.type()),
                    "compare",
                    MethodTypeDesc.of(ConstantDescs.CD_int, component.type(), component.type()))
                .ifne(differs);
        case "I", "S", "B", "C", "Z" -> code.if_icmpne(differs);
        default -> code.invokestatic(OBJECTS, "equals", EQUALS).ifeq(differs);
      }
    }
    code.loadConstant(1).ireturn().labelBinding(differs).loadConstant(0).ireturn();
  }

  private static void writeHashCode(ClassDesc owner, List<Component> components, CodeBuilder code) {
    code.loadConstant(0);
    for (Component component : components) {
      code.loadConstant(31).imul();
      code.aload(0).getfield(owner, component.name(), component.type());
      if (component.type().isPrimitive()) {
        code.invokestatic(
            wrapper(component.type()),
            "hashCode",
            MethodTypeDesc.of(ConstantDescs.CD_int, component.type()));
      } else {
        code.invokestatic(OBJECTS, "hashCode", HASH);
      }
      code.iadd();
    }
    code.ireturn();
  }

  private static ClassDesc wrapper(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "I" -> ConstantDescs.CD_Integer;
      case "J" -> ConstantDescs.CD_Long;
      case "S" -> ConstantDescs.CD_Short;
      case "B" -> ConstantDescs.CD_Byte;
      case "C" -> ConstantDescs.CD_Character;
      case "Z" -> ConstantDescs.CD_Boolean;
      case "F" -> ConstantDescs.CD_Float;
      case "D" -> ConstantDescs.CD_Double;
      default -> throw new IllegalStateException("No primitive type: " + primitive);
    };
  }
}
