package org.oruslang.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A short run of the fuzz targets: all inputs that are kept, and some thousand changed ones, the
 * same in every build. {@code -Dorus.fuzz.seconds=N} goes on for so long, {@code
 * -Dorus.fuzz.executions=N} for so many inputs of each target, {@code -Dorus.fuzz.target=NAME} of
 * one; {@code -Dorus.fuzz.seed=S} makes other changes, {@code -Dorus.fuzz.inputs=FOLDER} changes
 * the inputs in a folder, such as those that the profile {@code fuzz} has found by coverage. Inputs
 * that fail are kept in {@code target/fuzz}.
 */
class FuzzTest {

  private static final long SEED = Long.getLong("orus.fuzz.seed", 20_260_101);
  private static final long SECONDS = Long.getLong("orus.fuzz.seconds", 0);
  private static final int EXECUTIONS = Integer.getInteger("orus.fuzz.executions", 0);
  private static final String ONLY = System.getProperty("orus.fuzz.target");
  private static final String INPUTS = System.getProperty("orus.fuzz.inputs");
  private static final Path KEPT = Path.of(System.getProperty("orus.root"), "tests/target/fuzz");

  private static int count(FuzzTarget target) {
    if (EXECUTIONS > 0) {
      return EXECUTIONS;
    }
    return switch (target) {
      case FRONT_END -> 6000;
      case IR -> 1500;
      case IR_TEXT -> 6000;
      case COMPONENT -> 400;
    };
  }

  @ParameterizedTest
  @EnumSource
  void keptInputsAreHandled(FuzzTarget target) throws Exception {
    for (Path file : target.kept()) {
      try {
        target.check(Files.readAllBytes(file));
      } catch (Throwable e) {
        fail(file.toString(), e);
      }
    }
  }

  private static Stream<FuzzTarget> targets() {
    return Arrays.stream(FuzzTarget.values())
        .filter(target -> ONLY == null || target.name().equals(ONLY));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void changedInputsAreHandled(FuzzTarget target) throws IOException {
    ByteMutations mutations = new ByteMutations(SEED, target.seeds(INPUTS));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    int executions = 0;
    while (executions < count(target) || SECONDS > 0 && System.nanoTime() < end) {
      byte[] input = mutations.next();
      try {
        target.check(input);
      } catch (Throwable e) {
        Files.createDirectories(KEPT);
        fail(
            "execution " + executions + ": " + Files.write(KEPT.resolve(target + "-crash"), input),
            e);
      }
      executions++;
      if (executions % 1_000_000 == 0) {
        System.out.println(target + ": " + executions + " executions so far");
      }
    }
    System.out.println(target + ": " + executions + " executions");
  }
}
