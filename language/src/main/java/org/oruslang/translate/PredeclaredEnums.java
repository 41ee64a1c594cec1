package org.oruslang.translate;

import java.util.List;
import org.oruslang.runtime.EnumType;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.types.PredeclaredTypes;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.Type;

/** The run-time form of the enums that belong to no module. */
final class PredeclaredEnums {

  /** {@link PredeclaredTypes#RESULT}. */
  static final EnumType RESULT = result();

  private PredeclaredEnums() {}

  private static EnumType result() {
    EnumType type = new EnumType(PredeclaredTypes.RESULT.name(), null);
    for (VariantSymbol variant : PredeclaredTypes.RESULT.variants()) {
      List<ValueType> payload =
          variant.payloadTypes().stream()
              .<ValueType>map(
                  t -> t.is(Type.Primitive.STRING) ? PrimitiveType.STRING : PrimitiveType.ANY)
              .toList();
      type.addVariant(variant.name(), variant.payloadNames(), payload);
    }
    return type;
  }
}
