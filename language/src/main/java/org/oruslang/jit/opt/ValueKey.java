package org.oruslang.jit.opt;

import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/** What two nodes must have in common to compute the same. */
final class ValueKey {

  private final IrOp op;
  private final IrKind kind;
  private final IrKind from;
  private final Condition condition;
  private final ExitReason reason;
  private final long imm;
  private final boolean guarded;
  private final Node[] inputs;
  private final int version;
  private final int hash;

  private ValueKey(
      IrOp op,
      IrKind kind,
      IrKind from,
      Condition condition,
      ExitReason reason,
      long imm,
      boolean guarded,
      Node[] inputs,
      int version) {
    this.op = op;
    this.kind = kind;
    this.from = from;
    this.condition = condition;
    this.reason = reason;
    this.imm = imm;
    this.guarded = guarded;
    this.inputs = inputs;
    this.version = version;
    int h = op.ordinal() * 31 + (kind == null ? 0 : kind.ordinal());
    h = h * 31 + version;
    h = h * 31 + Long.hashCode(imm);
    for (Node input : inputs) {
      h = h * 31 + input.id;
    }
    hash = h ^ h >>> 15;
  }

  static ValueKey of(Node node, int version) {
    return new ValueKey(
        node.op,
        node.kind,
        node.from,
        node.condition,
        node.reason,
        node.imm,
        node.state != null,
        node.inputs.clone(),
        version);
  }

  /** The key of a load of an element. */
  static ValueKey load(IrKind kind, Node data, Node index, int version) {
    Node[] inputs = {data, index};
    return new ValueKey(IrOp.LOAD, kind, null, null, null, 0, false, inputs, version);
  }

  /** The key of a load of the field that a node stores. */
  static ValueKey fieldLoad(Node store, int version) {
    Node[] inputs = {store.input(0)};
    return new ValueKey(
        IrOp.FLOAD, store.kind, null, null, null, store.imm, false, inputs, version);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ValueKey key)
        || hash != key.hash
        || op != key.op
        || kind != key.kind
        || from != key.from
        || condition != key.condition
        || reason != key.reason
        || imm != key.imm
        || guarded != key.guarded
        || version != key.version
        || inputs.length != key.inputs.length) {
      return false;
    }
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i] != key.inputs[i]) {
        return false;
      }
    }
    return true;
  }
}
