package org.oruslang.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.GenerateWrapper.Ignore;
import com.oracle.truffle.api.instrumentation.GenerateWrapper.OutgoingConverter;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import java.util.Set;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/**
 * A node that yields a value.
 *
 * <p>The translator knows the representation of every value, so parents call the one method that
 * fits: {@link #executeInt} for i32 and u32, {@link #executeLong} for i64 and u64, {@link
 * #executeDouble}, {@link #executeBoolean}, and {@link #executeObject} for everything else. {@code
 * executeObject} also boxes a primitive value for places where values of any type are passed on;
 * u32 and u64 become {@code Integer} and {@code Long} there, not yet their dynamic form.
 *
 * <p>As a statement an expression is evaluated and its value dropped.
 */
@GenerateWrapper
public abstract class ExpressionNode extends StatementNode {

  /** Whether tools must be shown the bits of the value as an unsigned number. */
  private boolean unsigned;

  /** The value of an expression of type i32 or u32. */
  public int executeInt(VirtualFrame frame) {
    throw wrongRepresentation();
  }

  /** The value of an expression of type i64 or u64. */
  public long executeLong(VirtualFrame frame) {
    throw wrongRepresentation();
  }

  /** The value of an expression of type f64. */
  public double executeDouble(VirtualFrame frame) {
    throw wrongRepresentation();
  }

  /** The value of an expression of type bool. */
  public boolean executeBoolean(VirtualFrame frame) {
    throw wrongRepresentation();
  }

  /** The value, boxed where typed code keeps it in a Java primitive. */
  public abstract Object executeObject(VirtualFrame frame);

  /**
   * The value of an expression in dynamic form, unboxed, if it is an i32.
   *
   * @throws UnexpectedResultException with the value, if it is anything else
   */
  public int executeDynamicInt(VirtualFrame frame) throws UnexpectedResultException {
    return expectInt(executeObject(frame));
  }

  /** As {@link #executeDynamicInt}, for i64. */
  public long executeDynamicLong(VirtualFrame frame) throws UnexpectedResultException {
    return expectLong(executeObject(frame));
  }

  /** As {@link #executeDynamicInt}, for f64. */
  public double executeDynamicDouble(VirtualFrame frame) throws UnexpectedResultException {
    return expectDouble(executeObject(frame));
  }

  /** As {@link #executeDynamicInt}, for bool. */
  public boolean executeDynamicBoolean(VirtualFrame frame) throws UnexpectedResultException {
    Object value = executeObject(frame);
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new UnexpectedResultException(value);
  }

  /** The number in a value in dynamic form. */
  protected static int expectInt(Object value) throws UnexpectedResultException {
    if (value instanceof Integer number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  /** The number in a value in dynamic form. */
  protected static long expectLong(Object value) throws UnexpectedResultException {
    if (value instanceof Long number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  /** The number in a value in dynamic form. */
  protected static double expectDouble(Object value) throws UnexpectedResultException {
    if (value instanceof Double number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  /** Evaluates the expression for its effect. */
  public void executeVoid(VirtualFrame frame) {
    executeObject(frame);
  }

  @Override
  @Ignore
  public int execute(VirtualFrame frame) {
    executeVoid(frame);
    return Completion.NORMAL;
  }

  /** Marks the value as a u32 or u64. */
  public final void setUnsigned() {
    unsigned = true;
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    ToolWrappers.count();
    return new ExpressionNodeWrapper(this, probe);
  }

  @Override
  @OutgoingConverter
  protected Object toolValue(Object value) {
    if (unsigned && value instanceof Integer bits) {
      return U32.of(bits);
    } else if (unsigned && value instanceof Long bits) {
      return U64.of(bits);
    }
    return value;
  }

  /**
   * Nodes that read operands straight from the frame give way to nodes that execute the operand's
   * own node, where a tool wants to see that happen.
   */
  @Override
  public InstrumentableNode materializeInstrumentableNodes(Set<Class<? extends Tag>> wanted) {
    if (hasFusedOperands()
        && (wanted.contains(StandardTags.ReadVariableTag.class)
            || wanted.contains(StandardTags.ExpressionTag.class))) {
      ExpressionNode materialized = NodeUtil.cloneNode(this);
      materialized.accept(ExpressionNode::separate);
      return replace(materialized);
    }
    return this;
  }

  /** Makes a node of a copied tree a plain node that executes all its operands. */
  private static boolean separate(Node node) {
    if (node instanceof WrapperNode wrapper) {
      node.replace(wrapper.getDelegateNode());
      wrapper.getDelegateNode().accept(ExpressionNode::separate);
      return false;
    } else if (node instanceof ExpressionNode expression && expression.hasFusedOperands()) {
      expression.separateOperands();
    }
    return true;
  }

  /** Whether the node reads an operand without executing the operand's node. */
  protected boolean hasFusedOperands() {
    return false;
  }

  /** Makes a fresh copy of the node execute the nodes of all its operands. */
  protected void separateOperands() {}

  private RuntimeException wrongRepresentation() {
    return CompilerDirectives.shouldNotReachHere(
        getClass().getName() + " has no value of the representation asked for");
  }
}
