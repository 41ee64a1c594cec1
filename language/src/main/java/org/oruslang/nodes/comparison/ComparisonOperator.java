package org.oruslang.nodes.comparison;

/** What a comparison asks for. */
public enum ComparisonOperator {
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL
}
