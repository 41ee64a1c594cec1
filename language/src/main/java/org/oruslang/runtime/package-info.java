/**
 * Values at run time, the context they live in, and what other languages see of them.
 *
 * <p>Values have two forms. In code whose static types are known a value is unboxed: {@code int}
 * for i32 and u32, {@code long} for i64 and u64, {@code double}, {@code boolean}. Where a type is
 * only known at run time, and towards other languages, a value has its <em>dynamic form</em>, an
 * object that knows its kind: {@code Integer}, {@code Long}, {@code Double}, {@code Boolean},
 * {@link org.oruslang.semantics.U32}, {@link org.oruslang.semantics.U64}, {@link
 * org.oruslang.semantics.OrusString}. All other values are objects of this package in both forms.
 * {@link org.oruslang.runtime.ValueType} converts between them.
 *
 * <p>What several contexts of one engine share (code and types: {@link
 * org.oruslang.runtime.ModuleCode}, {@link org.oruslang.runtime.FunctionTemplate}, {@link
 * org.oruslang.runtime.StructType}) holds no value and no context; what belongs to one context
 * hangs off its {@link org.oruslang.runtime.ModuleInstance}s.
 */
package org.oruslang.runtime;
