package org.oruslang;

import com.oracle.truffle.api.source.Source;
import java.util.List;
import java.util.Map;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.modules.LoadedModule;
import org.oruslang.runtime.Boundary;
import org.oruslang.runtime.ModuleCode;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedModule.Export;
import org.oruslang.types.program.Variable;

/**
 * Names that a program sees although it does not declare them: a module without code, seen by the
 * program like an earlier input of a session.
 */
final class GivenNames {

  private static final Span NOWHERE = new Span(0, 0);

  /**
   * A name that stands for a variable.
   *
   * @param isCertain whether it always has a value
   */
  record Given(String name, Type type, boolean mutable, boolean isCertain) {}

  private final LoadedModule module;

  private GivenNames(String name, Map<String, Export> exports) {
    Source source = Source.newBuilder(OrusLanguage.ID, "", name).internal(true).build();
    TypedModule typed =
        new TypedModule(name, new SourceText(source.getName(), source.getCharacters()));
    FunctionSymbol body = new FunctionSymbol("<module>", null, NOWHERE, typed, null, null);
    body.setResult(Primitive.VOID);
    body.setBody(new TypedBlock(NOWHERE, List.of(), List.of()));
    typed.setBody(body);
    typed.exports().putAll(exports);
    this.module = new LoadedModule(typed, source, List.of());
  }

  /** Variables of any type, whose values a program gets each time it is run. */
  static GivenNames arguments(List<String> names) {
    return variables(
        "<arguments>",
        names.stream().map(name -> new Given(name, Primitive.ANY, true, true)).toList());
  }

  /** Variables of these types. */
  static GivenNames variables(String module, List<Given> variables) {
    GivenNames names = new GivenNames(module, Map.of());
    TypedModule typed = names.module.module();
    for (Given given : variables) {
      Variable variable =
          new Variable(given.name, NOWHERE, given.mutable, given.type, typed, typed.body());
      variable.setGlobal();
      variable.setExported();
      if (!given.isCertain) {
        variable.setChecked();
      }
      variable.setSlot(typed.globals().size());
      typed.globals().add(variable);
      typed.exports().put(given.name, new Export.OfVariable(variable));
    }
    return names;
  }

  /** Everything that code inside a module sees of it. */
  static GivenNames inside(TypedModule module) {
    return new GivenNames("<inside>", module.names());
  }

  LoadedModule module() {
    return module;
  }

  /** Gives the variables their values, which may come from other languages. */
  static void assign(ModuleInstance instance, Object[] values) {
    List<ModuleCode.Global> names = instance.code.globals();
    for (int i = 0; i < names.size(); i++) {
      if (values[i] != null) {
        instance.set(names.get(i), Boundary.fromForeign(values[i], names.get(i).type()));
      }
    }
  }
}
