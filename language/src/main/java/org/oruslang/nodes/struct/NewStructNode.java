package org.oruslang.nodes.struct;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusStruct;
import org.oruslang.runtime.StructType;

/** Makes a struct and sets all its fields. */
public final class NewStructNode extends ObjectNode {

  private final StructType type;
  @Children private final FieldInitializerNode[] initializers;

  /**
   * @param initializers one for each field, in the order of evaluation
   */
  public NewStructNode(StructType type, FieldInitializerNode[] initializers) {
    this.type = type;
    this.initializers = initializers;
  }

  @Override
  @ExplodeLoop
  public Object executeObject(VirtualFrame frame) {
    OrusStruct struct = new OrusStruct(type);
    for (FieldInitializerNode initializer : initializers) {
      initializer.execute(frame, struct);
    }
    return Allocations.made(struct);
  }
}
