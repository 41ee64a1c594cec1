package org.oruslang.jit.heap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.runtime.NativeStorage;
import org.oruslang.runtime.OrusArray;

/** The arrays of numbers that native code may use, by their addresses; keeps them reachable. */
final class ScalarArrays {

  /** As long as there are no more, looking at all is the fastest. */
  private static final int FEW = 8;

  private final List<OrusArray> arrays = new ArrayList<>(0);
  private final List<NativeStorage> storages = new ArrayList<>(0);
  private Map<Long, OrusArray> byAddress;

  void add(OrusArray array, NativeStorage storage) {
    if (byAddress != null) {
      if (byAddress.putIfAbsent(storage.address(), array) == null) {
        storages.add(storage);
      }
      return;
    }
    arrays.add(array);
    storages.add(storage);
    if (arrays.size() > FEW) {
      byAddress = new HashMap<>();
      for (int i = 0; i < arrays.size(); i++) {
        byAddress.put(storages.get(i).address(), arrays.get(i));
      }
    }
  }

  OrusArray get(long address) {
    if (byAddress != null) {
      OrusArray array = byAddress.get(address);
      if (array != null) {
        return array;
      }
    } else {
      for (int i = 0; i < storages.size(); i++) {
        if (storages.get(i).address() == address) {
          return arrays.get(i);
        }
      }
    }
    throw new IllegalStateException("native code has an array that it was not given");
  }
}
