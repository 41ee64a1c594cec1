package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.oruslang.syntax.BinaryOperator;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.Type.Primitive;

/**
 * An expression whose type is known.
 *
 * <p>Types inside a polymorphic function mention its type parameters; substitute them before
 * choosing code. Components called {@code at} are the place that a run-time error is reported at
 * (the operator, the bracket, the parenthesis).
 */
public sealed interface TypedExpression {

  Span span();

  Type type();

  /** A number literal in the type that its context gave it; the value fits the type. */
  record Number(Span span, NumberLiteral literal, Type type) implements TypedExpression {}

  /** A string literal; lone surrogates {@code U+DC80..U+DCFF} stand for raw bytes. */
  record Text(Span span, String value) implements TypedExpression {
    @Override
    public Type type() {
      return Primitive.STRING;
    }
  }

  record Truth(Span span, boolean value) implements TypedExpression {
    @Override
    public Type type() {
      return Primitive.BOOL;
    }
  }

  /**
   * @param typeArguments what stands for the type parameters of a polymorphic lambda here
   */
  record ReadVariable(Span span, Variable variable, List<Type> typeArguments, Type type)
      implements TypedExpression {
    public ReadVariable {
      typeArguments = List.copyOf(typeArguments);
    }
  }

  /**
   * A named function as a value.
   *
   * @param typeArguments what stands for its type parameters here
   */
  record ReadFunction(Span span, FunctionSymbol function, List<Type> typeArguments, Type type)
      implements TypedExpression {
    public ReadFunction {
      typeArguments = List.copyOf(typeArguments);
    }
  }

  /** A lambda; evaluating it makes a closure. */
  record MakeClosure(Span span, FunctionSymbol function, Type type) implements TypedExpression {}

  record NewArray(Span span, List<TypedExpression> elements, Type type) implements TypedExpression {
    public NewArray {
      elements = List.copyOf(elements);
    }
  }

  /** {@code count} times the one value of {@code value}; the count is not negative. */
  record FillArray(Span span, TypedExpression value, long count, Type type)
      implements TypedExpression {}

  record Negate(Span span, Span at, TypedExpression operand, Type type)
      implements TypedExpression {}

  /** {@code not}: inverts a bool, compares a number with zero. */
  record Not(Span span, TypedExpression operand) implements TypedExpression {
    @Override
    public Type type() {
      return Primitive.BOOL;
    }
  }

  /**
   * {@code + - * / %}. The operand types decide the operation: equal numeric types, a string on one
   * side of {@code +} (concatenation), an array and an integer (repetition), {@code any} (decided
   * at run time); with anything else it raises the error of that operation.
   */
  record Arithmetic(
      Span span,
      BinaryOperator operator,
      Span at,
      TypedExpression left,
      TypedExpression right,
      Type type)
      implements TypedExpression {}

  /** {@code == != < <= > >=}; the operands may have any types. */
  record Comparison(
      Span span, BinaryOperator operator, Span at, TypedExpression left, TypedExpression right)
      implements TypedExpression {
    @Override
    public Type type() {
      return Primitive.BOOL;
    }

    /**
     * Whether the type of an operand is a type parameter. As with {@code any}, values of different
     * types are not promoted then, whatever the function is used with.
     */
    public boolean isGeneric() {
      return left.type().resolved() instanceof TypeVariable
          || right.type().resolved() instanceof TypeVariable;
    }
  }

  /**
   * {@code and} and {@code or}: on bool the right side is evaluated only if it decides; on i32 both
   * are evaluated and combined bit by bit.
   *
   * @param type bool or i32, the type of both operands
   */
  record Logical(
      Span span, BinaryOperator operator, TypedExpression left, TypedExpression right, Type type)
      implements TypedExpression {}

  /**
   * {@code subject matches Enum.Variant(...)} with at least one {@code _}.
   *
   * @param payload for each field the value to compare with, or null for {@code _}
   */
  record TestVariant(
      Span span,
      Span at,
      TypedExpression subject,
      VariantSymbol variant,
      List<TypedExpression> payload)
      implements TypedExpression {
    public TestVariant {
      payload = Collections.unmodifiableList(new ArrayList<>(payload));
    }

    @Override
    public Type type() {
      return Primitive.BOOL;
    }
  }

  /** An explicit {@code as}; it may raise. */
  record Cast(Span span, Span at, TypedExpression operand, Type type) implements TypedExpression {}

  /**
   * An implicit conversion, decided by the two types: between numeric types the promotion of the
   * operand, to {@code any} nothing that a program can see, from {@code any} a check that raises a
   * type error naming both types, between equal types nothing at all.
   */
  record Convert(Span span, TypedExpression operand, Type type) implements TypedExpression {}

