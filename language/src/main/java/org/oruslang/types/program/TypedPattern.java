package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;

/** The test that decides whether a match arm is taken. */
public sealed interface TypedPattern {

  Span span();

  /** Always taken; an arm with this test is the last one. */
  record Wildcard(Span span) implements TypedPattern {}

  /**
   * Taken when the subject is that variant.
   *
   * @param bindings for each payload field the variable that receives it, or null to skip it
   */
  record Variant(Span span, VariantSymbol variant, List<Variable> bindings)
      implements TypedPattern {
    public Variant {
      bindings = Collections.unmodifiableList(new ArrayList<>(bindings));
    }
  }

  /** Taken when the subject equals the value, by the rules of {@code ==}. */
  record Value(Span span, TypedExpression value) implements TypedPattern {}
}
