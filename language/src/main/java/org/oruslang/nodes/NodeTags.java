package org.oruslang.nodes;

import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;

/** The standard tags that Orus nodes carry, as bits of a set. */
public final class NodeTags {

  public static final int STATEMENT = 1;
  public static final int EXPRESSION = 1 << 1;
  public static final int CALL = 1 << 2;
  public static final int READ_VARIABLE = 1 << 3;
  public static final int WRITE_VARIABLE = 1 << 4;
  public static final int TRY_BLOCK = 1 << 5;
  public static final int ROOT = 1 << 6;
  public static final int ROOT_BODY = 1 << 7;

  private NodeTags() {}

  /** Whether a set of tags contains one of the standard tags. */
  static boolean contains(int tags, Class<? extends Tag> tag) {
    return (tags & bitOf(tag)) != 0;
  }

  private static int bitOf(Class<? extends Tag> tag) {
    if (tag == StandardTags.StatementTag.class) {
      return STATEMENT;
    } else if (tag == StandardTags.ExpressionTag.class) {
      return EXPRESSION;
    } else if (tag == StandardTags.CallTag.class) {
      return CALL;
    } else if (tag == StandardTags.ReadVariableTag.class) {
      return READ_VARIABLE;
    } else if (tag == StandardTags.WriteVariableTag.class) {
      return WRITE_VARIABLE;
    } else if (tag == StandardTags.TryBlockTag.class) {
      return TRY_BLOCK;
    } else if (tag == StandardTags.RootTag.class) {
      return ROOT;
    } else if (tag == StandardTags.RootBodyTag.class) {
      return ROOT_BODY;
    }
    return 0;
  }
}
