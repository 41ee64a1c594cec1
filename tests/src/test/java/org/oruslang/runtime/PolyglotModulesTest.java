package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules {@code polyglot} and {@code java}. */
class PolyglotModulesTest {

  private static String run(UnaryOperator<Context.Builder> access, String... lines) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context = access.apply(Context.newBuilder("orus")).out(output).build()) {
      context.eval("orus", String.join("\n", lines));
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  private static String run(String... lines) {
    return run(builder -> builder.allowAllAccess(true), lines);
  }

  private static String kindOfFailure(
      UnaryOperator<Context.Builder> access, String use, String expression) {
    return run(access, use, "try:", "    x = " + expression, "catch e:", "    print(typeof(e))")
        .strip();
  }

  @Test
  void codeIsEvaluatedAndItsValueUsed() {
    assertEquals(
        "3\n42\n",
        run(
            "use polyglot",
            "print(polyglot.eval(\"orus\", \"1 + 2\"))",
            "double = polyglot.eval(\"orus\", \"fn(a: i32): a * 2\")",
            "print(double(21))"));
  }

  @Test
  void filesAreEvaluatedInTheirLanguage(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("value.orus"), "6 * 7\n");
    assertEquals("42\n", run("use polyglot: eval_file", "print(eval_file(\"" + file + "\"))"));
    UnaryOperator<Context.Builder> files =
        builder -> builder.allowIO(IOAccess.ALL).allowPolyglotAccess(PolyglotAccess.ALL);
    assertEquals(
        "io error Could not read file '/nowhere/x.orus'",
        kindOfFailure(files, "use polyglot", "polyglot.eval_file(\"/nowhere/x.orus\")"));
  }

  @Test
  void valuesAreExportedAndImported() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context = Context.newBuilder("orus").allowAllAccess(true).out(output).build()) {
      context.getPolyglotBindings().putMember("fromHost", 5);
      context.eval(
          "orus",
          """
          use polyglot: import_value, export_value
          print(import_value("fromHost") + 1)
          export_value("fromOrus", [1, 2, 3])
          """);
      Value exported = context.getPolyglotBindings().getMember("fromOrus");
      assertEquals(3, exported.getArraySize());
    }
    assertEquals("6\n", output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void javaClassesMakeInstancesAndHaveStaticMembers() {
    assertEquals(
        "[5, six] 2\n9\n",
        run(
            "use java",
            "List = java.type(\"java.util.ArrayList\")",
            "xs = List()",
            "xs.add(5)",
            "xs.add(\"six\")",
            "print(xs, xs.size())",
            "print(java.type(\"java.lang.Math\").max(3, 9))"));
  }

  @Test
  void functionsOfTheModulesAreValues() {
    assertEquals("7\n", run("use polyglot", "f = polyglot.eval", "print(f(\"orus\", \"3 + 4\"))"));
  }

  @Test
  void whatDoesNotExistIsACatchableError() {
    UnaryOperator<Context.Builder> all = builder -> builder.allowAllAccess(true);
    assertTrue(
        kindOfFailure(all, "use polyglot", "polyglot.eval(\"nope\", \"1\")")
            .startsWith("argument error There is no language 'nope' here"));
    assertEquals(
        "name error No language has exported a value 'nope'",
        kindOfFailure(all, "use polyglot", "polyglot.import_value(\"nope\")"));
    assertEquals(
        "name error Java class 'no.Such' does not exist or is not accessible",
        kindOfFailure(all, "use java", "java.type(\"no.Such\")"));
  }

  @Test
  void whatTheContextDoesNotAllowIsACatchableError() {
    UnaryOperator<Context.Builder> nothing =
        builder -> builder.allowPolyglotAccess(PolyglotAccess.NONE);
    assertEquals(
        "runtime error This context does not allow programs to share values between languages",
        kindOfFailure(nothing, "use polyglot", "polyglot.import_value(\"x\")"));
    assertEquals(
        "runtime error This context does not allow programs to use Java classes",
        kindOfFailure(nothing, "use java", "java.type(\"java.lang.Math\")"));
    UnaryOperator<Context.Builder> some =
        builder ->
            builder
                .allowHostAccess(HostAccess.ALL)
                .allowHostClassLookup(name -> name.equals("java.lang.Math"));
    assertEquals(
        "name error Java class 'java.lang.System' does not exist or is not accessible",
        kindOfFailure(some, "use java", "java.type(\"java.lang.System\")"));
  }

  @Test
  void errorsInEvaluatedCodeAreThoseOfThatCode() {
    PolyglotException error =
        assertThrows(
            PolyglotException.class,
            () -> run("use polyglot", "polyglot.eval(\"orus\", \"1 / 0\")"));
    assertEquals("Division by zero", error.getMessage());
    assertEquals("<polyglot>", error.getSourceLocation().getSource().getName());
    assertEquals(
        "caught\n",
        run(
            "use polyglot",
            "try:",
            "    polyglot.eval(\"orus\", \"1 +\")",
            "catch e:",
            "    print(\"caught\")"));
  }

  @Test
  void fileOfTheSameNameGoesFirst(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("polyglot.orus"), "pub fn eval() -> i32:\n    return 1\n");
    assertEquals(
        "1\n",
        run(
            builder -> builder.allowAllAccess(true).currentWorkingDirectory(directory),
            "use polyglot",
            "print(polyglot.eval())"));
  }

  @Test
  void argumentsAreChecked() {
    PolyglotException error =
        assertThrows(
            PolyglotException.class, () -> run("use polyglot", "print(polyglot.eval(1, \"x\"))"));
    assertTrue(error.isSyntaxError());
  }
}
