package org.oruslang.runtime;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.List;
import java.util.Map;

/**
 * What all instances of a module share. The translator makes one for each checked module; it must
 * be usable by several threads.
 */
public abstract class ModuleCode {

  /** The module name as imported, or the file name of a program. */
  public abstract String name();

  public abstract Source source();

  /** The variables that instances keep; the index is the slot. */
  public abstract List<Global> globals();

  /** What other modules and languages see, by name. */
  public abstract Map<String, Member> exports();

  /** What the names of the module's top level stand for, private and imported ones included. */
  public abstract Map<String, Member> names();

  /** The modules whose code has to run before this one's, in order. */
  public abstract List<ModuleCode> imports();

  /** The top-level code; takes the {@link ModuleInstance} as its only argument. */
  public abstract RootCallTarget body();

  /**
   * A module that the code reaches by number, so that no node has to hold one. Numbers are given
   * out during translation, which may go on while the code runs.
   */
  public abstract ModuleCode link(int index);

  /**
   * A variable in the storage of module instances.
   *
   * @param mutable whether the declaration says {@code mut}
   * @param checked whether it may be read before it is assigned
   * @param boxed whether it is kept in dynamic form among the references whatever its type
   */
  public record Global(
      String name, int slot, ValueType type, boolean mutable, boolean checked, boolean boxed) {}

  /** Something that a module makes visible. */
  public sealed interface Member {

    /**
     * @param code the module that declares it, which may be another in interactive sessions
     */
    record OfGlobal(ModuleCode code, Global global) implements Member {}

    record OfFunction(FunctionTemplate function) implements Member {}

    record OfStruct(StructType type) implements Member {}

    record OfEnum(EnumType type) implements Member {}
  }
}
