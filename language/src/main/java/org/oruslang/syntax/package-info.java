/**
 * The immutable syntax tree of Orus.
 *
 * <p>Every node knows its {@link org.oruslang.syntax.Span}. {@code
 * org.oruslang.syntax.reader.SyntaxReader} is the way from text to tree, {@link
 * org.oruslang.syntax.SyntaxPrinter} the way back to text; nothing here knows of types, values or
 * Truffle.
 */
package org.oruslang.syntax;
