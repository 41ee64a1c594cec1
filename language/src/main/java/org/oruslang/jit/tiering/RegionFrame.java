package org.oruslang.jit.tiering;

import com.oracle.truffle.api.frame.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.heap.HeapImage;
import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.translate.EntryFunction;
import org.oruslang.jit.translate.FixedArray;
import org.oruslang.jit.translate.FunctionShape;
import org.oruslang.jit.translate.FunctionSlot;
import org.oruslang.jit.translate.NativeLocation;
import org.oruslang.jit.translate.NativeSlot;
import org.oruslang.nodes.FrameValue;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.NativeStorage;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.OrusFunction;
import org.oruslang.runtime.Representation;
import org.oruslang.translate.FrameLayout;
import org.oruslang.types.program.Variable;

/**
 * The values of one activation on their way between cells of native code, frames of the AST and
 * variables of the module. Keeps the objects that native code works on reachable.
 */
final class RegionFrame {

  private final ModuleInstance module;
  private final HeapImage image;
  private Map<NativeLocation, OrusFunction> entryFunctions = Map.of();
  private RegionFunctions functions;

  /** After {@link #close}: the objects of the cells that are still needed. */
  private Map<Long, Object> kept;

  RegionFrame(ModuleInstance module, HeapImage image) {
    this.module = module;
    this.image = image;
  }

  HeapImage image() {
    return image;
  }

  /**
   * Writes the cells that native code reads on entry.
   *
   * @param entrySlots the indexes of these slots
   * @param allocates whether native code makes structs or enum values
   * @throws HeapImage.NotCopied if an object can't be given to it
   */
  void load(
      Frame frame,
      FrameLayout layout,
      List<NativeSlot> slots,
      int[] entrySlots,
      NativeFrameBlock block,
      boolean allocates)
      throws HeapImage.NotCopied {
    for (int i : entrySlots) {
      NativeSlot slot = slots.get(i);
      if (slot.kind() == IrKind.PTR) {
        block.setLocal(i, image.cell(object(frame, layout, slot), slot.shape()));
      } else {
        block.setLocal(i, slot.kind().canonical(scalar(frame, layout, slot)));
      }
    }
    image.open(block, allocates);
  }

  /** Notes the functions that a region was translated for; false if other ones are there. */
  boolean loadFunctions(
      Frame frame, FrameLayout layout, RegionFunctions code, List<EntryFunction> expected) {
    functions = code;
    if (expected.isEmpty()) {
      return true;
    }
    entryFunctions = new HashMap<>();
    for (EntryFunction each : expected) {
      if (!(reference(frame, layout, each.location()) instanceof OrusFunction function)
          || !code.hasShape(function, each.shape())) {
        return false;
      }
      entryFunctions.put(each.location(), function);
    }
    return true;
  }

  /** Keeps the arrays reachable whose addresses are part of the code; false if one has moved. */
  boolean loadFixedArrays(List<FixedArray> fixed) {
    for (FixedArray each : fixed) {
      NativeStorage storage =
          module.references[each.variable().slot()] instanceof OrusArray array
              ? image.storage(array, each.element())
              : null;
      if (storage == null || storage.address() != each.address()) {
        return false;
      }
    }
    return true;
  }

  private Object object(Frame frame, FrameLayout layout, NativeSlot slot) {
    return slot.location() instanceof NativeLocation.Captured captured
        ? captured(captured)
        : reference(frame, layout, slot.location());
  }

  private Object captured(NativeLocation.Captured captured) {
    OrusFunction function = entryFunctions.get(captured.function());
    return FrameValues.values(function).get(captured.index());
  }

  private Object reference(Frame frame, FrameLayout layout, NativeLocation location) {
    return switch (location) {
      case NativeLocation.Local local -> FrameValue.object(frame, layout.slot(local.variable()));
      case NativeLocation.Global global -> module.references[global.variable().slot()];
      case NativeLocation.LoopState state ->
          frame.getObjectStatic(layout.loopState(state.loop(), state.part()));
      default -> throw new IllegalStateException("no object can be in " + location);
    };
  }

