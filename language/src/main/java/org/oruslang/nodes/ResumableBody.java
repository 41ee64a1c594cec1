package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** The body of a function, which can be entered in the middle. */
interface ResumableBody {

  /**
   * Executes the body from a point to its end.
   *
   * @return the result, boxed where typed code keeps it in a Java primitive
   */
  Object resumeBody(VirtualFrame frame, ResumePoint point);
}
