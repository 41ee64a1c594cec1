package org.oruslang.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.EnumDeclaration;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.FunctionDeclaration;
import org.oruslang.syntax.FunctionSyntax;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.ImplDeclaration;
import org.oruslang.syntax.Parameter;
import org.oruslang.syntax.Statement;
import org.oruslang.syntax.StructDeclaration;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedModule.Export;
import org.oruslang.types.program.Variable;

/**
 * Introduces the functions and types of a block before its first statement is checked, so that
 * their order in the text does not matter.
 */
final class Declarations {

  private final Inference inference;
  private final CheckingContext context;
  private final Map<FunctionSyntax, FunctionEntry> bySyntax = new IdentityHashMap<>();
  private final Map<FunctionSymbol, FunctionEntry> bySymbol = new IdentityHashMap<>();
  private final Map<StructDeclaration, StructSymbol> structs = new IdentityHashMap<>();

  Declarations(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  /** Introduces what a block declares into the present scope; returns its nested functions. */
  List<FunctionEntry> declareNested(Block block) {
    if (context.scope() == inference.names.moduleScope()) {
      return List.of();
    }
    return declare(block.statements());
  }

  /** Introduces what a module declares into the module's scope. */
  void declareModule(List<Statement> statements) {
    declare(statements);
  }

  private List<FunctionEntry> declare(List<Statement> statements) {
    Map<EnumDeclaration, EnumSymbol> enums = new IdentityHashMap<>();
    Map<StructDeclaration, StructSymbol> declared = new IdentityHashMap<>();
    for (Statement statement : statements) {
      if (statement instanceof StructDeclaration struct) {
        declared.put(struct, introduce(struct));
      } else if (statement instanceof EnumDeclaration symbol) {
        enums.put(symbol, introduce(symbol));
      }
    }
    List<FunctionEntry> nested = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement instanceof StructDeclaration struct) {
        fields(struct, declared.get(struct));
      } else if (statement instanceof EnumDeclaration symbol) {
        variants(symbol, enums.get(symbol));
      }
    }
    for (Statement statement : statements) {
      if (statement instanceof ImplDeclaration impl) {
        methods(impl);
      } else if (statement instanceof FunctionDeclaration function) {
        FunctionEntry entry = function(function);
        if (entry.symbol().isNested()) {
          nested.add(entry);
        }
      }
    }
    return nested;
  }

  private boolean isModuleScope() {
    return context.scope() == inference.names.moduleScope();
  }

  private StructSymbol introduce(StructDeclaration declaration) {
    Identifier name = declaration.name();
    reportTaken(name);
    StructSymbol symbol =
        new StructSymbol(name.text(), name.span(), context.module(), declaration.exported());
    structs.put(declaration, symbol);
    context.observer().declared(name.span(), symbol);
    context.module().structs().add(symbol);
    context.scope().put(name.text(), new Binding.OfStruct(symbol, name.span()));
    if (declaration.exported()) {
      context.module().exports().put(name.text(), new Export.OfStruct(symbol));
    }
    return symbol;
  }

  private void reportTaken(Identifier name) {
    Binding previous = context.scope().own(name.text());
    if (previous == null) {
      return;
    }
    context.error(
        ErrorCode.DUPLICATE_DEFINITION,
        name.span(),
        previous.declaration() == null
            ? "'" + name.text() + "' is already defined"
            : "'"
                + name.text()
                + "' is already defined on line "
                + context.text().line(previous.declaration().start()));
  }

  private EnumSymbol introduce(EnumDeclaration declaration) {
    Identifier name = declaration.name();
    reportTaken(name);
    List<TypeVariable> parameters = new ArrayList<>();
    for (int i = 0; i < declaration.typeParameters().size(); i++) {
      TypeVariable parameter = new TypeVariable(0);
      parameter.generalise();
      parameters.add(parameter);
    }
    EnumSymbol symbol =
        new EnumSymbol(
            name.text(), name.span(), context.module(), declaration.exported(), parameters);
    context.module().enums().add(symbol);
    context.observer().declared(name.span(), symbol);
    context.scope().put(name.text(), new Binding.OfEnum(symbol, name.span()));
    if (declaration.exported()) {
      context.module().exports().put(name.text(), new Export.OfEnum(symbol));
    }
    return symbol;
  }

  private void fields(StructDeclaration declaration, StructSymbol symbol) {
    Set<String> names = new HashSet<>();
    for (StructDeclaration.Field field : declaration.fields()) {
      if (!names.add(field.name().text())) {
        context.error(
            ErrorCode.DUPLICATE_DEFINITION,
            field.name().span(),
            "Field '" + field.name().text() + "' is declared twice.");
        continue;
      }
      Type type = inference.typeReader.readValueType(field.type());
      FieldSymbol fieldSymbol = new FieldSymbol(field.name().text(), symbol.fields().size(), type);
      symbol.fields().add(fieldSymbol);
      context.observer().declared(field.name().span(), fieldSymbol);
      if (field.initial() != null) {
        fieldSymbol.setInitializer(initializer(symbol, field, type));
      }
    }
  }

  /** The default of a field, as a function that computes it. */
  private FunctionSymbol initializer(
      StructSymbol struct, StructDeclaration.Field field, Type type) {
    Expression value = field.initial();
    FunctionSyntax syntax =
        new FunctionSyntax(
            value.span(),
            value.span(),
            field.name(),
            List.of(),
            null,
            new Block(
                value.span(), List.of(new Statement.ExpressionStatement(value.span(), value))));
    FunctionSymbol symbol =
        new FunctionSymbol(
            field.name().text(), syntax, value.span(), context.module(), null, struct);
    symbol.setResult(type);
    register(symbol, syntax, inference.names.moduleScope(), type, true);
    return symbol;
  }

  /** Comes to the declaration of a struct in the text: checks the defaults of its fields. */
  void checkDefaults(StructDeclaration declaration) {
    StructSymbol struct = structs.get(declaration);
    for (FieldSymbol field : struct.fields()) {
      if (field.initializer() != null) {
        FunctionSyntax syntax = field.initializer().syntax();
        inference.functions.declared(new FunctionDeclaration(syntax.span(), false, syntax));
      }
    }
  }

  /** Records that the present function makes a struct, which may compute defaults. */
  void useDefaults(StructSymbol struct) {
    for (FieldSymbol field : struct.fields()) {
      if (field.initializer() != null && struct.module() == context.module()) {
        inference.names.call(field.initializer());
      }
    }
  }

  private void variants(EnumDeclaration declaration, EnumSymbol symbol) {
    Map<String, TypeVariable> parameters = new HashMap<>();
    for (int i = 0; i < declaration.typeParameters().size(); i++) {
      Identifier name = declaration.typeParameters().get(i);
      if (parameters.put(name.text(), symbol.typeParameters().get(i)) != null) {
        context.error(
            ErrorCode.DUPLICATE_DEFINITION,
            name.span(),
            "Type parameter '" + name.text() + "' is declared twice.");
      }
    }
    inference.typeReader.inside(symbol, parameters, () -> variants(declaration.variants(), symbol));
  }

  private void variants(List<EnumDeclaration.Variant> variants, EnumSymbol symbol) {
    for (EnumDeclaration.Variant variant : variants) {
      if (symbol.variant(variant.name().text()) != null) {
        context.error(
            ErrorCode.DUPLICATE_DEFINITION,
            variant.name().span(),
            "Variant '" + variant.name().text() + "' is declared twice.");
        continue;
      }
      List<String> names = new ArrayList<>();
      List<Type> types = new ArrayList<>();
      for (EnumDeclaration.Payload payload : variant.payloads()) {
        names.add(payload.name() == null ? null : payload.name().text());
        types.add(inference.typeReader.readValueType(payload.type()));
      }
      VariantSymbol variantSymbol =
          new VariantSymbol(
              symbol,
              variant.name().text(),
              symbol.variants().size(),
              Collections.unmodifiableList(names),
              List.copyOf(types));
      symbol.variants().add(variantSymbol);
      context.observer().declared(variant.name().span(), variantSymbol);
    }
  }

  private void methods(ImplDeclaration impl) {
    if (!(inference.names.find(impl.name().text()) instanceof Binding.OfStruct binding)
        || binding.symbol().module() != context.module()) {
      context.error(
          ErrorCode.UNKNOWN_TYPE,
          impl.keyword(),
          "this is a `" + impl.name().text() + "`, but `valid type` was expected",
          "Methods can be declared for structs of the same file.");
      return;
    }
    StructSymbol struct = binding.symbol();
    context.reference(impl.name().span(), binding);
    Scope scope = isModuleScope() ? context.scope() : typesOnly();
    for (FunctionDeclaration method : impl.methods()) {
      FunctionSyntax syntax = method.function();
      FunctionSymbol symbol =
          new FunctionSymbol(
              syntax.name().text(), syntax, syntax.header(), context.module(), null, struct);
      context.observer().declared(syntax.name().span(), symbol);
      FunctionSymbol previous = struct.methods().putIfAbsent(symbol.name(), symbol);
      if (previous != null) {
        context.error(
            ErrorCode.DUPLICATE_VARIABLE,
            syntax.name().span(),
            "Variable '"
                + struct.name()
                + "."
                + symbol.name()
                + "' is already defined on line "
                + context.text().line(previous.declaration().start()));
      }
      if (!syntax.parameters().isEmpty()
          && syntax.parameters().get(0).name().text().equals("self")) {
        symbol.setInstanceMethod();
      }
      signature(symbol, scope);
    }
  }

  /** The types that are visible here on top of the module's names. */
  private Scope typesOnly() {
    Scope result = new Scope(inference.names.moduleScope(), null, false);
    for (String name : context.scope().visibleNames()) {
      Binding binding = context.scope().find(name);
      if (binding instanceof Binding.OfStruct || binding instanceof Binding.OfEnum) {
        result.put(name, binding);
      }
    }
    return result;
  }

  private FunctionEntry function(FunctionDeclaration declaration) {
    FunctionSyntax syntax = declaration.function();
    Identifier name = syntax.name();
    boolean nested = !isModuleScope();
    Binding previous = context.scope().own(name.text());
    if (previous != null
        && !(previous instanceof Binding.OfFunction f && !f.entry().isImported())) {
      inference.names.alreadyDefined(name, previous);
    }
    FunctionSymbol symbol =
        new FunctionSymbol(
            name.text(),
            syntax,
            name.span(),
            context.module(),
            nested ? context.function().symbol() : null,
            null);
    context.observer().declared(name.span(), symbol);
    FunctionEntry entry = signature(symbol, context.scope());
    context.scope().put(name.text(), new Binding.OfFunction(entry));
    if (nested) {
      symbol.setClosureVariable(
          context.newVariable(name.text(), name.span(), false, symbol.type()));
    }
    if (declaration.exported()) {
      symbol.setExported();
      context.module().exports().put(name.text(), new Export.OfFunction(symbol));
    }
    return entry;
  }

  /** Gives a function its parameters and result type as far as annotations tell them. */
  private FunctionEntry signature(FunctionSymbol symbol, Scope scope) {
    FunctionSyntax syntax = symbol.syntax();
    int level = symbol.isNested() ? context.function().level() + 1 : 1;
    createParameters(symbol, level);
    Type declared =
        syntax.returnType() == null ? null : inference.typeReader.read(syntax.returnType());
    symbol.setResult(declared != null ? declared : new TypeVariable(level));
    boolean annotated = declared != null && FreeVariables.isClosed(symbol.type());
    return register(symbol, syntax, scope, declared, annotated);
  }

  private FunctionEntry register(
      FunctionSymbol symbol,
      FunctionSyntax syntax,
      Scope scope,
      Type declaredResult,
      boolean annotated) {
    FunctionEntry entry = new FunctionEntry(symbol, scope, declaredResult, annotated);
    bySyntax.put(syntax, entry);
    bySymbol.put(symbol, entry);
    context.allFunctions().add(symbol);
    if (!symbol.isNested()) {
      context.module().functions().add(symbol);
    }
    return entry;
  }

  /** Makes the parameters of a function; those without annotation have unknown types. */
  void createParameters(FunctionSymbol symbol, int level) {
    for (Parameter parameter : symbol.syntax().parameters()) {
      Type type;
      if (parameter.type() != null) {
        type = inference.typeReader.readValueType(parameter.type());
      } else if (symbol.isInstanceMethod() && symbol.parameters().isEmpty()) {
        type = new Type.Struct(symbol.methodOf());
      } else {
        type = new TypeVariable(level);
      }
      Variable variable =
          new Variable(
              parameter.name().text(),
              parameter.name().span(),
              false,
              type,
              context.module(),
              symbol);
      context.observer().declared(parameter.name().span(), variable);
      symbol.parameters().add(variable);
      symbol.locals().add(variable);
    }
  }

  /** Makes the parameters of the present function visible in its body. */
  void bindParameters(FunctionSymbol symbol) {
    for (Variable parameter : symbol.parameters()) {
      Binding previous = context.scope().own(parameter.name());
      if (previous != null) {
        inference.names.alreadyDefined(
            new Identifier(parameter.declaration(), parameter.name()), previous);
      }
      context.scope().put(parameter.name(), new Binding.OfVariable(parameter));
    }
  }

  /** How far the function of that declaration is; null for the method of an unknown struct. */
  FunctionEntry entry(FunctionSyntax syntax) {
    return bySyntax.get(syntax);
  }

  /** The method of that name, of this or another module's struct; null if there is none. */
  FunctionEntry method(StructSymbol struct, String name) {
    FunctionSymbol method = struct.methods().get(name);
    if (method == null) {
      return null;
    }
    FunctionEntry entry = bySymbol.get(method);
    return entry != null ? entry : FunctionEntry.imported(method);
  }

  /** Makes a variable visible to other modules; the reader has reported one of a block. */
  void export(Variable variable) {
    if (isModuleScope()) {
      variable.setExported();
      variable.setGlobal();
      context.module().exports().put(variable.name(), new Export.OfVariable(variable));
    }
  }
}
