package org.oruslang.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * A declared enum.
 *
 * <p>What stands for the type parameters of a generic enum is not part of the type at run time:
 * reading a payload field whose declared type is a parameter checks the value.
 */
public final class EnumType extends ValueType {

  private final String name;
  private final ModuleCode module;
  private final List<Variant> variants = new ArrayList<>();

  /**
   * @param module the declaring module, or null for the predeclared {@code Result}
   */
  public EnumType(String name, ModuleCode module) {
    this.name = name;
    this.module = module;
  }

  /**
   * One variant.
   *
   * @param index its place in the declaration, the tag
   * @param payloadNames the declared names, null where a field has none
   * @param payloadTypes {@link PrimitiveType#ANY} for a type parameter
   */
  public record Variant(
      EnumType type,
      String name,
      int index,
      List<String> payloadNames,
      List<ValueType> payloadTypes) {

    public int arity() {
      return payloadTypes.size();
    }

    /** {@code Enum.Variant}. */
    public String qualifiedName() {
      return type.name() + "." + name;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return qualifiedName();
    }
  }

  /** Adds the next variant; all are added before the type is used. */
  public Variant addVariant(
      String variantName, List<String> payloadNames, List<ValueType> payloadTypes) {
    Variant variant =
        new Variant(this, variantName, variants.size(), payloadNames, List.copyOf(payloadTypes));
    variants.add(variant);
    return variant;
  }

  public String name() {
    return name;
  }

  public ModuleCode module() {
    return module;
  }

  public List<Variant> variants() {
    return variants;
  }

  @Override
  public String text() {
    return name;
  }

  @Override
  public boolean accepts(Object value) {
    return value instanceof OrusEnumValue that && that.type() == this;
  }
}
