package org.oruslang.jit.translate;

import java.util.List;
import org.oruslang.types.program.TypedExpression;

/**
 * The control-flow position at which native code is left.
 *
 * <p>Nothing of the statement has taken effect, except for the calls in {@code completed}. So the
 * statement is executed by the AST, with the results of these calls in place of the calls.
 *
 * @param function the index of the function in the region
 * @param statement the number of the statement; for a loop that is the position at its head, where
 *     the next iteration is about to begin
 * @param completed the calls of the statement that have been made, in order
 * @param pending the call that is being made, when frames of called functions lie above; null if
 *     the statement is to be executed anew, the call included
 * @param functions the variables that hold functions which native code has put there
 */
public record ExitPosition(
    int function,
    int statement,
    List<TypedExpression> completed,
    TypedExpression pending,
    List<FunctionSlot> functions) {

  public ExitPosition {
    completed = List.copyOf(completed);
    functions = List.copyOf(functions);
  }
}