  /**
   * The value if one of the conditions, tried in order, holds; otherwise the other value.
   *
   * @param otherwise null only where the value is not used
   */
  record Conditional(
      Span span,
      List<TypedExpression> conditions,
      TypedExpression value,
      TypedExpression otherwise,
      Type type)
      implements TypedExpression {
    public Conditional {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * A call of a function or method known by name. The receiver of an instance method is the first
   * argument.
   */
  record CallFunction(
      Span span,
      Span at,
      FunctionSymbol function,
      List<Type> typeArguments,
      List<TypedExpression> arguments,
      Type type)
      implements TypedExpression {
    public CallFunction {
      typeArguments = List.copyOf(typeArguments);
      arguments = List.copyOf(arguments);
    }
  }

  /** A call of a value; the callee's type is a function type or {@code any}. */
  record CallValue(
      Span span, Span at, TypedExpression callee, List<TypedExpression> arguments, Type type)
      implements TypedExpression {
    public CallValue {
      arguments = List.copyOf(arguments);
    }
  }

  record CallBuiltin(
      Span span, Span at, Builtin builtin, List<TypedExpression> arguments, Type type)
      implements TypedExpression {
    public CallBuiltin {
      arguments = List.copyOf(arguments);
    }
  }

  /** A call of a function of a module that is part of Orus. */
  record CallIntrinsic(Span span, Span at, Intrinsic intrinsic, List<TypedExpression> arguments)
      implements TypedExpression {
    public CallIntrinsic {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return intrinsic.result();
    }
  }

  /**
   * A new struct. Values are evaluated in the order of the list; fields that it does not name get
   * their default afterwards, in the order of the declaration.
   */
  record NewStruct(Span span, StructSymbol struct, List<FieldInitializer> fields, Type type)
      implements TypedExpression {
    public NewStruct {
      fields = List.copyOf(fields);
    }
  }

  /** The value of one field of a {@link NewStruct}. */
  record FieldInitializer(FieldSymbol field, TypedExpression value) {}

  record NewEnum(Span span, VariantSymbol variant, List<TypedExpression> payload, Type type)
      implements TypedExpression {
    public NewEnum {
      payload = List.copyOf(payload);
    }
  }

  record ReadField(Span span, Span at, TypedExpression target, FieldSymbol field, Type type)
      implements TypedExpression {}

  /**
   * {@code target.name} where the target has type {@code any}: a field of a struct or a member of
   * an object of another language, looked up at run time.
   */
  record ReadMember(Span span, Span at, TypedExpression target, String name)
      implements TypedExpression {
    @Override
    public Type type() {
      return Primitive.ANY;
    }
  }

  /**
   * {@code target.name(...)} where the target has type {@code any}, and so have the arguments and
   * the result: a method of a struct, or a member of a struct or of an object of another language
   * that can be called.
   */
  record CallMember(
      Span span, Span at, TypedExpression target, String name, List<TypedExpression> arguments)
      implements TypedExpression {
    public CallMember {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return Primitive.ANY;
    }
  }

  /**
   * {@code target[index]}: an element of an array, one byte of a string, decided at run time for
   * {@code any}. The index has an integer type or {@code any}.
   */
  record ReadElement(Span span, Span at, TypedExpression target, TypedExpression index, Type type)
      implements TypedExpression {}

  /** A part of an array or a string; absent bounds are null. */
  record Slice(
      Span span,
      Span at,
      TypedExpression target,
      TypedExpression start,
      TypedExpression end,
      TypedExpression step,
      Type type)
      implements TypedExpression {}

  /** A match that yields a value. Arms are tried in order; if none is taken it raises. */
  record Match(Span span, Span at, TypedExpression subject, List<MatchArm> arms, Type type)
      implements TypedExpression {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  /** One arm of a {@link Match}. */
  record MatchArm(TypedPattern pattern, TypedExpression value) {}

  /**
   * Statements followed by a value.
   *
   * @param value null where the block has no value and none is used
   */
  record BlockValue(Span span, TypedBlock block, TypedExpression value, Type type)
      implements TypedExpression {}

  /**
   * Stores a value and yields it.
   *
   * @param operator for a compound assignment the arithmetic between the target's present value and
   *     {@code value}; the parts of the target are evaluated once. Null for a plain one
   * @param type the target's type
   */
  record Assign(
      Span span,
      AssignmentTarget target,
      BinaryOperator operator,
      Span at,
      TypedExpression value,
      Type type)
      implements TypedExpression {}

  /** Stands where an error was reported; a program that contains it never runs. */
  record Invalid(Span span) implements TypedExpression {
    @Override
    public Type type() {
      return Primitive.INVALID;
    }
  }
}
