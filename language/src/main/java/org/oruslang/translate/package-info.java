/**
 * Turns typed programs into Truffle nodes.
 *
 * <p>{@link org.oruslang.translate.Translator} makes the code of a module; functions are translated
 * one by one when they are first called, polymorphic ones once for each combination of types that
 * they are used with. Both tiers come out of the same translation: it asks for the <em>code
 * type</em> of an expression, which in the baseline tier is always {@code any}, and chooses nodes
 * by it.
 */
package org.oruslang.translate;
