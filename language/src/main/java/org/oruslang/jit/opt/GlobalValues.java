package org.oruslang.jit.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.LoopForest;

/**
 * Simplifies every node and finds nodes that compute what a dominating node has computed already,
 * including loads, lengths and guards. Memory is tracked by version numbers per class of cells: a
 * store of one element kind invalidates what is known of that kind only, because every array has
 * one element kind.
 *
 * <p>The address of an array's data never changes while native code runs: growing an array leaves
 * native code, and a poll callback that let guest code change an array does not return to it.
 */
final class GlobalValues {

  private final SsaGraph graph;
  private final CallEffects effects;
  private final Simplifier simplifier;
  private final Map<ValueKey, Node> values = new HashMap<>();
  private LoopForest loops;
  private int[][] versionsOut;
  private int[] versions;

  /** Whether no other block has the array of versions. */
  private boolean ownsVersions;

  private int nextVersion = 1;
  private Block block;
  private List<Node> out;

  private GlobalValues(SsaGraph graph, CallEffects effects) {
    this.graph = graph;
    this.effects = effects;
    this.simplifier = new Simplifier(graph, this);
  }

  /** Runs on the whole graph; the graph is analysed afterwards. */
  static void run(SsaGraph graph, CallEffects effects) {
    new GlobalValues(graph, effects).run();
  }

  private void run() {
    loops = graph.analyse();
    versionsOut = new int[graph.blocks.size()][];
    for (Block each : graph.blocks) {
      block = each;
      out = new ArrayList<>(each.nodes.size());
      versions = versionsIn(each);
      ownsVersions = each.predecessors.isEmpty();
      for (Node phi : each.phis) {
        phi.resolveInputs();
      }
      for (Node node : each.nodes) {
        node.resolveInputs();
        process(node);
      }
      if (each.end != null) {
        each.end.resolveInputs();
        simplifier.simplifyEnd(each);
      }
      each.nodes = out;
      versionsOut[each.index] = versions;
    }
    graph.resolveAll();
    removeDecidedBranches();
    Phis.removeTrivial(graph);
    graph.resolveAll();
    Blocks.mergeChains(graph);
    graph.analyse();
  }

  /** Versions that all predecessors agree on are one array, which nobody changes. */
  private int[] versionsIn(Block each) {
    List<Block> predecessors = each.predecessors;
    if (predecessors.isEmpty()) {
      return new int[Memory.CLASSES];
    }
    boolean head = loops.isLoopHead(each.index);
    int[] result = null;
    boolean agreed = true;
    for (int i = 0; i < predecessors.size(); i++) {
      int[] known = versionsOut[predecessors.get(i).index];
      if (known == null) {
        agreed &= head;
      } else if (result == null) {
        result = known;
      } else {
        agreed &= result == known;
      }
    }
    boolean[] clobbered = head ? clobbers(each) : null;
    return agreed && clobbered == null ? result : merged(predecessors, head, clobbered);
  }

  private int[] merged(List<Block> predecessors, boolean head, boolean[] clobbered) {
    int[] result = new int[Memory.CLASSES];
    for (int c = 0; c < Memory.CLASSES; c++) {
      int version = -1;
      boolean same = clobbered == null || !clobbered[c];
      for (int i = 0; same && i < predecessors.size(); i++) {
        int[] known = versionsOut[predecessors.get(i).index];
        if (known != null) {
          same = version < 0 || version == known[c];
          version = known[c];
        } else {
          same = head;
        }
      }
      result[c] = same ? version : nextVersion++;
    }
    return result;
  }

  /** Marks a class of memory as changed by what comes now. */
  private int change(int memory) {
    if (!ownsVersions) {
      versions = versions.clone();
      ownsVersions = true;
    }
    versions[memory] = nextVersion;
    return nextVersion++;
  }

  /** The classes of memory that a loop may change; null if there are none. */
  private boolean[] clobbers(Block head) {
    boolean[] clobbered = null;
    for (Block each : graph.blocks) {
      if (loops.contains(head.index, each.index)) {
        for (Node node : each.nodes) {
          if (Memory.mayClobber(node)) {
            clobbered = clobbered == null ? new boolean[Memory.CLASSES] : clobbered;
            Memory.clobbers(node, effects, clobbered);
          }
        }
      }
    }
    return clobbered;
  }

  /** Appends a node, or finds the one to use instead. */
  Node process(Node node) {
    Node simpler = simplifier.simplify(node);
    if (simpler != node) {
      node.replaceBy(simpler);
      return simpler;
    }
    if (node.is(IrOp.STORE)) {
      append(node);
      int memory = Memory.elements(node.kind);
      int version = change(memory);
      // What was stored is what a load gives.
      values.put(ValueKey.load(node.kind, node.input(0), node.input(1), version), node.input(2));
      return node;
    }
    if (node.is(IrOp.FSTORE)) {
      append(node);
      int memory = Memory.field(node);
      values.put(ValueKey.fieldLoad(node, memory < 0 ? 0 : change(memory)), node.input(1));
      return node;
    }
    int version = Memory.readVersion(node, versions);
    if (version < 0) {
      append(node);
      clobber(node);
      return node;
    }
    ValueKey key = ValueKey.of(node, version);
    Node known = values.get(key);
    if (known != null && dominates(known)) {
      node.replaceBy(known);
      return known;
    }
    values.put(key, node);
    append(node);
    return node;
  }

  private boolean dominates(Node known) {
    return known.block == block || loops.dominates(known.block.index, block.index);
  }

  private void append(Node node) {
    node.block = block;
    out.add(node);
  }

  private void clobber(Node node) {
    if (!Memory.mayClobber(node)) {
      return;
    }
    boolean[] clobbered = new boolean[Memory.CLASSES];
    Memory.clobbers(node, effects, clobbered);
    for (int c = 0; c < clobbered.length; c++) {
      if (clobbered[c]) {
        change(c);
      }
    }
  }

  private void removeDecidedBranches() {
    for (Block each : graph.blocks) {
      if (each.successors.size() == 2 && each.end.isConstant()) {
        Block never = each.successors.get(each.end.imm != 0 ? 1 : 0);
        // Successors are distinct blocks: the builder made no double edges.
        each.unlink(never);
        each.end = null;
      }
    }
  }
}
