package org.oruslang.tests.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmark programs give the recorded results in every tier, at their smallest size. */
class WorkloadsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("orus.root"), "tests", "benchmarks");
  private static final Pattern SIZE = Pattern.compile("^N: i32 = .*$", Pattern.MULTILINE);

  private record Workload(String name, String size, String n, String result) {}

  /** What the tiers are called here, and the options that choose them. */
  private enum Execution {
    BASELINE("baseline", "off"),
    SPECIALIZED("specialized", "off"),
    NATIVE("auto", "on"),
    AUTO("auto", "auto");

    private final String tier;
    private final String nativeTier;

    Execution(String tier, String nativeTier) {
      this.tier = tier;
      this.nativeTier = nativeTier;
    }
  }

  static Stream<Arguments> executionsOfWorkloads() throws IOException {
    return workloads().stream()
        .filter(workload -> workload.size().equals("tiny"))
        .flatMap(
            workload ->
                Stream.of(Execution.values())
                    .map(execution -> Arguments.of(workload.name(), execution, workload)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("executionsOfWorkloads")
  void givesTheRecordedResult(String name, Execution execution, Workload workload)
      throws IOException {
    String text = Files.readString(program(name, name + ".orus"));
    assertTrue(SIZE.matcher(text).find(), "a line that sets N");
    String program = SIZE.matcher(text).replaceFirst("N: i32 = " + workload.n());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("orus")
            .allowExperimentalOptions(true)
            .allowNativeAccess(true)
            .option("orus.Tier", execution.tier)
            .option("orus.NativeTier", execution.nativeTier)
            .out(output)
            .build()) {
      context.eval(Source.newBuilder("orus", program, name + ".orus").build());
    }
    assertEquals(workload.result(), output.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void everyWorkloadHasItsTwinsAndFourSizes() throws IOException {
    Set<String> folders;
    try (Stream<Path> entries = Files.list(FOLDER.resolve("programs"))) {
      folders =
          entries
              .map(entry -> entry.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    List<Workload> workloads = workloads();
    assertEquals(
        folders,
        workloads.stream().map(Workload::name).collect(Collectors.toCollection(TreeSet::new)));
    for (String name : folders) {
      assertEquals(
          Set.of("full", "mid", "short", "tiny"),
          workloads.stream()
              .filter(workload -> workload.name().equals(name))
              .map(Workload::size)
              .collect(Collectors.toSet()));
      for (String language : List.of("orus", "c", "js", "lua", "py")) {
        assertTrue(Files.exists(program(name, name + "." + language)), name + "." + language);
      }
      String java =
          Pattern.compile("(?:^|_)(.)")
              .matcher(name)
              .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
      assertTrue(Files.exists(program(name, java + ".java")), java + ".java");
    }
  }

  private static Path program(String workload, String file) {
    return FOLDER.resolve("programs").resolve(workload).resolve(file);
  }

  private static List<Workload> workloads() throws IOException {
    return Files.readAllLines(FOLDER.resolve("workloads.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(fields -> new Workload(fields[0], fields[1], fields[2], fields[4]))
        .toList();
  }
}
