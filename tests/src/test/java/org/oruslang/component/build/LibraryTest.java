package org.oruslang.component.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing gets into an installation that is not listed, with its licence and its content. */
class LibraryTest {

  private static final byte[] CONTENT = {1, 2, 3};
  private static final String CHECKSUM = HexFormat.of().formatHex(Sha256.of(CONTENT));
  private static final Map<String, String> LICENSES = Map.of("tool", "org.tool|MIT");
  private static final Map<String, String> CHECKSUMS = Map.of("tool-1.2.jar", CHECKSUM);

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void write() throws IOException {
    jar = Files.write(folder.resolve("tool-1.2.jar"), CONTENT);
  }

  @Test
  void aLibraryThatIsListedIsAccepted() throws IOException {
    Library library = Library.of(jar, LICENSES, CHECKSUMS);
    assertEquals("org.tool", library.group());
    assertEquals("1.2", library.version());
    assertEquals("MIT", library.license());
  }

  private static String refusal(
      Path file, Map<String, String> licenses, Map<String, String> checksums) {
    return assertThrows(IOException.class, () -> Library.of(file, licenses, checksums))
        .getMessage();
  }

  @Test
  void aLibraryWithoutALicenceIsRefused() {
    assertEquals(
        "The licence of this library is not listed: tool", refusal(jar, Map.of(), CHECKSUMS));
  }

  @Test
  void anotherContentIsRefused() throws IOException {
    Files.write(jar, new byte[] {1, 2, 4});
    String message = refusal(jar, LICENSES, CHECKSUMS);
    assertTrue(message.contains("tool-1.2.jar = "), message);
  }

  @Test
  void anotherVersionIsRefused() {
    assertTrue(refusal(jar, LICENSES, Map.of("tool-1.1.jar", CHECKSUM)).contains(CHECKSUM));
  }
}
