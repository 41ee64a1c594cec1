/**
 * From text to syntax tree.
 *
 * <p>{@link org.oruslang.syntax.reader.SyntaxReader} runs the parser over a text and has each parse
 * tree turned into the records of {@link org.oruslang.syntax} by the builders, one for each kind of
 * construct. What the grammar lets through and the language forbids (a {@code pub} inside a block,
 * an assignment to a call) is reported by the builders.
 */
package org.oruslang.syntax.reader;
