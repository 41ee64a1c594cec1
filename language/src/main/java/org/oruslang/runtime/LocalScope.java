package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oruslang.OrusLanguage;

/**
 * The variables that code at a place of a function sees, with their values in a frame if there is
 * one. Around it is the scope of the module.
 */
@ExportLibrary(InteropLibrary.class)
public final class LocalScope implements TruffleObject {

  private final String function;
  private final SourceSection section;
  private final MaterializedFrame frame;
  private final boolean entering;
  private final Map<String, LocalVariable> variables = new LinkedHashMap<>();

  /**
   * @param section of the function
   * @param visible the variables, inner ones after those around them
   * @param frame of the function, or null
   * @param entering whether the frame has nothing but the arguments yet
   */
  public LocalScope(
      String function,
      SourceSection section,
      List<LocalVariable> visible,
      MaterializedFrame frame,
      boolean entering) {
    this.function = function;
    this.section = section;
    this.frame = frame;
    this.entering = entering;
    for (LocalVariable variable : visible) {
      variables.remove(variable.name());
      variables.put(variable.name(), variable);
    }
  }

  private ModuleScope module() {
    return new ModuleScope(CallArguments.environment(frame.getArguments()).module);
  }

  /** Whether a name means something of the module around. */
  private boolean isOutside(String name) {
    return frame != null && value(name) == null;
  }

  private Object value(String name) {
    LocalVariable variable = variables.get(name);
    if (variable == null || frame == null) {
      return null;
    }
    return entering ? variable.readArgument(frame.getArguments()) : variable.read(frame);
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
    return function;
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return true;
  }

  @ExportMessage
  SourceSection getSourceLocation() {
    return section;
  }

  @ExportMessage
  boolean hasScopeParent() {
    return frame != null;
  }

  @ExportMessage
  Object getScopeParent() throws UnsupportedMessageException {
    if (frame == null) {
      throw UnsupportedMessageException.create();
    }
    return module();
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    Set<String> names = new LinkedHashSet<>(variables.keySet());
    if (frame != null) {
      names.removeIf(name -> value(name) == null);
      names.addAll(module().names());
    }
    return new Names(names);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String name) {
    return frame == null
        ? variables.containsKey(name)
        : value(name) != null || module().isMemberReadable(name);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberModifiable(String name) {
    if (frame == null) {
      return false;
    }
    return isOutside(name)
        ? module().isMemberModifiable(name)
        : !entering && variables.get(name).modifiable();
  }

  @ExportMessage
  boolean isMemberInsertable(@SuppressWarnings("unused") String name) {
    return false;
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String name) throws UnknownIdentifierException {
    if (!isMemberReadable(name)) {
      throw UnknownIdentifierException.create(name);
    }
    if (frame == null) {
      return OrusVoid.INSTANCE;
    }
    return isOutside(name) ? module().readMember(name) : value(name);
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
    if (isOutside(name)) {
      module().writeMember(name, value);
    } else {
      variables.get(name).write(frame, value);
    }
  }
}
