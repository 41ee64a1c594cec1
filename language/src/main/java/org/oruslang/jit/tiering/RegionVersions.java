package org.oruslang.jit.tiering;

import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The native code of one loop or function: one version for each combination of functions in it. */
final class RegionVersions {

  /** Code that is entered with more different functions stays in the interpreter for others. */
  private static final int MAX_VERSIONS = 8;

  private final List<CompiledRegion> versions = new ArrayList<>(1);
  private boolean refused;

  /** The version for the functions in a frame, made if there is none yet; null if it can't be. */
  CompiledRegion forFrame(MaterializedFrame frame, Supplier<CompiledRegion> compiler) {
    for (CompiledRegion version : versions) {
      if (version.fits(frame)) {
        return version;
      }
    }
    if (refused || versions.size() == MAX_VERSIONS) {
      return null;
    }
    CompiledRegion version = compiler.get();
    if (version == null) {
      refused = true;
    } else {
      versions.add(version);
    }
    return version;
  }

  /** All versions, in the order in which they were made. */
  List<CompiledRegion> all() {
    return versions;
  }
}
