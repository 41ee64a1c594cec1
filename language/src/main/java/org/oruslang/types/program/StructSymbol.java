package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.syntax.Span;

/** A declared struct: a nominal type with fields in order and methods of its own. */
public final class StructSymbol implements Symbol {

  private final String name;
  private final Span declaration;
  private final TypedModule module;
  private final boolean exported;
  private final List<FieldSymbol> fields = new ArrayList<>();
  private final Map<String, FunctionSymbol> methods = new LinkedHashMap<>();

  public StructSymbol(String name, Span declaration, TypedModule module, boolean exported) {
    this.name = name;
    this.declaration = declaration;
    this.module = module;
    this.exported = exported;
  }

  public String name() {
    return name;
  }

  public Span declaration() {
    return declaration;
  }

  public TypedModule module() {
    return module;
  }

  public boolean isExported() {
    return exported;
  }

  public List<FieldSymbol> fields() {
    return fields;
  }

  /** The field of that name, or null. */
  public FieldSymbol field(String name) {
    for (FieldSymbol field : fields) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** The methods of all {@code impl} blocks by name. */
  public Map<String, FunctionSymbol> methods() {
    return methods;
  }

  @Override
  public String toString() {
    return name;
  }

  /** A field of a struct. */
  public static final class FieldSymbol implements Symbol {

    private final String name;
    private final int index;
    private final Type type;
    private FunctionSymbol initializer;

    /**
     * @param index its place in the declaration, zero based
     */
    public FieldSymbol(String name, int index, Type type) {
      this.name = name;
      this.index = index;
      this.type = type;
    }

    public String name() {
      return name;
    }

    public int index() {
      return index;
    }

    public Type type() {
      return type;
    }

    /**
     * A function without parameters that computes the default for one new instance, or null where
     * the field has none.
     */
    public FunctionSymbol initializer() {
      return initializer;
    }

    public void setInitializer(FunctionSymbol initializer) {
      this.initializer = initializer;
    }
  }
}
