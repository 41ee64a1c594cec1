package org.oruslang.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Identifier;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedExpression;

/** Checks access to fields, elements and module members, slices, and struct literals. */
final class MemberChecker {

  private final Inference inference;
  private final CheckingContext context;

  MemberChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  /** {@code target.name} that is not called. */
  TypedExpression read(Expression.Member member, Type hint) {
    Identifier name = member.name();
    if (member.target() instanceof Expression.Name owner) {
      switch (inference.names.find(owner.text())) {
        case Binding.OfModule module -> {
          Binding exported =
              inference.typeReader.exported(new Identifier(owner.span(), owner.text()), name);
          return exported == null ? invalid(member) : exported(member, exported);
        }
        case Binding.OfEnum symbol -> {
          context.reference(owner.span(), symbol);
          return variant(member, symbol.symbol(), hint);
        }
        case Binding.OfStruct struct -> {
          context.reference(owner.span(), struct);
          if (inference.declarations.method(struct.symbol(), name.text()) != null) {
            methodValue(name);
          } else {
            unknownMember(name, struct.symbol());
          }
          return invalid(member);
        }
        case null, default -> {}
      }
    }
    if (member.target() instanceof Expression.Member inner
        && inner.target() instanceof Expression.Name owner
        && inference.names.find(owner.text()) instanceof Binding.OfModule) {
      Binding exported =
          inference.typeReader.exported(new Identifier(owner.span(), owner.text()), inner.name());
      if (exported instanceof Binding.OfEnum symbol) {
        return variant(member, symbol.symbol(), hint);
      }
      if (exported == null) {
        return invalid(member);
      }
    }
    return readField(member, inference.expressions.inferValue(member.target()));
  }

  private TypedExpression exported(Expression.Member member, Binding exported) {
    return switch (exported) {
      case Binding.OfVariable variable ->
          inference.expressions.readVariable(variable.variable(), member.span());
      case Binding.OfFunction function ->
          inference.calls.readFunction(function.entry(), member.span());
      default -> {
        context.error(
            ErrorCode.UNDEFINED_VARIABLE,
            member.name().span(),
            "'" + member.name().text() + "' is a type, which is not a value.",
            "");
        yield invalid(member);
      }
    };
  }

  private TypedExpression variant(Expression.Member member, EnumSymbol symbol, Type hint) {
    VariantSymbol variant = symbol.variant(member.name().text());
    if (variant == null) {
      unknownVariant(member.name(), symbol);
      return invalid(member);
    }
    context.observer().referenced(member.name().span(), variant);
    if (variant.arity() > 0) {
      context.error(
          ErrorCode.TYPE_MISMATCH,
          member.name().span(),
          "Enum variant '" + variant.name() + "' expects " + Plural.of(variant.arity(), "argument"),
          "Call the variant with parentheses and the required arguments.");
      return invalid(member);
    }
    Type.Enum type = inference.typeReader.freshInstance(symbol);
    if (hint != null && hint.resolved() instanceof Type.Enum wanted && wanted.symbol() == symbol) {
      Unifier.unify(type, wanted);
    }
    return new TypedExpression.NewEnum(member.span(), variant, List.of(), type);
  }

  /** The field of an evaluated target, or what will turn out to have the name at run time. */
  TypedExpression readField(Expression.Member member, TypedExpression target) {
    if (target.type().is(Primitive.ANY)) {
      return new TypedExpression.ReadMember(
          member.span(), member.name().span(), target, member.name().text());
    }
    FieldSymbol field = field(member.name(), target);
    return field == null
        ? invalid(member)
        : new TypedExpression.ReadField(
            member.span(), member.name().span(), target, field, field.type());
  }

  /** The field of that name in the target's struct; null after a report. */
  FieldSymbol field(Identifier name, TypedExpression target) {
    Type type = target.type().resolved();
    if (type == Primitive.INVALID) {
      return null;
    }
    if (!(type instanceof Type.Struct struct)) {
      if (type instanceof TypeVariable variable && variable.literals() == null) {
        context.error(
            ErrorCode.TYPE_MISMATCH,
            name.span(),
            "this is a value of unknown type, but `struct or enum` was expected",
            "Annotate the parameter with its struct type.");
      } else {
        context.mismatch(name.span(), TypePrinter.text(type), "struct or enum");
      }
      return null;
    }
    FieldSymbol field = struct.symbol().field(name.text());
    if (field == null) {
      if (inference.declarations.method(struct.symbol(), name.text()) != null) {
        methodValue(name);
      } else {
        unknownMember(name, struct.symbol());
      }
    } else {
      context.observer().referenced(name.span(), field);
    }
    return field;
  }

  private void methodValue(Identifier name) {
    context.error(
        ErrorCode.UNSUPPORTED_OPERATION,
        name.span(),
        "The method '" + name.text() + "' can only be called, it is not a value.",
        "Wrap the call in a function, like 'fn(): value." + name.text() + "()'.");
  }

  void unknownMember(Identifier name, StructSymbol struct) {
    Set<String> members =
        struct.fields().stream().map(FieldSymbol::name).collect(Collectors.toSet());
    members.addAll(struct.methods().keySet());
    unknown(name, members, "Struct '" + struct.name() + "' has no field or method of this name.");
  }

  void unknownVariant(Identifier name, EnumSymbol symbol) {
    Set<String> variants =
        symbol.variants().stream().map(VariantSymbol::name).collect(Collectors.toSet());
    unknown(name, variants, "Enum '" + symbol.name() + "' has no variant of this name.");
  }

