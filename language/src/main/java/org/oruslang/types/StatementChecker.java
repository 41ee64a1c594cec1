package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.EnumDeclaration;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.FunctionDeclaration;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.ImplDeclaration;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.syntax.StructDeclaration;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.NumberLiteral;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** Checks statements and blocks. */
final class StatementChecker {

  private final Inference inference;
  private final CheckingContext context;
  private boolean tail;

  StatementChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  /** Checks a block in the present scope. */
  TypedBlock block(Block block) {
    List<FunctionSymbol> functions = new ArrayList<>();
    List<TypedStatement> statements = new ArrayList<>(block.statements().size());
    boolean outerTail = tail;
    tail = false;
    into(block, functions, statements);
    tail = outerTail;
    return new TypedBlock(block.span(), functions, statements);
  }

  /** Checks a block whose last statement gives the function's result. */
  TypedBlock tailBlock(Block block) {
    List<FunctionSymbol> functions = new ArrayList<>();
    List<TypedStatement> statements = new ArrayList<>(block.statements().size());
    boolean outerTail = tail;
    tail = true;
    into(block, functions, statements);
    tail = outerTail;
    return new TypedBlock(block.span(), functions, statements);
  }

  /** Checks the statements of a block and appends what is left of them to the lists. */
  void into(Block block, List<FunctionSymbol> functions, List<TypedStatement> statements) {
    boolean isTail = tail;
    tail = false;
    List<FunctionEntry> nested = inference.declarations.declareNested(block);
    for (FunctionEntry entry : nested) {
      functions.add(entry.symbol());
    }
    int last = block.statements().size() - 1;
    for (int i = 0; i <= last; i++) {
      tail = isTail && i == last;
      TypedStatement typed = statement(block.statements().get(i));
      tail = false;
      if (typed != null) {
        statements.add(typed);
      }
      if (!(isTail && i == last && context.function().isLambda())) {
        context.settleLiterals();
      }
    }
    inference.functions.markEarlyCaptures(block, nested);
    context.scope().describe(block.span(), context.observer());
    tail = isTail;
  }

  /** The checked statement; null for declarations, which leave nothing to execute. */
  TypedStatement statement(Statement statement) {
    return switch (statement) {
      case Statement.ExpressionStatement expression -> expression(expression);
      case Statement.Print print -> print(print);
      case Statement.Pass pass -> new TypedStatement.Pass(pass.span());
      case Statement.Break leave -> inference.loops.breakStatement(leave);
      case Statement.Continue next -> inference.loops.continueStatement(next);
      case Statement.Return result -> inference.functions.returnStatement(result);
      case Statement.VariableDeclaration declaration -> declaration(declaration);
      case Statement.Destructure destructure -> destructure(destructure);
      case Statement.Use use -> use(use);
      case Statement.If choice -> choice(choice);
      case Statement.While loop -> inference.loops.whileLoop(loop);
      case Statement.ForRange loop -> inference.loops.forRange(loop);
      case Statement.ForEach loop -> inference.loops.forEach(loop);
      case Statement.Match match -> match(match);
      case Statement.Try attempt -> attempt(attempt);
      case FunctionDeclaration function -> {
        inference.functions.declared(function);
        yield null;
      }
      case StructDeclaration struct -> {
        inference.declarations.checkDefaults(struct);
        yield null;
      }
      case EnumDeclaration symbol -> null;
      case ImplDeclaration impl -> {
        inference.functions.methods(impl);
        yield null;
      }
    };
  }

  private TypedStatement expression(Statement.ExpressionStatement statement) {
    boolean isTail = tail;
    tail = false;
    Expression expression = statement.expression();
    if (isTail && !(expression instanceof Expression.Assignment)) {
      return inference.functions.tailExpression(statement);
    }
    return new TypedStatement.Evaluate(statement.span(), inference.expressions.infer(expression));
  }

  private TypedStatement print(Statement.Print print) {
    List<TypedExpression> arguments = new ArrayList<>(print.arguments().size());
    for (Expression argument : print.arguments()) {
      arguments.add(inference.expressions.inferValue(argument));
    }
    return new TypedStatement.Print(print.span(), print.keyword(), arguments);
  }

  private TypedStatement declaration(Statement.VariableDeclaration declaration) {
    Identifier name = declaration.name();
    boolean mutable = declaration.mutable();
    TypedExpression value;
    Type type;
    List<TypeVariable> parameters = List.of();
    if (declaration.type() != null) {
      type = inference.typeReader.readValueType(declaration.type());
      value = inference.expressions.check(declaration.value(), type, name.span());
    } else {
      AssignmentChecker.Initializer initializer =
          inference.assignments.initializer(declaration.value(), mutable);
      value = initializer.value();
      parameters = initializer.typeParameters();
      type = value.type();
    }
    context.settleLiterals();
    Variable variable = inference.names.declare(name, mutable, type);
    variable.setTypeParameters(parameters);
    if (declaration.exported()) {
      inference.declarations.export(variable);
    }
    if (!mutable && (declaration.constant() || declaration.type() != null)) {
      NumberLiteral constant = ConstantFolder.fold(value);
      variable.setConstant(constant);
    }
    return new TypedStatement.Declare(declaration.span(), variable, value);
  }

