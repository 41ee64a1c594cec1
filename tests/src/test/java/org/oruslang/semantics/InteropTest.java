package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What other languages see of strings and unsigned integers. */
class InteropTest {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  @Test
  void stringsAreStrings() throws UnsupportedMessageException {
    OrusString s = OrusString.fromJavaString("é").concat(OrusString.ofByte(0xFF));
    assertTrue(INTEROP.isString(s));
    assertEquals("é\uDCFF", INTEROP.asString(s));
    assertEquals("é\uDCFF", INTEROP.asTruffleString(s).toJavaStringUncached());
    assertEquals("é\uFFFD", INTEROP.toDisplayString(s));
  }

  @Provide
  Arbitrary<Long> patterns() {
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.longs().between(0, 300),
        Arbitraries.of(32767L, 32768L, 2147483647L, 2147483648L, 4294967295L, -1L, Long.MIN_VALUE),
        Arbitraries.integers().between(0, 63).map(shift -> 0xFFFFFFL << shift),
        Arbitraries.integers().between(0, 63).map(shift -> 0x1FFFFFFFFFFFFFL << shift));
  }

  @Property
  void unsignedIntegersAreNumbers(@ForAll("patterns") long bits)
      throws UnsupportedMessageException {
    checkNumber(U64.of(bits), new BigInteger(Long.toUnsignedString(bits)));
    checkNumber(U32.of((int) bits), BigInteger.valueOf(Integer.toUnsignedLong((int) bits)));
  }

  private static void checkNumber(Object number, BigInteger value)
      throws UnsupportedMessageException {
    assertTrue(INTEROP.isNumber(number));
    assertEquals(value, INTEROP.asBigInteger(number));
    assertEquals(value.toString(), INTEROP.toDisplayString(number));
    assertEquals(value.bitLength() < 8, INTEROP.fitsInByte(number));
    assertEquals(value.bitLength() < 16, INTEROP.fitsInShort(number));
    assertEquals(value.bitLength() < 32, INTEROP.fitsInInt(number));
    assertEquals(value.bitLength() < 64, INTEROP.fitsInLong(number));
    BigDecimal exact = new BigDecimal(value);
    boolean isDouble = new BigDecimal(value.doubleValue()).compareTo(exact) == 0;
    boolean isFloat = new BigDecimal(value.floatValue()).compareTo(exact) == 0;
    assertEquals(isDouble, INTEROP.fitsInDouble(number));
    assertEquals(isFloat, INTEROP.fitsInFloat(number));
    if (value.bitLength() < 8) {
      assertEquals(value.byteValueExact(), INTEROP.asByte(number));
      assertEquals(value.shortValueExact(), INTEROP.asShort(number));
    }
    if (value.bitLength() < 32) {
      assertEquals(value.intValueExact(), INTEROP.asInt(number));
    } else {
      assertThrows(UnsupportedMessageException.class, () -> INTEROP.asInt(number));
    }
    if (value.bitLength() < 64) {
      assertEquals(value.longValueExact(), INTEROP.asLong(number));
    } else {
      assertThrows(UnsupportedMessageException.class, () -> INTEROP.asLong(number));
    }
    if (isDouble) {
      assertEquals(value.doubleValue(), INTEROP.asDouble(number));
    } else {
      assertThrows(UnsupportedMessageException.class, () -> INTEROP.asDouble(number));
    }
    if (isFloat) {
      assertEquals(value.floatValue(), INTEROP.asFloat(number));
    } else {
      assertThrows(UnsupportedMessageException.class, () -> INTEROP.asFloat(number));
    }
  }
}