  private void unknown(Identifier name, Set<String> candidates, String help) {
    String similar = Suggestions.closest(name.text(), candidates);
    context.error(
        ErrorCode.UNDEFINED_VARIABLE,
        name.span(),
        "Undefined variable '" + name.text() + "'. Variables must be declared before use.",
        similar == null ? help : help + " Did you mean '" + similar + "'?");
  }

  TypedExpression index(Expression.Index index) {
    TypedExpression target = inference.expressions.inferValue(index.target());
    TypedExpression position = integerIndex(index.index());
    Type element = elementType(target, index.target());
    return element == null || position == null
        ? new TypedExpression.Invalid(index.span())
        : new TypedExpression.ReadElement(
            index.span(), index.openBracket(), target, position, element);
  }

  /** An index or slice bound; null after a report. */
  TypedExpression integerIndex(Expression syntax) {
    TypedExpression index = inference.expressions.inferValue(syntax);
    Type type = index.type().resolved();
    if (type == Primitive.INVALID) {
      return null;
    }
    boolean integer =
        type == Primitive.ANY || type instanceof Primitive primitive && primitive.isInteger();
    if (type instanceof TypeVariable variable) {
      integer =
          variable.literals() == null
              ? Unifier.unify(variable, Primitive.I32)
              : !variable.literals().isReal();
    }
    if (!integer) {
      context.mismatch(syntax.span(), TypePrinter.text(type), "integer index");
      return null;
    }
    return index;
  }

  /** What an index of the target yields; null after a report. */
  Type elementType(TypedExpression target, Expression syntax) {
    Type type = target.type().resolved();
    return switch (type) {
      case Type.Array array -> array.element();
      case TypeVariable variable when variable.literals() == null && !variable.isGeneralised() -> {
        Type.Array array = new Type.Array(context.fresh());
        Unifier.unify(variable, array);
        yield array.element();
      }
      case Primitive primitive when primitive == Primitive.STRING || primitive == Primitive.ANY ->
          primitive;
      case Primitive primitive when primitive == Primitive.INVALID -> null;
      default -> {
        context.mismatch(syntax.span(), TypePrinter.text(type), "array");
        yield null;
      }
    };
  }

  TypedExpression slice(Expression.Slice slice) {
    TypedExpression target = inference.expressions.inferValue(slice.target());
    TypedExpression start = bound(slice.start());
    TypedExpression end = bound(slice.end());
    TypedExpression step = bound(slice.step());
    if (elementType(target, slice.target()) == null) {
      return new TypedExpression.Invalid(slice.span());
    }
    return new TypedExpression.Slice(
        slice.span(), slice.openBracket(), target, start, end, step, target.type().resolved());
  }

  private TypedExpression bound(Expression syntax) {
    if (syntax == null) {
      return null;
    }
    TypedExpression bound = integerIndex(syntax);
    return bound == null ? new TypedExpression.Invalid(syntax.span()) : bound;
  }

  TypedExpression newStruct(Expression.StructLiteral literal) {
    StructSymbol struct = struct(literal);
    if (struct == null) {
      literal.fields().forEach(field -> inference.expressions.infer(field.value()));
      return new TypedExpression.Invalid(literal.span());
    }
    inference.declarations.useDefaults(struct);
    List<TypedExpression.FieldInitializer> fields = new ArrayList<>();
    Set<String> given = new HashSet<>();
    boolean valid = true;
    for (Expression.FieldValue value : literal.fields()) {
      FieldSymbol field = struct.field(value.name().text());
      if (field == null) {
        unknownMember(value.name(), struct);
        inference.expressions.infer(value.value());
        valid = false;
        continue;
      }
      context.observer().referenced(value.name().span(), field);
      if (!given.add(field.name())) {
        context.error(
            ErrorCode.DUPLICATE_DEFINITION,
            value.name().span(),
            "Field '" + field.name() + "' is given twice.",
            "Remove one of the two.");
        valid = false;
      } else {
        fields.add(
            new TypedExpression.FieldInitializer(
                field, inference.expressions.check(value.value(), field.type())));
      }
    }
    List<String> missing =
        struct.fields().stream()
            .filter(field -> !given.contains(field.name()) && field.initializer() == null)
            .map(FieldSymbol::name)
            .toList();
    if (!missing.isEmpty()) {
      context.error(
          ErrorCode.MISSING_FIELD,
          literal.name().span(),
          "Struct '"
              + struct.name()
              + "' needs a value for "
              + (missing.size() == 1 ? "field " : "fields ")
              + missing.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")));
      valid = false;
    }
    return valid
        ? new TypedExpression.NewStruct(literal.span(), struct, fields, new Type.Struct(struct))
        : new TypedExpression.Invalid(literal.span());
  }

  private StructSymbol struct(Expression.StructLiteral literal) {
    Binding binding;
    if (literal.qualifier() != null) {
      binding = inference.typeReader.exported(literal.qualifier(), literal.name());
      if (binding != null && !(binding instanceof Binding.OfStruct)) {
        context.error(
            ErrorCode.MODULE_FAILED,
            literal.name().span(),
            "module '"
                + literal.qualifier().text()
                + "' export '"
                + literal.name().text()
                + "' is not a struct");
        return null;
      }
      if (binding == null) {
        return null;
      }
    } else {
      binding = inference.names.find(literal.name().text());
      context.reference(literal.name().span(), binding);
    }
    if (binding instanceof Binding.OfStruct struct) {
      return struct.symbol();
    }
    inference.typeReader.unknown(literal.name());
    return null;
  }

  private static TypedExpression invalid(Expression.Member member) {
    return new TypedExpression.Invalid(member.span());
  }
}
