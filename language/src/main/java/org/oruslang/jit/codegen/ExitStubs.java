package org.oruslang.jit.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.frame.ExitReason;

/** The exit stubs of one function; instructions with the same reason and site share one. */
public final class ExitStubs {

  private final Map<Integer, ExitStub> stubs = new HashMap<>();
  private final List<ExitStub> order = new ArrayList<>();

  /** Where to jump in order to leave. */
  public Label label(ExitReason reason, int site) {
    int key = site << 8 | reason.code();
    ExitStub stub = stubs.get(key);
    if (stub == null) {
      stub = new ExitStub(reason, site, new Label());
      stubs.put(key, stub);
      order.add(stub);
    }
    return stub.entry();
  }

  /** The stubs in the order in which they were first needed. */
  public List<ExitStub> inOrder() {
    return order;
  }
}
