package org.oruslang.component.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oruslang.component.archive.ComponentException;

/**
 * What the Maven build runs to make what users install. The arguments are settings of the form
 * {@code key=value} and then the names of what to make: {@code home}, {@code archive}, {@code gu},
 * {@code standalone}.
 */
public final class BuildDistribution {

  private final Map<String, String> settings = new HashMap<>();

  private BuildDistribution() {}

  /**
   * Makes what {@code arguments} name.
   *
   * @throws IOException if it cannot be made
   * @throws ComponentException if the archive would not be installable
   */
  public static void main(String[] arguments)
      throws IOException, ComponentException, InterruptedException {
    BuildDistribution build = new BuildDistribution();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals > 0) {
        build.settings.put(argument.substring(0, equals), argument.substring(equals + 1));
      } else {
        build.make(argument);
      }
    }
  }

  private void make(String what) throws IOException, ComponentException, InterruptedException {
    Path target = path("target");
    BuildSettings settings = settings();
    Path home = target.resolve("orus");
    Path dist = Files.createDirectories(target.resolve("dist"));
    String os = setting("os");
    String arch = setting("arch");
    String suffix = "%s-%s-%s".formatted(settings.version(), os, arch);
    OrusHome orus = new OrusHome(settings, home);
    switch (what) {
      case "home" -> orus.build();
      case "archive" ->
          new ArchiveBuilder(settings, home)
              .build(dist.resolve("orus-component-" + suffix + ".jar"), os, arch);
      case "gu" -> new GuBuilder(settings, target.resolve("classes")).build(dist.resolve("gu"));
      case "standalone" ->
          new StandaloneBuilder(settings, orus, home)
              .build(target.resolve("jre"), dist.resolve("orus-" + suffix + ".tar.gz"));
      default -> throw new IOException("Unknown product: " + what);
    }
  }

  private BuildSettings settings() throws IOException {
    String classPath = Files.readString(path("classPath")).strip();
    try (Stream<Path> graal = Files.list(path("graal"))) {
      return new BuildSettings(
          path("root"),
          path("sources"),
          Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList(),
          graal.sorted().toList(),
          setting("version"),
          setting("graalVersion"),
          setting("timestamp"));
    }
  }

  private Path path(String key) throws IOException {
    return Path.of(setting(key));
  }

  private String setting(String key) throws IOException {
    String value = settings.get(key);
    if (value == null) {
      throw new IOException("Setting is missing: " + key + " of " + List.copyOf(settings.keySet()));
    }
    return value;
  }
}
