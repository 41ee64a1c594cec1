package org.oruslang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No two threads can wait for each other while classes are initialised. */
class InitializationCyclesTest {

  private static final Path ROOT = Path.of(System.getProperty("orus.root"));

  private static List<String> cycles(Path... folders) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.add(ROOT.resolve(".ci/bytecode/InitializationCycles.java").toString());
    for (Path folder : folders) {
      command.add(folder.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    List<String> lines = output.lines().toList();
    assertTrue(lines.getFirst().endsWith(" classes"), output);
    return lines.subList(1, lines.size());
  }

  @Test
  void noClassesWaitForEachOther() throws Exception {
    assertEquals(
        List.of(),
        cycles(
            ROOT.resolve("grammar/target/classes"),
            ROOT.resolve("language/target/classes"),
            ROOT.resolve("launcher/target/classes"),
            ROOT.resolve("component/target/classes")));
  }

  @Test
  void aCycleIsFound(@TempDir Path folder) throws Exception {
    compile(
        folder,
        "public interface Shape { Shape NONE = new Of(); default int size() { return 0; }"
            + " record Of() implements Shape {} record Other() implements Shape {} }");
    assertEquals(List.of("Shape$Of Shape"), sorted(cycles(folder)));
  }

  private static List<String> sorted(List<String> cycles) {
    return cycles.stream()
        .map(
            cycle ->
                String.join(
                    " ",
                    List.of(cycle.split(" ")).stream().sorted(Comparator.reverseOrder()).toList()))
        .toList();
  }

  private static void compile(Path folder, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("Shape.java"), text);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()));
  }
}
