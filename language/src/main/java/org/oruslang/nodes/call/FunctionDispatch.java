package org.oruslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.FunctionType;
import org.oruslang.runtime.OrusFunction;
import org.oruslang.runtime.OrusVoid;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.semantics.OrusFault;

/**
 * Calls function values with arguments of given types. Where the types of the function are others,
 * arguments and result are converted one by one, which may fail.
 */
abstract class FunctionDispatch extends Node {

  private final FunctionType type;

  FunctionDispatch(FunctionType type) {
    this.type = type;
  }

  /**
   * @param arguments see {@link CallArguments}
   * @throws OrusFault type error if an argument or the result is not of the type wanted
   */
  abstract Object execute(OrusFunction function, Object[] arguments);

  @Specialization(guards = "function.instance == instance", limit = "3")
  Object known(
      OrusFunction function,
      Object[] arguments,
      @Cached("function.instance") FunctionInstance instance,
      @Cached("create(instance.callTarget())") DirectCallNode call,
      @Cached("hasSameForm(instance)") boolean same) {
    if (same) {
      return call.call(arguments);
    }
    convertArguments(instance.type(), arguments);
    return convertResult(instance.type(), call.call(arguments));
  }

  @Specialization(replaces = "known")
  Object any(OrusFunction function, Object[] arguments, @Cached IndirectCallNode call) {
    FunctionInstance instance = function.instance;
    if (hasSameForm(instance)) {
      return call.call(callTarget(instance), arguments);
    }
    convertArguments(instance.type(), arguments);
    return convertResult(instance.type(), call.call(callTarget(instance), arguments));
  }

  @TruffleBoundary
  private static RootCallTarget callTarget(FunctionInstance instance) {
    return instance.callTarget();
  }

  @TruffleBoundary
  boolean hasSameForm(FunctionInstance instance) {
    return instance.type().equals(type);
  }

  @ExplodeLoop
  private void convertArguments(FunctionType callee, Object[] arguments) {
    for (int i = 0; i < type.arity(); i++) {
      int place = CallArguments.FIRST + i;
      arguments[place] = convert(callee, i, arguments[place]);
    }
  }

  @TruffleBoundary
  private Object convert(FunctionType callee, int index, Object argument) {
    return callee.parameter(index).fromDynamic(type.parameter(index).toDynamic(argument));
  }

  @TruffleBoundary
  private Object convertResult(FunctionType callee, Object result) {
    if (type.result() == PrimitiveType.VOID) {
      return OrusVoid.INSTANCE;
    }
    return type.result().fromDynamic(callee.result().toDynamic(result));
  }
}
