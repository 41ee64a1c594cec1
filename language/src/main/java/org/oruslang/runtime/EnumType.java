package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * A declared enum.
 *
 * <p>What stands for the type parameters of a generic enum is not part of the type at run time:
 * reading a payload field whose declared type is a parameter checks the value.
 *
 * <p>The members other languages see are the variants: those without payload are values, the others
 * are called with the payload.
 */
@ExportLibrary(InteropLibrary.class)
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
  public boolean includes(Object value) {
    return value instanceof OrusEnumValue that && that.type() == this;
  }

  private Variant variant(String variantName) {
    for (Variant variant : variants) {
      if (variant.name().equals(variantName)) {
        return variant;
      }
    }
    return null;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new Names(variants.stream().map(Variant::name).toList());
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return variant(member) != null;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInvocable(String member) {
    Variant variant = variant(member);
    return variant != null && variant.arity() != 0;
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    Variant variant = variant(member);
    if (variant == null) {
      throw UnknownIdentifierException.create(member);
    }
    return variant.arity() == 0 ? new OrusEnumValue(variant) : new VariantConstructor(variant);
  }

  @ExportMessage
  @TruffleBoundary
  Object invokeMember(String member, Object[] payload)
      throws UnknownIdentifierException,
          ArityException,
          UnsupportedTypeException,
          UnsupportedMessageException {
    if (readMember(member) instanceof VariantConstructor constructor) {
      return constructor.execute(payload);
    }
    throw UnsupportedMessageException.create();
  }
}
