package org.oruslang.tests.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.tests.component.InstalledCommand.Run;

/** An application of modules that runs Orus from the jars that were built. */
class ModulePathIT {

  private static final Path JARS =
      Path.of(System.getProperty("orus.root"), "component/target/orus/lib");

  private static final String DESCRIPTOR =
      """
      module outside {
        requires org.graalvm.polyglot;
      }
      """;

  private static final String APPLICATION =
      """
      package outside;

      import org.graalvm.polyglot.Context;
      import org.graalvm.polyglot.Source;

      public class Application {
        public static void main(String[] args) throws Exception {
          try (Context context = Context.newBuilder("orus").allowAllAccess(true).build()) {
            Source source = Source.newBuilder("orus", new java.io.File(args[0])).build();
            context.eval(source);
            System.out.println(context.eval("orus", "fn double(n: i32) -> i32: n * 2\\ndouble").execute(21));
          }
          for (String name : new String[] {"org.oruslang", "org.oruslang.grammar", "org.graalvm.truffle"}) {
            System.out.println(ModuleLayer.boot().findModule(name).map(Module::isNamed));
          }
        }
      }
      """;

  @TempDir Path scratch;

  @Test
  void findsOrusByItsServices() throws IOException, InterruptedException {
    Path sources = Files.createDirectories(scratch.resolve("sources/outside"));
    Path descriptor = Files.writeString(scratch.resolve("sources/module-info.java"), DESCRIPTOR);
    Path application = Files.writeString(sources.resolve("Application.java"), APPLICATION);
    Path classes = scratch.resolve("classes");
    int compiled =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "-p",
                JARS.toString(),
                "-d",
                classes.toString(),
                descriptor.toString(),
                application.toString());
    assertEquals(0, compiled);

    Path module = Files.writeString(scratch.resolve("lib.orus"), "pub fn twice(s): s + s\n");
    Path program =
        Files.writeString(
            scratch.resolve("main.orus"),
            "use lib: twice\nprint(twice(\"ab\"), sorted([3, 1, 2]))\n");
    assertEquals(module.getParent(), program.getParent());
    Run run =
        InstalledCommand.of(Path.of(System.getProperty("java.home"), "bin/java"), scratch)
            .run(
                List.of(
                        "-XX:+UseSerialGC",
                        "--enable-native-access=org.graalvm.truffle",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dpolyglot.engine.WarnInterpreterOnly=false",
                        "-p",
                        JARS + ":" + classes,
                        "-m",
                        "outside/outside.Application",
                        program.toString())
                    .toArray(String[]::new));
    String named = "Optional[true]\n";
    assertEquals(new Run(0, "abab 1, 2, 3\n42\n" + named.repeat(3), ""), run);
  }
}
