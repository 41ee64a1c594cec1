package org.oruslang;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.nodes.ExecutableNode;
import com.oracle.truffle.api.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.GivenNames.Given;
import org.oruslang.modules.LoadedModule;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.CallLevel;
import org.oruslang.runtime.LocalVariable;
import org.oruslang.runtime.ModuleCode;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.OrusContext;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.Type;

/**
 * Code that a tool has executed at a place of a running function, such as the condition of a
 * breakpoint.
 *
 * <p>The code is a program of its own that sees the names of the module and copies of the local
 * variables; what it assigns to these is brought back into the frame. So it is checked like all
 * other code, with the types that the variables have at that place.
 */
final class InlineNode extends ExecutableNode {

  private final OrusLanguage language;
  private final List<LocalVariable> variables;
  private final GivenNames locals;
  private final GivenNames surroundings;
  private final LoadedModule program;

  private InlineNode(
      OrusLanguage language,
      List<LocalVariable> variables,
      GivenNames locals,
      GivenNames surroundings,
      LoadedModule program) {
    super(language);
    this.language = language;
    this.variables = variables;
    this.locals = locals;
    this.surroundings = surroundings;
    this.program = program;
  }

  /**
   * Checks code for a place in a function.
   *
   * @throws OrusSyntaxException if it has mistakes
   */
  static InlineNode parse(
      OrusLanguage language, Source source, TranslatedFunction function, int position) {
    Map<String, Map.Entry<LocalVariable, Type>> visible = new LinkedHashMap<>();
    for (Map.Entry<LocalVariable, Type> entry : function.variableTypes().entrySet()) {
      if (entry.getKey().isVisibleAt(position)) {
        visible.put(entry.getKey().name(), entry);
      }
    }
    List<LocalVariable> variables =
        visible.values().stream().map(Map.Entry<LocalVariable, Type>::getKey).toList();
    GivenNames locals =
        GivenNames.variables(
            "<locals>",
            visible.values().stream()
                .map(entry -> given(entry.getKey(), entry.getValue()))
                .toList());
    GivenNames surroundings = GivenNames.inside(function.typedModule());
    LoadedModule program = language.session().check(source, List.of(surroundings, locals));
    return new InlineNode(language, variables, locals, surroundings, program);
  }

  private static Given given(LocalVariable variable, Type type) {
    return new Given(variable.name(), type, variable.modifiable(), !variable.place().boxed());
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return execute(frame.materialize());
  }

  @TruffleBoundary
  private Object execute(MaterializedFrame frame) {
    OrusContext context = OrusContext.get(this);
    ModuleInstance module = CallArguments.environment(frame.getArguments()).module;
    ModuleInstance given = new ModuleInstance(language.code(locals.module()), context);
    Object[] before = variables.stream().map(variable -> variable.read(frame)).toArray();
    GivenNames.assign(given, before);
    ModuleInstance names = new ModuleInstance(language.code(surroundings.module()), context);
    ModuleInstance instance =
        context.prepareProgram(language.code(program), List.of(names, module, given));
    CallLevel outside = context.callDepth().leave(CallArguments.level(frame.getArguments()));
    try {
      return context.run(instance);
    } finally {
      context.callDepth().leave(outside);
      bringBack(given, before, frame);
    }
  }

  private void bringBack(ModuleInstance given, Object[] before, MaterializedFrame frame) {
    List<ModuleCode.Global> globals = given.code.globals();
    for (int i = 0; i < before.length; i++) {
      Object after = given.read(globals.get(i));
      if (variables.get(i).modifiable() && after != null && !after.equals(before[i])) {
        try {
          variables.get(i).write(frame, after);
        } catch (UnsupportedTypeException e) {
          throw new IllegalStateException("a variable changed its type", e);
        }
      }
    }
  }
}
