package org.oruslang.component.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.oruslang.component.archive.ComponentArchive;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.ComponentPath;

/**
 * What has to go with a component.
 *
 * @param removals the files and links to remove, and the working directories, with all that is in
 *     them
 * @param oldDirectories the directories that are empty then and were made for the component
 * @param heirs the other components that take over a directory which was made for this one and
 *     holds something of theirs, as they must be registered then
 */
record RemovalPlan(
    SortedSet<ComponentPath> removals,
    SortedSet<ComponentPath> oldDirectories,
    Collection<InstalledComponent> heirs) {

  static RemovalPlan of(Path root, InstalledComponent component, ComponentRegistry registry)
      throws IOException, ComponentException {
    List<InstalledComponent> others =
        registry.all().stream()
            .filter(other -> !other.headers().id().equals(component.headers().id()))
            .toList();
    Set<ComponentPath> kept = new HashSet<>();
    others.forEach(other -> kept.addAll(other.files()));

    SortedSet<ComponentPath> candidates = new TreeSet<>(component.files());
    SortedSet<ComponentPath> directories = new TreeSet<>(component.directories());
    String id = component.headers().id();
    candidates.add(ComponentRegistry.headersFile(id));
    candidates.add(ComponentRegistry.pathsFile(id));
    candidates.removeAll(kept);
    SortedSet<ComponentPath> removals = new TreeSet<>();
    for (ComponentPath path : candidates) {
      if (Files.exists(path.in(root), LinkOption.NOFOLLOW_LINKS) && !isDirectory(root, path)) {
        HomePaths.checkInside(root, path);
        removals.add(path);
      }
    }
    for (ComponentPath working : component.headers().workingDirectories()) {
      // Only when it was made for the component: it may have been somebody else's before.
      if (component.directories().contains(working)
          && isDirectory(root, working)
          && kept.stream().noneMatch(path -> path.isBeneath(working))) {
        HomePaths.checkInside(root, working);
        removals.removeIf(path -> path.isBeneath(working));
        directories.removeIf(path -> path.isBeneath(working) || path.equals(working));
        removals.add(working);
      }
    }
    SortedSet<ComponentPath> empty = emptied(root, directories, removals);
    directories.removeAll(empty);
    return new RemovalPlan(removals, empty, heirs(directories, others));
  }

  private static boolean isDirectory(Path root, ComponentPath path) {
    return Files.isDirectory(path.in(root), LinkOption.NOFOLLOW_LINKS);
  }

  /** Those of {@code directories} that hold nothing when {@code removals} are gone. */
  private static SortedSet<ComponentPath> emptied(
      Path root, SortedSet<ComponentPath> directories, Set<ComponentPath> removals)
      throws IOException {
    SortedSet<ComponentPath> gone = new TreeSet<>(removals);
    SortedSet<ComponentPath> empty = new TreeSet<>();
    for (ComponentPath directory : List.copyOf(directories).reversed()) {
      if (!isDirectory(root, directory)) {
        continue;
      }
      try (Stream<Path> children = Files.list(directory.in(root))) {
        if (children.allMatch(child -> gone.contains(HomePaths.relative(root, child)))) {
          gone.add(directory);
          empty.add(directory);
        }
      }
    }
    return empty;
  }

  private static Collection<InstalledComponent> heirs(
      Set<ComponentPath> directories, List<InstalledComponent> others) {
    Map<String, InstalledComponent> heirs = new LinkedHashMap<>();
    for (ComponentPath directory : directories) {
      Optional<InstalledComponent> heir =
          others.stream().filter(other -> uses(other, directory)).findFirst();
      heir.ifPresent(
          other ->
              heirs.merge(
                  other.headers().id(),
                  other.with(directory),
                  (earlier, unused) -> earlier.with(directory)));
    }
    return heirs.values();
  }

  private static boolean uses(InstalledComponent component, ComponentPath directory) {
    return directory.equals(ComponentArchive.REGISTRY)
        || ComponentArchive.REGISTRY.isBeneath(directory)
        || Stream.concat(component.files().stream(), component.directories().stream())
            .anyMatch(path -> path.isBeneath(directory));
  }
}
