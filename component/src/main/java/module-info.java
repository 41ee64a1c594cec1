/** Component archives, the {@code gu} command, and the making of what users install. */
module org.oruslang.component {}
