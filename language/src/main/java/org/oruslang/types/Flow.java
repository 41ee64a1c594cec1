package org.oruslang.types;

import java.util.HashMap;
import java.util.Map;
import org.oruslang.types.program.Variable;

/**
 * Which variables have a value at one point of the program.
 *
 * <p>Only variables that a plain assignment created inside a branch are tracked; all others have a
 * value wherever their name is visible.
 */
final class Flow {

  /** What is known of a tracked variable. */
  enum State {
    ASSIGNED,
    MAYBE,
    UNASSIGNED
  }

  private final Map<Variable, State> states;
  private boolean reachable;

  Flow() {
    this(new HashMap<>(), true);
  }

  private Flow(Map<Variable, State> states, boolean reachable) {
    this.states = states;
    this.reachable = reachable;
  }

  Flow copy() {
    return new Flow(new HashMap<>(states), reachable);
  }

  boolean isReachable() {
    return reachable;
  }

  /** Control does not get past this point. */
  void leave() {
    reachable = false;
  }

  /** Starts tracking a variable that got its first value here, inside a branch. */
  void track(Variable variable) {
    states.put(variable, State.ASSIGNED);
  }

  void assigned(Variable variable) {
    if (states.containsKey(variable)) {
      states.put(variable, State.ASSIGNED);
    }
  }

  /** What is known of the variable; one that the flow has never met has no value yet. */
  State state(Variable variable) {
    return states.getOrDefault(variable, State.UNASSIGNED);
  }

  /** Control comes here also from the other point. */
  void join(Flow other) {
    if (!other.reachable) {
      other.states.keySet().forEach(v -> states.putIfAbsent(v, State.UNASSIGNED));
      return;
    }
    if (!reachable) {
      states.keySet().forEach(v -> other.states.putIfAbsent(v, State.UNASSIGNED));
      states.putAll(other.states);
      reachable = true;
      return;
    }
    for (Variable variable : other.states.keySet()) {
      states.putIfAbsent(variable, State.UNASSIGNED);
    }
    states.replaceAll((v, state) -> state == other.state(v) ? state : State.MAYBE);
  }

  /** The point at the head of a loop, which later iterations reach with more assignments. */
  void enterLoop() {
    states.replaceAll((v, state) -> state == State.UNASSIGNED ? State.MAYBE : state);
  }
}
