package org.oruslang.nodes.struct;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.DynamicMembers;
import org.oruslang.semantics.OrusFault;

/**
 * Access to a member of a value whose type is only known at run time, see {@link DynamicMembers}.
 */
public final class DynamicMemberNode {

  private DynamicMemberNode() {}

  /** Reads a member, in dynamic form. */
  public static ExpressionNode read(ExpressionNode target, String name) {
    return new Read(target, name);
  }

  /** Stores a value in dynamic form and yields it. */
  public static ExpressionNode write(ExpressionNode target, String name, ExpressionNode value) {
    return new Write(target, name, value);
  }

  private static final class Read extends ObjectNode {

    private final String name;
    @Child private ExpressionNode target;

    Read(ExpressionNode target, String name) {
      this.target = target;
      this.name = name;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object object = target.executeObject(frame);
      try {
        return DynamicMembers.read(object, name);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }

  private static final class Write extends ObjectNode {

    private final String name;
    @Child private ExpressionNode target;
    @Child private ExpressionNode value;

    Write(ExpressionNode target, String name, ExpressionNode value) {
      this.target = target;
      this.name = name;
      this.value = value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object object = target.executeObject(frame);
      Object stored = value.executeObject(frame);
      try {
        DynamicMembers.write(object, name, stored);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return stored;
    }
  }
}
