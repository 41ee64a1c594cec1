package org.oruslang.jit.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** GNU as, where it is installed. */
final class GnuAssembler {

  private final String prefix;

  /** The assembler with a tool prefix; the test is skipped where there is none. */
  GnuAssembler(String prefix) {
    this.prefix = prefix;
    Assumptions.assumeTrue(isInstalled(prefix + "as"), prefix + "as is not installed");
    Assumptions.assumeTrue(isInstalled(prefix + "objcopy"), prefix + "objcopy is not installed");
  }

  private static boolean isInstalled(String tool) {
    for (String directory : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(directory, tool))) {
        return true;
      }
    }
    return false;
  }

  /** The bytes of the text. */
  byte[] assemble(String header, List<EncodingRows.Row> rows) {
    try {
      Path directory = Files.createTempDirectory("encoding");
      Path source = directory.resolve("rows.s");
      Path object = directory.resolve("rows.o");
      Path binary = directory.resolve("rows.bin");
      StringBuilder text = new StringBuilder(header);
      for (EncodingRows.Row row : rows) {
        text.append(row.text()).append('\n');
      }
      Files.writeString(source, text);
      run(prefix + "as", "-o", object.toString(), source.toString());
      run(prefix + "objcopy", "-O", "binary", "-j", ".text", object.toString(), binary.toString());
      byte[] bytes = Files.readAllBytes(binary);
      for (Path each : List.of(source, object, binary, directory)) {
        Files.deleteIfExists(each);
      }
      return bytes;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + " failed");
    }
  }
}
