/**
 * Finding, reading, checking and caching the modules that programs use.
 *
 * <p>A module is identified by the canonical path of its file. {@link
 * org.oruslang.modules.ModuleLoader} checks each file once per context before anything that uses
 * it; nothing runs before everything is checked. All files are read through the context's file
 * system.
 */
package org.oruslang.modules;
