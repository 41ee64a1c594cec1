package org.oruslang.translate;

/** How a checked program is turned into nodes; the programs behave alike. */
public enum Tier {
  /** Nodes that know nothing of static types and decide by the values: slow, simple, the oracle. */
  BASELINE,
  /** Nodes chosen by static types; values of unknown type take the dynamic nodes. */
  SPECIALIZED,
  /** What is best on this machine. */
  AUTO
}
