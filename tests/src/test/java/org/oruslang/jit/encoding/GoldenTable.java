package org.oruslang.jit.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table of instructions and the bytes that GNU as makes of them, frozen in a resource. {@code
 * -Dorus.jit.encodings=DIRECTORY} writes the tables anew; the tests that need as check them.
 */
final class GoldenTable {

  private GoldenTable() {}

  static void check(String resource, List<EncodingRows.Row> rows) {
    String directory = System.getProperty("orus.jit.encodings");
    if (directory != null) {
      write(Path.of(directory, resource), rows);
    }
    try (InputStream in = GoldenTable.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      assertEquals(rows.size(), lines.size());
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(lines.get(i), line(rows.get(i)));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String line(EncodingRows.Row row) {
    return row.hex() + "  " + row.text();
  }

  private static void write(Path file, List<EncodingRows.Row> rows) {
    try {
      Files.write(file, rows.stream().map(GoldenTable::line).toList());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
