package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.List;
import org.oruslang.OrusLanguage;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Rendering;

/**
 * A run-time error on its way to a {@code catch} or to the host.
 *
 * <p>Other languages see an exception with the members {@code kind}, as {@code typeof} shows it,
 * and {@code message}.
 */
@ExportLibrary(InteropLibrary.class)
public final class OrusException extends AbstractTruffleException {

  private static final long serialVersionUID = 1L;
  private static final String KIND = "kind";
  private static final String MESSAGE = "message";
  private static final int WHOLE_NODE = -1;

  private final OrusErrorKind kind;
  private final int start;
  private final int length;
  private final transient OrusError error;

  private OrusException(OrusErrorKind kind, String message, Node location, int start, int length) {
    super(message, location);
    this.kind = kind;
    this.start = start;
    this.length = length;
    this.error = new OrusError(this, kind, message);
  }

  /** An error that is reported at the source section of a node. */
  @TruffleBoundary
  public static OrusException at(OrusFault fault, Node location) {
    return new OrusException(fault.kind(), fault.getMessage(), location, WHOLE_NODE, 0);
  }

  /**
   * An error that is reported at a part of the source.
   *
   * @param location a node inside the failing function
   * @param start character offset in the source of that function
   */
  @TruffleBoundary
  public static OrusException at(OrusFault fault, Node location, int start, int length) {
    return new OrusException(fault.kind(), fault.getMessage(), location, start, length);
  }

  public OrusErrorKind kind() {
    return kind;
  }

  /** The value that programs see. */
  public OrusError error() {
    return error;
  }

  /** Where it is reported, or null where the source is not known. */
  @Override
  @TruffleBoundary
  public SourceSection getEncapsulatingSourceSection() {
    SourceSection around = super.getEncapsulatingSourceSection();
    if (start == WHOLE_NODE || around == null) {
      return around;
    }
    return around.getSource().createSection(start, length);
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return getEncapsulatingSourceSection() != null;
  }

  @ExportMessage
  SourceSection getSourceLocation() throws UnsupportedMessageException {
    SourceSection section = getEncapsulatingSourceSection();
    if (section == null) {
      throw UnsupportedMessageException.create();
    }
    return section;
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
  boolean hasMetaObject() {
    return true;
  }

  @ExportMessage
  Object getMetaObject() {
    return Kind.ERROR;
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return Rendering.toDisplayString(error);
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new Names(List.of(KIND, MESSAGE));
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String name) {
    return name.equals(KIND) || name.equals(MESSAGE);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String name) throws UnknownIdentifierException {
    return switch (name) {
      case KIND -> kind.word();
      case MESSAGE -> getMessage();
      default -> throw UnknownIdentifierException.create(name);
    };
  }
}
