package org.oruslang.analysis;

import org.oruslang.syntax.Span;
import org.oruslang.types.program.Symbol;

/**
 * A name in a text and what it stands for.
 *
 * @param declaration whether the name introduces the symbol
 */
public record Occurrence(Span span, Symbol symbol, boolean declaration) {}
