package org.oruslang.nodes;

/** An expression whose value typed code keeps as an object: any type but numbers and bool. */
public abstract class ObjectNode extends ExpressionNode {}
