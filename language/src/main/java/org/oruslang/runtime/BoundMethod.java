package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A method together with its receiver, as other languages read it from a struct. */
@ExportLibrary(InteropLibrary.class)
final class BoundMethod implements TruffleObject {

  private final OrusStruct receiver;
  private final OrusFunction method;

  BoundMethod(OrusStruct receiver, OrusFunction method) {
    this.receiver = receiver;
    this.method = method;
  }

  /** Calls a function or a bound method. */
  static Object call(Object function, Object[] arguments, InteropLibrary functions)
      throws ArityException, UnsupportedTypeException {
    try {
      return functions.execute(function, arguments);
    } catch (UnsupportedMessageException e) {
      throw CompilerDirectives.shouldNotReachHere(e);
    }
  }

  @ExportMessage
  boolean isExecutable() {
    return true;
  }

  @ExportMessage
  Object execute(Object[] arguments, @CachedLibrary(limit = "3") InteropLibrary functions)
      throws ArityException, UnsupportedTypeException {
    int expected = method.dynamicInstance().arity() - 1;
    if (arguments.length != expected) {
      throw ArityException.create(expected, expected, arguments.length);
    }
    Object[] all = new Object[1 + arguments.length];
    all[0] = receiver;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return call(method, all, functions);
  }

  @ExportMessage
  boolean hasExecutableName() {
    return true;
  }

  @ExportMessage
  Object getExecutableName() {
    return method.template().qualifiedName();
  }
}
