package org.oruslang.runtime;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.source.SourceSection;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/** A function as a value: code and the environment it runs in. */
@ExportLibrary(InteropLibrary.class)
public final class OrusFunction extends OrusObject {

  public final FunctionInstance instance;
  public final Environment environment;

  public OrusFunction(FunctionInstance instance, Environment environment) {
    this.instance = instance;
    this.environment = environment;
  }

  public FunctionTemplate template() {
    return instance.template();
  }

  public int arity() {
    return instance.arity();
  }

  /** Whether it is the same function in the same environment; the rule of {@code ==}. */
  public boolean isSame(OrusFunction other) {
    return this == other || (environment == other.environment && template() == other.template());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrusFunction that && isSame(that);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(environment) + System.identityHashCode(template());
  }

  @Override
  Object metaObject() {
    return instance.type();
  }

  @Override
  public Kind kind() {
    return Kind.FUNCTION;
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    if (style == TextStyle.REPR) {
      out.append(environment instanceof Closure ? "<closure>" : "<function>");
    } else {
      out.append("<fn ").append(template().qualifiedName()).append(">");
    }
  }

  @ExportMessage
  boolean isExecutable() {
    return true;
  }

  @ExportMessage
  boolean hasExecutableName() {
    return true;
  }

  @ExportMessage
  Object getExecutableName() {
    return template().qualifiedName();
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return template().sourceSection() != null;
  }

  @ExportMessage
  SourceSection getSourceLocation() throws UnsupportedMessageException {
    SourceSection section = template().sourceSection();
    if (section == null) {
      throw UnsupportedMessageException.create();
    }
    return section;
  }

  /** The code for callers who know nothing of its types. */
  FunctionInstance dynamicInstance() {
    return template().dynamicInstance();
  }

  /** Calls from other languages: arguments are converted and checked. */
  @ExportMessage
  static final class Execute {

    @Specialization(guards = "function.dynamicInstance() == instance", limit = "3")
    static Object callKnown(
        OrusFunction function,
        Object[] arguments,
        @Cached("function.dynamicInstance()") FunctionInstance instance,
        @Cached("create(instance.callTarget())") DirectCallNode call)
        throws ArityException, UnsupportedTypeException {
      FunctionType type = instance.type();
      Object[] converted = Boundary.arguments(type, function.environment, arguments);
      return type.result().toDynamic(call.call(converted));
    }

    @Specialization(replaces = "callKnown")
    static Object callAny(OrusFunction function, Object[] arguments, @Cached IndirectCallNode call)
        throws ArityException, UnsupportedTypeException {
      FunctionInstance instance = function.dynamicInstance();
      FunctionType type = instance.type();
      Object[] converted = Boundary.arguments(type, function.environment, arguments);
      RootCallTarget target = instance.callTarget();
      return type.result().toDynamic(call.call(target, converted));
    }
  }
}
