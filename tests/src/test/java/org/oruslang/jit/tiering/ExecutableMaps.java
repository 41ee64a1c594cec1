package org.oruslang.jit.tiering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The mappings of this process, on Linux. */
final class ExecutableMaps {

  private static final Path MAPS = Path.of("/proc/self/maps");

  private ExecutableMaps() {}

  static boolean areKnown() {
    return Files.isReadable(MAPS);
  }

  /** The permissions of the mapping that an address is in, such as {@code r-xp}; or null. */
  static String permissions(long address) throws IOException {
    for (String line : lines()) {
      String[] range = line.substring(0, line.indexOf(' ')).split("-");
      long start = Long.parseUnsignedLong(range[0], 16);
      long end = Long.parseUnsignedLong(range[1], 16);
      if (address >= start && address < end) {
        return line.split(" ")[1];
      }
    }
    return null;
  }

  /** How many small executable mappings have no file; the JVM's own are larger. */
  static long count() throws IOException {
    return lines().stream()
        .filter(line -> line.contains(" r-xp ") && line.split("\\s+").length == 5)
        .filter(
            line -> {
              String[] range = line.substring(0, line.indexOf(' ')).split("-");
              long size = Long.parseLong(range[1], 16) - Long.parseLong(range[0], 16);
              return size <= 64 << 10;
            })
        .count();
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(MAPS);
  }
}
