package org.oruslang.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.NodeTags;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.nodes.global.ReadGlobalNode;
import org.oruslang.nodes.global.WriteGlobalNode;
import org.oruslang.nodes.local.ClearLocalNode;
import org.oruslang.nodes.local.DeclareCellNode;
import org.oruslang.nodes.local.NewCellNode;
import org.oruslang.nodes.local.ReadArgumentNode;
import org.oruslang.nodes.local.ReadCaptureNode;
import org.oruslang.nodes.local.ReadCellNode;
import org.oruslang.nodes.local.ReadCheckedNode;
import org.oruslang.nodes.local.ReadDynamicNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.nodes.local.StoreDynamicParameterNode;
import org.oruslang.nodes.local.WriteCellNode;
import org.oruslang.nodes.local.WriteDynamicNode;
import org.oruslang.nodes.local.WriteLocalNode;
import org.oruslang.runtime.DynamicVariable;
import org.oruslang.runtime.Representation;
import org.oruslang.runtime.ValueType;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/**
 * Reads and writes of variables, by where they live: in the module, in a slot of the frame, or in a
 * cell that closures share and whose slot is in the frame. A variable that may be read too early is
 * kept boxed, null standing for no value.
 *
 * <p>A declaration makes the cell of its variable. A variable that a plain assignment creates,
 * maybe in one of several branches, has its cell made at the start of the scope that it belongs to,
 * which is the innermost scope that is not a branch or a {@code while} body.
 */
final class VariableTranslator {

  private final FunctionTranslator translator;
  private final Set<Variable> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<List<StatementNode>> scopes = new ArrayDeque<>();

  VariableTranslator(FunctionTranslator translator) {
    this.translator = translator;
  }

  /** Makes all variables of the function count as created by earlier nodes. */
  void knowAll() {
    known.addAll(translator.symbol().locals());
    known.addAll(translator.symbol().captures());
  }

  /** How the frame takes parameters; what is not plainly stored goes into the prologue. */
  Representation[] parameters(List<StatementNode> prologue) {
    List<Variable> parameters = translator.symbol().parameters();
    Representation[] result = new Representation[parameters.size()];
    for (int i = 0; i < result.length; i++) {
      Variable parameter = parameters.get(i);
      ValueType type = translator.valueType(parameter.type());
      DynamicVariable dynamic = translator.layout().dynamic(parameter);
      if (dynamic != null) {
        known.add(parameter);
        prologue.add(new StoreDynamicParameterNode(i, dynamic, translator.function().profile()));
        continue;
      }
      boolean converted = translator.isBaseline() && ConversionTranslator.isUnsigned(type);
      if (parameter.needsCell() || converted || slot(parameter) != i) {
        ExpressionNode value = translator.conversions.fromCallForm(new ReadArgumentNode(i), type);
        prologue.add(declare(parameter, value));
      } else {
        known.add(parameter);
        result[i] = representation(parameter);
      }
    }
    return result;
  }

  /** Stores what the running closure captured into the frame. */
  void captures(List<StatementNode> prologue) {
    List<Variable> captures = translator.symbol().captures();
    for (int i = 0; i < captures.size(); i++) {
      Variable variable = captures.get(i);
      known.add(variable);
      prologue.add(
          WriteLocalNode.create(
              variable.needsCell() ? Representation.OBJECT : representation(variable),
              slot(variable),
              new ReadCaptureNode(i)));
    }
  }

  /** Yields what a closure captures of a variable: its cell, or its value boxed. */
  ExpressionNode capture(Variable variable) {
    DynamicVariable dynamic = translator.layout().dynamic(variable);
    if (dynamic != null) {
      return new ReadDynamicNode(dynamic);
    }
    return ReadLocalNode.create(
        variable.needsCell() ? Representation.OBJECT : representation(variable), slot(variable));
  }

  /** Enters a scope that plain assignments create variables in. */
  void enterScope() {
    scopes.push(new ArrayList<>());
  }

  /** Leaves the scope; yields what has to be executed at its start. */
  List<StatementNode> leaveScope() {
    return scopes.pop();
  }

  ExpressionNode read(Variable variable) {
    ExpressionNode node = readNode(variable);
    node.addTag(NodeTags.READ_VARIABLE);
    return node;
  }

