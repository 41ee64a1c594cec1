package org.oruslang.component.build;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes jars whose bytes depend on their entries only. */
final class JarWriter implements AutoCloseable {

  private final ZipOutputStream zip;
  private final LocalDateTime time;

  /** A writer that gives all entries the same time. */
  JarWriter(OutputStream out, Instant time) {
    this.zip = new ZipOutputStream(out);
    this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  void add(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    if (name.endsWith(".jar")) {
      // Is compressed already.
      CRC32 checksum = new CRC32();
      checksum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(checksum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
