package org.oruslang.types;

import java.util.List;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.Type.Primitive;

/** The types that every program can use without declaring them. */
public final class PredeclaredTypes {

  /** {@code enum Result: Ok(value: any) Err(message: string)}. */
  public static final EnumSymbol RESULT = result();

  private PredeclaredTypes() {}

  private static EnumSymbol result() {
    EnumSymbol result = new EnumSymbol("Result", new Span(0, 0), null, true, List.of());
    result
        .variants()
        .add(new VariantSymbol(result, "Ok", 0, List.of("value"), List.of(Primitive.ANY)));
    result
        .variants()
        .add(new VariantSymbol(result, "Err", 1, List.of("message"), List.of(Primitive.STRING)));
    return result;
  }

  /** The primitive that annotations call by the name, or null. */
  static Primitive named(String name) {
    return switch (name) {
      case "i32" -> Primitive.I32;
      case "i64" -> Primitive.I64;
      case "u32" -> Primitive.U32;
      case "u64" -> Primitive.U64;
      case "f64" -> Primitive.F64;
      case "bool" -> Primitive.BOOL;
      case "string", "str" -> Primitive.STRING;
      case "void" -> Primitive.VOID;
      case "any" -> Primitive.ANY;
      default -> null;
    };
  }
}
