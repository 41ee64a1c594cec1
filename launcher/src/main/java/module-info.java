/** The {@code orus} command. */
module org.oruslang.launcher {
  requires transitive org.graalvm.launcher;
  requires transitive org.graalvm.polyglot;
  requires org.oruslang;
  requires org.oruslang.grammar;

  exports org.oruslang.launcher;
}
