/**
 * When code of the AST becomes native code, how it is entered, and how the AST goes on when it is
 * left.
 *
 * <p>{@link org.oruslang.jit.tiering.OrusJit} puts hooks into loops and recursive functions as they
 * are translated. A hook that has been passed often enough has its region translated and compiled
 * by the {@link org.oruslang.jit.tiering.NativeTier} of the context, and then runs it through a
 * {@link org.oruslang.jit.tiering.CompiledRegion}.
 */
package org.oruslang.jit.tiering;
