package org.oruslang.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.oruslang.jit.IrFuzz;
import org.oruslang.jit.IrTextFuzz;
import org.oruslang.robustness.FrontEndFuzz;
import org.oruslang.tests.component.ComponentFuzz;

/** What is fuzzed, and with which inputs that begins. */
enum FuzzTarget {
  FRONT_END("front-end", "corpus", FrontEndFuzz::fuzzerTestOneInput),
  IR("ir", null, IrFuzz::fuzzerTestOneInput),
  IR_TEXT("ir-text", null, IrTextFuzz::fuzzerTestOneInput),
  COMPONENT("component", null, ComponentFuzz::fuzzerTestOneInput);

  private static final Path RESOURCES =
      Path.of(System.getProperty("orus.root"), "tests/src/test/resources");

  private final String folder;
  private final String further;
  private final Check check;

  /** Throws if it finds a mistake. */
  interface Check {
    void accept(byte[] input) throws Exception;
  }

  FuzzTarget(String folder, String further, Check check) {
    this.folder = folder;
    this.further = further;
    this.check = check;
  }

  void check(byte[] input) throws Exception {
    check.accept(input);
  }

  /** Inputs that once were mistakes, and others that are kept as a start. */
  List<Path> kept() throws IOException {
    return files(RESOURCES.resolve("fuzz").resolve(folder));
  }

  /** What is mutated: the inputs of a folder, or if that is null those that are kept. */
  List<byte[]> seeds(String inputs) throws IOException {
    List<Path> files = new ArrayList<>();
    if (inputs != null) {
      files.addAll(files(Path.of(inputs)));
    } else {
      files.addAll(kept());
      if (further != null) {
        files.addAll(files(RESOURCES.resolve(further)));
      }
    }
    List<byte[]> seeds = new ArrayList<>();
    for (Path file : files) {
      seeds.add(Files.readAllBytes(file));
    }
    return seeds;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
