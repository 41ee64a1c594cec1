package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.syntax.Span;

/** A declared enum: a nominal type with variants in order. */
public final class EnumSymbol implements Symbol {

  private final String name;
  private final Span declaration;
  private final TypedModule module;
  private final boolean exported;
  private final List<TypeVariable> typeParameters;
  private final List<VariantSymbol> variants = new ArrayList<>();

  /**
   * @param module the declaring module, or null for the predeclared {@code Result}
   * @param typeParameters generalised variables that payload types mention
   */
  public EnumSymbol(
      String name,
      Span declaration,
      TypedModule module,
      boolean exported,
      List<TypeVariable> typeParameters) {
    this.name = name;
    this.declaration = declaration;
    this.module = module;
    this.exported = exported;
    this.typeParameters = List.copyOf(typeParameters);
  }

  public String name() {
    return name;
  }

  public Span declaration() {
    return declaration;
  }

  public TypedModule module() {
    return module;
  }

  public boolean isExported() {
    return exported;
  }

  public List<TypeVariable> typeParameters() {
    return typeParameters;
  }

  public List<VariantSymbol> variants() {
    return variants;
  }

  /** The variant of that name, or null. */
  public VariantSymbol variant(String name) {
    for (VariantSymbol variant : variants) {
      if (variant.name().equals(name)) {
        return variant;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * One variant of an enum.
   *
   * @param index its place in the declaration, the tag at run time
   * @param payloadNames the declared names; null where a field has none
   * @param payloadTypes in terms of the enum's type parameters
   */
  public record VariantSymbol(
      EnumSymbol owner, String name, int index, List<String> payloadNames, List<Type> payloadTypes)
      implements Symbol {

    public int arity() {
      return payloadTypes.size();
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
      return owner.name() + "." + name;
    }
  }
}
