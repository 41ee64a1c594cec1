import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern switch, which javac leaves to {@code java.lang.runtime.SwitchBootstraps}. Its method
 * tests the same labels in the same order.
 */
record PatternSwitch(MethodTypeDesc type, List<ConstantDesc> labels, boolean isEnum)
    implements InlineBootstraps.Replacement {

  static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

  private static final MethodTypeDesc EQUALS =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);

  /** The switch that the call selects a case of; null if it is none, or an unusual one. */
  static PatternSwitch of(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    if (!bootstrap.owner().equals(BOOTSTRAPS)) {
      return null;
    }
    boolean isEnum = bootstrap.methodName().equals("enumSwitch");
    return isEnum || plainLabels(call)
        ? new PatternSwitch(call.typeSymbol(), call.bootstrapArgs(), isEnum)
        : null;
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

  @Override
  public String kind() {
    return "switch";
  }

  /**
   * The body of {@code int switch(T selector, int restart)}: -1 for null, else the index of the
   * first label from {@code restart} on that fits, or their number.
   */
  @Override
  public void write(CodeBuilder code) {
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
      test(labels.get(i), tests.get(i + 1), code);
      code.loadConstant(i).ireturn();
    }
    code.labelBinding(tests.getLast()).loadConstant(labels.size()).ireturn();
  }

  /** Jumps to {@code next} if the selector does not fit {@code label}. */
  private void test(ConstantDesc label, Label next, CodeBuilder code) {
    switch (label) {
      case ClassDesc tested -> code.aload(0).instanceOf(tested).ifeq(next);
      case String name when isEnum ->
          code.aload(0)
              .getstatic(type.parameterType(0), name, type.parameterType(0))
              .if_acmpne(next);
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
