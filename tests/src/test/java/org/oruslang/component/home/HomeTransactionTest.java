package org.oruslang.component.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.ComponentPath;

/** A change of a home that fails, or whose process dies, before any of its steps. */
class HomeTransactionTest {

  /** More than any of the changes has. */
  private static final int STEPS = 30;

  @TempDir Path scratch;

  /** Stands for the death of the process: nothing of the transaction runs after it. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Path makeHome(String name) throws IOException {
    Path home = Files.createDirectory(scratch.resolve(name));
    Files.createDirectories(home.resolve("lib/old/deep"));
    Files.createDirectory(home.resolve("lib/empty"));
    Files.writeString(home.resolve("lib/old/deep/file"), "removed");
    Files.createDirectories(home.resolve("lib/whole/empty"));
    Files.writeString(home.resolve("lib/whole/file"), "old");
    Files.writeString(home.resolve("lib/replaced"), "old");
    Files.writeString(home.resolve("lib/untouched"), "same");
    Files.createSymbolicLink(home.resolve("link"), Path.of("lib/replaced"));
    return home;
  }

  private static void change(HomeTransaction transaction) throws IOException {
    transaction.remove(new ComponentPath("lib/old/deep/file"));
    transaction.remove(new ComponentPath("lib/replaced"));
    transaction.remove(new ComponentPath("link"));
    transaction.remove(new ComponentPath("lib/whole"));
    transaction.removeDirectory(new ComponentPath("lib/old"));
    transaction.removeDirectory(new ComponentPath("lib/old/deep"));
    transaction.removeDirectory(new ComponentPath("lib/empty"));
    transaction.createDirectory(new ComponentPath("lib/whole"));
    transaction.createDirectory(new ComponentPath("lib/whole/empty"));
    transaction.createDirectory(new ComponentPath("new"));
    transaction.createDirectory(new ComponentPath("new/deep"));
    Files.writeString(transaction.create(new ComponentPath("new/deep/file")), "created");
    Files.writeString(transaction.create(new ComponentPath("lib/replaced")), "new");
    Files.writeString(transaction.create(new ComponentPath("lib/whole/file")), "new");
    Files.createSymbolicLink(
        transaction.create(new ComponentPath("link")), Path.of("new/deep/file"));
  }

  private static SortedMap<String, String> tree(Path home) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(home)) {
      paths.forEach(path -> tree.put(home.relativize(path).toString(), describe(path)));
    }
    return tree;
  }

  private static String describe(Path path) {
    try {
      return Files.isDirectory(path) ? "directory" : path.toRealPath() + Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HomeTransaction.Step failingAt(int step, Death death) {
    int[] count = {0};
    return () -> {
      if (count[0]++ == step) {
        if (death != null) {
          throw death;
        }
        throw new IOException("no space left");
      }
    };
  }

  @Test
  void makesAllChanges() throws Exception {
    Path home = makeHome("home");
    try (HomeTransaction transaction = HomeTransaction.begin(home)) {
      change(transaction);
      transaction.commit();
    }
    assertEquals("created", Files.readString(home.resolve("link")));
    assertEquals("new", Files.readString(home.resolve("lib/replaced")));
    assertFalse(Files.exists(home.resolve("lib/old")));
    assertFalse(Files.exists(home.resolve("lib/empty")));
    assertFalse(Files.exists(home.resolve(".gu-transaction")));
  }

  @Test
  void changesNothingWithoutACommit() throws Exception {
    Path home = makeHome("home");
    SortedMap<String, String> before = tree(home);
    try (HomeTransaction transaction = HomeTransaction.begin(home)) {
      change(transaction);
    }
    assertEquals(before, tree(home));
  }

  @Test
  void aFailureUndoesWhatWasDone() throws Exception {
    int failures = 0;
    for (int step = 0; step < STEPS; step++) {
      Path home = makeHome("home" + step);
      SortedMap<String, String> before = tree(home);
      boolean failed = false;
      try (HomeTransaction transaction = HomeTransaction.begin(home, failingAt(step, null))) {
        change(transaction);
        transaction.commit();
      } catch (IOException e) {
        failed = true;
        failures++;
      }
      assertEquals(failed, before.equals(tree(home)), "step " + step);
    }
    assertEquals(17, failures);
  }

  @Test
  void theNextTransactionUndoesWhatADeadProcessDid() throws Exception {
    for (int step = 0; step < STEPS; step++) {
      Path home = makeHome("home" + step);
      SortedMap<String, String> before = tree(home);
      if (dies(home, step)) {
        HomeTransaction.begin(home).close();
        assertEquals(before, tree(home), "step " + step);
      }
    }
  }

  @Test
  void undoingCanItselfBeStopped() throws Exception {
    int deaths = 0;
    for (int step = 0; step < STEPS; step++) {
      boolean undone = false;
      for (int undoStep = 0; !undone; undoStep++) {
        Path home = makeHome("home" + step + "-" + undoStep);
        SortedMap<String, String> before = tree(home);
        if (!dies(home, step)) {
          return;
        }
        try {
          HomeTransaction.begin(home, failingAt(undoStep, new Death())).close();
          undone = true;
        } catch (Death e) {
          deaths++;
        }
        HomeTransaction.begin(home).close();
        assertEquals(before, tree(home), "steps " + step + " and " + undoStep);
      }
    }
    assertTrue(deaths > 40, deaths + " deaths");
  }

  private static boolean dies(Path home, int step) throws IOException, ComponentException {
    HomeTransaction transaction = HomeTransaction.begin(home, failingAt(step, new Death()));
    change(transaction);
    try {
      transaction.commit();
    } catch (Death e) {
      transaction.release();
      return true;
    }
    transaction.close();
    return false;
  }

  @Test
  void oneAtATimeIsOpenOnAHome() throws Exception {
    Path home = makeHome("home");
    HomeTransaction transaction = HomeTransaction.begin(home);
    assertThrows(ComponentException.class, () -> HomeTransaction.begin(home));
    transaction.close();
    HomeTransaction.begin(home).close();
    assertFalse(Files.exists(home.resolve(".gu-transaction")));
  }

  @Test
  void doesNotOverwriteWhatAppearedMeanwhile() throws Exception {
    Path home = makeHome("home");
    try (HomeTransaction transaction = HomeTransaction.begin(home)) {
      Files.writeString(transaction.create(new ComponentPath("mine")), "new");
      Files.writeString(home.resolve("mine"), "precious");
      assertThrows(IOException.class, transaction::commit);
    }
    assertEquals("precious", Files.readString(home.resolve("mine")));
  }
}
