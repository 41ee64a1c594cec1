package org.oruslang.runtime;

import com.oracle.truffle.api.interop.TruffleObject;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/** A function as a value: code and the environment it runs in. */
public final class OrusFunction implements OrusValue, TruffleObject {

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
    return this == other
        || (environment == other.environment && template() == other.template());
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
}
