package org.oruslang.runtime;

/**
 * What a function with dynamic variables has been through.
 *
 * @param name its qualified name
 * @param tier the tier that its next call runs in
 * @param hits what has been counted since it was last deoptimised, see {@link FunctionProfile}
 * @param specializationHits the hits at which it was specialised; 0 in the baseline tier
 * @param threshold the hits that the next specialisation takes
 * @param specializations how often it was specialised
 * @param typeErrors how often a type error brought it back to the baseline
 * @param mismatches how often an argument of another kind than before did
 * @param demotions how often it was found to be cold
 * @param arity the number of its parameters
 */
public record FunctionTelemetry(
    String name,
    FunctionTier tier,
    long hits,
    long specializationHits,
    long threshold,
    int specializations,
    int typeErrors,
    int mismatches,
    int demotions,
    int arity) {}
