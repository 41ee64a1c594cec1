package org.oruslang.component.home;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oruslang.component.archive.ComponentHeaders;
import org.oruslang.component.archive.ComponentPath;

/**
 * A component as it is registered in a home.
 *
 * @param headers what it says about itself
 * @param files the files and links that belong to it, maybe together with other components
 * @param directories the directories that were made for it
 */
public record InstalledComponent(
    ComponentHeaders headers, Set<ComponentPath> files, Set<ComponentPath> directories) {

  /** Sorts the paths. */
  public InstalledComponent {
    files = new TreeSet<>(files);
    directories = new TreeSet<>(directories);
  }

  /** This component with {@code directory} as one more that was made for it. */
  InstalledComponent with(ComponentPath directory) {
    SortedSet<ComponentPath> more = new TreeSet<>(directories);
    more.add(directory);
    return new InstalledComponent(headers, files, more);
  }
}
