/** The Orus language on Truffle. */
@SuppressWarnings("module") // The launcher is compiled later.
module org.oruslang {
  requires org.antlr.antlr4.runtime;
  requires transitive org.graalvm.polyglot;
  requires transitive org.graalvm.truffle;
  requires org.oruslang.grammar;

  provides com.oracle.truffle.api.provider.TruffleLanguageProvider with
      org.oruslang.OrusLanguageProvider;
  provides com.oracle.truffle.api.instrumentation.provider.TruffleInstrumentProvider with
      org.oruslang.TierInstrumentProvider;

  exports org.oruslang to
      org.oruslang.launcher;
  exports org.oruslang.analysis to
      org.oruslang.launcher;
  exports org.oruslang.diagnostics to
      org.oruslang.launcher;
  exports org.oruslang.syntax to
      org.oruslang.launcher;
  exports org.oruslang.syntax.reader to
      org.oruslang.launcher;
  exports org.oruslang.types.program to
      org.oruslang.launcher;
}
