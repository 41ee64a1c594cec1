package org.oruslang.launcher;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.runtime.ObjectMethods;
import java.util.Comparator;
import java.util.List;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.reader.SyntaxReader;

/**
 * Does on a second processor what every start does sooner or later, while the engine is made on the
 * first: has the JVM make the classes that stand for annotations, and reads the beginning of the
 * program, from which the reader of source texts learns.
 *
 * <p>Only for speed: nothing depends on it, and whatever goes wrong in it goes wrong again, and is
 * reported, where the result is needed. It must not initialise classes of Truffle, since Truffle
 * initialises its own in an order that a second thread would turn into a deadlock.
 */
final class Preparation {

  /**
   * Classes, one for each kind of annotation that Truffle reads at every start, in the order in
   * which it does.
   */
  private static final List<String> ANNOTATED =
      List.of(
          "com.oracle.truffle.api.interop.InteropLibrary",
          "com.oracle.truffle.api.library.ExportLibrary",
          "java.lang.Integer",
          "com.oracle.truffle.api.interop.DefaultBooleanExports",
          "org.oruslang.OrusLanguageProvider",
          "com.oracle.truffle.api.debug.impl.DebuggerInstrumentProvider",
          "org.oruslang.nodes.FunctionRootNode");

  /** The same for what is read when the first native code is made. */
  private static final List<String> ANNOTATED_FOR_NATIVE_CODE =
      List.of(
          "com.oracle.truffle.nfi.backend.libffi.LibNFIResource",
          "com.oracle.truffle.nfi.backend.libffi.LibFFISignature$SignatureBuilder$AddArgument",
          "com.oracle.truffle.nfi.NFISymbol");

  /** Programs with none of these words have nothing that could become native code. */
  private static final List<String> OF_HOT_CODE = List.of("for ", "while ", "fn ");

  /** So many characters of the program are read. */
  private static final int LIMIT = 4000;

  /** The beginning of the program, or null while it is not known. */
  private String program;

  private Preparation() {}

  /** Starts the work if there is a processor for it. */
  static Preparation start() {
    Preparation preparation = new Preparation();
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(preparation::run, "orus-preparation");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((failed, failure) -> {});
      thread.start();
    }
    return preparation;
  }

  /** Tells which program will be run. */
  synchronized void expect(CharSequence text) {
    program = beginning(text);
    notifyAll();
  }

  private synchronized String awaitProgram() throws InterruptedException {
    while (program == null) {
      wait();
    }
    return program;
  }

  /** Whole lines from the beginning of the program. */
  private static String beginning(CharSequence text) {
    if (text.length() <= LIMIT) {
      return text.toString();
    }
    String beginning = text.subSequence(0, LIMIT).toString();
    return beginning.substring(0, beginning.lastIndexOf('\n') + 1);
  }

  private void run() {
    warmUpComparators();
    ANNOTATED.forEach(Preparation::readAnnotations);
    warmUpRecords();
    try {
      String text = awaitProgram();
      SyntaxReader.read(new SourceText("", text), diagnostic -> {});
      if (OF_HOT_CODE.stream().anyMatch(text::contains)) {
        ANNOTATED_FOR_NATIVE_CODE.forEach(Preparation::readAnnotations);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but who wants it to end.
    }
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

  /** The cache cannot hold these two functions, since they can be serialised; Truffle uses both. */
  private static void warmUpComparators() {
    Comparator.comparing(Object::toString);
    Comparator.comparingInt(Object::hashCode);
  }

  /**
   * Has the JVM make what hash codes of records need: Truffle has a set of records of this form.
   */
  private static void warmUpRecords() {
    record Three(Object first, Object second, Object third) {}
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      // A call of `hashCode` would not do it: the build makes an ordinary method of that.
      ObjectMethods.bootstrap(
          lookup,
          "hashCode",
          MethodType.methodType(int.class, Three.class),
          Three.class,
          "first;second;third",
          lookup.findGetter(Three.class, "first", Object.class),
          lookup.findGetter(Three.class, "second", Object.class),
          lookup.findGetter(Three.class, "third", Object.class));
    } catch (Throwable e) {
      // It goes wrong again where it is needed.
    }
  }
}
