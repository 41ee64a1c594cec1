package org.oruslang.jit.opt;

/** A site with nodes as values; every instruction has its own. */
final class State {

  final int position;
  final int function;
  final int[] slots;
  final Node[] values;
  final State caller;

  State(int position, int function, int[] slots, Node[] values, State caller) {
    this.position = position;
    this.function = function;
    this.slots = slots;
    this.values = values;
    this.caller = caller;
  }
}
