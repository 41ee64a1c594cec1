package org.oruslang.component.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Java properties as text that depends on nothing but the properties: sorted, without a date. */
public final class PropertyText {

  private PropertyText() {}

  /**
   * Reads properties.
   *
   * @throws IllegalArgumentException if an escape is malformed
   */
  public static SortedMap<String, String> parse(byte[] bytes) {
    Properties properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, String> map = new TreeMap<>();
    properties.forEach((key, value) -> map.put((String) key, (String) value));
    return map;
  }

  /** The text of {@code map}, a line per property. */
  public static byte[] write(Map<String, String> map) {
    return new TreeMap<>(map)
        .entrySet().stream()
            .map(PropertyText::line)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String line(Map.Entry<String, String> property) {
    Properties single = new Properties();
    single.setProperty(property.getKey(), property.getValue());
    // To a stream and not to a writer, so that characters outside of Latin-1 are escaped.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      single.store(bytes, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes
        .toString(StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
