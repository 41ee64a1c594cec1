package org.oruslang.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oruslang.jit.telemetry.EngineTelemetry;

/**
 * Every cell of the table of permissions in {@code docs/sandboxing.md}: what is not granted fails
 * with an Orus error, or quietly stays off where a program would not notice.
 */
class PermissionsTest {

  private static final Path PAGE = Path.of(System.getProperty("orus.root"), "docs/sandboxing.md");

  /** The environment variable {@code ORUSPATH} of this JVM names it. */
  private static final Path MODULE_PATH = Path.of("target", "orus-path").toAbsolutePath();

  private static final String NO_FILES = "This context does not allow to read files.";
  private static final String NO_CLASSES =
      "no runtime error This context does not allow programs to use Java classes";
  private static final String NO_LANGUAGE = "no argument error There is no language 'js' here";
  private static final String NO_SHARING =
      "no runtime error This context does not allow programs to share values between languages";

  private static final List<Feature> FEATURES =
      List.of(
          Feature.program(
              "compute, `print`, `timestamp()`",
              "if timestamp() == timestamp() - 1.0: print(\"no\")\nprint(\"yes\")",
              "",
              all()),
          Feature.program("read lines with `input()`", "print(input())", "", all()),
          Feature.program(
              "`use` a module that is a file",
              "use neighbour: answer\nprint(answer)",
              NO_FILES,
              Permission.READING,
              Permission.FILES,
              Permission.EVERYTHING),
          Feature.program(
              "find modules by the variable `ORUSPATH`",
              "use onlyinpath: answer\nprint(answer)",
              "Unable to resolve module 'onlyinpath'",
              Permission.EVERYTHING),
          Feature.expression(
                  "evaluate a file of JavaScript",
                  "use polyglot",
                  "polyglot.eval_file(\"value.js\")",
                  NO_LANGUAGE,
                  Permission.EVERYTHING)
              .but(
                  Permission.LANGUAGES,
                  "no runtime error This context does not allow programs to read files"),
          Feature.expression(
              "evaluate JavaScript",
              "use polyglot",
              "polyglot.eval(\"js\", \"1 + 2\")",
              NO_LANGUAGE,
              Permission.LANGUAGES,
              Permission.EVERYTHING),
          Feature.expression(
              "export a value to other languages",
              "use polyglot",
              "polyglot.export_value(\"name\", 5)",
              NO_SHARING,
              Permission.LANGUAGES,
              Permission.EVERYTHING),
          Feature.expression(
              "import a value of other languages",
              "use polyglot",
              "polyglot.import_value(\"given\")",
              NO_SHARING,
              Permission.LANGUAGES,
              Permission.EVERYTHING),
          Feature.expression(
              "use an exported member of a Java object",
              "",
              "exported.open()",
              "no type error A value of type ",
              Permission.EXPORTED_MEMBERS,
              Permission.ALL_MEMBERS,
              Permission.EVERYTHING),
          Feature.expression(
              "use any other member",
              "",
              "exported.closed()",
              "no type error A value of type ",
              Permission.ALL_MEMBERS,
              Permission.EVERYTHING),
          Feature.expression(
              "use an element of a Java list",
              "",
              "list[0]",
              "no type error Value is not an array",
              Permission.ALL_MEMBERS,
              Permission.EVERYTHING),
          Feature.expression(
              "look up a Java class",
              "use java",
              "java.type(\"java.lang.Math\")",
              NO_CLASSES,
              Permission.CLASSES,
              Permission.EVERYTHING),
          Feature.expression(
                  "start a thread through Java",
                  "use java",
                  "java.type(\"java.lang.Thread\")().start()",
                  NO_CLASSES,
                  Permission.EVERYTHING)
              .but(Permission.CLASSES, "no type error Value is not callable"),
          Feature.expression(
                  "start a process through Java",
                  "use java",
                  "java.type(\"java.lang.Runtime\").getRuntime().exec(\"true\")",
                  NO_CLASSES,
                  Permission.EVERYTHING)
              .but(
                  Permission.CLASSES,
                  "no type error A value of type java.lang.Class has no member 'getRuntime'"),
          Feature.expression(
                  "open a connection through Java",
                  "use java",
                  "java.type(\"java.net.Socket\")()",
                  NO_CLASSES,
                  Permission.EVERYTHING)
              .but(Permission.CLASSES, "no type error Value is not callable"));

  private static Permission[] all() {
    return Permission.values();
  }

  /** A Java object with a member that is exported, and one that is not. */
  public static final class Members {

    @HostAccess.Export
    public String open() {
      return "yes";
    }

    public String closed() {
      return "yes";
    }
  }

  private static final Map<Permission, Engine> ENGINES = new EnumMap<>(Permission.class);

  @TempDir private static Path folder;

