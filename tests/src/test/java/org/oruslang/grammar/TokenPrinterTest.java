package org.oruslang.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TokenPrinterTest {

  @Test
  void printsOneTokenALine() {
    assertEquals(
        """
            1:1    IF               if
            1:4    IDENTIFIER       x
            1:5    COLON            :
            1:6    NEWLINE
            1:6    INDENT
            2:5    PRINT            print
            2:10   LPAREN           (
            2:11   STRING           "é\\\\n"
            2:16   TRAILING_COMMA   ,
            2:17   RPAREN           )
            2:18   NEWLINE
            2:18   DEDENT
            2:18   NEWLINE
        """,
        TokenPrinter.print("if x:\n    print(\"é\\n\",)\n// the end"));
  }

  @Test
  void countsColumnsInCodePoints() {
    assertEquals(
        """
            1:1    STRING           "\uD83D\uDE00"
            1:5    NUMBER           1
            1:6    NEWLINE
        """,
        TokenPrinter.print("\"\uD83D\uDE00\" 1"));
  }
}
