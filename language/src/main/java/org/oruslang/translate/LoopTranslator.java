package org.oruslang.translate;

import static org.oruslang.translate.FunctionTranslator.failAt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.control.BlockNode;
import org.oruslang.nodes.control.CounterBodyNode;
import org.oruslang.nodes.control.DynamicIteration;
import org.oruslang.nodes.control.DynamicRangeNode;
import org.oruslang.nodes.control.ForEachNode;
import org.oruslang.nodes.control.IntRangeNode;
import org.oruslang.nodes.control.IterationCountNode;
import org.oruslang.nodes.control.LongRangeNode;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.nodes.control.NextCodePointNode;
import org.oruslang.nodes.control.NextElementNode;
import org.oruslang.nodes.control.NextRangeValueNode;
import org.oruslang.nodes.control.PassNode;
import org.oruslang.nodes.control.SteppedRangeNode;
import org.oruslang.nodes.control.WhileNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.nodes.local.WriteLocalNode;
import org.oruslang.nodes.operands.ConstantNode;
import org.oruslang.runtime.ArrayType;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.Representation;
import org.oruslang.runtime.ValueType;
import org.oruslang.semantics.Kind;
import org.oruslang.translate.OperatorTranslator.Operand;
import org.oruslang.types.program.LoopSymbol;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** Translates loops. Their whole state is in slots of the frame. */
final class LoopTranslator {

  private final FunctionTranslator translator;
  private final Deque<LoopSymbol> loops = new ArrayDeque<>();

  LoopTranslator(FunctionTranslator translator) {
    this.translator = translator;
  }

  /** How many loops lie between the present place and the given loop. */
  int depth(LoopSymbol loop) {
    int depth = 0;
    for (LoopSymbol enclosing : loops) {
      if (enclosing == loop) {
        return depth;
      }
      depth++;
    }
    throw new IllegalStateException("not inside the loop");
  }

  StatementNode whileLoop(TypedStatement.While loop) {
    ExpressionNode condition = translator.expressions.condition(loop.condition(), loop.at());
    loops.push(loop.loop());
    StatementNode body = translator.statements.block(loop.body());
    loops.pop();
    return new WhileNode(condition, body, nativeLoop(loop));
  }

  private NativeLoop nativeLoop(TypedStatement loop) {
    NativeTierHooks hooks = translator.module().hooks();
    // A loop inside an expression has no position at which it could be left and resumed.
    return hooks == null || !translator.statements.hasNumber(loop)
        ? null
        : hooks.loop(translator.function(), loop);
  }

  /** What a range loop evaluates first. */
  StatementNode[] replay(TypedStatement.ForRange loop) {
    ValueType type = translator.valueType(loop.variable().type());
    return new StatementNode[] {
      translator.expressions.translateTo(loop.start(), type),
      translator.expressions.translateTo(loop.end(), type)
    };
  }

  private StatementNode scopedBody(LoopSymbol loop, TypedBlock body) {
    loops.push(loop);
    StatementNode node = translator.statements.scope(body);
    loops.pop();
    return node;
  }

  StatementNode forRange(TypedStatement.ForRange loop) {
    Variable variable = loop.variable();
    ValueType type = translator.valueType(variable.type());
    ExpressionNode start = translator.expressions.translateTo(loop.start(), type);
    ExpressionNode end = translator.expressions.translateTo(loop.end(), type);
    ExpressionNode step =
        loop.step() == null ? null : translator.expressions.translate(loop.step());
    Counter counter = counter(variable);
    StatementNode body = counter.body(scopedBody(loop.loop(), loop.body()));
    FrameLayout layout = translator.layout();
    if (translator.isBaseline()) {
      return failAt(
          new DynamicRangeNode(
              counter.slot, layout.newSlot(), start, end, loop.inclusive(), step, body),
          loop.at());
    }
    Kind kind = ConversionTranslator.kind(type);
    if (step == null && kind == Kind.I32) {
      int last = layout.newSlot();
      layout.setRange(loop, counter.slot, last);
      return new IntRangeNode(
          counter.slot, last, start, end, loop.inclusive(), body, nativeLoop(loop));
    } else if (step == null && kind == Kind.I64) {
      int last = layout.newSlot();
      layout.setRange(loop, counter.slot, last);
      return new LongRangeNode(
          counter.slot, last, start, end, loop.inclusive(), body, nativeLoop(loop));
    }
    Kind stepKind =
        step == null
            ? Kind.I32
            : ConversionTranslator.kind(translator.valueType(loop.step().type()));
    SteppedRangeNode.Slots slots =
        new SteppedRangeNode.Slots(kind, counter.slot, layout.newSlot(), layout.newSlot());
    layout.setLoopState(loop, slots.counter(), slots.end(), slots.step());
    return failAt(
        new SteppedRangeNode(
            slots, start, end, loop.inclusive(), stepKind, step, body, nativeLoop(loop)),
        loop.at());
  }

