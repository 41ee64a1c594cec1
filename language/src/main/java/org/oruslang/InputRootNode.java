package org.oruslang;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import org.oruslang.Session.CheckedInput;
import org.oruslang.modules.LoadedModule;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.OrusContext;

/**
 * Runs an input of an interactive session and yields its value. The engine keeps this node for
 * equal inputs, so the input is checked again if others have run since.
 */
final class InputRootNode extends RootNode {

  private final OrusLanguage language;
  private final Source source;
  private CheckedInput checked;

  InputRootNode(OrusLanguage language, Source source, CheckedInput checked) {
    super(language);
    this.language = language;
    this.source = source;
    this.checked = checked;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Session session = language.session();
    LoadedModule input = take(session);
    ModuleInstance instance = session.prepare(input);
    try {
      return OrusContext.get(this).run(instance);
    } finally {
      session.complete(input, instance);
    }
  }

  private LoadedModule take(Session session) {
    CheckedInput ready = checked;
    checked = null;
    return ready != null && session.isCurrent(ready)
        ? ready.program()
        : session.checkInput(source).program();
  }

  @Override
  public boolean isInternal() {
    return true;
  }

  /** Other languages read the names of all frames and expect each to have one. */
  @Override
  public String getName() {
    return "<input>";
  }
}
