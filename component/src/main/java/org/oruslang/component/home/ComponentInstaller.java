package org.oruslang.component.home;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oruslang.component.archive.ComponentArchive;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.ComponentHeaders;
import org.oruslang.component.archive.ComponentPath;

/**
 * Installs components into a home and removes them.
 *
 * <p>Either operation changes the home as a whole or not at all. Removing what was installed leaves
 * the home as it was before, to the byte: what had been there already is neither changed nor taken
 * into possession.
 */
public final class ComponentInstaller {

  private final JavaHome home;
  private final Path root;

  /** An installer for {@code home}. */
  public ComponentInstaller(JavaHome home) {
    this.home = home;
    this.root = home.directory();
  }

  /** What happens when a component is installed that is installed already. */
  public enum IfInstalled {
    /** The old one stays. */
    KEEP,
    /** The new one takes its place. */
    REPLACE
  }

  /**
   * Checks whether {@code archive} can be installed, contents included, and changes nothing.
   *
   * @return false if the component stays as it is installed already
   * @throws ComponentException if the home does not meet its requirements, or if the archive is
   *     damaged or in conflict with the home
   */
  public boolean check(ComponentArchive archive, IfInstalled ifInstalled)
      throws IOException, ComponentException {
    Optional<InstallPlan> plan = plan(archive, ifInstalled);
    for (ComponentPath file : archive.files()) {
      archive.copy(file, OutputStream.nullOutputStream());
    }
    return plan.isPresent();
  }

  /**
   * Installs {@code archive}.
   *
   * @return false if nothing was done because the component is installed already
   * @throws ComponentException if the home does not meet its requirements, or if the archive is
   *     damaged or in conflict with the home; the home is as before
   * @throws IOException if the home cannot be written; it is as before
   */
  public boolean install(ComponentArchive archive, IfInstalled ifInstalled)
      throws IOException, ComponentException {
    if (plan(archive, ifInstalled).isEmpty()) {
      return false;
    }
    try (HomeTransaction transaction = HomeTransaction.begin(root)) {
      // Again: another process may have changed the home since.
      Optional<InstallPlan> plan = plan(archive, ifInstalled);
      if (plan.isEmpty()) {
        return false;
      }
      stage(archive, plan.get(), transaction);
      transaction.commit();
    }
    return true;
  }

  private Optional<InstallPlan> plan(ComponentArchive archive, IfInstalled ifInstalled)
      throws IOException, ComponentException {
    ComponentHeaders headers = archive.headers();
    headers.requirement().check(headers, home.capabilities());
    ComponentRegistry registry = ComponentRegistry.read(root);
    Optional<InstalledComponent> old = registry.withId(headers.id());
    if (old.isPresent() && ifInstalled == IfInstalled.KEEP) {
      return Optional.empty();
    }
    for (String dependency : headers.dependencies()) {
      if (registry.withId(dependency).isEmpty()) {
        throw new ComponentException(
            headers.title() + " requires component " + dependency + ", which is not installed");
      }
    }
    if (archive.size() > Files.getFileStore(root).getUsableSpace()) {
      throw new ComponentException(
          "Not enough space: %s needs %d bytes".formatted(headers.title(), archive.size()));
    }
    return Optional.of(InstallPlan.of(root, archive, registry, old));
  }

  private void stage(ComponentArchive archive, InstallPlan plan, HomeTransaction transaction)
      throws IOException, ComponentException {
    plan.removals().forEach(transaction::remove);
    plan.oldDirectories().forEach(transaction::removeDirectory);
    plan.newDirectories().forEach(transaction::createDirectory);
    for (ComponentPath path : plan.newFiles()) {
      Path file = transaction.create(path);
      try (OutputStream out = Files.newOutputStream(file)) {
        archive.copy(path, out);
      }
      if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(file, archive.permissions(path));
      }
    }
    for (Map.Entry<ComponentPath, String> link : plan.newLinks().entrySet()) {
      Files.createSymbolicLink(transaction.create(link.getKey()), Path.of(link.getValue()));
    }
    register(plan.component(), transaction);
  }

  private static void register(InstalledComponent component, HomeTransaction transaction)
      throws IOException {
    String id = component.headers().id();
    Files.write(
        transaction.create(ComponentRegistry.headersFile(id)),
        ComponentRegistry.headersText(component));
    Files.write(
        transaction.create(ComponentRegistry.pathsFile(id)),
        ComponentRegistry.pathsText(component));
  }

  /**
   * Removes the component that users call {@code name}.
   *
   * @return what was removed
   * @throws ComponentException if it is not installed, is part of the home, or if another component
   *     requires it
   * @throws IOException if the home cannot be written; it is as before
   */
  public InstalledComponent remove(String name) throws IOException, ComponentException {
    findRemovable(name);
    try (HomeTransaction transaction = HomeTransaction.begin(root)) {
      InstalledComponent component = findRemovable(name);
      RemovalPlan plan = RemovalPlan.of(root, component, ComponentRegistry.read(root));
      plan.removals().forEach(transaction::remove);
      plan.oldDirectories().forEach(transaction::removeDirectory);
      for (InstalledComponent heir : plan.heirs()) {
        ComponentPath paths = ComponentRegistry.pathsFile(heir.headers().id());
        transaction.remove(paths);
        Files.write(transaction.create(paths), ComponentRegistry.pathsText(heir));
      }
      transaction.commit();
      return component;
    }
  }

  private InstalledComponent findRemovable(String name) throws IOException, ComponentException {
    ComponentRegistry registry = ComponentRegistry.read(root);
    InstalledComponent component = registry.find(name);
    ComponentHeaders headers = component.headers();
    if (!headers.removable()) {
      throw new ComponentException(headers.title() + " is part of the home, not removable");
    }
    List<String> dependents =
        registry.all().stream()
            .map(InstalledComponent::headers)
            .filter(other -> other.dependencies().contains(headers.id()))
            .map(ComponentHeaders::id)
            .toList();
    if (!dependents.isEmpty()) {
      throw new ComponentException(
          headers.title() + " is required by " + String.join(", ", dependents));
    }
    return component;
  }
}