  /**
   * The counter of a range: the loop variable itself where that is plainly in the frame, otherwise
   * a slot of its own, with nodes that bring the variable in line before and after the body.
   */
  private record Counter(int slot, StatementNode bind, StatementNode readBack, boolean reassigned) {

    StatementNode body(StatementNode body) {
      return bind == null ? body : new CounterBodyNode(bind, body, readBack, reassigned);
    }
  }

  private Counter counter(Variable variable) {
    Representation representation = translator.variables.representation(variable);
    if (VariableTranslator.isPlainLocal(variable)) {
      translator.variables.declared(variable);
      return new Counter(translator.variables.slot(variable), null, null, false);
    }
    int slot = translator.layout().newSlot();
    StatementNode bind =
        translator.variables.declare(variable, ReadLocalNode.create(representation, slot));
    StatementNode readBack =
        WriteLocalNode.create(representation, slot, translator.variables.read(variable));
    return new Counter(slot, bind, readBack, variable.isReassigned());
  }

  StatementNode forEach(TypedStatement.ForEach loop) {
    ValueType type = translator.codeType(loop.iterable().type());
    if (type instanceof ArrayType) {
      return overArray(loop, type);
    } else if (type == PrimitiveType.STRING) {
      return overString(loop);
    } else if (type == PrimitiveType.RANGE) {
      return overRange(loop);
    } else if (ConversionTranslator.isInteger(type)) {
      return overInteger(loop, type);
    }
    return overAny(loop);
  }

  private StatementNode overArray(TypedStatement.ForEach loop, ValueType type) {
    int array = translator.layout().newSlot();
    int index = translator.layout().newSlot();
    translator.layout().setLoopState(loop, array, index);
    StatementNode prepare =
        BlockNode.create(
            new StatementNode[] {
              store(array, translator.expressions.translate(loop.iterable())),
              WriteLocalNode.create(Representation.INT, index, ConstantNode.of(0))
            });
    Operand item =
        translator.data.element(
            ReadLocalNode.create(Representation.OBJECT, array),
            type,
            ReadLocalNode.create(Representation.INT, index),
            loop.at());
    StatementNode bind = bind(loop, item);
    StatementNode body = scopedBody(loop.loop(), loop.body());
    return new ForEachNode(
        prepare, new NextElementNode(array, index, bind), body, nativeLoop(loop));
  }

  private StatementNode overString(TypedStatement.ForEach loop) {
    int text = translator.layout().newSlot();
    int offset = translator.layout().newSlot();
    translator.layout().setLoopState(loop, text, offset);
    StatementNode prepare =
        BlockNode.create(
            new StatementNode[] {
              store(text, translator.expressions.translate(loop.iterable())),
              WriteLocalNode.create(Representation.INT, offset, ConstantNode.of(0))
            });
    Item item = item(loop, PrimitiveType.STRING);
    StatementNode body = scopedBody(loop.loop(), loop.body());
    return new ForEachNode(
        prepare, new NextCodePointNode(text, offset, item.slot, item.bind), body, nativeLoop(loop));
  }

