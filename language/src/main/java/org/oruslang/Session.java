package org.oruslang;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.options.OptionValues;
import org.oruslang.OrusOptions.Listing;
import org.oruslang.diagnostics.DiagnosticRenderer;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.modules.LoadedModule;
import org.oruslang.modules.ModuleLoader;
import org.oruslang.runtime.ModuleCode;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.OrusContext;
import org.oruslang.semantics.OrusString;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.reader.SyntaxReader;
import org.oruslang.types.Checker;
import org.oruslang.types.Imports;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedModule.Export;
import org.oruslang.types.program.Variable;

/**
 * The programs and interactive inputs of one context.
 *
 * <p>Each interactive input is a module of its own that sees the top-level names of the inputs
 * before it; later definitions of a name hide earlier ones.
 */
final class Session {

  private final OrusLanguage language;
  private final OrusContext context;
  private ModuleLoader loader;
  private final DiagnosticRenderer renderer;
  private final List<TypedModule> inputs = new ArrayList<>();

  Session(OrusLanguage language, OrusContext context) {
    this.language = language;
    this.context = context;
    this.renderer =
        DiagnosticRenderer.of(
            context.env().getOptions().get(OrusOptions.ErrorFormat),
            context.env().getOptions().get(OrusOptions.Colors));
  }

  /** The front end as modules are loaded with it. */
  static TypedModule frontEnd(
      String name,
      SourceText text,
      Imports imports,
      List<TypedModule> earlier,
      Diagnostics diagnostics) {
    int before = diagnostics.count();
    Program program = SyntaxReader.read(text, diagnostics);
    if (diagnostics.count() != before) {
      return null;
    }
    return earlier == null
        ? Checker.check(program, name, text, imports, diagnostics)
        : Checker.checkInSession(program, name, text, imports, diagnostics, earlier);
  }

  private ModuleLoader loader() {
    if (loader == null) {
      loader = language.newLoader(context.env());
    }
    return loader;
  }

  /** Checks a program. */
  LoadedModule check(Source source) {
    return checkAfter(source, null);
  }

  /** Checks a program that sees names whose values it gets when it is run. */
  LoadedModule check(Source source, List<GivenNames> given) {
    return checkAfter(source, given.stream().map(names -> names.module().module()).toList());
  }

  /** Checks an input against those that ran so far. */
  CheckedInput checkInput(Source source) {
    return new CheckedInput(this, inputs.size(), checkAfter(source, List.copyOf(inputs)));
  }

  /** The inputs that ran so far, oldest first. */
  List<TypedModule> inputs() {
    return List.copyOf(inputs);
  }

  /** Whether an input was checked here, and no other has run since. */
  boolean isCurrent(CheckedInput input) {
    return input.session() == this && input.position() == inputs.size();
  }

  /**
   * An input that was checked.
   *
   * @param position the number of inputs that it sees
   */
  record CheckedInput(Session session, int position, LoadedModule program) {}

  private LoadedModule checkAfter(Source source, List<TypedModule> earlier) {
    Diagnostics diagnostics = new Diagnostics();
    LoadedModule program = loader().check(source, earlier, diagnostics);
    raise(source, diagnostics);
    return program;
  }

  /** Raises the mistakes that were found in a program, if there are any. */
  void raise(Source source, Diagnostics diagnostics) {
    if (diagnostics.hasErrors()) {
      throw new OrusSyntaxException(source, diagnostics, renderer);
    }
  }

  /** The program as it is in this context, which another one may have checked. */
  @TruffleBoundary
  LoadedModule present(LoadedModule program) {
    return loader().isCurrent(program) ? program : check(program.source());
  }

  /** A new instance of a program, the modules that it uses having run. */
  @TruffleBoundary
  ModuleInstance prepare(LoadedModule program) {
    ModuleCode code = language.code(program);
    return context.prepareProgram(code);
  }

  /** A new instance of a program that was checked with names for arguments. */
  @TruffleBoundary
  ModuleInstance prepare(LoadedModule program, GivenNames arguments, Object[] values) {
    LoadedModule current =
        loader().isCurrent(program) ? program : check(program.source(), List.of(arguments));
    ModuleCode names = language.code(arguments.module());
    ModuleInstance given = new ModuleInstance(names, context);
    GivenNames.assign(given, values);
    return context.prepareProgram(language.code(current), List.of(given));
  }

  /**
   * Makes the names of an input visible to those after it. A variable that got no value, because an
   * error ended the input, does not hide an earlier one of its name.
   */
  @TruffleBoundary
  void complete(LoadedModule input, ModuleInstance instance) {
    TypedModule module = input.module();
    module
        .exports()
        .values()
        .removeIf(
            export ->
                export instanceof Export.OfVariable exported
                    && exported.variable().module() == module
                    && instance.read(global(instance, exported.variable())) == null);
    inputs.add(module);
  }

  private static ModuleCode.Global global(ModuleInstance instance, Variable variable) {
    return instance.code.globals().get(variable.slot());
  }

  /** Does what the options ask for instead of running a program; whether they ask for that. */
  boolean listsInsteadOfRunning(Source source) {
    OptionValues options = context.env().getOptions();
    if (options.get(OrusOptions.Check)) {
      check(source);
    }
    String listing = ProgramListing.of(options.get(OrusOptions.Show), source, this);
    if (!listing.isEmpty()) {
      context.output().write(OrusString.fromJavaString(listing));
    }
    return options.get(OrusOptions.Check) || options.get(OrusOptions.Show) != Listing.NOTHING;
  }
}
