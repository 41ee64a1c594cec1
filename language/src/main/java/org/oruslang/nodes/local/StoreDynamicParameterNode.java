package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.DynamicVariable;
import org.oruslang.runtime.FunctionProfile;

/** Stores an argument into a parameter that is a {@link DynamicVariable}. */
public final class StoreDynamicParameterNode extends StatementNode {

  private final int argument;
  private final DynamicVariable variable;
  private final FunctionProfile profile;

  /**
   * @param parameter the number of the parameter
   */
  public StoreDynamicParameterNode(
      int parameter, DynamicVariable variable, FunctionProfile profile) {
    this.argument = CallArguments.FIRST + parameter;
    this.variable = variable;
    this.profile = profile;
  }

  @Override
  public int execute(VirtualFrame frame) {
    Object value = frame.getArguments()[argument];
    if (!profile.isSpecialized()) {
      variable.observe(value);
      frame.setObject(variable.slot(), value);
    } else if (!variable.store(frame, value)) {
      profile.parameterMismatch(frame.materialize());
    }
    return Completion.NORMAL;
  }
}
