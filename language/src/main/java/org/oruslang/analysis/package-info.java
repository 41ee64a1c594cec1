/**
 * Answers to what people ask about a source text while they write it: what stands at a position,
 * which type it has, which names can be used there, where else it is used.
 *
 * <p>{@link org.oruslang.analysis.Workspace} is the entry: it checks files, those that are being
 * edited included, exactly as the compiler does, and keeps what the checker found out in a {@link
 * org.oruslang.analysis.SourceAnalysis}. Nothing here runs a program or needs Truffle.
 */
package org.oruslang.analysis;
