import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives classes methods of their own in place of what javac leaves to bootstrap methods that no
 * start-up cache can hold: pattern switches, and {@code equals}, {@code hashCode} and {@code
 * toString} of records.
 *
 * <p>Each of them is linked at its first use, by classes that the JVM generates, loads and verifies
 * then. A short program meets dozens, which cost it more than its own execution. The methods made
 * here do the same and are ordinary code.
 *
 * <p>Argument: a folder of classes, which are changed in place; they and what they use are on the
 * class path. Running it again changes nothing.
 */
public final class InlineBootstraps {

  private final ClassFile classFile =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                  .cached()));

  private InlineBootstraps() {}

  /** A method that takes the place of a call that is linked at run time. */
  sealed interface Replacement permits PatternSwitch, RecordMethod {

    /** Its parameters are what the call has on the stack. */
    MethodTypeDesc type();

    /** Part of its name. */
    String kind();

    /** Writes its body. */
    void write(CodeBuilder code);
  }

  private record Method(String name, Replacement body) {}

  /**
   * Changes the classes in the folder {@code arguments[0]}.
   *
   * @throws IOException if a class cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    InlineBootstraps inliner = new InlineBootstraps();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        inliner.transform(file);
      }
    }
  }

  private void transform(Path file) throws IOException {
    ClassModel model = classFile.parse(Files.readAllBytes(file));
    if (!mentionsBootstraps(model)) {
      return;
    }
    List<Method> methods = new ArrayList<>();
    ClassDesc owner = model.thisClass().asSymbol();
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    ClassTransform replace =
        ClassTransform.transformingMethodBodies(
            (code, element) -> {
              Replacement found =
                  element instanceof InvokeDynamicInstruction call ? replacement(call) : null;
              if (found == null) {
                code.with(element);
              } else {
                String name = "$" + found.kind() + "$" + methods.size();
                methods.add(new Method(name, found));
                code.invokestatic(owner, name, found.type(), isInterface);
              }
            });
    ClassTransform add =
        ClassTransform.endHandler(
            target -> {
              for (Method method : methods) {
                target.withMethodBody(
                    method.name(),
                    method.body().type(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    method.body()::write);
              }
            });
    // A constant pool of its own, so that nothing is left of the bootstrap methods.
    byte[] after =
        classFile.build(
            model.thisClass(),
            ConstantPoolBuilder.of(),
            target -> target.transform(model, replace.andThen(add)));
    if (!methods.isEmpty()) {
      Files.write(file, after);
    }
  }

  private static boolean mentionsBootstraps(ClassModel model) {
    for (var entry : model.constantPool()) {
      if (entry instanceof ClassEntry type
          && (type.matches(PatternSwitch.BOOTSTRAPS) || type.matches(RecordMethod.BOOTSTRAPS))) {
        return true;
      }
    }
    return false;
  }

  /** What takes the place of the call; null if it stays. */
  private static Replacement replacement(InvokeDynamicInstruction call) {
    Replacement found = PatternSwitch.of(call);
    return found != null ? found : RecordMethod.of(call);
  }
}
