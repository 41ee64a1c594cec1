package org.oruslang.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words a line has. */
class OrusLexerTest {

  /** The kinds and texts of the words of one line. */
  private static List<String> words(String line) {
    LayoutTokenSource source = new LayoutTokenSource("test", line);
    List<String> words = new ArrayList<>();
    for (OrusToken token = source.nextToken();
        token.getType() != Token.EOF;
        token = source.nextToken()) {
      if (token.getType() != OrusLexer.NEWLINE) {
        String kind = OrusLexer.VOCABULARY.getSymbolicName(token.getType());
        words.add(kind + " " + token.getText());
      }
    }
    return words;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "017",
        "08",
        "1_000",
        "1.5",
        "1e9",
        "1E-9",
        "2.5e+10",
        "1_0.5_0e1_0",
        "0xFF",
        "0XaB_c",
        "0b101",
        "0B1_0",
        "0o17",
        "5i32",
        "5i64",
        "5u32",
        "5u64",
        "5f64",
        "1.5f64",
        "0xFFu32",
        "1e5i32",
        "0x10f64",
        "0b11u64"
      })
  void numbersAreOneWord(String number) {
    assertEquals(List.of("NUMBER " + number), words(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1__0", "1_", "0x", "0x_1", "1e", "0b12", "0b", "0o8", "5u", "5f32", "5i32x", "1.5x"
      })
  void numbersThatAreWrittenWronglyAreNoNumbers(String text) {
    assertEquals(List.of("MALFORMED_NUMBER " + text), words(text));
  }

  @Test
  void pointsBelongToNumbersOnlyBeforeDigits() {
    assertEquals(List.of("NUMBER 1", "DOT_DOT ..", "NUMBER 5"), words("1..5"));
    assertEquals(List.of("NUMBER 5", "DOT .", "IDENTIFIER foo"), words("5.foo"));
    assertEquals(List.of("DOT .", "NUMBER 5"), words(".5"));
  }

  @Test
  void keywordsAreWholeWords() {
    assertEquals(
        List.of("IF if", "IDENTIFIER iffy", "IDENTIFIER If", "MATCHES matches", "MATCH match"),
        words("if iffy If matches match"));
  }

  @Test
  void typeNamesAreOrdinaryNames() {
    assertEquals(List.of("IDENTIFIER i32", "IDENTIFIER self"), words("i32 self"));
  }

  @Test
  void stringsKeepTheirEscapesAndLines() {
    assertEquals(List.of("STRING \"a\\\"b\\\\\"", "IDENTIFIER c"), words("\"a\\\"b\\\\\" c"));
    assertEquals(List.of("STRING \"a\nb\""), words("\"a\nb\""));
    assertEquals(List.of("STRING \"é \uD83D\uDE00\"", "NUMBER 1"), words("\"é \uD83D\uDE00\" 1"));
  }

  @Test
  void commentsAreNoWords() {
    assertEquals(
        List.of("NUMBER 1", "NUMBER 2", "SLASH /", "NUMBER 3"),
        words("1 /* a * b // */ 2 /***/ / 3 // \" /*"));
  }

  @Test
  void blockCommentsDoNotNest() {
    assertEquals(List.of("STAR *", "SLASH /"), words("/* /* */ */"));
  }

  @Test
  void whatNeverEndsIsOneWord() {
    assertEquals(List.of("UNTERMINATED_STRING \"abc\nd"), words("\"abc\nd"));
    assertEquals(List.of("UNTERMINATED_STRING \"abc\\"), words("\"abc\\"));
    assertEquals(List.of("NUMBER 1", "UNTERMINATED_COMMENT /* abc *"), words("1 /* abc *"));
  }

  @Test
  void foreignOperatorsAreNoWords() {
    assertEquals(
        List.of("UNKNOWN_OPERATOR &&", "UNKNOWN_OPERATOR ||", "UNKNOWN_OPERATOR ++"),
        words("&& || ++"));
    assertEquals(List.of("UNKNOWN_OPERATOR !", "IDENTIFIER x"), words("!x"));
    assertEquals(List.of("NOT_EQUAL !=", "IDENTIFIER x"), words("!=x"));
  }

  @Test
  void strayCharactersAreNoWords() {
    assertEquals(
        List.of("UNKNOWN_CHARACTER \0", "NON_ASCII éü", "UNKNOWN_CHARACTER \f"), words("\0éü\f"));
  }
}
