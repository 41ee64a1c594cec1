package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import java.util.Arrays;
import java.util.List;
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

  private final List<ModuleInstance> given;
  private ModuleInstance[] links = {};

  /** A module none of whose code has run. */
  public ModuleInstance(ModuleCode code, OrusContext context) {
    this(code, context, List.of());
  }

  /**
   * A module none of whose code has run.
   *
   * @param given what links to the code of these lead to, whatever the context knows
   */
  ModuleInstance(ModuleCode code, OrusContext context, List<ModuleInstance> given) {
    super(null);
    this.given = given;
    this.code = code;
    this.context = context;
    this.callDepth = context.callDepth();
    int count = code.globals().size();
    this.primitives = new long[count];
    this.references = new Object[count];
    this.assigned = new boolean[count];
  }

  /** What an exported name stands for now; null for a variable without a value. */
  Object readExport(String export) {
    return read(code.exports().get(export));
  }

  /** What a name of the module stands for now; null for a variable without a value. */
  Object read(Member member) {
    return switch (member) {
      case Member.OfGlobal global -> instance(global.code()).read(global.global());
      case Member.OfFunction function -> function(function.function());
      case Member.OfStruct struct -> struct.type();
      case Member.OfEnum symbol -> symbol.type();
    };
  }

  private OrusFunction function(FunctionTemplate function) {
    return new OrusFunction(function.dynamicInstance(), instance(function.module()));
  }

  private ModuleInstance instance(ModuleCode owner) {
    return owner == code ? this : context.instance(owner);
  }

  /** Whether an exported name stands for a variable that can be assigned. */
  boolean isModifiable(String export) {
    return isModifiable(code.exports().get(export));
  }

  static boolean isModifiable(Member member) {
    return member instanceof Member.OfGlobal global && global.global().mutable();
  }

  /** Assigns a modifiable variable from another language. */
  void writeExport(String export, Object value) throws UnsupportedTypeException {
    write((Member.OfGlobal) code.exports().get(export), value);
  }

  /** Assigns a variable of this or another module from another language. */
  void write(Member.OfGlobal variable, Object value) throws UnsupportedTypeException {
    Object typed = Boundary.typed(value, variable.global().type());
    instance(variable.code()).set(variable.global(), typed);
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
    ModuleCode target = code.link(index);
    ModuleInstance linked = null;
    for (ModuleInstance instance : given) {
      linked = instance.code == target ? instance : linked;
    }
    if (linked == null) {
      linked = context.instance(target);
    }
    if (index >= links.length) {
      links = Arrays.copyOf(links, index + 1);
    }
    links[index] = linked;
    return linked;
  }
}
