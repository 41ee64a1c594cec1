package org.oruslang.translate;

import org.oruslang.nodes.NativeFunction;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.types.program.TypedStatement;

/** What the native tier puts into the code of functions, so that it is asked to run parts of it. */
public interface NativeTierHooks {

  /**
   * Called when a loop is translated.
   *
   * @return null where native code never runs the loop
   */
  NativeLoop loop(TranslatedFunction function, TypedStatement loop);

  /**
   * Called when a function or the body of a module is translated.
   *
   * @return null where native code never runs the function
   */
  NativeFunction function(TranslatedFunction function);
}
