package org.oruslang.jit.memory;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** An address as the native function interface takes it. */
@ExportLibrary(InteropLibrary.class)
final class NativePointer implements TruffleObject {

  private final long address;

  NativePointer(long address) {
    this.address = address;
  }

  @ExportMessage
  @SuppressWarnings("static-method")
  boolean isPointer() {
    return true;
  }

  @ExportMessage
  long asPointer() {
    return address;
  }
}
