package org.oruslang.grammar;

/** Is told what the parser could not read, in the order of the text. */
@FunctionalInterface
public interface SyntaxErrorListener {

  void syntaxError(SyntaxError error);
}