  private long scalar(Frame frame, FrameLayout layout, NativeSlot slot) {
    return switch (slot.location()) {
      case NativeLocation.Local local -> scalar(frame, layout.slot(local.variable()), slot.kind());
      case NativeLocation.RangeLast last ->
          scalar(frame, layout.lastSlot(last.loop()), slot.kind());
      case NativeLocation.Global global -> module.primitives[global.variable().slot()];
      case NativeLocation.CallResult call ->
          throw new IllegalStateException("no call has been made on entry");
      case NativeLocation.Captured captured -> unboxed(captured(captured));
      case NativeLocation.LoopState state ->
          scalar(frame, layout.loopState(state.loop(), state.part()), slot.kind());
      case NativeLocation.RangeCounter counter ->
          scalar(frame, layout.counterSlot(counter.loop()), slot.kind());
      case NativeLocation.CapturedFunction captured ->
          throw new IllegalStateException("a function is no scalar");
    };
  }

  private static long unboxed(Object value) {
    return switch (value) {
      case Integer number -> number;
      case Long number -> number;
      case Double number -> Double.doubleToRawLongBits(number);
      case Boolean truth -> truth ? 1 : 0;
      default -> throw new IllegalStateException("no number");
    };
  }

  private static long scalar(Frame frame, int slot, IrKind kind) {
    return switch (kind) {
      case I32, U32 -> frame.getIntStatic(slot);
      case I64, U64 -> frame.getLongStatic(slot);
      case F64 -> Double.doubleToRawLongBits(frame.getDoubleStatic(slot));
      case BOOL -> frame.getBooleanStatic(slot) ? 1 : 0;
      case PTR -> throw new IllegalArgumentException("an address is no scalar");
    };
  }

  /** Writes a value back to where it lives; results of calls live nowhere. */
  void store(Frame frame, FrameLayout layout, NativeSlot slot, long cell) {
    if (slot.location() instanceof NativeLocation.Global global) {
      storeGlobal(global, slot, cell);
      return;
    }
    FrameValue value = frameValue(layout, slot, cell);
    if (value != null) {
      value.store(frame);
    }
  }

  private void storeGlobal(NativeLocation.Global global, NativeSlot from, long cell) {
    int slot = global.variable().slot();
    if (from.kind() == IrKind.PTR) {
      module.references[slot] = value(from, cell);
    } else {
      module.primitives[slot] = from.kind() == IrKind.U32 ? (int) cell : cell;
    }
  }

  /** The value for a frame; null for what does not live in a frame. */
  FrameValue frameValue(FrameLayout layout, NativeSlot slot, long cell) {
    return switch (slot.location()) {
      case NativeLocation.Local local ->
          new FrameValue(
              layout.slot(local.variable()), representation(slot.kind()), value(slot, cell));
      case NativeLocation.RangeLast last ->
          new FrameValue(
              layout.lastSlot(last.loop()), representation(slot.kind()), value(slot, cell));
      case NativeLocation.LoopState state ->
          new FrameValue(
              layout.loopState(state.loop(), state.part()),
              representation(slot.kind()),
              value(slot, cell));
      case NativeLocation.RangeCounter counter ->
          new FrameValue(
              layout.counterSlot(counter.loop()), representation(slot.kind()), value(slot, cell));
      case NativeLocation.Global global -> null;
      case NativeLocation.CallResult call -> null;
      case NativeLocation.Captured captured -> null;
      case NativeLocation.CapturedFunction captured -> null;
    };
  }

