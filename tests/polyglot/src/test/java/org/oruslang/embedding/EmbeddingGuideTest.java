package org.oruslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The code in the manual for embedders does what the manual says. */
class EmbeddingGuideTest {

  private static final Path DOCS = Path.of(System.getProperty("orus.root"), "docs");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  /** Java code of the manual is the body of a method in a file with these imports. */
  private static final String JAVA_FILE =
      """
      import java.util.*;
      import org.graalvm.polyglot.*;
      public final class Example {
        public static void run() throws Exception {
          %s
        }
      }
      """;

  @TempDir Path folder;

  /** A fenced block, with the output that is shown behind it or null. */
  private record Block(String language, String text, String output) {}

  private static List<Block> blocks(String page) throws IOException {
    List<MatchResult> found =
        BLOCK.matcher(Files.readString(DOCS.resolve(page))).results().toList();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      boolean hasOutput = i + 1 < found.size() && found.get(i + 1).group(1).equals("output");
      blocks.add(
          new Block(
              found.get(i).group(1),
              found.get(i).group(2),
              hasOutput ? found.get(i + 1).group(2) : null));
    }
    return blocks;
  }

  private static Stream<Block> blocks(String page, String language) throws IOException {
    return blocks(page).stream().filter(block -> block.language().equals(language));
  }

  private static DynamicTest test(Block block, DynamicRun run) {
    String name = block.text().lines().findFirst().orElse("");
    return dynamicTest(name, () -> assertEquals(block.output(), run.output(block.text())));
  }

  private interface DynamicRun {
    String output(String code) throws Exception;
  }

  @TestFactory
  Stream<DynamicTest> javaPrintsWhatTheManualShows() throws IOException {
    List<Block> blocks = blocks("embedding.md", "java").toList();
    assertTrue(blocks.size() >= 2);
    return blocks.stream().map(block -> test(block, this::runJava));
  }

  private String runJava(String code) throws Exception {
    Path classes = Files.createTempDirectory(folder, "classes");
    Path file = Files.writeString(classes.resolve("Example.java"), JAVA_FILE.formatted(code));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean compiles =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-proc:none",
                    "--release",
                    "21",
                    "-Xlint:all,-path,-classfile,-options",
                    "-Werror"),
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
            .call();
    assertTrue(compiles, messages.toString());
    PrintStream usual = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
      loader.loadClass("Example").getMethod("run").invoke(null);
    } finally {
      System.setOut(usual);
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  @TestFactory
  Stream<DynamicTest> orusPrintsWhatTheManualShows() throws IOException {
    List<Block> blocks = blocks("embedding.md", "orus").toList();
    assertTrue(!blocks.isEmpty());
    return blocks.stream().map(block -> test(block, EmbeddingGuideTest::runOrus));
  }

  private static String runOrus(String code) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("orus", "js").allowAllAccess(true).out(output).build()) {
      context.eval("orus", code);
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  /** The dependencies in a text, without the blanks. */
  private static Set<String> dependencies(String xml) {
    return Pattern.compile("(?s)<dependency>(.*?)</dependency>")
        .matcher(xml)
        .results()
        .map(dependency -> dependency.group(1).replaceAll("\\s", ""))
        .collect(Collectors.toSet());
  }

  @Test
  void theManualNamesTheDependencyThatTheExampleProjectHas() throws IOException {
    Set<String> expected = dependencies(Files.readString(DOCS.resolve("examples/java/pom.xml")));
    assertEquals(1, expected.size());
    for (String page : new String[] {"embedding.md", "install.md"}) {
      assertEquals(
          expected,
          dependencies(blocks(page, "xml").map(Block::text).collect(Collectors.joining())),
          page);
    }
  }
}
