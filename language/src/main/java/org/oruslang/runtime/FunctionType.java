package org.oruslang.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The type of functions, and the signature that code is compiled for: how arguments and the result
 * of a {@link FunctionInstance} are represented follows from it.
 */
public final class FunctionType extends ValueType {

  private final ValueType[] parameters;
  private final ValueType result;
  private final int hash;

  public FunctionType(List<ValueType> parameters, ValueType result) {
    this.parameters = parameters.toArray(new ValueType[0]);
    this.result = result;
    this.hash = 31 * parameters.hashCode() + result.hashCode();
  }

  public int arity() {
    return parameters.length;
  }

  public ValueType parameter(int index) {
    return parameters[index];
  }

  public List<ValueType> parameters() {
    return List.of(parameters);
  }

  public ValueType result() {
    return result;
  }

  @Override
  public String text() {
    String list = parameters().stream().map(ValueType::text).collect(Collectors.joining(", "));
    String arrow = result == PrimitiveType.VOID ? "" : " -> " + result.text();
    return "fn(" + list + ")" + arrow;
  }

  /**
   * Whether it is a function with as many parameters. Calls of function values convert arguments
   * and result one by one where the types differ, so the types need not agree.
   */
  @Override
  public boolean includes(Object value) {
    return value instanceof OrusFunction function && function.arity() == arity();
  }

  /** As described there; an executable object of another language becomes a function. */
  @Override
  public Object fromDynamic(Object value) {
    return ForeignObjects.isForeign(value) && ForeignFunction.isExecutable(value)
        ? ForeignFunction.of(value, this)
        : super.fromDynamic(value);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof FunctionType that
            && hash == that.hash
            && result.equals(that.result)
            && parameters().equals(that.parameters()));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
