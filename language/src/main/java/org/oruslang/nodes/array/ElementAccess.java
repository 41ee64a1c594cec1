package org.oruslang.nodes.array;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.runtime.OrusArray;

/** An operation on one element of an array; operands in local variables are read directly. */
public abstract class ElementAccess extends ExpressionNode {

  @Child private ExpressionNode target;
  @Child private ExpressionNode index;
  @CompilationFinal private int targetSlot;
  @CompilationFinal private int indexSlot;
  @CompilationFinal private boolean elsewhere;

  /**
   * @param target yields the array
   * @param index see {@link IndexNode}
   */
  ElementAccess(ExpressionNode target, ExpressionNode index) {
    this.target = target;
    this.index = index;
    this.targetSlot = ReadLocalNode.slotOf(target);
    this.indexSlot = ReadLocalNode.slotOf(index);
  }

  /** The array, to be asked for before the index. */
  final OrusArray array(VirtualFrame frame) {
    int slot = targetSlot;
    return (OrusArray) (slot >= 0 ? frame.getObjectStatic(slot) : target.executeObject(frame));
  }

  final int index(VirtualFrame frame) {
    int slot = indexSlot;
    return slot >= 0 ? frame.getIntStatic(slot) : index.executeInt(frame);
  }

  /**
   * To be called before an access for which {@link OrusArray#isOnHeap} does not hold. Compiled code
   * that has met none of them knows Java arrays and valid indices only, and can move what it loads
   * from an array out of a loop; errors and native storage would bring calls into the loop. What
   * the interpreter meets does not count: native code may still own the array there.
   */
  final void enterElsewhere() {
    if (CompilerDirectives.inCompiledCode() && !elsewhere) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      elsewhere = true;
    }
  }

  @Override
  protected final boolean hasFusedOperands() {
    return targetSlot >= 0 || indexSlot >= 0;
  }

  @Override
  protected final void separateOperands() {
    targetSlot = ReadLocalNode.NO_SLOT;
    indexSlot = ReadLocalNode.NO_SLOT;
  }
}
