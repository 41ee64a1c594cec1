package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * All that a call of a function does, parameters included, as one node. Functions have it once
 * tools watch calls: these expect to see a frame before anything is in it.
 */
final class FunctionEntryNode extends ExpressionNode {

  private final FunctionRootNode function;
  @Child private ExpressionNode body;

  /**
   * @param body to be made a child by {@link #adoptBody}
   */
  FunctionEntryNode(FunctionRootNode function, ExpressionNode body) {
    this.function = function;
    this.body = body;
    addTag(NodeTags.ROOT);
  }

  /** Takes over the body, whose place this node has taken. */
  void adoptBody() {
    body = insert(body);
  }

  ExpressionNode body() {
    return body;
  }

  @Override
  boolean startsFunction() {
    return true;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return function.enter(frame, body);
  }
}
