/**
 * From typed programs to OrusJit's IR.
 *
 * <p>{@link org.oruslang.jit.translate.RegionTranslator} is the entry: it turns a loop or a
 * function, with the functions that it calls, into one {@link
 * org.oruslang.jit.translate.NativeRegion}, or refuses with a status, a reason and a place.
 */
package org.oruslang.jit.translate;
