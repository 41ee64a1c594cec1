/** Interactive sessions: {@code orus} on a terminal, without a program. */
package org.oruslang.launcher.repl;