  @BeforeAll
  static void prepare() throws IOException {
    Files.writeString(folder.resolve("neighbour.orus"), "pub answer = \"yes\"\n");
    Files.writeString(folder.resolve("value.js"), "1 + 2");
    Files.createDirectories(MODULE_PATH);
    Files.writeString(MODULE_PATH.resolve("onlyinpath.orus"), "pub answer = \"yes\"\n");
    assertEquals(MODULE_PATH.toString(), System.getenv("ORUSPATH"));
    for (Permission permission : Permission.values()) {
      ENGINES.put(permission, Engine.create());
    }
  }

  @AfterAll
  static void close() {
    ENGINES.values().forEach(Engine::close);
  }

  static Stream<Arguments> cells() {
    return FEATURES.stream()
        .flatMap(
            feature ->
                Arrays.stream(Permission.values())
                    .map(permission -> Arguments.of(feature, permission)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatIsNotGrantedFailsWithAnOrusError(Feature feature, Permission permission) {
    String result = run(feature, permission);
    if (feature.allowed().contains(permission)) {
      assertEquals("yes", result);
    } else {
      assertTrue(result.contains(feature.says(permission)), result);
      assertFalse(result.contains("yes"), result);
    }
  }

  private static Context.Builder builder(Permission permission) {
    Context.Builder builder =
        Context.newBuilder()
            .engine(ENGINES.get(permission))
            .allowExperimentalOptions(true)
            .in(new ByteArrayInputStream("yes\n".getBytes(StandardCharsets.UTF_8)));
    if (EnumSet.of(Permission.READING, Permission.FILES, Permission.EVERYTHING)
        .contains(permission)) {
      builder.currentWorkingDirectory(folder);
    }
    return permission.grantTo(builder);
  }

  /** What a feature prints, or the error that ends it. */
  private static String run(Feature feature, Permission permission) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context = builder(permission).out(out).build()) {
      if (permission == Permission.LANGUAGES || permission == Permission.EVERYTHING) {
        context.getPolyglotBindings().putMember("given", 5);
      }
      Value result = context.eval(Source.create("orus", feature.program()));
      if (result.canExecute()) {
        result.execute(new Members(), new ArrayList<>(List.of(1)));
      }
    } catch (PolyglotException e) {
      assertTrue(e.isGuestException() && !e.isInternalError(), () -> feature + ": " + e);
      assertFalse(e.isHostException(), () -> feature + ": " + e);
      return e.getMessage();
    }
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  /** The page says the same as the list above. */
  @Test
  void thePageHasEveryCell() throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == Permission.values().length + 3) {
        List<String> values = Arrays.stream(cells).map(String::strip).toList();
        rows.put(values.get(1), values.subList(2, cells.length - 1));
      }
    }
    List<String> headings = Arrays.stream(Permission.values()).map(Permission::heading).toList();
    assertEquals(headings, rows.remove("a program can"));
    rows.remove("---");
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (Feature feature : FEATURES) {
      expected.put(
          feature.words(),
          Arrays.stream(Permission.values())
              .map(permission -> feature.allowed().contains(permission) ? "yes" : "–")
              .toList());
    }
    expected.put("run machine code of OrusJit", nativeCells(""));
    expected.put("write it to files, with `orus.DumpCode`", nativeCells(folder + "/page"));
    StringBuilder table = new StringBuilder();
    expected.forEach(
        (words, cells) ->
            table
                .append("| ")
                .append(words)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n"));
    assertEquals(expected, rows, () -> "the table should be\n" + table);
  }

  private static List<String> nativeCells(String dump) throws IOException {
    List<String> cells = new ArrayList<>();
    for (Permission permission : Permission.values()) {
      Path files = Path.of(dump.isEmpty() ? folder + "/none" : dump + permission);
      String report = runHotLoop(permission, dump.isEmpty() ? "" : files.toString());
      boolean dumps = Files.exists(files);
      assertTrue(!dumps || report.contains("\"status\":\"OK\""), report);
      boolean entered = !report.contains("\"invocations\":0,");
      assertEquals(report.contains("\"status\":\"OK\""), entered, report);
      boolean yes = dump.isEmpty() ? report.contains("\"status\":\"OK\"") : dumps;
      cells.add(yes ? "yes" : "–");
    }
    return cells;
  }

  /** Runs a program that gets hot; yields the report of the native tier. */
  private static String runHotLoop(Permission permission, String dump) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Context context =
        builder(permission)
            .option("orus.DumpCode", dump)
            .option("log.orus.jit.level", Level.OFF.getName())
            .out(out)
            .err(err)
            .build()) {
      context.eval(
          "orus",
          """
          mut total: i64 = 0
          for i in 0..30000: total += i as i64
          print(total)
          """);
      assertEquals("449985000\n", out.toString(StandardCharsets.UTF_8));
      assertEquals("", err.toString(StandardCharsets.UTF_8));
      return ENGINES
          .get(permission)
          .getInstruments()
          .get("orus-tiers")
          .lookup(EngineTelemetry.class)
          .json()
          .getFirst();
    }
  }
}
