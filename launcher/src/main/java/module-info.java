/** The {@code orus} command. */
module org.oruslang.launcher {
  requires transitive org.graalvm.launcher;
  requires transitive org.graalvm.polyglot;

  exports org.oruslang.launcher;
}
