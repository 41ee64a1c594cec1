package org.oruslang.component.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What the build knows about what it makes.
 *
 * @param root folder of the repository
 * @param sources folder of what is copied, {@code src/main} of this module
 * @param jars the jars of the class path, in its order
 * @param graalJars the jars of the Graal compiler
 * @param version version of Orus
 * @param graalVersion version of Truffle and Graal
 * @param timestamp time that files get, in ISO form
 */
record BuildSettings(
    Path root,
    Path sources,
    List<Path> jars,
    List<Path> graalJars,
    String version,
    String graalVersion,
    String timestamp) {

  /** Copies the lists. */
  BuildSettings {
    jars = List.copyOf(jars);
    graalJars = List.copyOf(graalJars);
  }

  Instant time() {
    return Instant.parse(timestamp);
  }
}
