package org.oruslang.component.archive;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The symbolic links of a component. Each leads, maybe through other links, to a file of the same
 * archive; nothing of the archive lies beneath a link.
 */
public final class ArchiveLinks {

  private final SortedMap<ComponentPath, String> always = new TreeMap<>();
  private final SortedMap<ComponentPath, String> whereAbsent = new TreeMap<>();

  private ArchiveLinks() {}

  /**
   * Checks the links against the {@code files} and {@code directories} of their archive.
   *
   * @throws ComponentException if a link leads elsewhere than to a file, or is in the way of one
   */
  static ArchiveLinks parse(
      Map<String, String> always,
      Map<String, String> whereAbsent,
      Set<ComponentPath> files,
      Set<ComponentPath> directories)
      throws ComponentException {
    ArchiveLinks links = new ArchiveLinks();
    for (Map.Entry<String, String> link : always.entrySet()) {
      links.always.put(ComponentPath.of(link.getKey()), link.getValue());
    }
    for (Map.Entry<String, String> link : whereAbsent.entrySet()) {
      links.whereAbsent.put(ComponentPath.of(link.getKey()), link.getValue());
    }
    Set<ComponentPath> targets = new HashSet<>(files);
    targets.addAll(links.always.keySet());
    for (Map.Entry<ComponentPath, String> link : links.all().entrySet()) {
      ComponentPath path = link.getKey();
      if (files.contains(path) || directories.contains(path)) {
        throw new ComponentException("Symbolic link is also an entry of the archive: " + path);
      }
      if (path.isBeneath(ComponentArchive.REGISTRY)
          || ComponentArchive.REGISTRY.isBeneath(path)
          || path.text().startsWith(ComponentArchive.METADATA)) {
        throw new ComponentException("Symbolic link is in a forbidden place: " + path);
      }
      for (ComponentPath ancestor : path.ancestors()) {
        if (files.contains(ancestor) || links.all().containsKey(ancestor)) {
          throw new ComponentException("Symbolic link lies in a file or link: " + path);
        }
      }
      if (!targets.contains(path.follow(link.getValue()))) {
        throw new ComponentException(
            "Symbolic link " + path + " is broken: the archive lacks " + link.getValue());
      }
      links.checkEnd(path, files);
    }
    return links;
  }

  private void checkEnd(ComponentPath start, Set<ComponentPath> files) throws ComponentException {
    SortedMap<ComponentPath, String> all = all();
    Set<ComponentPath> seen = new HashSet<>();
    ComponentPath path = start;
    while (!files.contains(path)) {
      if (!seen.add(path)) {
        throw new ComponentException("Symbolic links form a cycle: " + start);
      }
      path = path.follow(all.get(path));
      if (!files.contains(path) && !all.containsKey(path)) {
        throw new ComponentException("Symbolic link " + start + " is broken");
      }
    }
  }

  /** Targets by link, of the links that are made in every home. */
  public SortedMap<ComponentPath, String> always() {
    return Collections.unmodifiableSortedMap(always);
  }

  /** Targets by link, of the links that are only made where a home has nothing at their place. */
  public SortedMap<ComponentPath, String> whereAbsent() {
    return Collections.unmodifiableSortedMap(whereAbsent);
  }

  /** All links. */
  public SortedMap<ComponentPath, String> all() {
    SortedMap<ComponentPath, String> all = new TreeMap<>(whereAbsent);
    all.putAll(always);
    return all;
  }
}
