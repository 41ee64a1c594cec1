/**
 * The language server, {@code orus --lsp}: brings the answers of {@link org.oruslang.analysis} into
 * the form of the Language Server Protocol.
 */
package org.oruslang.launcher.lsp;
