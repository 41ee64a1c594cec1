package org.oruslang.types;

import java.util.List;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.AssignmentTarget;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.Variable;

/** Checks assignments, and creates the variables that plain ones introduce. */
final class AssignmentChecker {

  private final Inference inference;
  private final CheckingContext context;

  AssignmentChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  TypedExpression assign(Expression.Assignment assignment) {
    return switch (assignment.target()) {
      case Expression.Name name -> toName(assignment, name);
      case Expression.Member member -> toMember(assignment, member);
      case Expression.Index index -> toElement(assignment, index);
      default -> {
        // The reader has reported that this can't be assigned to.
        inference.expressions.infer(assignment.target());
        inference.expressions.infer(assignment.value());
        yield invalid(assignment);
      }
    };
  }

  private TypedExpression toName(Expression.Assignment assignment, Expression.Name name) {
    Identifier identifier = new Identifier(name.span(), name.text());
    Binding binding = inference.names.find(name.text());
    context.reference(name.span(), binding);
    if (binding instanceof Binding.OfVariable variable) {
      return toVariable(assignment, variable, identifier);
    }
    if (binding != null) {
      immutable(identifier);
      inference.expressions.infer(assignment.value());
      return invalid(assignment);
    }
    if (assignment.operator() != null) {
      inference.names.undefined(name.span(), name.text());
      inference.expressions.infer(assignment.value());
      return invalid(assignment);
    }
    return create(assignment, identifier);
  }

  private TypedExpression create(Expression.Assignment assignment, Identifier name) {
    boolean hoisted = context.scope().isHoisting();
    boolean mutable =
        !context.function().isModuleBody() || hoisted || context.function().insideLoop();
    Initializer initializer = initializer(assignment.value(), mutable);
    Variable variable =
        inference.names.introduce(
            context.scope().assignmentScope(), name, mutable, initializer.value().type());
    variable.setTypeParameters(initializer.typeParameters());
    if (mutable) {
      variable.setPlainlyCreated();
    }
    if (hoisted) {
      inference.names.track(variable);
    }
    return new TypedExpression.Assign(
        assignment.span(),
        new AssignmentTarget.OfVariable(name.span(), variable),
        null,
        assignment.operatorSpan(),
        initializer.value(),
        variable.type());
  }

  /**
   * The first value of a variable.
   *
   * @param typeParameters of a polymorphic lambda that an immutable variable is bound to
   */
  record Initializer(TypedExpression value, List<TypeVariable> typeParameters) {}

  /** Checks the first value of a variable that has no annotation. */
  Initializer initializer(Expression value, boolean mutable) {
    if (!mutable && value instanceof Expression.Lambda lambda) {
      return inference.functions.generalisedLambda(lambda);
    }
    return new Initializer(inference.expressions.inferValue(value), List.of());
  }

  private TypedExpression toVariable(
      Expression.Assignment assignment, Binding.OfVariable binding, Identifier name) {
    Variable variable = binding.variable();
    boolean captured =
        variable.owner() != context.function().symbol()
            && variable.isPlainlyCreated()
            && !binding.imported();
    if (!variable.isMutable() || captured) {
      immutable(name);
      inference.expressions.infer(assignment.value());
      return invalid(assignment);
    }
    if (assignment.operator() != null) {
      inference.names.use(variable, name.span(), false);
    }
    Type type = variable.type();
    TypedExpression value;
    if (assignment.operator() == null) {
      value = inference.expressions.check(assignment.value(), type, name.span());
    } else {
      TypedExpression current =
          new TypedExpression.ReadVariable(name.span(), variable, List.of(), type);
      value = compound(assignment, current);
    }
    inference.names.use(variable, name.span(), true);
    context.flow().assigned(variable);
    return value == null
        ? invalid(assignment)
        : assigned(assignment, new AssignmentTarget.OfVariable(name.span(), variable), value);
  }

