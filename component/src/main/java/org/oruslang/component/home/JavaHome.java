package org.oruslang.component.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.PropertyText;
import org.oruslang.component.archive.Requirement;

/**
 * The home of a JDK or a GraalVM.
 *
 * @param directory its real path
 * @param capabilities what it provides to components, by the names that requirements use
 */
public record JavaHome(Path directory, Map<String, String> capabilities) {

  /** Copies {@code capabilities}. */
  public JavaHome {
    capabilities = Collections.unmodifiableSortedMap(new TreeMap<>(capabilities));
  }

  /**
   * The home in {@code directory}, described by its file {@code release}.
   *
   * @throws ComponentException if there is no Java home
   */
  public static JavaHome of(String directory) throws ComponentException {
    try {
      Path home = Path.of(directory).toRealPath();
      Path release = home.resolve("release");
      if (!Files.isRegularFile(release)) {
        throw new ComponentException("No Java home (it has no file 'release'): " + directory);
      }
      return new JavaHome(home, capabilities(PropertyText.parse(Files.readAllBytes(release))));
    } catch (IOException | InvalidPathException e) {
      throw new ComponentException("No such Java home: " + directory);
    } catch (IllegalArgumentException e) {
      throw new ComponentException(
          "The file 'release' of the Java home is malformed: " + directory);
    }
  }

  private static SortedMap<String, String> capabilities(Map<String, String> release) {
    SortedMap<String, String> capabilities = new TreeMap<>();
    release.forEach(
        (key, value) ->
            capabilities.put(key.toLowerCase(Locale.ROOT), value.replaceAll("^\"|\"$", "")));
    capabilities.computeIfPresent(
        Requirement.JAVA_VERSION,
        (key, version) -> version.replaceFirst("^1[.]", "").replaceFirst("[^0-9].*", ""));
    capabilities.computeIfPresent(
        Requirement.OS_NAME,
        (key, name) -> name.toLowerCase(Locale.ROOT).replace("darwin", "macos"));
    capabilities.computeIfPresent(
        Requirement.OS_ARCH,
        (key, arch) -> arch.toLowerCase(Locale.ROOT).replace("x86_64", "amd64"));
    return capabilities;
  }

  /** The version of the GraalVM, or nothing for a JDK. */
  public String graalVersion() {
    return capabilities.get(Requirement.GRAALVM_VERSION);
  }
}
