/** What the native tier tells about itself: counters, refusals, exits, and the report of them. */
package org.oruslang.jit.telemetry;
