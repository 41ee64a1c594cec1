package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrintFormatTest {
  private static String print(Object... values) {
    Object[] converted =
        Arrays.stream(values)
            .map(value -> value instanceof String text ? OrusString.fromJavaString(text) : value)
            .toArray();
    TextSink out = new TextSink();
    PrintLine.append(out, converted);
    return out.toString();
  }

  private static Arguments line(String expected, Object... values) {
    return arguments(expected, values);
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        line("x=1 y=2", "x=@ y=@", 1, 2),
        line("x=1 y=2 z=@", "x=@ y=@ z=@", 1, 2),
        line("x=1 2 3", "x=@", 1, 2, 3),
        line("a@@c", "a@@c"),
        line("a1@c", "a@@c", 1),
        line("a12c", "a@@c", 1, 2),
        line("user@example.com", "user@example.com"),
        line("user1example.com", "user@example.com", 1),
        line("3.14 2 2.250 1.5", "@.2f @.0f @.3 @.f", 3.14159, 2.5, 2.25, 1.5),
        line("0 2 4 0.2 0.3", "@.0f @.0f @.0f @.1f @.1f", 0.5, 1.5, 3.5, 0.25, 0.35),
        line("5 abc -0.00", "@.2f @.2f @.2f", 5, "abc", -0.001),
        line("0.10000000000000000555", "@.20f", 0.1),
        line("ff FF 101 10", "@x @X @b @o", 255, 255, 5, 8),
        line("ffffffffffffffff 1777777777777777777777", "@x @o", -1, -1),
        line("ffffffff 0", "@x @b", U32.of(-1), U64.of(0)),
        line("ffffffffffffffff", "@x", U64.of(-1)),
        line("8000000000000000", "@x", Long.MIN_VALUE),
        line("1.5 true s", "@x @b @X", 1.5, true, "s"),
        line("Total: 5", "Total: @.", 5),
        line("Total: 5.", "Total: @..", 5),
        line("101ox 11k 1name", "@box @ok @name", 5, 9, 1),
        line("a@b 3", "@", "a@b", 3),
        line("1 a@b 2", 1, "a@b", 2),
        line("5then", "@then", 5),
        line("fyz", "@xyz", 15),
        line("55", "@5", 5),
        line("", ""),
        line(" 1", "", 1),
        line("1 ", 1, ""),
        line("@.2f", "@.2f"),
        line("@x@.", "@x@."),
        line("@.12fx", "@.12fx"),
        line("1.50f", "@.2ff", 1.5),
        line("1 2.5 true x 4294967295", 1, 2.5, true, "x", U32.of(-1)),
        line("a\\nb", "a\\nb"),
        line("C:\\dir\\x", "C:\\dir\\x"),
        line("1 a\\nb", 1, "a\\nb"),
        line("1 and two 3", "@ and @", 1, "two", 3),
        line("1, 2|", "@|", SampleValue.array(1, 2)),
        line("1, 2 x", SampleValue.array(1, 2), "x"),
        line("x\0y", "x\0y"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void printFormatsItsFirstStringArgument(String expected, Object[] values) {
    assertEquals(expected + "\n", print(values));
  }

  @Test
  void printWithoutArgumentsIsAnEmptyLine() {
    assertEquals("\n", print());
  }

  @Test
  void precisionIsClamped() {
    assertEquals(2 + F64Text.MAX_DECIMALS + 1, print("@.99999999999999999999f", 1.5).length());
  }

  @Test
  void parsedFormatsCanBeReused() {
    PrintFormat format = PrintFormat.parse(OrusString.fromJavaString("<@.1f|@>"));
    assertEquals(2, format.specifierCount());
    TextSink out = new TextSink();
    PrintLine.appendFormatted(out, format, OrusString.EMPTY, 1.25, 2);
    PrintLine.appendFormatted(out, format, OrusString.EMPTY, 7);
    assertEquals("<1.2|2>\n<7|@>\n", out.toString());
  }

  @Property
  void formatsWithoutArgumentsPrintThemselves(
      @ForAll @CharRange(from = ' ', to = 'z') @StringLength(max = 30) String format) {
    String tricky = format.replace('a', '@').replace('b', '@').replace('c', '.');
    assertEquals(tricky + "\n", print(tricky));
  }
}
