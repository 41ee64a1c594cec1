package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.oruslang.runtime.ModuleCode.Member;

/** A module in one context: its variables, and the way to the modules it uses. */
public final class ModuleInstance extends Environment {

  public final ModuleCode code;
  public final OrusContext context;
  public final CallDepth callDepth;

  /**
   * Globals whose type has a primitive representation, by slot: i32 and u32 sign-extended, f64 as
   * raw bits, bool as 0 or 1.
   */
  public final long[] primitives;

  /** All other globals by slot; null as long as nothing is assigned. */
  public final Object[] references;

  /** By slot; kept up to date only for globals whose uses have to check it. */
  public final boolean[] assigned;

  private ModuleInstance[] links = {};

  /** A module none of whose code has run. */
  public ModuleInstance(ModuleCode code, OrusContext context) {
    super(null);
    this.code = code;
    this.context = context;
    this.callDepth = context.callDepth();
    int count = code.globals().size();
    this.primitives = new long[count];
    this.references = new Object[count];
    this.assigned = new boolean[count];
  }

  /** Whether something can be read under an exported name now. */
  boolean isReadable(String export) {
    return !(code.exports().get(export) instanceof Member.OfGlobal global)
        || read(global.global()) != null;
  }

  /** What an exported name stands for. */
  Object readExport(String export) {
    return switch (code.exports().get(export)) {
      case Member.OfGlobal global -> read(global.global());
      case Member.OfFunction function ->
          new OrusFunction(function.function().dynamicInstance(), this);
      case Member.OfStruct struct -> struct.type();
      case Member.OfEnum symbol -> symbol.type();
    };
  }

  /** The exported variable of that name if it can be assigned, else null. */
  ModuleCode.Global mutableGlobal(String export) {
    return code.exports().get(export) instanceof Member.OfGlobal global && global.global().mutable()
        ? global.global()
        : null;
  }

  /** The value of a variable in dynamic form; null as long as none is assigned. */
  public Object read(ModuleCode.Global global) {
    int slot = global.slot();
    if (global.checked() && !isAssigned(global)) {
      return null;
    }
    return switch (representation(global)) {
      case INT -> global.type().toDynamic((int) primitives[slot]);
      case LONG -> global.type().toDynamic(primitives[slot]);
      case DOUBLE -> Double.longBitsToDouble(primitives[slot]);
      case BOOLEAN -> primitives[slot] != 0;
      case OBJECT -> references[slot];
    };
  }

  /** Assigns a value as typed code keeps it, boxed. */
  public void set(ModuleCode.Global global, Object typed) {
    int slot = global.slot();
    switch (representation(global)) {
      case INT -> primitives[slot] = (int) typed;
      case LONG -> primitives[slot] = (long) typed;
      case DOUBLE -> primitives[slot] = Double.doubleToRawLongBits((double) typed);
      case BOOLEAN -> primitives[slot] = (boolean) typed ? 1 : 0;
      case OBJECT -> references[slot] = global.type().toDynamic(typed);
    }
    assigned[slot] = true;
  }

  private boolean isAssigned(ModuleCode.Global global) {
    return representation(global) == Representation.OBJECT
        ? references[global.slot()] != null
        : assigned[global.slot()];
  }

  private static Representation representation(ModuleCode.Global global) {
    return global.boxed() ? Representation.OBJECT : global.type().representation();
  }

  /**
   * The instance, in this context, of the module that the code calls number {@code index}.
   *
   * @see ModuleCode#link
   */
  public ModuleInstance link(int index) {
    ModuleInstance[] known = links;
    if (index < known.length) {
      ModuleInstance linked = known[index];
      if (linked != null) {
        return linked;
      }
    }
    return resolveLink(index);
  }

  @TruffleBoundary
  private ModuleInstance resolveLink(int index) {
    ModuleInstance linked = context.instance(code.link(index));
    if (index >= links.length) {
      links = Arrays.copyOf(links, index + 1);
    }
    links[index] = linked;
    return linked;
  }
}
