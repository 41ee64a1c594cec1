package org.oruslang.nodes;

/**
 * Where the execution of a function goes on that has been left in the middle by native code.
 *
 * <p>Positions are numbers of statements, as {@link org.oruslang.types.program.StatementNumbers}
 * gives them. Native code never runs statements that need cells of shared variables, so scopes that
 * lie between the resumed node and the position make theirs anew.
 *
 * @param statement the statement that is executed next; the number after the last statement of a
 *     body stands for the end of the body
 * @param atHead whether the statement is a loop that is running already, whose next iteration is
 *     about to begin
 * @param replay what is executed in place of parts of the statement, or null where the statement is
 *     to be executed from its start
 * @param callResults what the replay reads, as calls return it
 */
public record ResumePoint(int statement, boolean atHead, ReplayNode replay, Object[] callResults) {

  /** Before a statement none of which has been executed. */
  public static ResumePoint before(int statement) {
    return new ResumePoint(statement, false, null, null);
  }

  /** At the head of a running loop, where the next iteration is about to begin. */
  public static ResumePoint atHead(int loop) {
    return new ResumePoint(loop, true, null, null);
  }

  /**
   * In a statement some calls of which have been made, but nothing else.
   *
   * @param callResults of these calls, in their order, boxed as calls return them
   */
  public static ResumePoint within(int statement, ReplayNode replay, Object... callResults) {
    return new ResumePoint(statement, false, replay, callResults);
  }
}
