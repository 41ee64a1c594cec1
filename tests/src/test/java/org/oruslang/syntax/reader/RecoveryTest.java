package org.oruslang.syntax.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Independent mistakes are all reported, each once. */
class RecoveryTest {

  private static void assertErrors(String program, String... expected) {
    assertEquals(List.of(expected), ReadProgram.of(program).errors());
  }

  @Test
  void everyBrokenStatementIsReported() {
    assertErrors(
        """
        a = 1 +
        b = 2
        c = )
        d = [1, 2
        e = (3
        f = 4
        """,
        "E1002 1:8",
        "E1001 3:5",
        "E1020 4:5",
        "E1003 5:5");
  }

  @Test
  void statementsInsideBlocksToo() {
    assertErrors(
        """
        fn f():
            a = 1 )
            if b ==:
                c = *
            while d:
                e = *
            f = )
        g = *
        """,
        "E1001 2:11",
        "E1001 3:12",
        "E1001 6:13",
        "E1001 7:9",
        "E1001 8:5");
  }

  @Test
  void aBlockIsReadThoughItsColonIsMissing() {
    assertErrors(
        """
        if a
            b = *
        elif c
            d = *
        else
            e = *
        """,
        "E1405 2:1",
        "E1001 2:9",
        "E1405 4:1",
        "E1001 4:9",
        "E1405 6:1",
        "E1001 6:9");
  }

  @Test
  void aBrokenHeaderTakesItsBlocksWithIt() {
    assertErrors(
        """
        if a ==:
            b = *
        elif c:
            d = *
        else:
            e = *
        f = *
        """,
        "E1001 1:8",
        "E1001 7:5");
  }

  @Test
  void aBrokenInlineBodyLeavesTheElse() {
    assertErrors("if a: b = *\nelse: c = *\n", "E1001 1:11", "E1001 2:11");
    assertErrors("try: b = *\ncatch: c = *\n", "E1001 1:10", "E1001 2:12");
  }

  @Test
  void fieldsVariantsMethodsAndArmsRecoverOneByOne() {
    assertErrors(
        """
        struct P:
            a i32
            b: i32
            c: *
        enum E:
            A(
            B
        enum F:
            A(1)
            B)
        impl P:
            fn f(self) b
            fn g(self): return *
            h
        match x:
            1: a
            2 -> *
            3 -> b
        """,
        "E1001 2:7",
        "E1006 4:8",
        "E1003 6:6",
        "E1001 9:7",
        "E1001 10:6",
        "E1405 12:16",
        "E1001 13:24",
        "E1001 14:5",
        "E1001 16:6",
        "E1001 17:10");
  }

  @Test
  void lambdaBodiesInsideBracketsRecoverOnTheirOwn() {
    assertErrors(
        """
        x = f(fn(a):
            b = *
            c = (
            return a
        , 3)
        y = *
        """,
        "E1001 2:9",
        "E1003 3:9",
        "E1001 6:5");
  }

  @Test
  void bodiesInBracesRecoverOnTheirOwn() {
    assertErrors(
        """
        x = {
            b = *
            c = )
            a
        }
        y = *
        """,
        "E1001 2:9",
        "E1001 3:9",
        "E1001 6:5");
    assertErrors("x = { a = * }\ny = *\n", "E1001 1:11", "E1001 2:5");
  }

  @Test
  void bracesOfOtherLanguagesAreOneError() {
    assertErrors(
        """
        if a {
            b()
        } else {
            c()
        }
        while a {
            b()
        }
        x = *
        """,
        "E1405 1:6",
        "E1405 6:9",
        "E1001 9:5");
  }

  @Test
  void anInconsistentLineIsOneError() {
    assertErrors(
        """
        if a:
                b
            c
            d
        e = *
        """,
        "E1034 3:5",
        "E1001 5:5");
  }

  @Test
  void anUnexpectedBlockIsOneError() {
    assertErrors("a = 1\n    b = 2\n    c = 3\nd = *\n", "E1008 2:5", "E1001 4:5");
  }

  @Test
  void wordErrorsAreReportedLikeOthers() {
    assertErrors(
        "a = 0x\nb = é\nc = 1 && 2\nd = \"\\q\"\n",
        "E1027 1:5",
        "E1024 2:5",
        "E1032 3:7",
        "E1029 4:6");
  }

  @Test
  void statementsWithoutMistakesAreKept() {
    ReadProgram read = ReadProgram.of("a = 1\nb = *\nfn f(): pass\nif a: b = *\nc = 2\n");
    assertEquals(List.of("E1001 2:5", "E1001 4:11"), read.errors());
    assertEquals(3, read.program().statements().size());
  }
}
