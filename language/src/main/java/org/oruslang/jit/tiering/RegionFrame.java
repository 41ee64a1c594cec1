package org.oruslang.jit.tiering;

import com.oracle.truffle.api.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.translate.NativeLocation;
import org.oruslang.jit.translate.NativeSlot;
import org.oruslang.nodes.FrameValue;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.NativeStorage;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.Representation;
import org.oruslang.translate.FrameLayout;

/**
 * The values of one activation on their way between cells of native code, frames of the AST and
 * variables of the module. Keeps the arrays that native code works on reachable.
 */
final class RegionFrame {

  private final ModuleInstance module;
  private final List<OrusArray> arrays = new ArrayList<>(4);
  private final List<NativeStorage> storages = new ArrayList<>(4);

  RegionFrame(ModuleInstance module) {
    this.module = module;
  }

  /**
   * Writes the cells that native code reads on entry; false if an array can't be given to it.
   *
   * @param entrySlots the indexes of these slots
   */
  boolean load(
      Frame frame,
      FrameLayout layout,
      List<NativeSlot> slots,
      int[] entrySlots,
      NativeFrameBlock block) {
    for (int i : entrySlots) {
      NativeSlot slot = slots.get(i);
      if (slot.kind() == IrKind.PTR) {
        OrusArray array = (OrusArray) object(frame, layout, slot.location());
        NativeStorage storage = array == null ? null : array.migrateToNative();
        if (storage == null || storage.kind() != slot.element().ordinal()) {
          return false;
        }
        arrays.add(array);
        storages.add(storage);
        block.setLocal(i, storage.address());
      } else {
        block.setLocal(i, slot.kind().canonical(scalar(frame, layout, slot)));
      }
    }
    return true;
  }

  private Object object(Frame frame, FrameLayout layout, NativeLocation location) {
    return switch (location) {
      case NativeLocation.Local local -> frame.getObjectStatic(layout.slot(local.variable()));
      case NativeLocation.Global global -> module.references[global.variable().slot()];
      default -> throw new IllegalStateException("no array can be in " + location);
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
      storeGlobal(global, slot.kind(), cell);
      return;
    }
    FrameValue value = frameValue(layout, slot, cell);
    if (value != null) {
      value.store(frame);
    }
  }

  private void storeGlobal(NativeLocation.Global global, IrKind kind, long cell) {
    int slot = global.variable().slot();
    if (kind == IrKind.PTR) {
      module.references[slot] = array(cell);
    } else {
      module.primitives[slot] = kind == IrKind.U32 ? (int) cell : cell;
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
      case NativeLocation.Global global -> null;
      case NativeLocation.CallResult call -> null;
    };
  }

  /** The value of a cell as typed code keeps it, boxed. */
  Object value(NativeSlot slot, long cell) {
    return slot.kind() == IrKind.PTR ? array(cell) : boxed(slot.kind(), cell);
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

  private OrusArray array(long address) {
    for (int i = 0; i < storages.size(); i++) {
      if (storages.get(i).address() == address) {
        return arrays.get(i);
      }
    }
    throw new IllegalStateException("native code has an array that it was not given");
  }
}
