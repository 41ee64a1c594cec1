package org.oruslang.launcher;

import java.lang.reflect.Field;
import java.util.List;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.reader.SyntaxReader;

/**
 * Does on a second processor what every start does sooner or later, while the engine is made on the
 * first: initialises the reader of source texts, and has the JVM make the classes that stand for
 * annotations.
 *
 * <p>Only for speed: nothing depends on it, and whatever goes wrong in it goes wrong again, and is
 * reported, where the result is needed. It must not initialise classes of Truffle, since Truffle
 * initialises its own in an order that a second thread would turn into a deadlock.
 */
final class Preparation implements Runnable {

  /** Classes, one for each kind of annotation that Truffle reads at every start. */
  private static final List<String> ANNOTATED =
      List.of(
          "org.oruslang.OrusLanguageProvider",
          "com.oracle.truffle.api.debug.impl.DebuggerInstrumentProvider",
          "org.oruslang.runtime.OrusVoid",
          "org.oruslang.nodes.FunctionRootNode");

  /** What most programs are made of; the reader learns as it reads. */
  private static final String PROGRAM =
      """
      fn f(a: i32, b: i32) -> i32:
          if a < b and a > 0:
              return a + f(a, b - 1)
          return a

      mut x: [i32] = [1, 2]
      for i in 0..3:
          push(x, f(i, 1))
      x[0] = len(x)
      print("x", x[0])
      """;

  private Preparation() {}

  /** Starts the work if there is a processor for it. */
  static void start() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(new Preparation(), "orus-preparation");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((failed, failure) -> {});
      thread.start();
    }
  }

  @Override
  public void run() {
    for (String name : ANNOTATED) {
      readAnnotations(name);
    }
    SyntaxReader.read(new SourceText("", PROGRAM), diagnostic -> {});
  }

  private static void readAnnotations(String name) {
    try {
      Class<?> type = Class.forName(name, false, Preparation.class.getClassLoader());
      type.getAnnotations();
      for (Field field : type.getDeclaredFields()) {
        field.getAnnotations();
      }
    } catch (ClassNotFoundException e) {
      // Then nobody needs its annotations.
    }
  }
}
