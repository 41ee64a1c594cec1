package org.oruslang.analysis;

import java.util.List;
import java.util.Optional;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.Statement;
import org.oruslang.syntax.reader.SyntaxReader;
import org.oruslang.types.Checker;
import org.oruslang.types.Imports;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedStatement;

/**
 * What is known about one text.
 *
 * @param text the text
 * @param program its syntax tree, without the statements that cannot be read
 * @param module its typed program; it may only be run if it is {@code correct}
 * @param index what stands where in it
 * @param diagnostics the mistakes that the compiler reports in this text, in its order
 * @param correct whether there are none, neither here nor in modules that it uses
 */
public record SourceAnalysis(
    SourceText text,
    Program program,
    TypedModule module,
    SymbolIndex index,
    List<Diagnostic> diagnostics,
    boolean correct) {

  /** The modules of a program, as the compiler sees them and as far as they can be read. */
  interface ModuleSource {

    /**
     * The module that a {@code use} names.
     *
     * @param diagnostics is told why there is none
     * @return null if there is none
     */
    SourceAnalysis load(Statement.Use use, Diagnostics diagnostics);
  }

  /**
   * Checks a text.
   *
   * @param name the module name, or the file name of a program
   * @param earlier the inputs of the session that it belongs to, or null for a file
   */
  static SourceAnalysis of(
      String name, SourceText text, ModuleSource modules, List<TypedModule> earlier) {
    Diagnostics diagnostics = new Diagnostics();
    Program program = SyntaxReader.read(text, diagnostics);
    if (!diagnostics.hasErrors()) {
      boolean[] incomplete = new boolean[1];
      SymbolIndex index = new SymbolIndex();
      Imports imports =
          use -> {
            SourceAnalysis used = modules.load(use, diagnostics);
            incomplete[0] |= used == null || !used.correct();
            return used == null || !used.correct() ? null : used.module();
          };
      TypedModule module =
          Checker.observe(program, name, text, imports, diagnostics, earlier, index);
      if (!incomplete[0]) {
        boolean correct = !diagnostics.hasErrors();
        return new SourceAnalysis(text, program, module, index, own(diagnostics, text), correct);
      }
    }
    Program readable = SyntaxReader.readLeniently(text, diagnostic -> {});
    SymbolIndex index = new SymbolIndex();
    Imports imports =
        use -> {
          SourceAnalysis used = modules.load(use, new Diagnostics());
          return used == null ? null : used.module();
        };
    TypedModule module =
        Checker.observe(readable, name, text, imports, diagnostic -> {}, earlier, index);
    return new SourceAnalysis(text, readable, module, index, own(diagnostics, text), false);
  }

  /**
   * Checks an input of an interactive session as far as it can be read; modules that it names
   * itself are not looked at.
   *
   * @param earlier the inputs before it, oldest first
   */
  public static SourceAnalysis ofInput(SourceText text, List<TypedModule> earlier) {
    return of(text.name(), text, (use, diagnostics) -> null, earlier);
  }

  private static List<Diagnostic> own(Diagnostics diagnostics, SourceText text) {
    return diagnostics.sorted().stream().filter(diagnostic -> diagnostic.source() == text).toList();
  }

  /** The type of the last statement's value, if it has one. */
  public Optional<Type> resultType() {
    return resultType(module);
  }

  /** The type of the value of a module's last statement, if it has one. */
  public static Optional<Type> resultType(TypedModule module) {
    List<TypedStatement> statements = module.body().body().statements();
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    return switch (statements.getLast()) {
      case TypedStatement.Evaluate last
          when !(last.expression() instanceof TypedExpression.Assign) ->
          Optional.of(last.expression().type());
      default -> Optional.empty();
    };
  }
}
