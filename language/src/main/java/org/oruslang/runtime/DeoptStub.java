package org.oruslang.runtime;

import com.oracle.truffle.api.frame.Frame;
import java.util.List;

/**
 * What is needed to take a frame of a specialised function back to the baseline: the parameters.
 *
 * @param arity the number of all parameters
 * @param parameters those whose types are only known at run time
 */
public record DeoptStub(int arity, List<DynamicVariable> parameters) {

  public DeoptStub {
    parameters = List.copyOf(parameters);
  }

  /** Boxes the values of the parameters where they are, as the baseline keeps them. */
  void clear(Frame frame) {
    for (DynamicVariable parameter : parameters) {
      parameter.box(frame);
    }
  }

  /** Lets the kinds of the parameters be learnt anew, those excepted that have varied. */
  void forgetKinds() {
    parameters.forEach(DynamicVariable::forgetKind);
  }
}
