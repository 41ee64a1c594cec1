package org.oruslang.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A declared struct: the layout of its instances and its methods. */
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
  public boolean accepts(Object value) {
    return value instanceof OrusStruct that && that.type() == this;
  }
}
