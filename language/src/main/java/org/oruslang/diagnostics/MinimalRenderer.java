package org.oruslang.diagnostics;

/** One line per report: {@code file:line:column: error[code]: message}. */
public final class MinimalRenderer implements DiagnosticRenderer {

  MinimalRenderer() {}

  @Override
  public String render(Diagnostic diagnostic) {
    return line(diagnostic.location(), diagnostic.code(), diagnostic.message());
  }

  @Override
  public String render(RuntimeReport report) {
    return render(report.error());
  }

  @Override
  public String render(InternalFailure failure) {
    String line = line(failure.file(), ErrorCode.INTERNAL_ERROR, failure.message());
    return line + failure.trace();
  }

  @Override
  public String renderOmitted(int count) {
    return "note: " + DiagnosticRenderer.omittedMessage(count) + "\n";
  }

  private static String line(String location, ErrorCode code, String message) {
    return Printable.line(location)
        + ": error["
        + code.code()
        + "]: "
        + Printable.line(message.strip().replaceAll("\\s*\\R\\s*", "; "))
        + "\n";
  }
}
