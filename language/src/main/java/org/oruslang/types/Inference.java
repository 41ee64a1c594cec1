package org.oruslang.types;

import java.util.List;
import org.oruslang.diagnostics.DiagnosticSink;
import org.oruslang.types.program.TypedModule;

/**
 * The parts of the checker of one module, which call each other as the syntax nests.
 *
 * <p>Types are inferred as in Hindley and Milner's system (Damas and Milner, POPL 1982): functions
 * are generalised after their group of mutually recursive functions is checked, variables are not.
 */
final class Inference {

  final CheckingContext context;
  final NameResolver names;
  final TypeReader typeReader;
  final ExpressionChecker expressions;
  final OperatorChecker operators;
  final CallChecker calls;
  final MemberChecker members;
  final AssignmentChecker assignments;
  final MatchChecker matches;
  final LoopChecker loops;
  final StatementChecker statements;
  final FunctionChecker functions;
  final Declarations declarations;

  Inference(
      TypedModule module,
      DiagnosticSink diagnostics,
      List<TypedModule> session,
      CheckObserver observer) {
    context = new CheckingContext(module, diagnostics, observer);
    names = new NameResolver(context, session);
    typeReader = new TypeReader(this);
    expressions = new ExpressionChecker(this);
    operators = new OperatorChecker(this);
    calls = new CallChecker(this);
    members = new MemberChecker(this);
    assignments = new AssignmentChecker(this);
    matches = new MatchChecker(this);
    loops = new LoopChecker(this);
    statements = new StatementChecker(this);
    functions = new FunctionChecker(this);
    declarations = new Declarations(this);
  }
}
