package org.oruslang.jit.asm;

import java.util.ArrayList;
import java.util.List;

/**
 * What both assemblers share: the buffer, labels, and the three phases. <em>Emit</em> appends
 * instructions with references to labels, <em>link</em> ({@link #finish}) resolves the references,
 * and <em>encode</em> is the copy of the position-independent bytes into executable memory.
 */
public abstract class Assembler {

  protected final CodeBuffer buffer = new CodeBuffer();
  private final List<Label> labels = new ArrayList<>();

  /** The position of the next instruction. */
  public final int position() {
    return buffer.size();
  }

  /** Gives the label the current position. */
  public final void bind(Label label) {
    label.bind(position());
  }

  /** Pads with instructions that do nothing until the position is a multiple of {@code unit}. */
  public abstract void align(int unit);

  /** Notes that the instruction bytes at {@code at} refer to the label. */
  protected final void refer(Label label, int at) {
    if (label.referenceCount() == 0) {
      labels.add(label);
    }
    label.addReference(at);
  }

  /** Writes the distance to {@code target} into the reference at {@code at}. */
  protected abstract void patch(int at, int target);

  /**
   * Resolves all references.
   *
   * @return the code, the same for the same sequence of calls
   * @throws AssemblyException when a label is not bound or out of reach
   */
  public final byte[] finish() {
    for (Label label : labels) {
      if (!label.isBound()) {
        throw new AssemblyException("unbound label");
      }
      for (int i = 0; i < label.referenceCount(); i++) {
        patch(label.reference(i), label.position());
      }
    }
    return buffer.toByteArray();
  }
}
