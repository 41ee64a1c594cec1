package org.oruslang.component.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.ComponentPath;

/**
 * A change of a home that happens as a whole or not at all.
 *
 * <p>New files wait in a directory of the home until {@link #commit} moves them to their places;
 * what is removed is moved out of the way first. A journal says what to undo. Whether an exception
 * or the death of the process stops the change, the home is as before, at the latest when the next
 * transaction begins. An orderly end of the JVM waits for the transaction. One transaction at a
 * time can be open on a home.
 */
final class HomeTransaction implements AutoCloseable {

  /** Where transactions keep their files, in the home. */
  static final ComponentPath DIRECTORY = new ComponentPath(".gu-transaction");

  private static final String LOCK = "lock";
  private static final String JOURNAL = "journal";
  private static final String PLACING = "placing";

  /** The steps in the order of the journal; each has one letter there. */
  private final SortedSet<ComponentPath> removals = new TreeSet<>();

  private final SortedSet<ComponentPath> creations = new TreeSet<>();
  private final SortedSet<ComponentPath> newDirectories = new TreeSet<>();
  private final SortedSet<ComponentPath> oldDirectories = new TreeSet<>();

  private final Path home;
  private final Path work;
  private final Step step;
  private final FileChannel lock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread end = new Thread(this::awaitClose, "gu-end");

  /** What is done before each change of a file, so that tests can let the change fail. */
  @FunctionalInterface
  interface Step {
    /** Is followed by a change. */
    void before() throws IOException;
  }

