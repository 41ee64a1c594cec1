package org.oruslang.component.home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oruslang.component.archive.ComponentArchive;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.ComponentPath;

/**
 * What has to change in a home to install a component, in place of an old version of it if there is
 * one.
 *
 * @param component the component as it will be registered
 * @param newFiles the files to write; the others are there already, with the same content
 * @param newLinks targets of the links to make
 * @param newDirectories the directories to make
 * @param removals the files, links and working directories of the old version
 * @param oldDirectories the directories of the old version that are not needed any more
 */
record InstallPlan(
    InstalledComponent component,
    SortedSet<ComponentPath> newFiles,
    SortedMap<ComponentPath, String> newLinks,
    SortedSet<ComponentPath> newDirectories,
    SortedSet<ComponentPath> removals,
    SortedSet<ComponentPath> oldDirectories) {

  static InstallPlan of(
      Path root,
      ComponentArchive archive,
      ComponentRegistry registry,
      Optional<InstalledComponent> old)
      throws IOException, ComponentException {
    return new Planner(root, archive, registry, old).plan();
  }

  private static final class Planner {

    private final Path root;
    private final ComponentArchive archive;
    private final Optional<InstalledComponent> old;

    /** Ids by file, of all other components. */
    private final Map<ComponentPath, String> owners = new HashMap<>();

    private final SortedSet<ComponentPath> removals;
    private final SortedSet<ComponentPath> oldDirectories;
    private final SortedSet<ComponentPath> ownedFiles = new TreeSet<>();
    private final SortedSet<ComponentPath> ownedDirectories = new TreeSet<>();
    private final SortedSet<ComponentPath> newFiles = new TreeSet<>();
    private final SortedMap<ComponentPath, String> newLinks = new TreeMap<>();
    private final SortedSet<ComponentPath> newDirectories = new TreeSet<>();

    Planner(
        Path root,
        ComponentArchive archive,
        ComponentRegistry registry,
        Optional<InstalledComponent> old)
        throws IOException, ComponentException {
      this.root = root;
      this.archive = archive;
      this.old = old;
      for (InstalledComponent other : registry.all()) {
        if (!other.headers().id().equals(archive.headers().id())) {
          other.files().forEach(file -> owners.put(file, other.headers().id()));
        }
      }
      if (old.isPresent()) {
        RemovalPlan removal = RemovalPlan.of(root, old.get(), registry);
        removals = removal.removals();
        oldDirectories = removal.oldDirectories();
      } else {
        removals = new TreeSet<>();
        oldDirectories = new TreeSet<>();
      }
    }

    InstallPlan plan() throws IOException, ComponentException {
      checkWorkingDirectories();
      for (ComponentPath directory : archive.directories()) {
        planDirectory(directory);
      }
      for (ComponentPath file : archive.files()) {
        planFile(file);
      }
      for (Map.Entry<ComponentPath, String> link : archive.links().always().entrySet()) {
        planLink(link.getKey(), link.getValue());
      }
      for (Map.Entry<ComponentPath, String> link : archive.links().whereAbsent().entrySet()) {
        if (!exists(link.getKey())) {
          planLink(link.getKey(), link.getValue());
        }
      }
      planAncestors(ComponentRegistry.headersFile(archive.headers().id()));
      oldDirectories.removeAll(ownedDirectories);
      old.ifPresent(
          component ->
              component.directories().stream()
                  .filter(directory -> !oldDirectories.contains(directory))
                  .filter(directory -> Files.isDirectory(directory.in(root)))
                  .forEach(ownedDirectories::add));
      return new InstallPlan(
          new InstalledComponent(archive.headers(), ownedFiles, ownedDirectories),
          newFiles,
          newLinks,
          newDirectories,
          removals,
          oldDirectories);
    }

    /** Whether something is at {@code path} when the old version is gone. */
    private boolean exists(ComponentPath path) {
      return !removals.contains(path)
          && path.ancestors().stream().noneMatch(removals::contains)
          && Files.exists(path.in(root), LinkOption.NOFOLLOW_LINKS);
    }

    /** Such a directory is removed with all that is in it, so it must be the component's alone. */
    private void checkWorkingDirectories() throws ComponentException {
      Set<ComponentPath> mine = old.map(InstalledComponent::directories).orElse(Set.of());
      for (ComponentPath directory : archive.headers().workingDirectories()) {
        if (exists(directory) && !mine.contains(directory)) {
          throw new ComponentException(
              "The working directory exists already in the home: " + directory);
        }
      }
    }

    private void planDirectory(ComponentPath directory) throws IOException, ComponentException {
      HomePaths.checkInside(root, directory);
      if (!exists(directory)) {
        newDirectories.add(directory);
        ownedDirectories.add(directory);
        return;
      }
      HomePaths.checkDirectory(root, directory);
      if (oldDirectories.contains(directory)) {
        ownedDirectories.add(directory);
      }
    }

    private void planAncestors(ComponentPath path) throws IOException, ComponentException {
      for (ComponentPath ancestor : path.ancestors()) {
        planDirectory(ancestor);
      }
    }

    private void planFile(ComponentPath file) throws IOException, ComponentException {
      if (!exists(file)) {
        newFiles.add(file);
        ownedFiles.add(file);
        return;
      }
      Path present = file.in(root);
      if (!Files.isRegularFile(present, LinkOption.NOFOLLOW_LINKS)) {
        throw conflict("Something else is where a file must be", file);
      }
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      archive.copy(file, content);
      if (!Arrays.equals(Files.readAllBytes(present), content.toByteArray())) {
        throw conflict("Existing file contents differ", file);
      }
      shareOrLeave(file);
    }

    private void planLink(ComponentPath link, String target)
        throws IOException, ComponentException {
      planAncestors(link);
      if (!exists(link)) {
        newLinks.put(link, target);
        ownedFiles.add(link);
        return;
      }
      Path present = link.in(root);
      if (!Files.isSymbolicLink(present)
          || !Files.readSymbolicLink(present).toString().equals(target)) {
        throw conflict("Something else is where a symbolic link must be", link);
      }
      shareOrLeave(link);
    }

    /** What no component owns was there before, and stays when this component goes. */
    private void shareOrLeave(ComponentPath path) {
      if (owners.containsKey(path)) {
        ownedFiles.add(path);
      }
    }

    private ComponentException conflict(String what, ComponentPath path) {
      String owner = owners.get(path);
      return new ComponentException(
          what + ": " + path.in(root) + (owner == null ? "" : " (of component " + owner + ")"));
    }
  }
}
