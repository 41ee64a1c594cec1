package org.oruslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.Collections;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.CallDepth;
import org.oruslang.runtime.CallLevel;
import org.oruslang.runtime.DynamicMembers;
import org.oruslang.runtime.ForeignObjects;
import org.oruslang.runtime.FunctionTemplate;
import org.oruslang.runtime.FunctionType;
import org.oruslang.runtime.OrusContext;
import org.oruslang.runtime.OrusFunction;
import org.oruslang.runtime.OrusStruct;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.semantics.OrusFault;

/**
 * A call of a method or of a function in a field, by name, on a value whose type is only known at
 * run time. Arguments and result are in dynamic form.
 */
public final class CallMemberNode extends CallNode {

  private final String name;
  private final int arity;
  @Child private ExpressionNode target;
  @Child private FunctionDispatch calls;
  @Child private FunctionDispatch callsWithReceiver;

  public CallMemberNode(ExpressionNode target, String name, ExpressionNode[] arguments) {
    super(arguments);
    this.name = name;
    this.arity = arguments.length;
    this.target = target;
    this.calls = FunctionDispatchNodeGen.create(dynamicType(arity));
    this.callsWithReceiver = FunctionDispatchNodeGen.create(dynamicType(arity + 1));
  }

  private static FunctionType dynamicType(int arity) {
    return new FunctionType(Collections.nCopies(arity, PrimitiveType.ANY), PrimitiveType.ANY);
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object receiver = target.executeObject(frame);
    Object[] arguments = evaluateArguments(frame);
    try {
      if (receiver instanceof OrusStruct struct) {
        return callMember(frame, struct, arguments);
      } else if (ForeignObjects.isForeign(receiver)) {
        return callForeign(frame, receiver, arguments);
      }
      throw DynamicMembers.missing(receiver, name);
    } catch (OrusFault fault) {
      throw raise(fault);
    } catch (StackOverflowError error) {
      throw stackOverflow();
    }
  }

  private Object callForeign(VirtualFrame frame, Object receiver, Object[] arguments) {
    CallDepth calls = ModuleAccess.own(frame).callDepth;
    CallLevel outside = calls.leave(CallArguments.level(frame.getArguments()));
    try {
      return DynamicMembers.callForeign(receiver, name, arguments);
    } finally {
      calls.leave(outside);
    }
  }

  private Object callMember(VirtualFrame frame, OrusStruct struct, Object[] arguments) {
    FunctionTemplate method = method(struct);
    Object callee =
        method == null
            ? DynamicMembers.read(struct, name)
            : function(ModuleAccess.own(frame).context, method);
    boolean bound = method != null && method.isInstanceMethod();
    if (!(callee instanceof OrusFunction function)) {
      throw OrusFault.notCallable();
    }
    int expected = function.arity() - (bound ? 1 : 0);
    if (expected != arity) {
      throw OrusFault.wrongArity(expected, arity);
    }
    Object[] passed = bound ? withReceiver(struct, arguments) : arguments;
    setCallee(frame, passed, function.environment);
    return bound ? callsWithReceiver.execute(function, passed) : calls.execute(function, passed);
  }

  private Object[] withReceiver(OrusStruct struct, Object[] arguments) {
    Object[] all = new Object[CallArguments.FIRST + 1 + arity];
    all[CallArguments.FIRST] = struct;
    System.arraycopy(arguments, CallArguments.FIRST, all, CallArguments.FIRST + 1, arity);
    return all;
  }

  @TruffleBoundary
  private FunctionTemplate method(OrusStruct struct) {
    return struct.type().methods().get(name);
  }

  @TruffleBoundary
  private static OrusFunction function(OrusContext context, FunctionTemplate method) {
    return new OrusFunction(method.dynamicInstance(), context.instance(method.module()));
  }
}