  private HomeTransaction(Path home, FileChannel lock, Step step) {
    this.step = step;
    this.home = home;
    this.work = DIRECTORY.in(home);
    this.lock = lock;
    Runtime.getRuntime().addShutdownHook(end);
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Begins a transaction, after undoing one that a dead process left in the middle.
   *
   * @throws ComponentException if another process changes this home
   */
  static HomeTransaction begin(Path home) throws IOException, ComponentException {
    return begin(home, () -> {});
  }

  static HomeTransaction begin(Path home, Step step) throws IOException, ComponentException {
    HomeTransaction transaction = new HomeTransaction(home, lock(home), step);
    try {
      transaction.recover();
    } catch (IOException | RuntimeException | Error e) {
      transaction.release();
      throw e;
    }
    return transaction;
  }

  private static FileChannel lock(Path home) throws IOException, ComponentException {
    Path file = DIRECTORY.in(home).resolve(LOCK);
    while (true) {
      Files.createDirectories(file.getParent());
      FileChannel channel;
      try {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      } catch (NoSuchFileException e) {
        continue; // The other process has just finished.
      }
      try {
        if (channel.tryLock() == null) {
          throw busy(home);
        }
        if (Files.exists(file)) {
          return channel;
        }
        channel.close();
      } catch (OverlappingFileLockException e) {
        channel.close();
        throw busy(home);
      } catch (IOException | ComponentException e) {
        channel.close();
        throw e;
      }
    }
  }

  private static ComponentException busy(Path home) {
    return new ComponentException("Another gu is changing " + home);
  }

  private void recover() throws IOException {
    Path journal = work.resolve(JOURNAL);
    if (Files.exists(journal)) {
      for (String line : Files.readAllLines(journal, StandardCharsets.UTF_8)) {
        set(line.charAt(0)).add(new ComponentPath(line.substring(1)));
      }
      rollBack();
    }
    clear();
  }

  private SortedSet<ComponentPath> set(char step) {
    return switch (step) {
      case '-' -> removals;
      case '+' -> creations;
      case 'd' -> newDirectories;
      case 'r' -> oldDirectories;
      default -> throw new IllegalStateException("Journal of a newer gu");
    };
  }

  /** The file to write, or the link to make, that appears as {@code path} at the commit. */
  Path create(ComponentPath path) throws IOException {
    creations.add(path);
    Path staged = path.in(work.resolve("new"));
    Files.createDirectories(staged.getParent());
    return staged;
  }

  /** Makes {@code path}, which must not exist, a directory at the commit. */
  void createDirectory(ComponentPath path) {
    newDirectories.add(path);
  }

  /** Removes the file, link or directory with all its contents {@code path} at the commit. */
  void remove(ComponentPath path) {
    removals.add(path);
  }

  /** Removes the directory {@code path} at the commit, unless something is left in it. */
  void removeDirectory(ComponentPath path) {
    oldDirectories.add(path);
  }

  /**
   * Makes all changes, in the order: removals, new directories, new files, old directories.
   *
   * @throws IOException if a change fails; the home is as before
   */
  void commit() throws IOException {
    writeJournal();
    try {
      for (ComponentPath path : removals) {
        move(path.in(home), removed(path));
      }
      step.before();
      Files.createFile(work.resolve(PLACING));
      for (ComponentPath path : newDirectories) {
        step.before();
        Files.createDirectory(path.in(home));
      }
      for (ComponentPath path : creations) {
        Path target = path.in(home);
        if (exists(target)) {
          throw new IOException("Somebody else has just created " + target);
        }
        move(path.in(work.resolve("new")), target);
      }
      for (ComponentPath path : List.copyOf(oldDirectories).reversed()) {
        step.before();
        deleteIfEmpty(path.in(home));
      }
      step.before();
    } catch (IOException | RuntimeException e) {
      try {
        rollBack();
      } catch (IOException suppressed) {
        // The journal stays, so that the next transaction tries again.
        e.addSuppressed(suppressed);
        throw e;
      }
      Files.delete(work.resolve(JOURNAL));
      throw e;
    }
    Files.delete(work.resolve(JOURNAL));
  }

  private Path removed(ComponentPath path) {
    return path.in(work.resolve("old"));
  }

  private void move(Path source, Path target) throws IOException {
    if (target.startsWith(work)) {
      Files.createDirectories(target.getParent());
    }
    step.before();
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void writeJournal() throws IOException {
    List<String> lines = new ArrayList<>();
    for (char step : new char[] {'-', '+', 'd', 'r'}) {
      set(step).forEach(path -> lines.add(step + path.text()));
    }
    Path draft = Files.write(work.resolve(JOURNAL + ".draft"), lines);
    Files.move(draft, work.resolve(JOURNAL), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Undoes what has been done; may itself have been stopped in the middle before. */
  private void rollBack() throws IOException {
    // Before this mark, a path to create may still be the old file that it replaces.
    if (Files.exists(work.resolve(PLACING))) {
      for (ComponentPath path : creations) {
        boolean placed = !exists(path.in(work.resolve("new")));
        if (placed && !isRestored(path)) {
          step.before();
          Files.deleteIfExists(path.in(home));
        }
      }
      for (ComponentPath path : List.copyOf(newDirectories).reversed()) {
        if (!isRestored(path)) {
          step.before();
          deleteIfEmpty(path.in(home));
        }
      }
    }
    for (ComponentPath path : oldDirectories) {
      step.before();
      Files.createDirectories(path.in(home));
    }
    for (ComponentPath path : removals) {
      if (exists(removed(path))) {
        step.before();
        Files.move(removed(path), path.in(home), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Whether what was at {@code path} before is there again. */
  private boolean isRestored(ComponentPath path) {
    return removals.stream()
        .filter(removal -> removal.equals(path) || path.isBeneath(removal))
        .anyMatch(removal -> !exists(removed(removal)));
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void deleteIfEmpty(Path directory) throws IOException {
    try {
      Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException e) {
      // Somebody keeps files there.
    }
  }

  /** Deletes everything of this transaction but its lock. */
  private void clear() throws IOException {
    Files.walkFileTree(
        work,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(work.resolve(LOCK))) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            if (!directory.equals(work)) {
              Files.delete(directory);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Ends the transaction; without a commit nothing has changed. */
  @Override
  public void close() throws IOException {
    try {
      if (!Files.exists(work.resolve(JOURNAL))) {
        clear();
        Files.delete(work.resolve(LOCK));
        Files.delete(work);
      }
    } finally {
      release();
    }
  }

  /** Lets go of the home without tidying up, as the end of the process does. */
  void release() throws IOException {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // The JVM is ending, and was waiting for this.
    }
    lock.close();
  }
}
