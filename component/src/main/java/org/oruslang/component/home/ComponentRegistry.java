package org.oruslang.component.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oruslang.component.archive.ComponentArchive;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.ComponentHeaders;
import org.oruslang.component.archive.ComponentPath;
import org.oruslang.component.archive.PropertyText;

/**
 * The components of a home, as the GraalVM updater registers them: for each one a file {@code
 * ID.component} with its headers and a file {@code ID.filelist} with its paths, in which those of
 * directories end with a slash.
 */
public final class ComponentRegistry {

  private static final String HEADERS = ".component";
  private static final String PATHS = ".filelist";

  private final SortedMap<String, InstalledComponent> components = new TreeMap<>();

  private ComponentRegistry() {}

  /**
   * Reads the registry of {@code home}.
   *
   * @throws ComponentException if it is damaged
   */
  public static ComponentRegistry read(Path home) throws IOException, ComponentException {
    ComponentRegistry registry = new ComponentRegistry();
    Path directory = ComponentArchive.REGISTRY.in(home);
    if (!Files.isDirectory(directory)) {
      return registry;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + HEADERS)) {
      for (Path file : files) {
        registry.readComponent(file);
      }
    }
    return registry;
  }

  private void readComponent(Path file) throws IOException, ComponentException {
    String fileName = file.getFileName().toString();
    String id = fileName.substring(0, fileName.length() - HEADERS.length());
    try {
      Map<String, String> properties = PropertyText.parse(Files.readAllBytes(file));
      ComponentHeaders headers = ComponentHeaders.ofRegistration(properties);
      components.put(headers.id(), withPaths(headers, file.resolveSibling(id + PATHS)));
    } catch (ComponentException | IllegalArgumentException e) {
      throw new ComponentException("The registry is damaged in " + file + ": " + e.getMessage());
    }
  }

  private static InstalledComponent withPaths(ComponentHeaders headers, Path list)
      throws IOException, ComponentException {
    TreeSet<ComponentPath> files = new TreeSet<>();
    TreeSet<ComponentPath> directories = new TreeSet<>();
    if (Files.exists(list)) {
      for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
        if (line.endsWith("/")) {
          directories.add(ComponentPath.of(line.substring(0, line.length() - 1)));
        } else if (!line.isBlank()) {
          files.add(ComponentPath.of(line));
        }
      }
    }
    return new InstalledComponent(headers, files, directories);
  }

  /** All components, in the order of their ids. */
  public Collection<InstalledComponent> all() {
    return components.values();
  }

  /** The component with exactly this id. */
  public Optional<InstalledComponent> withId(String id) {
    return Optional.ofNullable(components.get(id));
  }

  /**
   * The component that users mean by {@code name}: its id, in any case, or the last part of it.
   *
   * @throws ComponentException if there is none, or more than one
   */
  public InstalledComponent find(String name) throws ComponentException {
    List<InstalledComponent> found = new ArrayList<>();
    for (InstalledComponent component : all()) {
      String id = component.headers().id();
      if (id.equalsIgnoreCase(name)) {
        return component;
      }
      if (id.substring(id.lastIndexOf('.') + 1).equalsIgnoreCase(name)) {
        found.add(component);
      }
    }
    if (found.isEmpty()) {
      throw new ComponentException("Component " + name + " is not installed");
    }
    if (found.size() > 1) {
      throw new ComponentException(
          "Component name "
              + name
              + " is ambiguous: "
              + found.stream().map(c -> c.headers().id()).collect(Collectors.joining(", ")));
    }
    return found.getFirst();
  }

  /** Where the headers of component {@code id} are registered. */
  static ComponentPath headersFile(String id) {
    return ComponentArchive.REGISTRY.child(id + HEADERS);
  }

  /** Where the paths of component {@code id} are registered. */
  static ComponentPath pathsFile(String id) {
    return ComponentArchive.REGISTRY.child(id + PATHS);
  }

  /** The content of {@link #headersFile}. */
  static byte[] headersText(InstalledComponent component) {
    return PropertyText.write(component.headers().registration());
  }

  /** The content of {@link #pathsFile}. */
  static byte[] pathsText(InstalledComponent component) {
    return Stream.concat(
            component.files().stream().map(ComponentPath::text),
            component.directories().stream().map(directory -> directory + "/"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
