package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.oruslang.OrusLanguage;

/**
 * The exports of the programs a context has run, as other languages see them; later programs hide
 * earlier exports of the same name. Variables can be assigned if they are {@code pub mut}.
 */
@ExportLibrary(InteropLibrary.class)
public final class TopScope implements TruffleObject {

  private final List<ModuleInstance> programs = new ArrayList<>();

  /** Adds a program, in the place of an earlier run of the same. */
  void add(ModuleInstance program) {
    programs.removeIf(earlier -> earlier.code == program.code);
    programs.addFirst(program);
  }

  /** The program that offers the name, or null. */
  private ModuleInstance find(String name) {
    for (ModuleInstance program : programs) {
      if (program.code.exports().containsKey(name)) {
        return program;
      }
    }
    return null;
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
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return OrusLanguage.ID;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    Set<String> names = new LinkedHashSet<>();
    for (ModuleInstance program : programs) {
      for (String name : program.code.exports().keySet()) {
        if (program.readExport(name) != null) {
          names.add(name);
        }
      }
    }
    return new Names(names);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String name) {
    ModuleInstance program = find(name);
    return program != null && program.readExport(name) != null;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberModifiable(String name) {
    ModuleInstance program = find(name);
    return program != null && program.isModifiable(name);
  }

  @ExportMessage
  boolean isMemberInsertable(@SuppressWarnings("unused") String name) {
    return false;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInvocable(String name) {
    return isMemberReadable(name) && find(name).readExport(name) instanceof OrusFunction;
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String name) throws UnknownIdentifierException {
    if (!isMemberReadable(name)) {
      throw UnknownIdentifierException.create(name);
    }
    return find(name).readExport(name);
  }

  @ExportMessage
  @TruffleBoundary
  void writeMember(String name, Object value)
      throws UnknownIdentifierException, UnsupportedMessageException, UnsupportedTypeException {
    ModuleInstance program = find(name);
    if (program == null) {
      throw UnknownIdentifierException.create(name);
    }
    if (!program.isModifiable(name)) {
      throw UnsupportedMessageException.create();
    }
    program.writeExport(name, value);
  }

  @ExportMessage
  Object invokeMember(
      String name, Object[] arguments, @CachedLibrary(limit = "3") InteropLibrary functions)
      throws UnknownIdentifierException,
          UnsupportedMessageException,
          ArityException,
          UnsupportedTypeException {
    return functions.execute(readMember(name), arguments);
  }
}
