/** The concrete syntax of Orus: lexer, layout and parser. */
module org.oruslang.grammar {
  requires transitive org.antlr.antlr4.runtime;

  exports org.oruslang.grammar;
}
