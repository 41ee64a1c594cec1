/**
 * The immutable syntax tree of Orus.
 *
 * <p>Every node knows its {@link org.oruslang.syntax.Span}. {@link
 * org.oruslang.syntax.SyntaxReader} is the way from text to tree; nothing here knows of types,
 * values or Truffle.
 */
package org.oruslang.syntax;
