/** The {@code orus} command. */
@SuppressWarnings("module") // The libraries of the language server are automatic modules.
module org.oruslang.launcher {
  requires java.logging;
  requires transitive org.graalvm.launcher;
  requires transitive org.graalvm.polyglot;
  requires org.graalvm.shadowed.jline;
  requires org.oruslang;
  requires org.oruslang.grammar;
  // Only the language server needs them.
  requires static org.eclipse.lsp4j;
  requires static org.eclipse.lsp4j.jsonrpc;

  exports org.oruslang.launcher;
}
