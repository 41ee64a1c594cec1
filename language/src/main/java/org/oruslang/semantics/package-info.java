/**
 * The one home of every operation of Orus: arithmetic, casts, comparison, text, ranges, slices, and
 * the builtins that need no context. Constant folding, the nodes of the interpreter and the
 * evaluator of the native tier all call these methods, so an operation has the same result, and
 * fails in the same way, in every tier.
 *
 * <h2>Values</h2>
 *
 * <p>A value of a statically known type is a Java {@code int} (i32, bits of u32), {@code long}
 * (i64, bits of u64), {@code double}, {@code boolean} or {@link org.oruslang.semantics.OrusString}.
 * Where the type is not known a value is an object: {@code Integer} is i32, {@code Long} is i64,
 * {@link org.oruslang.semantics.U32} and {@link org.oruslang.semantics.U64} the unsigned ones,
 * {@code Double}, {@code Boolean}, {@code OrusString}, and {@link org.oruslang.semantics.OrusValue}
 * for all that is defined elsewhere. {@link org.oruslang.semantics.Kind#of} tells them apart.
 *
 * <h2>Which class to call</h2>
 *
 * <ul>
 *   <li>Types known and equal: {@code I32Arithmetic} and its siblings.
 *   <li>Types known, numeric and different: {@code Promotion.common}, then {@code Casts}, then the
 *       operation of the common kind.
 *   <li>A type unknown: {@code DynamicArithmetic}, {@code DynamicComparison}, {@code DynamicCasts},
 *       {@code Logic}.
 *   <li>Text: {@code Rendering}, {@code F64Text}, {@code PrintLine}, {@code PrintFormat}.
 * </ul>
 *
 * <h2>Failure</h2>
 *
 * <p>An operation that fails throws {@link org.oruslang.semantics.OrusFault}; the caller adds the
 * location. Nothing here recurses over program data or holds mutable static state. Of the context
 * only one thing is known: {@link org.oruslang.semantics.Guard} asks it how large strings may
 * become, and lets it end what takes long.
 *
 * <p>Of Truffle only two things are used: the boundary annotation, on methods that must not become
 * part of a compilation, and the interop messages of the three classes of values that are defined
 * here.
 */
package org.oruslang.semantics;
