package org.oruslang.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.interop.NodeLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.List;
import org.oruslang.runtime.LocalScope;
import org.oruslang.runtime.LocalVariable;
import org.oruslang.runtime.OrusFunction;

/** A node that tools can ask which variables are visible where it stands. */
@ExportLibrary(NodeLibrary.class)
public abstract class ScopedNode extends OrusNode {

  /** Whether the node is executed before the arguments are in the frame. */
  boolean startsFunction() {
    return false;
  }

  private FunctionRootNode function() {
    return hasSource() && getRootNode() instanceof FunctionRootNode root ? root : null;
  }

  @ExportMessage
  boolean hasScope(@SuppressWarnings("unused") Frame frame) {
    return function() != null;
  }

  @ExportMessage
  Object getScope(Frame frame, boolean nodeEnter) throws UnsupportedMessageException {
    FunctionRootNode function = function();
    if (function == null) {
      throw UnsupportedMessageException.create();
    }
    return scope(function, frame == null ? null : frame.materialize(), nodeEnter);
  }

  @TruffleBoundary
  private LocalScope scope(FunctionRootNode function, MaterializedFrame frame, boolean nodeEnter) {
    boolean entering = startsFunction();
    List<LocalVariable> variables =
        entering
            ? function.parameters()
            : function.variablesAt(nodeEnter ? sourceStart() : sourceEnd());
    return new LocalScope(
        function.getName(), function.getSourceSection(), variables, frame, entering);
  }

  @ExportMessage
  boolean hasRootInstance(Frame frame) {
    return frame != null && function() != null;
  }

  @ExportMessage
  Object getRootInstance(Frame frame) throws UnsupportedMessageException {
    if (!hasRootInstance(frame)) {
      throw UnsupportedMessageException.create();
    }
    return instance(function(), frame.getArguments());
  }

  @TruffleBoundary
  private static OrusFunction instance(FunctionRootNode function, Object[] arguments) {
    return function.instance(arguments);
  }

  @ExportMessage
  boolean hasReceiverMember(Frame frame) {
    return hasRootInstance(frame) && isMethod(function());
  }

  @TruffleBoundary
  private static boolean isMethod(FunctionRootNode function) {
    return function.function().template().isInstanceMethod();
  }

  @ExportMessage
  Object getReceiverMember(Frame frame) throws UnsupportedMessageException {
    if (!hasReceiverMember(frame)) {
      throw UnsupportedMessageException.create();
    }
    return receiverName(function());
  }

  @TruffleBoundary
  private static String receiverName(FunctionRootNode function) {
    return function.parameters().getFirst().name();
  }
}
