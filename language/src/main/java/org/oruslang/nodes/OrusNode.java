package org.oruslang.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.oruslang.runtime.OrusException;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;

/**
 * A node that stands for a piece of the source text.
 *
 * <p>The position is kept as two numbers; the section is made when somebody asks for it. A node
 * that can fail also knows the piece of it that an error report points at: the operator, the
 * bracket, the parenthesis.
 */
public abstract class OrusNode extends Node {

  private static final int NO_SOURCE = -1;

  private int sourceStart = NO_SOURCE;
  private int sourceLength;
  private int faultStart = NO_SOURCE;
  private int faultLength;

  /** Sets the text that the node stands for; called once, by the translator. */
  public final void setSource(int start, int length) {
    sourceStart = start;
    sourceLength = length;
  }

  /** Sets the text that errors of this node are reported at; called once, by the translator. */
  public final void setFaultSource(int start, int length) {
    faultStart = start;
    faultLength = length;
  }

  /** Whether the node stands for a piece of the text of its own. */
  public final boolean hasSource() {
    return sourceStart != NO_SOURCE;
  }

  /** Where the node's text starts in the source, or a negative number if it has none. */
  final int sourceStart() {
    return sourceStart;
  }

  /** Where the node's text ends in the source. */
  final int sourceEnd() {
    return sourceStart + sourceLength;
  }

  @Override
  @TruffleBoundary
  public SourceSection getSourceSection() {
    RootNode root = getRootNode();
    if (sourceStart == NO_SOURCE || !(root instanceof FunctionRootNode function)) {
      return null;
    }
    return function.source().createSection(sourceStart, sourceLength);
  }

  /** The guest error for a failed operation of this node. */
  @TruffleBoundary
  protected final OrusException raise(OrusFault fault) {
    if (fault.kind() == OrusErrorKind.TYPE && getRootNode() instanceof FunctionRootNode function) {
      function.typeError();
    }
    return faultStart == NO_SOURCE
        ? OrusException.at(fault, this)
        : OrusException.at(fault, this, faultStart, faultLength);
  }
}
