/**
 * Error codes, diagnostics and their renderings.
 *
 * <p>A phase that finds a mistake in a program reports a {@link
 * org.oruslang.diagnostics.Diagnostic} to a {@link org.oruslang.diagnostics.DiagnosticSink} and
 * goes on; what was collected in {@link org.oruslang.diagnostics.Diagnostics} is rendered once, by
 * a {@link org.oruslang.diagnostics.DiagnosticRenderer}. Uncaught runtime errors and failures of
 * Orus itself are rendered by the same three renderers, so that every report of a run has one form.
 */
package org.oruslang.diagnostics;
