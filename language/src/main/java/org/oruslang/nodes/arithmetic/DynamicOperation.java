package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.Boundary;
import org.oruslang.runtime.OrusArray;
import org.oruslang.semantics.ArithmeticOperator;
import org.oruslang.semantics.DynamicArithmetic;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/**
 * One of {@code + - * / %} on values in dynamic form. Learns which kinds come along; any mix is
 * right at any time.
 */
abstract class DynamicOperation extends Node {

  private final ArithmeticOperator operator;

  DynamicOperation(ArithmeticOperator operator) {
    this.operator = operator;
  }

  /**
   * @throws OrusFault what the operation raises
   */
  abstract Object execute(Object left, Object right);

  @Specialization
  int i32(int left, int right) {
    return operator.i32(left, right);
  }

  @Specialization
  long i64(long left, long right) {
    return operator.i64(left, right);
  }

  @Specialization
  long wide(long left, int right) {
    return operator.i64(left, right);
  }

  @Specialization
  long widened(int left, long right) {
    return operator.i64(left, right);
  }

  @Specialization
  double f64(double left, double right) {
    return operator.f64(left, right);
  }

  @Specialization(guards = "isAddition()")
  OrusString concatenation(OrusString left, OrusString right) {
    return Allocations.made(left.concat(right), left, right);
  }

  @Specialization(replaces = {"i32", "i64", "wide", "widened", "f64", "concatenation"})
  Object any(Object left, Object right) {
    if (operator == ArithmeticOperator.MUL) {
      if (left instanceof OrusArray array) {
        return repeat(array, right);
      } else if (right instanceof OrusArray array) {
        return repeat(array, left);
      }
    }
    return apply(operator, left, right);
  }

  @Idempotent
  boolean isAddition() {
    return operator == ArithmeticOperator.ADD;
  }

  @TruffleBoundary
  private static Object apply(ArithmeticOperator operator, Object left, Object right) {
    Object result =
        DynamicArithmetic.apply(operator, Boundary.operand(left), Boundary.operand(right));
    return result instanceof OrusString text ? Allocations.made(text, left, right) : result;
  }

  @TruffleBoundary
  private static OrusArray repeat(OrusArray array, Object count) {
    return Allocations.made(array.repeat(RepeatArrayNode.integer(count)));
  }
}
