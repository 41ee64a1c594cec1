package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A declared struct: the layout of its instances and its methods.
 *
 * <p>Other languages make instances from the values of the fields in the order of the declaration;
 * fields at the end may be left out if they have a default. The members are the methods that are
 * not called on an instance.
 */
@ExportLibrary(InteropLibrary.class)
public final class StructType extends ValueType {

  private final String name;
  private final ModuleCode module;
  private final List<StructField> fields = new ArrayList<>();
  private final Map<String, FunctionTemplate> methods = new LinkedHashMap<>();
  private int primitiveCount;
  private int referenceCount;

  public StructType(String name, ModuleCode module) {
    this.name = name;
    this.module = module;
  }

  /** Adds the next field; all are added before the first instance is made. */
  public StructField addField(String fieldName, ValueType type) {
    boolean reference = type.representation() == Representation.OBJECT;
    int slot = reference ? referenceCount++ : primitiveCount++;
    StructField field = new StructField(this, fieldName, type, fields.size(), slot);
    fields.add(field);
    return field;
  }

  /** Adds a method; instance methods have {@code self} as first parameter. */
  public void addMethod(FunctionTemplate method) {
    methods.put(method.name(), method);
  }

  public String name() {
    return name;
  }

  /** The declaring module. */
  public ModuleCode module() {
    return module;
  }

  /** The fields in the order of the declaration. */
  public List<StructField> fields() {
    return fields;
  }

  /** The field of that name, or null. */
  public StructField field(String fieldName) {
    for (StructField field : fields) {
      if (field.name().equals(fieldName)) {
        return field;
      }
    }
    return null;
  }

  public Map<String, FunctionTemplate> methods() {
    return methods;
  }

  /** A method as a value of the current context. */
  OrusFunction function(FunctionTemplate method) {
    return new OrusFunction(method.dynamicInstance(), OrusContext.get(null).instance(module));
  }

  int primitiveCount() {
    return primitiveCount;
  }

  int referenceCount() {
    return referenceCount;
  }

  @Override
  public String text() {
    return name;
  }

  @Override
  public boolean includes(Object value) {
    return value instanceof OrusStruct that && that.type() == this;
  }

  @ExportMessage
  boolean isInstantiable() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object instantiate(Object[] values) throws ArityException, UnsupportedTypeException {
    int needed = fields.size();
    while (needed > 0 && fields.get(needed - 1).initializer() != null) {
      needed--;
    }
    if (values.length < needed || values.length > fields.size()) {
      throw ArityException.create(needed, fields.size(), values.length);
    }
    OrusStruct struct = new OrusStruct(this);
    for (StructField field : fields) {
      field.set(
          struct,
          field.index() < values.length
              ? Boundary.typed(values[field.index()], field.type())
              : field.type().fromDynamic(defaultValue(field)));
    }
    return Allocations.made(struct);
  }

  private Object defaultValue(StructField field) throws ArityException, UnsupportedTypeException {
    try {
      OrusFunction initializer = function(field.initializer());
      return InteropLibrary.getUncached().execute(initializer);
    } catch (UnsupportedMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new Names(methods.keySet().stream().filter(this::hasStatic).toList());
  }

  @ExportMessage(name = "isMemberReadable")
  @ExportMessage(name = "isMemberInvocable")
  @TruffleBoundary
  boolean hasStatic(String methodName) {
    FunctionTemplate method = methods.get(methodName);
    return method != null && !method.isInstanceMethod();
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String methodName) throws UnknownIdentifierException {
    if (!hasStatic(methodName)) {
      throw UnknownIdentifierException.create(methodName);
    }
    return function(methods.get(methodName));
  }

  @ExportMessage
  Object invokeMember(
      String methodName, Object[] arguments, @CachedLibrary(limit = "3") InteropLibrary functions)
      throws UnknownIdentifierException, ArityException, UnsupportedTypeException {
    return BoundMethod.call(readMember(methodName), arguments, functions);
  }
}