  private StatementNode overRange(TypedStatement.ForEach loop) {
    int range = translator.layout().newSlot();
    StatementNode prepare = store(range, translator.expressions.translate(loop.iterable()));
    Item item = item(loop, PrimitiveType.I64);
    StatementNode body = scopedBody(loop.loop(), loop.body());
    return new ForEachNode(
        prepare, new NextRangeValueNode(range, item.slot, item.bind), body, nativeLoop(loop));
  }

  private StatementNode overInteger(TypedStatement.ForEach loop, ValueType type) {
    boolean unsigned = type == PrimitiveType.U64;
    ExpressionNode number = translator.expressions.translate(loop.iterable());
    ExpressionNode widened =
        unsigned
            ? number
            : translator.conversions.convert(number, type, PrimitiveType.I64, loop.at());
    ExpressionNode count = failAt(new IterationCountNode(unsigned, widened), loop.at());
    Item item = item(loop, PrimitiveType.I64);
    StatementNode body = scopedBody(loop.loop(), loop.body());
    StatementNode bound =
        item.bind instanceof PassNode
            ? body
            : new CounterBodyNode(item.bind, body, new PassNode(), false);
    int last = translator.layout().newSlot();
    translator.layout().setLoopState(loop, item.slot, last);
    return new LongRangeNode(
        item.slot, last, ConstantNode.of(0L), count, false, bound, nativeLoop(loop));
  }

  private StatementNode overAny(TypedStatement.ForEach loop) {
    int state = translator.layout().newSlot();
    ExpressionNode start =
        failAt(
            DynamicIteration.start(translator.expressions.translateDynamic(loop.iterable())),
            loop.at());
    StatementNode prepare = store(state, start);
    // The items of the baseline tier are in dynamic form, whatever their static type.
    ValueType itemType =
        translator.isBaseline() ? translator.valueType(loop.itemType()) : PrimitiveType.ANY;
    Item item = item(loop, itemType);
    StatementNode body = scopedBody(loop.loop(), loop.body());
    return new ForEachNode(
        prepare, DynamicIteration.next(state, item.slot, item.bind), body, nativeLoop(loop));
  }

  private static StatementNode store(int slot, ExpressionNode value) {
    return WriteLocalNode.create(Representation.OBJECT, slot, value);
  }

  /**
   * Where the iteration leaves the next item, and what makes it the value of the loop variables.
   */
  private record Item(int slot, StatementNode bind) {}

  private Item item(TypedStatement.ForEach loop, ValueType type) {
    Variable variable = loop.variables().getFirst();
    if (loop.variables().size() == 1
        && VariableTranslator.isPlainLocal(variable)
        && translator.layout().dynamic(variable) == null
        && !variable.isReassigned()
        && translator.valueType(variable.type()).equals(type)) {
      translator.variables.declared(variable);
      return new Item(translator.variables.slot(variable), new PassNode());
    }
    int slot = translator.layout().newSlot();
    Representation representation = translator.codeType(type).representation();
    return new Item(
        slot, bind(loop, new Operand(ReadLocalNode.create(representation, slot), type)));
  }

  private StatementNode bind(TypedStatement.ForEach loop, Operand item) {
    List<Variable> variables = loop.variables();
    if (variables.size() == 1) {
      Variable variable = variables.getFirst();
      ExpressionNode value =
          translator.conversions.convert(
              item.node(), item.type(), translator.valueType(variable.type()), loop.at());
      return translator.variables.declare(variable, value);
    }
    int slot = translator.layout().newSlot();
    ValueType type = translator.valueType(loop.itemType());
    ExpressionNode array =
        translator.conversions.convert(item.node(), item.type(), type, loop.at());
    List<StatementNode> nodes = new ArrayList<>();
    nodes.add(store(slot, array));
    for (int i = 0; i < variables.size(); i++) {
      Variable variable = variables.get(i);
      Operand part =
          translator.data.element(
              ReadLocalNode.create(Representation.OBJECT, slot),
              type,
              ConstantNode.of(i),
              loop.at());
      ExpressionNode value =
          translator.conversions.convert(
              part.node(), part.type(), translator.valueType(variable.type()), loop.at());
      nodes.add(translator.variables.declare(variable, value));
    }
    return BlockNode.create(nodes.toArray(new StatementNode[0]));
  }
}
