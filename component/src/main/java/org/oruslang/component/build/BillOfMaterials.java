package org.oruslang.component.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A software bill of materials in the JSON form of CycloneDX 1.5. */
final class BillOfMaterials {

  private static final String ORUS_GROUP = "org.oruslang";

  private final String version;
  private final String timestamp;
  private final List<String> components = new ArrayList<>();

  /**
   * An empty bill.
   *
   * @param version version of Orus
   * @param timestamp time of the build, in ISO form
   */
  BillOfMaterials(String version, String timestamp) {
    this.version = version;
    this.timestamp = timestamp;
  }

  void add(Library library) throws IOException {
    String purl =
        "pkg:maven/%s/%s@%s".formatted(library.group(), library.artifact(), library.version());
    components.add(
        """
        {
          "type": "library",
          "bom-ref": %s,
          "group": %s,
          "name": %s,
          "version": %s,
          "hashes": [{ "alg": "SHA-256", "content": "%s" }],
          "licenses": [{ "license": { %s } }],
          "purl": %s
        }\
        """
            .formatted(
                quote(purl),
                quote(library.group()),
                quote(library.artifact()),
                quote(library.version()),
                HexFormat.of().formatHex(Sha256.of(library.content())),
                license(library.license()),
                quote(purl)));
  }

  /** Adds the Java runtime of a standalone. */
  void addRuntime(String vendor, String runtimeVersion) {
    components.add(
        """
        {
          "type": "platform",
          "bom-ref": "java-runtime",
          "supplier": { "name": %s },
          "name": "OpenJDK runtime",
          "version": %s,
          "licenses": [{ "license": { %s } }]
        }\
        """
            .formatted(
                quote(vendor), quote(runtimeVersion), license("GPL-2.0-with-classpath-exception")));
  }

  /** The bill; depends on nothing but what was added. */
  String json() {
    String list = String.join(",\n", components);
    ByteBuffer digest = ByteBuffer.wrap(Sha256.of((version + timestamp + list).getBytes()));
    // A name-based UUID (version 8) of the content.
    UUID serial =
        new UUID(digest.getLong() & ~0xF000L | 0x8000L, digest.getLong() & ~(3L << 62) | 1L << 63);
    return """
    {
      "bomFormat": "CycloneDX",
      "specVersion": "1.5",
      "serialNumber": "urn:uuid:%s",
      "version": 1,
      "metadata": {
        "timestamp": %s,
        "component": {
          "type": "application",
          "bom-ref": "orus",
          "group": "%s",
          "name": "orus",
          "version": %s,
          "licenses": [{ "license": { "id": "MIT" } }]
        }
      },
      "components": [
    %s
      ]
    }
    """
        .formatted(serial, quote(timestamp), ORUS_GROUP, quote(version), list);
  }

  /** GPL with the Classpath exception is an expression in SPDX, so it goes by its name. */
  private static String license(String id) {
    return id.startsWith("GPL")
        ? "\"name\": \"GPL-2.0-only WITH Classpath-exception-2.0\""
        : "\"id\": " + quote(id);
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
