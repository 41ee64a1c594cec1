package org.oruslang.semantics;

import java.util.ArrayList;
import java.util.List;

/** Arrays, structs, enums and atoms as the run-time values implement them, in their least form. */
final class SampleValue implements OrusValue {
  private final Kind kind;
  private final String name;
  final List<Object> elements;

  private SampleValue(Kind kind, String name, List<Object> elements) {
    this.kind = kind;
    this.name = name;
    this.elements = elements;
  }

  static SampleValue array(Object... elements) {
    return new SampleValue(Kind.ARRAY, "array", new ArrayList<>(List.of(elements)));
  }

  static SampleValue struct(String name, Object... fields) {
    return new SampleValue(Kind.STRUCT, name, new ArrayList<>(List.of(fields)));
  }

  /** An enum value; {@code name} is {@code Type.Variant}. */
  static SampleValue variant(String name, Object... payload) {
    return new SampleValue(Kind.ENUM, name, List.of(payload));
  }

  static SampleValue error(String message) {
    return new SampleValue(Kind.ERROR, message, List.of());
  }

  static SampleValue function(String name) {
    return new SampleValue(Kind.FUNCTION, name, List.of());
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String typeName() {
    return switch (kind) {
      case STRUCT -> name;
      case ENUM -> name.substring(0, name.indexOf('.'));
      case ERROR -> "value error " + name;
      default -> kind.label();
    };
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    switch (kind) {
      case ENUM -> out.append(elements.isEmpty() ? name : name + "(");
      case ERROR -> out.append(style == TextStyle.REPR ? "Error(" + name + ")" : "Error: " + name);
      case FUNCTION -> out.append(style == TextStyle.REPR ? "<function>" : "<fn " + name + ">");
      default -> out.append(style == TextStyle.REPR ? "[" : "");
    }
  }

  @Override
  public void appendEnd(TextSink out, TextStyle style) {
    if (kind == Kind.ENUM) {
      out.append(elements.isEmpty() ? "" : ")");
    } else {
      out.append(style == TextStyle.REPR ? "]" : "");
    }
  }

  @Override
  public boolean isComposite() {
    return kind == Kind.ARRAY || kind == Kind.STRUCT || kind == Kind.ENUM;
  }

  @Override
  public int elementCount() {
    return elements.size();
  }

  @Override
  public Object element(int index) {
    return elements.get(index);
  }

  @Override
  public boolean isStructural() {
    return kind == Kind.ENUM;
  }

  @Override
  public boolean hasSameShape(OrusValue other) {
    return other instanceof SampleValue that && kind == that.kind && name.equals(that.name);
  }
}
