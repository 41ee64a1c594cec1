package org.oruslang;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.DiagnosticRenderer;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.ErrorCategory;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.reader.SyntaxReader;

/**
 * A program with mistakes. The message is the report on all of them, the location is that of the
 * first.
 */
@ExportLibrary(InteropLibrary.class)
final class OrusSyntaxException extends AbstractTruffleException {

  private static final long serialVersionUID = 1L;

  private final transient SourceSection location;
  private final boolean incomplete;

  /**
   * @param source the program; mistakes may also be in modules that it uses
   */
  OrusSyntaxException(Source source, Diagnostics diagnostics, DiagnosticRenderer renderer) {
    super(renderer.render(diagnostics));
    Diagnostic first = diagnostics.sorted().getFirst();
    Source place = place(source, first.source());
    int start = Math.min(first.span().start(), place.getLength());
    int end = Math.min(first.span().end(), place.getLength());
    this.location = place.createSection(start, end - start);
    this.incomplete =
        first.code().category() == ErrorCategory.SYNTAX
            && SyntaxReader.isIncomplete(first.source());
  }

  private static Source place(Source program, SourceText text) {
    if (program.getName().equals(text.name())) {
      return program;
    }
    return Source.newBuilder(OrusLanguage.ID, text.text(), text.name()).build();
  }

  @Override
  public SourceSection getEncapsulatingSourceSection() {
    return location;
  }

  @ExportMessage
  ExceptionType getExceptionType() {
    return ExceptionType.PARSE_ERROR;
  }

  @ExportMessage
  boolean isExceptionIncompleteSource() {
    return incomplete;
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return true;
  }

  @ExportMessage(name = "getSourceLocation")
  SourceSection sourceLocation() {
    return location;
  }
}
