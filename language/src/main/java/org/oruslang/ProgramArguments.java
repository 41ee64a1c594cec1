package org.oruslang;

import com.oracle.truffle.api.source.Source;
import java.util.List;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.modules.LoadedModule;
import org.oruslang.runtime.Boundary;
import org.oruslang.runtime.ModuleCode;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedModule.Export;
import org.oruslang.types.program.Variable;

/**
 * The names that a program gets values for each time it is run: a module that has nothing but
 * variables of type {@code any}, seen by the program like an earlier input of a session.
 */
final class ProgramArguments {

  private static final Span NOWHERE = new Span(0, 0);

  private final LoadedModule module;

  ProgramArguments(List<String> names) {
    Source source = Source.newBuilder(OrusLanguage.ID, "", "<arguments>").internal(true).build();
    TypedModule typed =
        new TypedModule("<arguments>", new SourceText(source.getName(), source.getCharacters()));
    FunctionSymbol body = new FunctionSymbol("<module>", null, NOWHERE, typed, null, null);
    body.setResult(Primitive.VOID);
    body.setBody(new TypedBlock(NOWHERE, List.of(), List.of()));
    typed.setBody(body);
    for (String name : names) {
      Variable variable = new Variable(name, NOWHERE, true, Primitive.ANY, typed, body);
      variable.setGlobal();
      variable.setExported();
      variable.setSlot(typed.globals().size());
      typed.globals().add(variable);
      typed.exports().put(name, new Export.OfVariable(variable));
    }
    this.module = new LoadedModule(typed, source, List.of());
  }

  LoadedModule module() {
    return module;
  }

  /** Gives the names their values, which may come from other languages. */
  static void assign(ModuleInstance instance, Object[] values) {
    List<ModuleCode.Global> names = instance.code.globals();
    for (int i = 0; i < names.size(); i++) {
      instance.set(names.get(i), Boundary.fromForeign(values[i]));
    }
  }
}
