package org.oruslang.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orus and Python programs that use each other. Only the profile {@code python} runs them. */
@Tag("python")
class PythonTest {

  @Test
  void orusUsesPython() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("orus", "python").allowAllAccess(true).out(output).build()) {
      context.eval(
          "orus",
          """
          use polyglot
          square = polyglot.eval("python", "lambda x: x * x")
          polyglot.export_value("answer", square(6) + 6)
          print(polyglot.import_value("answer"))
          names = polyglot.eval("python", "['py', 'orus']")
          for name in names: print(name, len(names))
          names[0] = "python"
          print(names[0], polyglot.eval("python", "2 ** 63") as u64)
          words = polyglot.eval("python", "iter(('a', 'b'))")
          for word in words: print(word)
          try: polyglot.eval("python", "{}['far']")
          catch e: print(typeof(e))
          fn total(values: [f64]) -> f64:
              mut sum = 0.0
              for value in values: sum += value
              return sum
          print(total(polyglot.eval("python", "[1, 2.5]")))
          """);
    }
    assertEquals(
        """
        42
        py 2
        orus 2
        python 9223372036854775808
        a
        b
        runtime error KeyError: 'far'
        3.5
        """,
        output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void pythonUsesOrus() {
    try (Context context = Context.newBuilder("orus", "python").allowAllAccess(true).build()) {
      context.eval(
          "orus",
          """
          use polyglot
          pub struct Point:
              x: i32
              y: i32
          impl Point:
              fn sum(self) -> i32:
                  return self.x + self.y
          enum Shape:
              Dot
              Box(side: i32)
          fn total(xs: [f64]) -> f64:
              mut t = 0.0
              for x in xs: t += x
              return t
          fn fail() -> i32:
              return [1, 2, 3][9]
          polyglot.export_value("total", total)
          polyglot.export_value("fail", fail)
          polyglot.export_value("point", Point{ x: 1, y: 2 })
          polyglot.export_value("list", [1, 2, 3])
          polyglot.export_value("box", Shape.Box(7))
          polyglot.export_value("big", 18446744073709551615u64)
          polyglot.export_value("count", range(3))
          """);
      String result =
          context
              .eval(
                  "python",
                  """
                  import polyglot
                  get = polyglot.import_value
                  point = get('point')
                  values = get('list')
                  point.x = 40
                  values[0] = 5
                  values.append(9)
                  seen = [point.sum(), get('total')([1, 2.5]), list(values), len(values),
                          get('box').side, get('big') + 1, [n for n in get('count')]]
                  try:
                      get('fail')()
                  except BaseException as error:
                      seen.append(str(error).splitlines()[0])
                  try:
                      get('fail')(1)
                  except TypeError as error:
                      seen.append('TypeError')
                  ' | '.join(str(each) for each in seen)
                  """)
              .asString();
      assertEquals(
          "42 | 3.5 | [5, 2, 3, 9] | 4 | 7 | 18446744073709551616 | [0, 1, 2]"
              + " | error: Array index out of bounds | TypeError",
          result);
    }
  }
}
