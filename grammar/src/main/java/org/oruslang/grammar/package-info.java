/**
 * The concrete syntax of Orus: words, layout and grammar.
 *
 * <p>{@link org.oruslang.grammar.OrusSourceParser} is the way in: it turns a text into parse trees,
 * one for each element of the top level, and tells a {@link
 * org.oruslang.grammar.SyntaxErrorListener} what it could not read. {@link
 * org.oruslang.grammar.LayoutTokenSource} makes blocks out of indentation. All offsets are offsets
 * of {@code char}s.
 */
package org.oruslang.grammar;
