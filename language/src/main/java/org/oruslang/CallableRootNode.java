package org.oruslang;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.oruslang.modules.LoadedModule;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.OrusContext;

/** Runs a program that was parsed with names for arguments, and yields its value. */
final class CallableRootNode extends RootNode {

  private final OrusLanguage language;
  private final LoadedModule program;
  private final GivenNames arguments;

  CallableRootNode(OrusLanguage language, LoadedModule program, GivenNames arguments) {
    super(language);
    this.language = language;
    this.program = program;
    this.arguments = arguments;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Session session = language.session();
    ModuleInstance instance = session.prepare(program, arguments, frame.getArguments());
    return OrusContext.get(this).run(instance);
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