  /**
   * The function values that variables hold where native code was left.
   *
   * @param held the variables
   * @param slots of the native function
   * @param written the indexes of the slots that cells belong to
   */
  Map<NativeLocation, OrusFunction> functions(
      List<FunctionSlot> held, List<NativeSlot> slots, int[] written, long[] cells) {
    if (held.isEmpty()) {
      return Map.of();
    }
    Map<NativeLocation, Object> captured = new HashMap<>();
    for (int i = 0; i < written.length; i++) {
      NativeSlot slot = slots.get(written[i]);
      if (slot.location() instanceof NativeLocation.Captured) {
        captured.put(slot.location(), value(slot, cells[i]));
      }
    }
    Map<NativeLocation, OrusFunction> result = new LinkedHashMap<>();
    for (FunctionSlot each : held) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < each.shape().valueCount(); i++) {
        values.add(captured.get(new NativeLocation.Captured(each.location(), i)));
      }
      result.put(each.location(), function(each.shape(), values));
    }
    return result;
  }

  /** The function of a shape: the one that was there on entry, or a new one. */
  OrusFunction function(FunctionShape shape, List<Object> values) {
    return shape.origin() == null ? functions.make(shape, values) : original(shape.origin());
  }

  private OrusFunction original(NativeLocation origin) {
    return switch (origin) {
      case NativeLocation.CapturedFunction captured ->
          (OrusFunction) FrameValues.captures(original(captured.function()))[captured.index()];
      case NativeLocation.Global global when !entryFunctions.containsKey(origin) ->
          (OrusFunction) module.references[global.variable().slot()];
      default -> entryFunctions.get(origin);
    };
  }

  /** Writes a function to the variable that holds it. */
  void storeFunction(
      Frame frame, FrameLayout layout, NativeLocation location, OrusFunction function) {
    if (location instanceof NativeLocation.Global global) {
      module.references[global.variable().slot()] = function;
    } else {
      functionValue(layout, location, function).store(frame);
    }
  }

  /** A function for the variable in a frame that holds it. */
  static FrameValue functionValue(
      FrameLayout layout, NativeLocation location, OrusFunction function) {
    Variable variable = ((NativeLocation.Local) location).variable();
    return new FrameValue(layout.slot(variable), Representation.OBJECT, function);
  }

  /** The value of a cell as typed code keeps it, boxed. */
  Object value(NativeSlot slot, long cell) {
    return value(slot.kind(), slot.shape(), cell);
  }

  /** The value of a cell of a kind and, for addresses, a shape. */
  Object value(IrKind kind, Shape shape, long cell) {
    if (kind != IrKind.PTR) {
      return boxed(kind, cell);
    }
    return kept != null ? kept.get(cell) : image.object(cell, shape);
  }

  /** Prepares for {@link #value} of these cells after {@link #close}. */
  void keep(List<NativeSlot> slots, int[] written, long[] cells, Map<Long, Object> into) {
    for (int i = 0; i < written.length; i++) {
      NativeSlot slot = slots.get(written[i]);
      if (slot.kind() == IrKind.PTR) {
        into.put(cells[i], image.object(cells[i], slot.shape()));
      }
    }
  }

  /**
   * Brings all objects up to date after native code was left. From now on only kept cells have
   * values, and native code may run again.
   */
  void close(Map<Long, Object> keptCells) {
    image.close();
    kept = keptCells;
  }

  static Object boxed(IrKind kind, long cell) {
    return switch (kind) {
      case I32, U32 -> (int) cell;
      case I64, U64 -> cell;
      case F64 -> Double.longBitsToDouble(cell);
      case BOOL -> cell != 0;
      case PTR -> throw new IllegalArgumentException("an address is no value");
    };
  }

  private static Representation representation(IrKind kind) {
    return switch (kind) {
      case I32, U32 -> Representation.INT;
      case I64, U64 -> Representation.LONG;
      case F64 -> Representation.DOUBLE;
      case BOOL -> Representation.BOOLEAN;
      case PTR -> Representation.OBJECT;
    };
  }
}
