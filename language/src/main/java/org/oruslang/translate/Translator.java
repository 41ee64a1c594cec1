package org.oruslang.translate;

import com.oracle.truffle.api.source.Source;
import org.oruslang.OrusLanguage;
import org.oruslang.runtime.ModuleCode;
import org.oruslang.types.program.TypedModule;

/** Makes code of checked modules. */
public final class Translator {

  private Translator() {}

  /**
   * The code of a module. It is complete only in appearance: functions are translated when they are
   * called.
   *
   * @param source the text that the module was read from
   * @param hooks of the native tier, or null if that is off; the baseline tier has none
   */
  public static ModuleCode translate(
      OrusLanguage language, TypedModule module, Source source, Tier tier, NativeTierHooks hooks) {
    return new TranslatedModule(
        language, module, source, tier, tier == Tier.BASELINE ? null : hooks);
  }
}
