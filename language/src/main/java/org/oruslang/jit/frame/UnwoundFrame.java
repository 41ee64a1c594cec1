package org.oruslang.jit.frame;

/**
 * One frame of native code at a nested exit.
 *
 * @param function the number of the function in the program
 * @param site the site at which the frame stands: of the leaving instruction for the innermost
 *     frame, of the call for the others
 * @param cells the values of the site's slots, in the order of the site
 */
public record UnwoundFrame(int function, int site, long[] cells) {}
