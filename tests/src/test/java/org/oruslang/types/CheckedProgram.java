package org.oruslang.types;

import java.util.List;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.reader.SyntaxReader;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.Variable;

/** A program that went through the front end, for tests that look at what came out. */
public record CheckedProgram(TypedModule module, Diagnostics diagnostics) {

  public static CheckedProgram of(String... lines) {
    SourceText text = new SourceText("test.orus", String.join("\n", lines));
    Diagnostics diagnostics = new Diagnostics();
    Program program = SyntaxReader.read(text, diagnostics);
    TypedModule module = Checker.check(program, "test", text, use -> null, diagnostics);
    return new CheckedProgram(module, diagnostics);
  }

  /** {@code CODE line:column} for each mistake. */
  public List<String> errors() {
    return diagnostics.sorted().stream()
        .map(d -> d.code().code() + " " + d.line() + ":" + d.column())
        .toList();
  }

  /** {@code CODE line:column message} for each mistake. */
  public List<String> messages() {
    return diagnostics.sorted().stream()
        .map(d -> d.code().code() + " " + d.line() + ":" + d.column() + " " + d.message())
        .toList();
  }

  /** The type of a variable of the top-level code. */
  public String typeOf(String variable) {
    return TypePrinter.text(variable(variable).type());
  }

  public Variable variable(String name) {
    for (Variable variable : module.body().locals()) {
      if (variable.name().equals(name)) {
        return variable;
      }
    }
    for (Variable variable : module.globals()) {
      if (variable.name().equals(name)) {
        return variable;
      }
    }
    throw new AssertionError("no variable " + name + "; errors: " + messages());
  }

  public FunctionSymbol function(String name) {
    for (FunctionSymbol function : module.functions()) {
      if (function.qualifiedName().equals(name)) {
        return function;
      }
    }
    throw new AssertionError("no function " + name + "; errors: " + messages());
  }

  /** The type of a function, its type parameters as {@code T}, {@code U}, ... */
  public String signature(String function) {
    return TypePrinter.text(function(function).type());
  }
}
