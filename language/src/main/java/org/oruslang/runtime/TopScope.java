package org.oruslang.runtime;

import com.oracle.truffle.api.interop.TruffleObject;
import java.util.ArrayList;
import java.util.List;

/** The exports of the programs a context has run; later ones hide earlier ones of the same name. */
public final class TopScope implements TruffleObject {

  private final List<ModuleInstance> programs = new ArrayList<>();

  void add(ModuleInstance program) {
    programs.removeIf(earlier -> earlier.code == program.code);
    programs.add(program);
  }
}
