package org.oruslang.translate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.runtime.LocalVariable;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.AssignmentTarget;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedPattern;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedTree;
import org.oruslang.types.program.Variable;

/**
 * Finds out from where to where in the text each variable of a function has a value, for tools. All
 * of this could be remembered while checking and translating, but then every run would pay for what
 * only debuggers ask.
 */
final class LocalVariables {

  /**
   * A scope, or a branch of one.
   *
   * @param hoisting whether plain assignments in it create variables in the scope around
   */
  private record Region(int start, int end, boolean hoisting) {

    boolean contains(int position) {
      return start <= position && position < end;
    }

    int length() {
      return end - start;
    }
  }

  private final TranslatedFunction function;
  private final FrameLayout layout;
  private final List<Region> regions = new ArrayList<>();
  private final Map<Variable, Integer> starts = new IdentityHashMap<>();

  private LocalVariables(TranslatedFunction function, FrameLayout layout) {
    this.function = function;
    this.layout = layout;
  }

  /** The variables of a function, those of outer scopes first. */
  static Map<LocalVariable, Variable> of(TranslatedFunction function, FrameLayout layout) {
    LocalVariables finder = new LocalVariables(function, layout);
    FunctionSymbol symbol = function.symbol();
    TypedBlock body = symbol.body();
    finder.regions.add(new Region(0, Integer.MAX_VALUE, false));
    finder.closures(body, 0);
    TypedTree.visit(body, finder::statement, finder::expression);
    Map<LocalVariable, Variable> result = new LinkedHashMap<>();
    for (Variable variable : symbol.captures()) {
      result.put(finder.describe(variable, 0, Integer.MAX_VALUE), variable);
    }
    for (Variable variable : symbol.locals()) {
      result.put(finder.describe(variable), variable);
    }
    return result;
  }

  private LocalVariable describe(Variable variable) {
    if (function.symbol().parameters().contains(variable)) {
      return describe(variable, 0, Integer.MAX_VALUE);
    }
    int declared = variable.declaration().start();
    Region scope = regions.getFirst();
    for (Region region : regions) {
      if (region.contains(declared)
          && region.length() <= scope.length()
          && !(region.hoisting && variable.isPlainlyCreated())) {
        scope = region;
      }
    }
    int start = starts.getOrDefault(variable, variable.declaration().end());
    return describe(variable, start, scope.end);
  }

  private LocalVariable describe(Variable variable, int from, int to) {
    ValueType type = function.module().types().of(function.substitution().apply(variable.type()));
    boolean isCopied = variable.isCaptured() && !variable.needsCell();
    return new LocalVariable(
        variable.name(),
        type,
        function.module().isBaseline() ? PrimitiveType.ANY : type,
        new LocalVariable.Place(
            layout.slot(variable),
            variable.needsCell(),
            variable.isChecked(),
            layout.dynamic(variable),
            function.symbol().parameters().indexOf(variable)),
        variable.isMutable() && !isCopied,
        from,
        to);
  }

  private void closures(TypedBlock block, int start) {
    for (FunctionSymbol nested : block.functions()) {
      if (nested.closureVariable() != null) {
        starts.put(nested.closureVariable(), start);
      }
    }
  }

  private void statement(TypedStatement statement) {
    int end = statement.span().end();
    switch (statement) {
      case TypedStatement.Declare declare -> starts.put(declare.variable(), end);
      case TypedStatement.Destructure destructure ->
          destructure.variables().forEach(variable -> starts.putIfAbsent(variable, end));
      case TypedStatement.If choice -> {
        choice.branches().forEach(branch -> region(branch.body(), true));
        if (choice.otherwise() != null) {
          region(choice.otherwise(), true);
        }
      }
      case TypedStatement.While loop -> region(loop.body(), true);
      case TypedStatement.ForRange loop -> {
        regions.add(new Region(loop.span().start(), end, false));
        region(loop.body(), false);
        starts.put(loop.variable(), loop.body().span().start());
      }
      case TypedStatement.ForEach loop -> {
        regions.add(new Region(loop.span().start(), end, false));
        region(loop.body(), false);
        loop.variables().stream()
            .filter(variable -> variable != null)
            .forEach(variable -> starts.put(variable, loop.body().span().start()));
      }
      case TypedStatement.Match match -> {
        for (TypedStatement.MatchArm arm : match.arms()) {
          arm(arm.pattern(), arm.body().span());
          closures(arm.body(), arm.body().span().start());
        }
      }
      case TypedStatement.Try attempt -> {
        region(attempt.body(), false);
        region(attempt.handler(), false);
        if (attempt.variable() != null) {
          Span handler = attempt.handler().span();
          regions.add(new Region(attempt.variable().declaration().start(), handler.end(), false));
          starts.put(attempt.variable(), handler.start());
        }
      }
      default -> {}
    }
  }

  private void expression(TypedExpression expression) {
    switch (expression) {
      case TypedExpression.Assign assign
          when assign.target() instanceof AssignmentTarget.OfVariable target ->
          starts.merge(target.variable(), assign.span().end(), Math::min);
      case TypedExpression.BlockValue block -> region(block.block(), false);
      case TypedExpression.Match match ->
          match.arms().forEach(arm -> arm(arm.pattern(), arm.value().span()));
      default -> {}
    }
  }

  private void arm(TypedPattern pattern, Span body) {
    regions.add(new Region(pattern.span().start(), body.end(), false));
    if (pattern instanceof TypedPattern.Variant variant) {
      for (Variable binding : variant.bindings()) {
        if (binding != null) {
          starts.put(binding, body.start());
        }
      }
    }
  }

  private void region(TypedBlock block, boolean hoisting) {
    regions.add(new Region(block.span().start(), block.span().end(), hoisting));
    closures(block, block.span().start());
  }
}