  private TypedStatement destructure(Statement.Destructure destructure) {
    Span at = destructure.value().span();
    TypedExpression value = inference.expressions.inferValue(destructure.value());
    context.settleLiterals();
    Type type = value.type().resolved();
    Type element =
        switch (type) {
          case Type.Array array -> array.element();
          case TypeVariable variable when !variable.isGeneralised() -> {
            Type.Array array = new Type.Array(context.fresh());
            Unifier.unify(variable, array);
            yield array.element();
          }
          case Primitive primitive
              when primitive == Primitive.ANY || primitive == Primitive.INVALID ->
              primitive;
          default -> {
            context.mismatch(at, TypePrinter.text(type), "array");
            yield Primitive.INVALID;
          }
        };
    List<Variable> variables = new ArrayList<>();
    for (Identifier name : destructure.names()) {
      variables.add(destructureTarget(name, element));
    }
    return new TypedStatement.Destructure(destructure.span(), at, variables, value, element);
  }

  private Variable destructureTarget(Identifier name, Type element) {
    Binding binding = inference.names.find(name.text());
    boolean hoisted = context.scope().isHoisting();
    if (binding == null) {
      boolean mutable =
          !context.function().isModuleBody() || hoisted || context.function().insideLoop();
      Variable variable =
          inference.names.introduce(context.scope().assignmentScope(), name, mutable, element);
      if (mutable) {
        variable.setPlainlyCreated();
      }
      if (hoisted) {
        inference.names.track(variable);
      }
      return variable;
    }
    context.reference(name.span(), binding);
    if (!(binding instanceof Binding.OfVariable target)
        || !target.variable().isMutable()
        || target.variable().isPlainlyCreated()
            && target.variable().owner() != context.function().symbol()) {
      context.error(
          ErrorCode.IMMUTABLE_VARIABLE,
          name.span(),
          "Cannot assign to immutable variable '"
              + name.text()
              + "'. Add 'mut' when declaring it.");
      return context.newVariable(name.text(), name.span(), true, element);
    }
    Variable variable = target.variable();
    inference.names.use(variable, name.span(), true);
    context.flow().assigned(variable);
    if (!Unifier.unify(element, variable.type())) {
      context.mismatch(name.span(), element, variable.type());
    }
    return variable;
  }

  private TypedStatement use(Statement.Use use) {
    if (context.scope() != inference.names.moduleScope()) {
      context.error(
          ErrorCode.INVALID_SYNTAX,
          use.keyword(),
          "'use' declarations are only allowed at module scope");
    }
    return null;
  }

  private TypedStatement choice(Statement.If choice) {
    boolean isTail = tail;
    tail = false;
    List<TypedStatement.Branch> branches = new ArrayList<>();
    Flow after = null;
    for (Statement.Branch branch : choice.branches()) {
      TypedExpression condition = inference.expressions.inferValue(branch.condition());
      context.settleLiterals();
      Flow otherwise = context.flow().copy();
      TypedBlock body = branchBody(branch.body(), isTail);
      branches.add(new TypedStatement.Branch(branch.keyword(), condition, body));
      after = join(after, context.flow());
      context.setFlow(otherwise);
    }
    TypedBlock otherwise =
        choice.otherwise() == null ? null : branchBody(choice.otherwise(), isTail);
    context.setFlow(join(after, context.flow()));
    return new TypedStatement.If(choice.span(), branches, otherwise);
  }

  private static Flow join(Flow first, Flow second) {
    if (first == null) {
      return second;
    }
    first.join(second);
    return first;
  }

  private TypedBlock branchBody(Block block, boolean isTail) {
    TypedBlock[] result = new TypedBlock[1];
    context.inScope(true, () -> result[0] = isTail ? tailBlock(block) : block(block));
    return result[0];
  }

  private TypedStatement match(Statement.Match match) {
    boolean isTail = tail;
    tail = false;
    return inference.matches.statement(
        match, arm -> isTail ? tailBlock(arm.body()) : block(arm.body()));
  }

  private TypedStatement attempt(Statement.Try attempt) {
    tail = false;
    Flow before = context.flow().copy();
    TypedBlock[] body = new TypedBlock[1];
    context.inScope(false, () -> body[0] = block(attempt.body()));
    Flow afterBody = context.flow();
    Flow handlerStart = before;
    handlerStart.join(afterBody.copy());
    context.setFlow(handlerStart);
    Variable[] variable = new Variable[1];
    TypedBlock[] handler = new TypedBlock[1];
    context.inScope(
        false,
        () -> {
          if (attempt.catchName() != null) {
            variable[0] = inference.names.declare(attempt.catchName(), true, Primitive.ERROR);
            variable[0].setPlainlyCreated();
          }
          handler[0] = block(attempt.handler());
        });
    afterBody.join(context.flow());
    context.setFlow(afterBody);
    return new TypedStatement.Try(attempt.span(), body[0], variable[0], handler[0]);
  }
}
