package org.oruslang.modules;

import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.FunctionSyntax;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Intrinsic;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedModule.Export;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** The modules that are part of Orus: {@code polyglot} and {@code java}. They have no file. */
final class IntrinsicModules {

  private static final Span NOWHERE = new Span(0, 0);

  private final Map<String, LoadedModule> modules = new LinkedHashMap<>();

  IntrinsicModules(String languageId) {
    Map<String, TypedModule> typed = new LinkedHashMap<>();
    for (Intrinsic intrinsic : Intrinsic.values()) {
      TypedModule module =
          typed.computeIfAbsent(intrinsic.module(), name -> module(languageId, name));
      FunctionSymbol function = function(intrinsic, module);
      module.functions().add(function);
      module.exports().put(intrinsic.text(), new Export.OfFunction(function));
    }
  }

  /** The module of that name, or null. */
  LoadedModule named(String name) {
    return modules.get(name);
  }

  private TypedModule module(String languageId, String name) {
    Source source = Source.newBuilder(languageId, "", name).internal(true).build();
    TypedModule module =
        new TypedModule(name, new SourceText(source.getName(), source.getCharacters()));
    FunctionSymbol body = new FunctionSymbol("<module>", null, NOWHERE, module, null, null);
    body.setResult(Type.Primitive.VOID);
    body.setBody(new TypedBlock(NOWHERE, List.of(), List.of()));
    module.setBody(body);
    modules.put(name, new LoadedModule(module, source, List.of()));
    return module;
  }

  /** The function as a value: its body is a call of itself. */
  private static FunctionSymbol function(Intrinsic intrinsic, TypedModule module) {
    FunctionSyntax syntax =
        new FunctionSyntax(
            NOWHERE,
            NOWHERE,
            new Identifier(NOWHERE, intrinsic.text()),
            List.of(),
            null,
            new Block(NOWHERE, List.of()));
    FunctionSymbol function =
        new FunctionSymbol(intrinsic.text(), syntax, NOWHERE, module, null, null);
    List<TypedExpression> arguments = new ArrayList<>();
    for (int i = 0; i < intrinsic.parameterNames().size(); i++) {
      Type type = intrinsic.parameterTypes().get(i);
      String name = intrinsic.parameterNames().get(i);
      Variable parameter = new Variable(name, NOWHERE, false, type, module, function);
      parameter.setSlot(i);
      function.parameters().add(parameter);
      function.locals().add(parameter);
      arguments.add(new TypedExpression.ReadVariable(NOWHERE, parameter, List.of(), type));
    }
    TypedExpression call =
        new TypedExpression.CallIntrinsic(NOWHERE, NOWHERE, intrinsic, arguments);
    function.setResult(intrinsic.result());
    function.setExported();
    function.setIntrinsic(intrinsic);
    TypedStatement statement =
        intrinsic.result() == Type.Primitive.VOID
            ? new TypedStatement.Evaluate(NOWHERE, call)
            : new TypedStatement.Return(NOWHERE, call);
    function.setBody(new TypedBlock(NOWHERE, List.of(), List.of(statement)));
    return function;
  }
}
