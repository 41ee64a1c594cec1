/** The Orus language on Truffle. */
module org.oruslang {
  requires org.antlr.antlr4.runtime;
  requires transitive org.graalvm.polyglot;
  requires transitive org.graalvm.truffle;
  requires org.oruslang.grammar;
}
