package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.DiagnosticSink;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedStatement;

/** Turns syntax trees into typed programs: names, types, exhaustiveness, storage. */
public final class Checker {

  private Checker() {}

  /**
   * Checks one source file.
   *
   * @param name what importers call the module, or the file name of a program
   * @param imports asked for each {@code use}, in the order of the text, before anything else
   * @return the typed program; it may only be run if nothing was reported
   */
  public static TypedModule check(
      Program program, String name, SourceText text, Imports imports, DiagnosticSink diagnostics) {
    return check(program, name, text, imports, diagnostics, List.of(), false, CheckObserver.NONE);
  }

  /**
   * Checks one input of an interactive session. It sees everything that earlier inputs defined, and
   * everything that it defines itself is exported.
   *
   * @param earlier the inputs before this one, oldest first
   */
  public static TypedModule checkInSession(
      Program program,
      String name,
      SourceText text,
      Imports imports,
      DiagnosticSink diagnostics,
      List<TypedModule> earlier) {
    return check(program, name, text, imports, diagnostics, earlier, true, CheckObserver.NONE);
  }

  /**
   * Checks one source file and tells what its names and expressions are.
   *
   * @param earlier the inputs of an interactive session before this one; null for a file
   */
  public static TypedModule observe(
      Program program,
      String name,
      SourceText text,
      Imports imports,
      DiagnosticSink diagnostics,
      List<TypedModule> earlier,
      CheckObserver observer) {
    return earlier == null
        ? check(program, name, text, imports, diagnostics, List.of(), false, observer)
        : check(program, name, text, imports, diagnostics, earlier, true, observer);
  }

  private static TypedModule check(
      Program program,
      String name,
      SourceText text,
      Imports imports,
      DiagnosticSink diagnostics,
      List<TypedModule> earlier,
      boolean session,
      CheckObserver observer) {
    TypedModule module = new TypedModule(name, text);
    module.imports().addAll(earlier);
    FunctionSymbol body = new FunctionSymbol("<module>", null, program.span(), module, null, null);
    module.setBody(body);
    body.setResult(Type.Primitive.VOID);
    body.setBody(new TypedBlock(program.span(), List.of(), List.of()));
    Inference inference = new Inference(module, diagnostics, earlier, observer);
    try {
      new ModuleCheck(inference, imports, session).run(program);
    } catch (StackOverflowError overflow) {
      diagnostics.report(
          ErrorCode.NESTING_TOO_DEEP,
          text,
          new Span(program.span().start(), program.span().start()),
          "The program is too deeply nested to be checked.");
    }
    return module;
  }

  /** The steps of checking one module. */
  private static final class ModuleCheck {

    private final Inference inference;
    private final CheckingContext context;
    private final Imports imports;
    private final boolean session;
    private final FirstUses firstUses;

    ModuleCheck(Inference inference, Imports imports, boolean session) {
      this.inference = inference;
      this.context = inference.context;
      this.imports = imports;
      this.session = session;
      this.firstUses = new FirstUses(inference.names);
    }

    void run(Program program) {
      if (!program.complete()) {
        inference.names.tolerateUndefined();
      }
      FunctionSymbol body = context.module().body();
      context.allFunctions().add(body);
      FunctionContext top = new FunctionContext(body, null, null, 0, null);
      context.inModule(top, inference.names.moduleScope(), () -> module(program));
    }

    private void module(Program program) {
      ImportBinder binder = new ImportBinder(inference);
      for (Statement statement : program.statements()) {
        if (statement instanceof Statement.Use use) {
          TypedModule imported = imports.load(use);
          if (imported != null) {
            binder.bind(use, imported);
          } else {
            unusable(use);
          }
        }
      }
      announceGlobals(program.statements());
      inference.declarations.declareModule(program.statements());
      List<TypedStatement> statements = new ArrayList<>();
      for (Statement statement : program.statements()) {
        TypedStatement typed = inference.statements.statement(statement);
        context.settleLiterals();
        if (typed != null) {
          statements.add(typed);
        }
        firstUses.afterStatement(statement.span());
      }
      firstUses.checkGlobals(context.module().body());
      context.module().body().setBody(new TypedBlock(program.span(), List.of(), statements));
      Storage.assign(context, session);
      inference.names.moduleScope().describe(program.span(), context.observer());
    }

    /** Keeps names of a module that could not be loaded from being reported as undefined. */
    private void unusable(Statement.Use use) {
      if (use.names() == null) {
        if (!use.everything()) {
          unusable(use.alias() != null ? use.alias() : use.path().getLast());
        }
        return;
      }
      for (Statement.ImportedName name : use.names()) {
        unusable(name.alias() != null ? name.alias() : name.name());
      }
    }

    private void unusable(Identifier name) {
      inference
          .names
          .moduleScope()
          .put(
              name.text(),
              new Binding.OfVariable(
                  context.newVariable(name.text(), name.span(), false, Type.Primitive.INVALID)));
    }

    private void announceGlobals(List<Statement> statements) {
      for (Statement statement : statements) {
        switch (statement) {
          case Statement.VariableDeclaration declaration ->
              inference.names.announceGlobal(declaration.name(), declaration.mutable());
          case Statement.ExpressionStatement expression
              when expression.expression() instanceof Expression.Assignment assignment
                  && assignment.operator() == null
                  && assignment.target() instanceof Expression.Name name ->
              inference.names.announceGlobal(new Identifier(name.span(), name.text()), false);
          case Statement.Destructure destructure ->
              destructure.names().forEach(name -> inference.names.announceGlobal(name, false));
          default -> {}
        }
      }
    }
  }
}
