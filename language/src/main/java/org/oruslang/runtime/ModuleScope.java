package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.List;
import org.oruslang.OrusLanguage;
import org.oruslang.runtime.ModuleCode.Member;

/** The names that all code of a module sees, private and imported ones included, for tools. */
@ExportLibrary(InteropLibrary.class)
final class ModuleScope implements TruffleObject {

  private final ModuleInstance module;

  ModuleScope(ModuleInstance module) {
    this.module = module;
  }

  /** The names that have a value. */
  List<String> names() {
    return module.code.names().keySet().stream().filter(name -> value(name) != null).toList();
  }

  private Object value(String name) {
    Member member = module.code.names().get(name);
    return member == null ? null : module.read(member);
  }

  @ExportMessage
  boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() {
    return OrusLanguage.class;
  }

  @ExportMessage
  boolean isScope() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return "module " + module.code.name();
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new Names(names());
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String name) {
    return value(name) != null;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberModifiable(String name) {
    return isMemberReadable(name) && ModuleInstance.isModifiable(module.code.names().get(name));
  }

  @ExportMessage
  boolean isMemberInsertable(@SuppressWarnings("unused") String name) {
    return false;
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String name) throws UnknownIdentifierException {
    Object value = value(name);
    if (value == null) {
      throw UnknownIdentifierException.create(name);
    }
    return value;
  }

  @ExportMessage
  @TruffleBoundary
  void writeMember(String name, Object value)
      throws UnknownIdentifierException, UnsupportedMessageException, UnsupportedTypeException {
    if (!isMemberReadable(name)) {
      throw UnknownIdentifierException.create(name);
    } else if (!isMemberModifiable(name)) {
      throw UnsupportedMessageException.create();
    }
    module.write((Member.OfGlobal) module.code.names().get(name), value);
  }
}
