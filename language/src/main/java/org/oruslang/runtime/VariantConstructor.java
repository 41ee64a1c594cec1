package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A variant with a payload, as other languages read it from its enum. */
@ExportLibrary(InteropLibrary.class)
final class VariantConstructor implements TruffleObject {

  private final EnumType.Variant variant;

  VariantConstructor(EnumType.Variant variant) {
    this.variant = variant;
  }

  @ExportMessage
  boolean isExecutable() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object execute(Object[] values) throws ArityException, UnsupportedTypeException {
    if (values.length != variant.arity()) {
      throw ArityException.create(variant.arity(), variant.arity(), values.length);
    }
    Object[] payload = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      ValueType type = variant.payloadTypes().get(i);
      payload[i] = type.toDynamic(Boundary.typed(values[i], type));
    }
    return Allocations.made(new OrusEnumValue(variant, payload));
  }
}
