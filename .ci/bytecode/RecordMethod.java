import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * {@code equals}, {@code hashCode} or {@code toString} of a record, which javac leaves to {@code
 * java.lang.runtime.ObjectMethods}. Its method looks at the same fields in the same order.
 *
 * @param name of the method of the record
 */
record RecordMethod(String name, MethodTypeDesc type, List<DirectMethodHandleDesc> fields)
    implements InlineBootstraps.Replacement {

  static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.ObjectMethods");

  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
  private static final ClassDesc CD_int = ConstantDescs.CD_int;
  private static final ClassDesc CD_Object = ConstantDescs.CD_Object;

  /** What the call does; null if it does something else. */
  static RecordMethod of(InvokeDynamicInstruction call) {
    if (!call.bootstrapMethod().owner().equals(BOOTSTRAPS)) {
      return null;
    }
    // The arguments are the class, the names in one string, and a getter for each field.
    List<DirectMethodHandleDesc> fields =
        call.bootstrapArgs().stream()
            .skip(2)
            .map(argument -> (DirectMethodHandleDesc) argument)
            .toList();
    return new RecordMethod(call.name().stringValue(), call.typeSymbol(), fields);
  }

  @Override
  public String kind() {
    return name;
  }

  private ClassDesc owner() {
    return type.parameterType(0);
  }

  @Override
  public void write(CodeBuilder code) {
    switch (name) {
      case "equals" -> writeEquals(code);
      case "hashCode" -> writeHashCode(code);
      case "toString" -> writeToString(code);
      default -> throw new IllegalStateException("Records have no method " + name);
    }
  }

  private static ClassDesc typeOf(DirectMethodHandleDesc field) {
    return ClassDesc.ofDescriptor(field.lookupDescriptor());
  }

  private void read(DirectMethodHandleDesc field, int variable, CodeBuilder code) {
    code.aload(variable).getfield(owner(), field.methodName(), typeOf(field));
  }

  private void writeEquals(CodeBuilder code) {
    Label differs = code.newLabel();
    Label isRecord = code.newLabel();
    code.aload(1).instanceOf(owner()).ifne(isRecord).goto_(differs).labelBinding(isRecord);
    int other = code.allocateLocal(TypeKind.REFERENCE);
    code.aload(1).checkcast(owner()).astore(other);
    for (DirectMethodHandleDesc field : fields) {
      read(field, 0, code);
      read(field, other, code);
      ClassDesc fieldType = typeOf(field);
      TypeKind kind = TypeKind.from(fieldType);
      switch (kind) {
        case REFERENCE ->
            code.invokestatic(
                    OBJECTS,
                    "equals",
                    MethodTypeDesc.of(ConstantDescs.CD_boolean, CD_Object, CD_Object))
                .ifeq(differs);
        case LONG -> code.lcmp().ifne(differs);
        case FLOAT, DOUBLE ->
            code.invokestatic(box(kind), "compare", MethodTypeDesc.of(CD_int, fieldType, fieldType))
                .ifne(differs);
        default -> code.if_icmpne(differs);
      }
    }
    code.loadConstant(1).ireturn().labelBinding(differs).loadConstant(0).ireturn();
  }

  private void writeHashCode(CodeBuilder code) {
    code.loadConstant(0);
    for (DirectMethodHandleDesc field : fields) {
      code.loadConstant(31).imul();
      read(field, 0, code);
      ClassDesc fieldType = typeOf(field);
      TypeKind kind = TypeKind.from(fieldType);
      ClassDesc hasher = kind == TypeKind.REFERENCE ? OBJECTS : box(kind);
      ClassDesc hashed = kind == TypeKind.REFERENCE ? CD_Object : fieldType;
      code.invokestatic(hasher, "hashCode", MethodTypeDesc.of(CD_int, hashed)).iadd();
    }
    code.ireturn();
  }

  private void writeToString(CodeBuilder code) {
    String simple = owner().displayName();
    String start = simple.substring(simple.lastIndexOf('$') + 1) + "[";
    code.new_(BUILDER).dup().loadConstant(start);
    code.invokespecial(
        BUILDER,
        ConstantDescs.INIT_NAME,
        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String));
    for (int i = 0; i < fields.size(); i++) {
      code.loadConstant((i == 0 ? "" : ", ") + fields.get(i).methodName() + "=");
      append(ConstantDescs.CD_String, code);
      read(fields.get(i), 0, code);
      append(appended(typeOf(fields.get(i))), code);
    }
    code.loadConstant("]");
    append(ConstantDescs.CD_String, code);
    code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
  }

  private static void append(ClassDesc argument, CodeBuilder code) {
    code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, argument));
  }

  /** The parameter type of the {@code append} for a field. */
  private static ClassDesc appended(ClassDesc fieldType) {
    return switch (TypeKind.from(fieldType)) {
      case REFERENCE -> CD_Object;
      case BYTE, SHORT -> CD_int;
      default -> fieldType;
    };
  }

  private static ClassDesc box(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case CHAR -> ConstantDescs.CD_Character;
      case SHORT -> ConstantDescs.CD_Short;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      default -> throw new IllegalArgumentException("no primitive type: " + kind);
    };
  }
}
