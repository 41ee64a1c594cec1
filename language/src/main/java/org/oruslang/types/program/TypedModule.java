package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.diagnostics.SourceText;

/**
 * A checked source file.
 *
 * <p>Functions run in their defining module: code of one module reaches variables and functions of
 * another only through {@link Variable#module()} and {@link FunctionSymbol#module()}.
 */
public final class TypedModule implements Symbol {

  private final String name;
  private final SourceText text;
  private final List<TypedModule> imports = new ArrayList<>();
  private final List<Variable> globals = new ArrayList<>();
  private final List<FunctionSymbol> functions = new ArrayList<>();
  private final List<StructSymbol> structs = new ArrayList<>();
  private final List<EnumSymbol> enums = new ArrayList<>();
  private final Map<String, Export> exports = new LinkedHashMap<>();
  private final Map<String, Export> names = new LinkedHashMap<>();
  private FunctionSymbol body;

  /**
   * @param name the module name as imported ({@code a.b.c}), or the file name of a program
   */
  public TypedModule(String name, SourceText text) {
    this.name = name;
    this.text = text;
  }

  /** Something that a name of a module's interface stands for. */
  public sealed interface Export {

    record OfVariable(Variable variable) implements Export {}

    record OfFunction(FunctionSymbol function) implements Export {}

    record OfStruct(StructSymbol struct) implements Export {}

    record OfEnum(EnumSymbol symbol) implements Export {}

    /**
     * A module alias; only {@link #names()} and the inputs of an interactive session have these.
     */
    record OfModule(TypedModule module) implements Export {}
  }

  public String name() {
    return name;
  }

  public SourceText text() {
    return text;
  }

  /** The modules it uses, each once, in the order in which they have to run before it. */
  public List<TypedModule> imports() {
    return imports;
  }

  /** The variables that live in the module's storage; the index is the slot. */
  public List<Variable> globals() {
    return globals;
  }

  /** The functions of the module itself, methods included, nested ones not. */
  public List<FunctionSymbol> functions() {
    return functions;
  }

  public List<StructSymbol> structs() {
    return structs;
  }

  public List<EnumSymbol> enums() {
    return enums;
  }

  /** What {@code pub} makes visible, by name. */
  public Map<String, Export> exports() {
    return exports;
  }

  /**
   * What the names of its top level stand for, imported ones included. Variables that live in the
   * frame of the top-level code are not among them.
   */
  public Map<String, Export> names() {
    return names;
  }

  /** The top-level code. */
  public FunctionSymbol body() {
    return body;
  }

  public void setBody(FunctionSymbol body) {
    this.body = body;
  }
}
