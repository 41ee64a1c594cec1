package org.oruslang;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.oruslang.modules.LoadedModule;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.OrusContext;

/**
 * Runs a program from its start, each time with variables of its own, and yields the value of its
 * last statement.
 */
final class ProgramRootNode extends RootNode {

  /** What stands for a value that nobody wants: Truffle is ready for primitive values only. */
  private static final Object NO_VALUE = true;

  private final OrusLanguage language;
  private final LoadedModule program;

  ProgramRootNode(OrusLanguage language, LoadedModule program) {
    super(language);
    this.language = language;
    this.program = program;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Session session = language.session();
    ModuleInstance instance = session.prepare(session.present(program));
    OrusContext context = OrusContext.get(this);
    Object value = context.run(instance);
    return yieldsValue(context) ? value : NO_VALUE;
  }

  @TruffleBoundary
  private static boolean yieldsValue(OrusContext context) {
    return context.env().getOptions().get(OrusOptions.ProgramValue);
  }

  @Override
  public boolean isInternal() {
    return true;
  }

  /** Other languages read the names of all frames and expect each to have one. */
  @Override
  public String getName() {
    return "<program>";
  }
}
