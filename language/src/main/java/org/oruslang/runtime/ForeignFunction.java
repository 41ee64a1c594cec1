package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.oruslang.OrusLanguage;

/** Executable objects of other languages as functions of a type that code expects. */
final class ForeignFunction {

  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private ForeignFunction() {}

  static boolean isExecutable(Object value) {
    return INTEROP.isExecutable(value);
  }

  /** A function that calls the object, converting arguments and result. */
  @TruffleBoundary
  static OrusFunction of(Object executable, FunctionType type) {
    OrusContext context = OrusContext.get(null);
    Template template = new Template(executable, type, context.language());
    ModuleInstance module = context.instance(NoModule.INSTANCE);
    return Allocations.made(
        new OrusFunction(template.instance, new Closure(module, new Object[] {executable})));
  }

  /** The object as a declaration. */
  private static final class Template extends FunctionTemplate {

    private final Object executable;
    private final Instance instance;

    Template(Object executable, FunctionType type, OrusLanguage language) {
      this.executable = executable;
      this.instance = new Instance(this, type, language);
    }

    @Override
    public String name() {
      try {
        return INTEROP.hasExecutableName(executable)
            ? INTEROP.asString(INTEROP.getExecutableName(executable))
            : "<foreign>";
      } catch (UnsupportedMessageException e) {
        return "<foreign>";
      }
    }

    @Override
    public String qualifiedName() {
      return name();
    }

    @Override
    public ModuleCode module() {
      return NoModule.INSTANCE;
    }

    @Override
    public List<String> parameterNames() {
      return IntStream.range(0, instance.arity()).mapToObj(i -> "p" + i).toList();
    }

    @Override
    public boolean isInstanceMethod() {
      return false;
    }

    @Override
    public SourceSection sourceSection() {
      try {
        return INTEROP.hasSourceLocation(executable) ? INTEROP.getSourceLocation(executable) : null;
      } catch (UnsupportedMessageException e) {
        return null;
      }
    }

    @Override
    public FunctionInstance dynamicInstance() {
      return instance;
    }
  }

  private static final class Instance extends FunctionInstance {

    private final OrusLanguage language;
    private RootCallTarget callTarget;

    Instance(Template template, FunctionType type, OrusLanguage language) {
      super(template, type);
      this.language = language;
    }

    @Override
    public void loadInnerFunctions() {}

    @Override
    public List<LocalVariable> localVariables() {
      return List.of();
    }

    @Override
    public synchronized RootCallTarget callTarget() {
      if (callTarget == null) {
        callTarget = new ForeignCallRootNode(language, type()).getCallTarget();
      }
      return callTarget;
    }
  }

  /** Where functions of other languages count as declared. */
  private static final class NoModule extends ModuleCode {

    static final NoModule INSTANCE = new NoModule();

    @Override
    public String name() {
      return "<foreign>";
    }

    @Override
    public Source source() {
      return null;
    }

    @Override
    public List<Global> globals() {
      return List.of();
    }

    @Override
    public Map<String, Member> exports() {
      return Map.of();
    }

    @Override
    public Map<String, Member> names() {
      return Map.of();
    }

    @Override
    public List<ModuleCode> imports() {
      return List.of();
    }

    @Override
    public RootCallTarget body() {
      throw new UnsupportedOperationException("no code");
    }

    @Override
    public ModuleCode link(int index) {
      throw new IndexOutOfBoundsException(index);
    }
  }
}
