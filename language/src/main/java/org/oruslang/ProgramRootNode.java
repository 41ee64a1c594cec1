package org.oruslang;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
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
    return context.env().getOptions().get(OrusOptions.ProgramValue) ? value : NO_VALUE;
  }

  @Override
  public boolean isInternal() {
    return true;
  }

  @Override
  public SourceSection getSourceSection() {
    return program.source().createSection(0, program.source().getLength());
  }

  /** Other languages read the names of all frames and expect each to have one. */
  @Override
  public String getName() {
    return "<program>";
  }
}
