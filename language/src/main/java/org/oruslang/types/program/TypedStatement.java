package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.oruslang.syntax.Span;

/** A checked statement. */
public sealed interface TypedStatement {

  Span span();

  /** Evaluates an expression for its effect; as the last statement of a module, for its value. */
  record Evaluate(Span span, TypedExpression expression) implements TypedStatement {}

  record Print(Span span, Span at, List<TypedExpression> arguments) implements TypedStatement {
    public Print {
      arguments = List.copyOf(arguments);
    }
  }

  /** Brings a variable into being with its first value; each execution makes a fresh one. */
  record Declare(Span span, Variable variable, TypedExpression value) implements TypedStatement {}

  /**
   * Evaluates an array once and stores its first elements.
   *
   * @param at where a too short array is reported
   * @param elementType the type of the array's elements
   */
  record Destructure(
      Span span, Span at, List<Variable> variables, TypedExpression value, Type elementType)
      implements TypedStatement {
    public Destructure {
      variables = List.copyOf(variables);
    }
  }

  /**
   * @param otherwise null where there is no {@code else}
   */
  record If(Span span, List<Branch> branches, TypedBlock otherwise) implements TypedStatement {
    public If {
      branches = List.copyOf(branches);
    }
  }

  /**
   * @param at the keyword, where a condition that is no bool is reported
   */
  record Branch(Span at, TypedExpression condition, TypedBlock body) {}

  record While(Span span, Span at, LoopSymbol loop, TypedExpression condition, TypedBlock body)
      implements TypedStatement {}

  /**
   * Counts from start to end. The bounds are evaluated once, left to right; the loop variable is
   * the counter, so assigning it changes the iteration. A step of zero raises.
   *
   * @param step null for one
   * @param at the keyword
   */
  record ForRange(
      Span span,
      Span at,
      LoopSymbol loop,
      Variable variable,
      TypedExpression start,
      TypedExpression end,
      boolean inclusive,
      TypedExpression step,
      TypedBlock body)
      implements TypedStatement {}

  /**
   * Visits the elements of an array (its length is read anew at each step), the code points of a
   * string, the values of a range iterator, the i64 numbers below an integer; decided at run time
   * for {@code any}.
   *
   * @param variables one, or several that take the leading elements of each item, an array
   * @param itemType the type of one item
   */
  record ForEach(
      Span span,
      Span at,
      LoopSymbol loop,
      List<Variable> variables,
      TypedExpression iterable,
      Type itemType,
      TypedBlock body)
      implements TypedStatement {
    public ForEach {
      variables = Collections.unmodifiableList(new ArrayList<>(variables));
    }
  }

  /** Takes the first arm that fits, or none. */
  record Match(Span span, Span at, TypedExpression subject, List<MatchArm> arms)
      implements TypedStatement {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  /** One arm of a {@link Match}. */
  record MatchArm(TypedPattern pattern, TypedBlock body) {}

  /**
   * @param variable what the error is bound to, or null
   */
  record Try(Span span, TypedBlock body, Variable variable, TypedBlock handler)
      implements TypedStatement {}

  record Break(Span span, LoopSymbol loop) implements TypedStatement {}

  record Continue(Span span, LoopSymbol loop) implements TypedStatement {}

  /**
   * @param value null for a return without a value
   */
  record Return(Span span, TypedExpression value) implements TypedStatement {}

  /** A pass statement; debuggers can stop at it. */
  record Pass(Span span) implements TypedStatement {}
}