  private ExpressionNode readNode(Variable variable) {
    if (variable.constant() != null
        && !variable.isMutable()
        && !variable.isChecked()
        && ConversionTranslator.isNumeric(translator.valueType(variable.type()))) {
      return translator.expressions.number(
          variable.constant(), translator.valueType(variable.type()));
    }
    Representation representation = representation(variable);
    if (variable.isGlobal()) {
      int link = link(variable);
      return variable.isChecked()
          ? ReadGlobalNode.checked(representation, link, variable.slot(), variable.name())
          : ReadGlobalNode.create(representation, link, variable.slot());
    }
    int slot = slot(variable);
    if (variable.isChecked()) {
      return variable.needsCell()
          ? ReadCheckedNode.fromCell(slot, variable.name())
          : ReadCheckedNode.fromFrame(slot, variable.name());
    }
    DynamicVariable dynamic = translator.layout().dynamic(variable);
    if (dynamic != null) {
      return new ReadDynamicNode(dynamic);
    }
    return variable.needsCell()
        ? ReadCellNode.create(representation, slot)
        : ReadLocalNode.create(representation, slot);
  }

  /** Assigns a variable, which is thereby created if it was unknown so far. */
  ExpressionNode assign(Variable variable, ExpressionNode value) {
    if (!variable.isGlobal() && known.add(variable)) {
      if (variable.needsCell()) {
        scopes.peek().add(newCell(variable));
      } else if (variable.isChecked() && scopes.size() > 1) {
        scopes.peek().add(new ClearLocalNode(slot(variable)));
      }
    }
    ExpressionNode node = writeNode(variable, value);
    node.addTag(NodeTags.WRITE_VARIABLE);
    return node;
  }

  private ExpressionNode writeNode(Variable variable, ExpressionNode value) {
    Representation representation = representation(variable);
    if (variable.isGlobal()) {
      return WriteGlobalNode.create(
          representation, link(variable), variable.slot(), variable.isChecked(), value);
    }
    int slot = slot(variable);
    if (variable.needsCell()) {
      return variable.isChecked()
          ? WriteCellNode.boxed(slot, value)
          : WriteCellNode.create(representation, slot, value);
    }
    DynamicVariable dynamic = translator.layout().dynamic(variable);
    if (dynamic != null) {
      return new WriteDynamicNode(dynamic, translator.function().profile(), value);
    }
    return variable.isChecked()
        ? WriteLocalNode.boxed(slot, value)
        : WriteLocalNode.create(representation, slot, value);
  }

  /** Brings a variable into being with its first value. */
  StatementNode declare(Variable variable, ExpressionNode value) {
    boolean fresh = known.add(variable);
    StatementNode node =
        fresh && variable.needsCell() && !variable.isGlobal()
            ? new DeclareCellNode(cellRepresentation(variable), slot(variable), value)
            : writeNode(variable, value);
    node.addTag(NodeTags.WRITE_VARIABLE);
    return node;
  }

  /** Notes that some other node brings the variable, which is plainly in the frame, into being. */
  void declared(Variable variable) {
    known.add(variable);
  }

  /**
   * Makes the cells of variables that the functions of a block capture before the block comes to
   * the variables.
   */
  void prepareCaptures(TypedBlock block, List<StatementNode> start) {
    for (FunctionSymbol function : block.functions()) {
      Variable closure = function.closureVariable();
      if (known.add(closure) && closure.needsCell()) {
        start.add(newCell(closure));
      }
    }
    for (FunctionSymbol function : block.functions()) {
      for (Variable variable : function.captures()) {
        if (variable.needsCell() && known.add(variable)) {
          (isDeclaredIn(block, variable) ? start : scopes.peek()).add(newCell(variable));
        }
      }
    }
  }

  private static boolean isDeclaredIn(TypedBlock block, Variable variable) {
    return block.statements().stream()
        .anyMatch(
            statement ->
                statement instanceof TypedStatement.Declare declare
                    && declare.variable() == variable);
  }

  private NewCellNode newCell(Variable variable) {
    return new NewCellNode(cellRepresentation(variable), slot(variable));
  }

  private Representation cellRepresentation(Variable variable) {
    return variable.isChecked() ? Representation.OBJECT : representation(variable);
  }

  /** How code keeps the variable's values. */
  Representation representation(Variable variable) {
    return translator.representation(variable.type());
  }

  /** The slot of the variable or of its cell. */
  int slot(Variable variable) {
    return translator.layout().slot(variable);
  }

  /** Whether its value is plainly in a slot of the frame. */
  static boolean isPlainLocal(Variable variable) {
    return !variable.isGlobal() && !variable.needsCell() && !variable.isChecked();
  }

  private int link(Variable variable) {
    TranslatedModule module = translator.module();
    return module.isOwn(variable.module()) ? ModuleAccess.OWN : module.linkTo(variable.module());
  }
}
