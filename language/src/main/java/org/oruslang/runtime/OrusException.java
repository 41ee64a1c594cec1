package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;

/** A run-time error on its way to a {@code catch} or to the host. */
public final class OrusException extends AbstractTruffleException {

  private static final long serialVersionUID = 1L;
  private static final int WHOLE_NODE = -1;

  private final OrusErrorKind kind;
  private final int start;
  private final int length;
  private final transient OrusError error = new OrusError(this);

  private OrusException(OrusErrorKind kind, String message, Node location, int start, int length) {
    super(message, location);
    this.kind = kind;
    this.start = start;
    this.length = length;
  }

  /** An error that is reported at the source section of a node. */
  @TruffleBoundary
  public static OrusException at(OrusFault fault, Node location) {
    return new OrusException(fault.kind(), fault.getMessage(), location, WHOLE_NODE, 0);
  }

  /**
   * An error that is reported at a part of the source.
   *
   * @param location a node inside the failing function
   * @param start character offset in the source of that function
   */
  @TruffleBoundary
  public static OrusException at(OrusFault fault, Node location, int start, int length) {
    return new OrusException(fault.kind(), fault.getMessage(), location, start, length);
  }

  public OrusErrorKind kind() {
    return kind;
  }

  /** The value that programs see. */
  public OrusError error() {
    return error;
  }

  /** Where it is reported, or null where the source is not known. */
  @TruffleBoundary
  public SourceSection reportedAt() {
    Node location = getLocation();
    SourceSection around = location == null ? null : location.getEncapsulatingSourceSection();
    if (start == WHOLE_NODE || around == null) {
      return around;
    }
    return around.getSource().createSection(start, length);
  }
}
