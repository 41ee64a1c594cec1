package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Range loops against loops over unbounded integers. */
class RangeArithmeticTest {
  private static final int MAX_VISITED = 40;

  @Provide
  Arbitrary<Long> bounds() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-20, 20),
        Arbitraries.longs().between(Long.MAX_VALUE - 20, Long.MAX_VALUE),
        Arbitraries.longs().between(Long.MIN_VALUE, Long.MIN_VALUE + 20),
        Arbitraries.longs().between(Integer.MAX_VALUE - 20L, Integer.MAX_VALUE),
        Arbitraries.longs());
  }

  @Provide
  Arbitrary<Long> steps() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-5, 5),
            Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62, -(1L << 62)),
            Arbitraries.longs())
        .filter(step -> step != 0);
  }

  @Property(tries = 5000)
  void signedRangesVisitWhatTheyShould(
      @ForAll("bounds") long start,
      @ForAll("bounds") long end,
      @ForAll("steps") long step,
      @ForAll boolean inclusive) {
    List<BigInteger> visited = new ArrayList<>();
    if (RangeArithmetic.isWithin(start, end, step, inclusive)) {
      long i = start;
      visited.add(BigInteger.valueOf(i));
      while (visited.size() < MAX_VISITED && RangeArithmetic.hasNext(i, end, step, inclusive)) {
        i += step;
        visited.add(BigInteger.valueOf(i));
      }
    }
    BigInteger from = BigInteger.valueOf(start);
    BigInteger to = BigInteger.valueOf(end);
    assertEquals(naive(from, to, step, inclusive), visited);
    assertEquals(visited.isEmpty(), RangeArithmetic.isEmpty(start, end, step, inclusive));
    if (!visited.isEmpty()) {
      assertEquals(
          lastIndex(from, to, step, inclusive),
          Long.toUnsignedString(RangeArithmetic.lastIndex(start, end, step, inclusive)));
    }
  }

  @Property(tries = 5000)
  void unsignedRangesVisitWhatTheyShould(
      @ForAll("bounds") long start,
      @ForAll("bounds") long end,
      @ForAll("steps") long step,
      @ForAll boolean inclusive) {
    List<BigInteger> visited = new ArrayList<>();
    if (RangeArithmetic.isWithinUnsigned(start, end, step, inclusive)) {
      long i = start;
      visited.add(unsigned(i));
      while (visited.size() < MAX_VISITED
          && RangeArithmetic.hasNextUnsigned(i, end, step, inclusive)) {
        i += step;
        visited.add(unsigned(i));
      }
    }
    BigInteger from = unsigned(start);
    BigInteger to = unsigned(end);
    assertEquals(naive(from, to, step, inclusive), visited);
    assertEquals(visited.isEmpty(), RangeArithmetic.isEmptyUnsigned(start, end, step, inclusive));
    if (!visited.isEmpty()) {
      assertEquals(
          lastIndex(from, to, step, inclusive),
          Long.toUnsignedString(RangeArithmetic.lastIndexUnsigned(start, end, step, inclusive)));
    }
  }

  /** The first counters of a loop that cannot overflow. */
  private static List<BigInteger> naive(
      BigInteger start, BigInteger end, long step, boolean inclusive) {
    List<BigInteger> visited = new ArrayList<>();
    BigInteger i = start;
    while (visited.size() < MAX_VISITED) {
      int order = i.compareTo(end) * Long.signum(step);
      if (order > 0 || (order == 0 && !inclusive)) {
        break;
      }
      visited.add(i);
      i = i.add(BigInteger.valueOf(step));
    }
    return visited;
  }

  private static String lastIndex(BigInteger start, BigInteger end, long step, boolean inclusive) {
    BigInteger distance = end.subtract(start).abs();
    BigInteger reach = inclusive ? distance : distance.subtract(BigInteger.ONE);
    return reach.divide(BigInteger.valueOf(step).abs()).toString();
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }

  @Test
  void assignedCountersEndTheLoopWhereTheyPassTheEnd() {
    assertEquals(false, RangeArithmetic.hasNext(7, 5, 1, false));
    assertEquals(false, RangeArithmetic.hasNext(-3, 0, -1, true));
    assertEquals(true, RangeArithmetic.hasNext(-3, 5, 1, false));
  }

  @Test
  void theFullRangeOfU64HasANumberOfIterations() {
    assertEquals(-1L, RangeArithmetic.lastIndexUnsigned(0, -1L, 1, true));
    assertEquals(-1L, RangeArithmetic.lastIndex(Long.MIN_VALUE, Long.MAX_VALUE, 1, true));
  }

  @Test
  void stepZeroRaises() {
    assertEquals(-2, RangeArithmetic.checkStep(-2));
    Faults.expect(
        OrusErrorKind.VALUE, "Range step cannot be zero", () -> RangeArithmetic.checkStep(0));
  }

  @Test
  void rangeTakesIntegersOfAnyKind() {
    assertEquals(5, RangeArithmetic.rangeArgument(5));
    assertEquals(-5, RangeArithmetic.rangeArgument(-5L));
    assertEquals(4294967295L, RangeArithmetic.rangeArgument(U32.of(-1)));
    assertEquals(5, RangeArithmetic.rangeStep(U64.of(5)));
    Object[] bad = {U64.of(-1), 1.5, true, OrusString.EMPTY, SampleValue.array()};
    for (Object value : bad) {
      Faults.expect(
          OrusErrorKind.ARGUMENT,
          "Invalid arguments provided to range()",
          () -> RangeArithmetic.rangeArgument(value));
    }
    Faults.expect(
        OrusErrorKind.ARGUMENT,
        "Invalid arguments provided to range()",
        () -> RangeArithmetic.rangeStep(0));
  }

  @Test
  void loopsOverAnIntegerNeedOneThatIsNotNegative() {
    assertEquals(3, RangeArithmetic.iterationCount(3));
    assertEquals(3, RangeArithmetic.iterationCountUnsigned(3));
    Faults.expect(
        OrusErrorKind.TYPE,
        "Cannot iterate negative integer",
        () -> RangeArithmetic.iterationCount(-1));
    Faults.expect(
        OrusErrorKind.TYPE,
        "Integer too large to iterate",
        () -> RangeArithmetic.iterationCountUnsigned(-1));
  }
}
