package org.oruslang.runtime;

/**
 * What the code of functions takes: the {@link Environment}, the {@link CallLevel}, and the values
 * of the parameters as typed code keeps them, boxed.
 */
public final class CallArguments {

  private static final int ENVIRONMENT = 0;
  private static final int LEVEL = 1;

  /** The place of the first parameter. */
  public static final int FIRST = 2;

  private CallArguments() {}

  /** Arguments whose parameters have no values yet. */
  public static Object[] of(Environment environment, CallLevel level, int parameters) {
    Object[] arguments = new Object[FIRST + parameters];
    set(arguments, environment, level);
    return arguments;
  }

  /** Puts what comes before the parameters into its places. */
  public static void set(Object[] arguments, Object environment, CallLevel level) {
    arguments[ENVIRONMENT] = environment;
    arguments[LEVEL] = level;
  }

  /** What the code belongs to. */
  public static Environment environment(Object[] arguments) {
    return (Environment) arguments[ENVIRONMENT];
  }

  /** How deep in calls the code runs. */
  public static CallLevel level(Object[] arguments) {
    return (CallLevel) arguments[LEVEL];
  }
}
