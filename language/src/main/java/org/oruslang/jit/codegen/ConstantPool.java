package org.oruslang.jit.codegen;

import java.util.LinkedHashMap;
import java.util.Map;
import org.oruslang.jit.asm.Label;

/** Eight-byte constants that the code loads relative to its own position, in order of first use. */
public final class ConstantPool {

  private final Map<Long, Label> labels = new LinkedHashMap<>();

  /** The position of a constant. */
  public Label label(long value) {
    Label label = labels.get(value);
    if (label == null) {
      label = new Label();
      labels.put(value, label);
    }
    return label;
  }

  /** The constants with their labels. */
  public Map<Long, Label> entries() {
    return labels;
  }
}
