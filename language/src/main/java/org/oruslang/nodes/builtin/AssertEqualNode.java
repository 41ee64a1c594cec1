package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.semantics.Assertions;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** The builtin {@code assert_eq}. */
public final class AssertEqualNode extends BooleanNode {

  @Child private ExpressionNode label;
  @Child private ExpressionNode actual;
  @Child private ExpressionNode expected;

  /**
   * @param label yields a string
   * @param actual in dynamic form
   * @param expected in dynamic form
   */
  public AssertEqualNode(ExpressionNode label, ExpressionNode actual, ExpressionNode expected) {
    this.label = label;
    this.actual = actual;
    this.expected = expected;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    OrusString text = (OrusString) label.executeObject(frame);
    Object found = actual.executeObject(frame);
    Object wanted = expected.executeObject(frame);
    try {
      return Assertions.assertEqual(text, found, wanted);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }
}
