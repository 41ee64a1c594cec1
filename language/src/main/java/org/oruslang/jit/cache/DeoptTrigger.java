package org.oruslang.jit.cache;

/**
 * Names the code that a deoptimisation or invalidation is about.
 *
 * @param function a function, or {@link #ANY}
 * @param loop a loop of it, or {@link #ANY}
 * @param generation the generation of the code, or 0 for any: a trigger that was decided against
 *     old code must not retire newer code
 */
public record DeoptTrigger(int function, int loop, long generation) {

  /** The wildcard for function and loop. */
  public static final int ANY = 0xFFFF;

  /** All code of a function. */
  public static DeoptTrigger ofFunction(int function) {
    return new DeoptTrigger(function, ANY, 0);
  }

  /** Whether code with the given key and generation is meant. */
  boolean matches(int entryFunction, int entryLoop, long entryGeneration) {
    // A trigger for any function is a flush, whatever else it says.
    return function == ANY
        || function == entryFunction
            && (loop == ANY || loop == entryLoop)
            && (generation == 0 || generation == entryGeneration);
  }
}
