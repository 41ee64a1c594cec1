package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.FunctionSyntax;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.TypedModule.Export;

/** The typed programs of the modules that are part of Orus. They have no text. */
public final class IntrinsicModule {

  private static final Span NOWHERE = new Span(0, 0);

  private IntrinsicModule() {}

  /** New typed programs of all of them, by name. */
  public static Map<String, TypedModule> all() {
    Map<String, TypedModule> modules = new LinkedHashMap<>();
    for (Intrinsic intrinsic : Intrinsic.values()) {
      TypedModule module =
          modules.computeIfAbsent(intrinsic.module(), IntrinsicModule::withoutFunctions);
      FunctionSymbol function = function(intrinsic, module);
      module.functions().add(function);
      module.exports().put(intrinsic.text(), new Export.OfFunction(function));
    }
    return modules;
  }

  private static TypedModule withoutFunctions(String name) {
    TypedModule module = new TypedModule(name, new SourceText(name, ""));
    FunctionSymbol body = new FunctionSymbol("<module>", null, NOWHERE, module, null, null);
    body.setResult(Type.Primitive.VOID);
    body.setBody(new TypedBlock(NOWHERE, List.of(), List.of()));
    module.setBody(body);
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
