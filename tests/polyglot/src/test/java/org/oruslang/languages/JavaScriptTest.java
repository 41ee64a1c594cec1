package org.oruslang.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;

/** Orus and JavaScript programs that use each other. */
class JavaScriptTest {

  @Test
  void orusUsesJavaScript() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("orus", "js").allowAllAccess(true).out(output).build()) {
      context.eval(
          "orus",
          """
          use polyglot
          square = polyglot.eval("js", "x => x * x")
          polyglot.export_value("answer", square(6) + 6)
          print(polyglot.import_value("answer"))
          o = polyglot.eval("js", "({name: 'Ada', langs: ['js', 'orus'], greet(n) { return 'hi ' + n }})")
          for l in o.langs: print(l, len(o.langs))
          print(o.greet(o.name))
          o.name = "Bob"
          print(o.name, typeof(polyglot.eval("js", "2n ** 63n")))
          try: polyglot.eval("js", "throw new RangeError('far')")
          catch e: print(typeof(e))
          try: print(o.nothing.more)
          catch e: print("caught")
          """);
    }
    assertEquals(
        "42\njs 2\norus 2\nhi Ada\nBob u64\nruntime error RangeError: far\ncaught\n",
        output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void javaScriptUsesOrus() {
    try (Context context = Context.newBuilder("orus", "js").allowAllAccess(true).build()) {
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
          """);
      String result =
          context
              .eval(
                  "js",
                  """
                  const get = name => Polyglot.import(name);
                  const point = get('point');
                  const list = get('list');
                  point.x = 40;
                  list[0] = 5;
                  const seen = [point.sum(), get('total')([1, 2.5]), [...list].join(), list.length];
                  try { get('fail')() } catch (e) { seen.push(e.message) }
                  try { get('fail')(1) } catch (e) { seen.push(e instanceof TypeError) }
                  seen.join(' | ')
                  """)
              .asString();
      assertEquals("42 | 3.5 | 5,2,3 | 3 | Array index out of bounds | true", result);
    }
  }
}
