package org.oruslang.jit.opt;

import java.util.Iterator;

/** Removes phis that merge only one value, possibly with themselves. */
final class Phis {

  private Phis() {}

  /** Replaces trivial phis until there is none; the uses have to be resolved afterwards. */
  static void removeTrivial(SsaGraph graph) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : graph.blocks) {
        for (Iterator<Node> it = block.phis.iterator(); it.hasNext(); ) {
          Node phi = it.next();
          Node only = onlyInput(phi);
          if (only != null) {
            phi.replaceBy(only);
            it.remove();
            changed = true;
          }
        }
      }
    }
  }

  private static Node onlyInput(Node phi) {
    Node only = null;
    for (Node input : phi.inputs) {
      Node resolved = input.resolve();
      if (resolved != phi && resolved != only) {
        if (only != null) {
          return null;
        }
        only = resolved;
      }
    }
    return only;
  }
}
