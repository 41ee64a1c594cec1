package org.oruslang.jit.tiering;

import com.oracle.truffle.api.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.heap.NativeHeap;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.translate.FunctionShape;
import org.oruslang.jit.translate.KnownValues;
import org.oruslang.jit.translate.NativeLocation;
import org.oruslang.nodes.FrameValue;
import org.oruslang.runtime.Closure;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.NativeStorage;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.OrusFunction;
import org.oruslang.semantics.OrusString;
import org.oruslang.translate.FrameLayout;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Variable;

/** The function values in the variables of a frame and its module. */
final class FrameValues implements KnownValues {

  /** Longer strings in globals are not kept for native code. */
  private static final int LONGEST_KEPT = 1 << 12;

  private static final Object[] NO_CAPTURES = {};

  private final NativeHeap heap;
  private final ModuleInstance module;
  private final Frame frame;
  private final FrameLayout layout;

  FrameValues(NativeHeap heap, ModuleInstance module, Frame frame, FrameLayout layout) {
    this.heap = heap;
    this.module = module;
    this.frame = frame;
    this.layout = layout;
  }

  @Override
  public FunctionShape shape(Variable variable) {
    NativeLocation location =
        variable.isGlobal()
            ? new NativeLocation.Global(variable)
            : new NativeLocation.Local(variable);
    return object(variable) instanceof OrusFunction function ? shape(function, location) : null;
  }

  @Override
  public Long cell(Variable global, IrKind kind, IrKind element) {
    if (global.slot() >= module.references.length) {
      return null;
    }
    if (kind != IrKind.PTR) {
      return kind.canonical(module.primitives[global.slot()]);
    }
    if (element == null && module.references[global.slot()] instanceof OrusString text) {
      return text.length() <= LONGEST_KEPT && string(text) != 0 ? string(text) : null;
    }
    NativeStorage storage =
        element != null && module.references[global.slot()] instanceof OrusArray array
            ? array.migrateToNative(heap.elements())
            : null;
    return storage == null || storage.kind() != element.ordinal() ? null : storage.address();
  }

  @Override
  public List<Object> captured(Variable variable) {
    return values((OrusFunction) object(variable));
  }

  @Override
  public long string(OrusString text) {
    return heap.strings().address(text);
  }

  @Override
  public long singleBytes() {
    return heap.strings().singleBytes();
  }

  private Object object(Variable variable) {
    if (!variable.isGlobal()) {
      return FrameValue.object(frame, layout.slot(variable));
    }
    return variable.module() == null || module.code.globals().size() <= variable.slot()
        ? null
        : module.references[variable.slot()];
  }

  /** The shape of a function, or null if native code can't call it. */
  private static FunctionShape shape(OrusFunction function, NativeLocation origin) {
    if (!(function.instance instanceof TranslatedFunction code)) {
      return null;
    }
    FunctionSymbol symbol = code.symbol();
    Object[] captures = captures(function);
    if (captures.length != symbol.captures().size()) {
      return null;
    }
    List<FunctionShape> shapes = new ArrayList<>();
    for (int i = 0; i < captures.length; i++) {
      Variable variable = symbol.captures().get(i);
      boolean isFunction = code.substitution().apply(variable.type()) instanceof Type.Function;
      if (variable.needsCell() || isFunction && !(captures[i] instanceof OrusFunction)) {
        return null;
      }
      FunctionShape shape =
          isFunction
              ? shape((OrusFunction) captures[i], new NativeLocation.CapturedFunction(origin, i))
              : null;
      if (isFunction && shape == null) {
        return null;
      }
      shapes.add(shape);
    }
    return new FunctionShape(symbol, code.substitution(), shapes, origin);
  }

  /** What a function has captured. */
  static Object[] captures(OrusFunction function) {
    return function.environment instanceof Closure closure ? closure.captures : NO_CAPTURES;
  }

  /** What a function and the functions it has captured have captured otherwise, in order. */
  static List<Object> values(OrusFunction function) {
    List<Object> values = new ArrayList<>();
    for (Object each : captures(function)) {
      if (each instanceof OrusFunction captured) {
        values.addAll(values(captured));
      } else {
        values.add(each);
      }
    }
    return values;
  }
}
