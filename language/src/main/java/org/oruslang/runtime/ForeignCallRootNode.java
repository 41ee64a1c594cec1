package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import org.oruslang.OrusLanguage;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;

/**
 * Calls the executable object of another language that the closure captures. Failures of the call
 * itself are faults, which the calling node locates; exceptions of the other language pass.
 */
final class ForeignCallRootNode extends RootNode {

  private static final int INLINE_CACHE = 3;

  private final FunctionType type;

  @Child
  private InteropLibrary functions = InteropLibrary.getFactory().createDispatched(INLINE_CACHE);

  ForeignCallRootNode(OrusLanguage language, FunctionType type) {
    super(language);
    this.type = type;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] given = frame.getArguments();
    Object[] arguments = new Object[type.arity()];
    for (int i = 0; i < type.arity(); i++) {
      arguments[i] = type.parameter(i).toDynamic(given[CallArguments.FIRST + i]);
    }
    Closure closure = (Closure) CallArguments.environment(given);
    CallDepth calls = closure.module.callDepth;
    CallLevel outside = calls.leave(CallArguments.level(given));
    Object result;
    try {
      result = call(closure.captures[0], arguments);
    } finally {
      calls.leave(outside);
    }
    return type.result() == PrimitiveType.VOID
        ? OrusVoid.INSTANCE
        : Boundary.fromForeign(result, type.result());
  }

  private Object call(Object executable, Object[] arguments) {
    try {
      return functions.execute(executable, arguments);
    } catch (ArityException e) {
      CompilerDirectives.transferToInterpreter();
      throw OrusFault.wrongArity(e.getExpectedMinArity(), e.getActualArity());
    } catch (UnsupportedTypeException e) {
      CompilerDirectives.transferToInterpreter();
      throw new OrusFault(OrusErrorKind.TYPE, "Function cannot take these arguments");
    } catch (UnsupportedMessageException e) {
      CompilerDirectives.transferToInterpreter();
      throw OrusFault.notCallable();
    }
  }

  /** Other languages read the names of all frames and expect each to have one. */
  @Override
  public String getName() {
    return "<foreign>";
  }
}
