package org.oruslang.types.program;

import java.util.List;
import org.oruslang.types.program.Type.Primitive;

/** The functions of the modules that are part of Orus; programs import them like any others. */
public enum Intrinsic {
  /** Evaluates code of another language. */
  POLYGLOT_EVAL(
      "polyglot",
      "eval",
      List.of("language", "code"),
      List.of(Primitive.STRING, Primitive.STRING),
      Primitive.ANY),
  /** Evaluates a file in the language that its name or content tells. */
  POLYGLOT_EVAL_FILE(
      "polyglot", "eval_file", List.of("path"), List.of(Primitive.STRING), Primitive.ANY),
  /** A value that some language has exported. */
  POLYGLOT_IMPORT(
      "polyglot", "import_value", List.of("name"), List.of(Primitive.STRING), Primitive.ANY),
  /** Makes a value known to all languages. */
  POLYGLOT_EXPORT(
      "polyglot",
      "export_value",
      List.of("name", "value"),
      List.of(Primitive.STRING, Primitive.ANY),
      Primitive.VOID),
  /** A class of the host, to be called for new instances. */
  JAVA_TYPE("java", "type", List.of("name"), List.of(Primitive.STRING), Primitive.ANY);

  private final String module;
  private final String text;
  private final List<String> parameterNames;
  private final List<Type> parameterTypes;
  private final Type result;

  Intrinsic(
      String module,
      String text,
      List<String> parameterNames,
      List<Type> parameterTypes,
      Type result) {
    this.module = module;
    this.text = text;
    this.parameterNames = parameterNames;
    this.parameterTypes = parameterTypes;
    this.result = result;
  }

  /** The name of the module that exports it. */
  public String module() {
    return module;
  }

  /** The name as programs write it. */
  public String text() {
    return text;
  }

  public List<String> parameterNames() {
    return parameterNames;
  }

  public List<Type> parameterTypes() {
    return parameterTypes;
  }

  public Type result() {
    return result;
  }
}
