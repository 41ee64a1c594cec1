package org.oruslang.modules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules that contexts of one engine have checked, so that others need not check them again.
 * Contexts may see different files under the same path, so whoever takes a module from here
 * compares it with the file. Safe for use by several threads.
 */
public final class SharedModules {

  private final IntrinsicModules intrinsic;
  private final Map<String, LoadedModule> latest = new ConcurrentHashMap<>();

  public SharedModules(String languageId) {
    this.intrinsic = new IntrinsicModules(languageId);
  }

  /** The module that is part of Orus under that name, or null. */
  LoadedModule intrinsic(String name) {
    return intrinsic.named(name);
  }

  /** The module last checked under a canonical path, or null. */
  LoadedModule latest(String path) {
    return latest.get(path);
  }

  void add(String path, LoadedModule module) {
    latest.put(path, module);
  }
}
