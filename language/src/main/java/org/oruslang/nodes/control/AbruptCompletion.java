package org.oruslang.nodes.control;

import com.oracle.truffle.api.nodes.ControlFlowException;
import org.oruslang.nodes.Completion;

/**
 * Carries the {@link Completion} code of a statement that leaves a block inside an expression to
 * the statement around the expression. Rare, so that all other statements need not care.
 */
public final class AbruptCompletion extends ControlFlowException {

  private static final long serialVersionUID = 1L;
  private static final AbruptCompletion RETURN = new AbruptCompletion(Completion.RETURN);

  private final int code;

  private AbruptCompletion(int code) {
    this.code = code;
  }

  /**
   * @param code not {@link Completion#NORMAL}
   */
  public static AbruptCompletion of(int code) {
    return code == Completion.RETURN ? RETURN : new AbruptCompletion(code);
  }

  public int code() {
    return code;
  }
}
