/**
 * Structs, enum values and arrays of them as native code sees them.
 *
 * <p>Native code never holds a reference to an object of the Java heap. When it is entered, the
 * objects that can be reached from its variables are copied into a memory of its own, once each;
 * when it is left, what it changed is copied back, and what it made becomes objects. {@link
 * org.oruslang.jit.heap.Shape} says how values of a type are laid out there, {@link
 * org.oruslang.jit.heap.HeapImage} copies.
 */
package org.oruslang.jit.heap;