  private void immutable(Identifier name) {
    context.error(
        ErrorCode.IMMUTABLE_VARIABLE,
        name.span(),
        "Cannot assign to immutable variable '" + name.text() + "'. Add 'mut' when declaring it.");
  }

  /**
   * The right side of a compound assignment, checked against what the target holds; null after a
   * report.
   */
  private TypedExpression compound(Expression.Assignment assignment, TypedExpression current) {
    TypedExpression value = inference.expressions.inferValue(assignment.value());
    Span at = assignment.operatorSpan();
    TypedExpression result =
        inference.operators.arithmetic(
            assignment.operator(),
            at,
            current,
            value,
            false,
            OperatorChecker.isLiteral(assignment.value()));
    if (result instanceof TypedExpression.Invalid) {
      return null;
    }
    if (context.tryCoerce(result, current.type()) == null) {
      context.mismatch(at, result.type(), current.type());
      return null;
    }
    return result instanceof TypedExpression.Arithmetic arithmetic ? arithmetic.right() : value;
  }

  private TypedExpression toMember(Expression.Assignment assignment, Expression.Member member) {
    if (member.target() instanceof Expression.Name owner
        && inference.names.find(owner.text()) instanceof Binding.OfModule) {
      Binding exported =
          inference.typeReader.exported(new Identifier(owner.span(), owner.text()), member.name());
      if (exported instanceof Binding.OfVariable variable) {
        return toVariable(assignment, variable, member.name());
      }
      if (exported != null) {
        immutable(member.name());
      }
      inference.expressions.infer(assignment.value());
      return invalid(assignment);
    }
    TypedExpression target = inference.expressions.inferValue(member.target());
    if (target.type().resolved() instanceof Type.Struct struct
        && struct.symbol().field(member.name().text()) == null
        && inference.declarations.method(struct.symbol(), member.name().text()) != null) {
      context.mismatch(member.name().span(), "method", "struct field");
      inference.expressions.infer(assignment.value());
      return invalid(assignment);
    }
    if (target.type().is(Type.Primitive.ANY)) {
      Identifier name = member.name();
      return store(
          assignment,
          new AssignmentTarget.OfMember(name.span(), target, name.text()),
          new TypedExpression.ReadMember(member.span(), name.span(), target, name.text()));
    }
    FieldSymbol field = inference.members.field(member.name(), target);
    if (field == null) {
      inference.expressions.infer(assignment.value());
      return invalid(assignment);
    }
    return store(
        assignment,
        new AssignmentTarget.OfField(member.name().span(), target, field),
        new TypedExpression.ReadField(
            member.span(), member.name().span(), target, field, field.type()));
  }

  private TypedExpression toElement(Expression.Assignment assignment, Expression.Index index) {
    TypedExpression target = inference.expressions.inferValue(index.target());
    TypedExpression position = inference.members.integerIndex(index.index());
    Type element = inference.members.elementType(target, index.target());
    if (element == null || position == null) {
      inference.expressions.infer(assignment.value());
      return invalid(assignment);
    }
    return store(
        assignment,
        new AssignmentTarget.OfElement(index.openBracket(), target, position, element),
        new TypedExpression.ReadElement(
            index.span(), index.openBracket(), target, position, element));
  }

  private TypedExpression store(
      Expression.Assignment assignment, AssignmentTarget target, TypedExpression current) {
    TypedExpression value =
        assignment.operator() == null
            ? inference.expressions.check(assignment.value(), target.type())
            : compound(assignment, current);
    return value == null ? invalid(assignment) : assigned(assignment, target, value);
  }

  private static TypedExpression assigned(
      Expression.Assignment assignment, AssignmentTarget target, TypedExpression value) {
    return new TypedExpression.Assign(
        assignment.span(),
        target,
        assignment.operator(),
        assignment.operatorSpan(),
        value,
        target.type());
  }

  private static TypedExpression invalid(Expression.Assignment assignment) {
    return new TypedExpression.Invalid(assignment.span());
  }
}
