package org.oruslang.jit.translate;

import java.util.HashSet;
import java.util.Set;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedTree;

/** Looks for comparisons that may have functions as operands. */
final class FunctionComparisons {

  private final Set<FunctionSymbol> visited = new HashSet<>();
  private boolean found;

  private FunctionComparisons() {}

  /** Whether code of the module, or what it imports, may compare functions. */
  static boolean in(TypedModule module) {
    FunctionComparisons search = new FunctionComparisons();
    search.function(module.body());
    module.functions().forEach(search::function);
    return search.found || module.imports().stream().anyMatch(FunctionComparisons::in);
  }

  private void function(FunctionSymbol symbol) {
    if (symbol != null && symbol.body() != null && visited.add(symbol)) {
      block(symbol.body());
    }
  }

  private void block(TypedBlock block) {
    block.functions().forEach(this::function);
    TypedTree.visit(
        block,
        statement ->
            TypedTree.blocks(statement).forEach(each -> each.functions().forEach(this::function)),
        this::expression);
  }

  private void expression(TypedExpression expression) {
    switch (expression) {
      case TypedExpression.Comparison e ->
          found |=
              e.operator().isEquality()
                  && mayBeFunction(e.left().type())
                  && mayBeFunction(e.right().type());
      case TypedExpression.CallBuiltin e ->
          found |=
              e.builtin() == Builtin.ASSERT_EQ
                  && e.arguments().stream().anyMatch(each -> mayBeFunction(each.type()));
      case TypedExpression.MakeClosure e -> function(e.function());
      case TypedExpression.BlockValue e -> e.block().functions().forEach(this::function);
      default -> {}
    }
  }

  private static boolean mayBeFunction(Type type) {
    return switch (type.resolved()) {
      case Type.Function function -> true;
      case TypeVariable variable -> true;
      case Primitive primitive -> primitive == Primitive.ANY;
      case Type.Array array -> mayBeFunction(array.element());
      default -> true;
    };
  }
}
