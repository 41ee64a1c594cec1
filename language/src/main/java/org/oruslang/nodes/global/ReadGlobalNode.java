package org.oruslang.nodes.global;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.Representation;
import org.oruslang.semantics.OrusFault;

/** Reads a variable of a module. */
public abstract class ReadGlobalNode extends ExpressionNode {

  final int link;
  final int slot;

  ReadGlobalNode(int link, int slot) {
    this.link = link;
    this.slot = slot;
  }

  /**
   * @param link the number of the variable's module, or {@link ModuleAccess#OWN}
   */
  public static ExpressionNode create(Representation representation, int link, int slot) {
    return switch (representation) {
      case INT -> new OfInt(link, slot);
      case LONG -> new OfLong(link, slot);
      case DOUBLE -> new OfDouble(link, slot);
      case BOOLEAN -> new OfBoolean(link, slot);
      case OBJECT -> new OfObject(link, slot);
    };
  }

  /** As {@link #create} for a variable that may have no value yet, which raises. */
  public static ExpressionNode checked(
      Representation representation, int link, int slot, String name) {
    return new Checked(link, slot, name, create(representation, link, slot));
  }

  final ModuleInstance module(VirtualFrame frame) {
    return ModuleAccess.module(frame, link);
  }

  private static final class OfInt extends ReadGlobalNode {

    OfInt(int link, int slot) {
      super(link, slot);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return (int) module(frame).primitives[slot];
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeInt(frame);
    }
  }

  private static final class OfLong extends ReadGlobalNode {

    OfLong(int link, int slot) {
      super(link, slot);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return module(frame).primitives[slot];
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeLong(frame);
    }
  }

  private static final class OfDouble extends ReadGlobalNode {

    OfDouble(int link, int slot) {
      super(link, slot);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return Double.longBitsToDouble(module(frame).primitives[slot]);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeDouble(frame);
    }
  }

  private static final class OfBoolean extends ReadGlobalNode {

    OfBoolean(int link, int slot) {
      super(link, slot);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return module(frame).primitives[slot] != 0;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeBoolean(frame);
    }
  }

  private static final class OfObject extends ReadGlobalNode {

    OfObject(int link, int slot) {
      super(link, slot);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return module(frame).references[slot];
    }
  }

  private static final class Checked extends ReadGlobalNode {

    private final String name;
    @Child private ExpressionNode read;

    Checked(int link, int slot, String name, ExpressionNode read) {
      super(link, slot);
      this.name = name;
      this.read = read;
    }

    private void check(VirtualFrame frame) {
      if (!module(frame).assigned[slot]) {
        throw raise(unassigned());
      }
    }

    @TruffleBoundary
    private OrusFault unassigned() {
      return OrusFault.unassignedVariable(name);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      check(frame);
      return read.executeInt(frame);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      check(frame);
      return read.executeLong(frame);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      check(frame);
      return read.executeDouble(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      check(frame);
      return read.executeBoolean(frame);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      check(frame);
      return read.executeObject(frame);
    }
  }
}
