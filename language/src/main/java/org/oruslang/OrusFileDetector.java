package org.oruslang;

import com.oracle.truffle.api.TruffleFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Recognises Orus programs by the extension or by a first line {@code #!...orus}. */
public final class OrusFileDetector implements TruffleFile.FileTypeDetector {

  private static final String EXTENSION = ".orus";
  private static final int LONGEST_FIRST_LINE = 256;

  @Override
  public String findMimeType(TruffleFile file) throws IOException {
    String name = file.getName();
    if (name == null) {
      return null;
    }
    boolean extensionless = name.indexOf('.') < 0;
    return name.endsWith(EXTENSION) || (extensionless && startsWithInterpreterLine(file))
        ? OrusLanguage.MIME_TYPE
        : null;
  }

  private static boolean startsWithInterpreterLine(TruffleFile file) throws IOException {
    if (!file.isRegularFile() || !file.isReadable()) {
      return false;
    }
    char[] start = new char[LONGEST_FIRST_LINE];
    int length;
    try (BufferedReader reader = file.newBufferedReader(StandardCharsets.ISO_8859_1)) {
      length = reader.read(start);
    }
    if (length < 2 || start[0] != '#' || start[1] != '!') {
      return false;
    }
    String line = new String(start, 0, length).lines().findFirst().orElse("");
    for (String word : line.substring(2).split("[\\s/]+")) {
      if (word.equals(OrusLanguage.ID)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Charset findEncoding(TruffleFile file) throws IOException {
    return findMimeType(file) == null ? null : StandardCharsets.UTF_8;
  }
}
