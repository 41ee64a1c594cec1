package org.oruslang.tests.component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive of a small component, to be changed before it is written. */
final class TestArchive {

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();
  private final Map<String, String> linksWhereAbsent = new LinkedHashMap<>();
  private final Map<String, String> permissions = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private boolean manifest = true;

  TestArchive(String id) {
    String name = id.substring(id.lastIndexOf('.') + 1);
    header("Bundle-Symbolic-Name", id);
    header("Bundle-Name", "Test " + name);
    header("Bundle-Version", "1.2.3");
    header(
        "Bundle-RequireCapability", "org.graalvm; filter:=\"(&(os_name=linux)(os_arch=amd64))\"");
    entry("LICENSE_" + name, "free");
    entry("languages/" + name + "/lib/code.jar", "code of " + name);
    entry("languages/" + name + "/bin/" + name, "#!/bin/sh\necho runs " + name + "\n");
    permission("languages/" + name + "/bin/" + name, "rwxr-xr-x");
    link("bin/" + name, "../languages/" + name + "/bin/" + name);
  }

  TestArchive header(String key, String value) {
    headers.put(key, value);
    return this;
  }

  TestArchive withoutHeader(String key) {
    headers.remove(key);
    return this;
  }

  TestArchive withoutManifest() {
    manifest = false;
    return this;
  }

  TestArchive section(String entry, String key, String value) {
    sections.computeIfAbsent(entry, e -> new LinkedHashMap<>()).put(key, value);
    return this;
  }

  TestArchive requiring(String filter) {
    return header("Bundle-RequireCapability", "org.graalvm; filter:=\"" + filter + "\"");
  }

  TestArchive entry(String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  TestArchive withoutEntry(String name) {
    entries.remove(name);
    return this;
  }

  TestArchive link(String link, String target) {
    links.put(link, target);
    return this;
  }

  TestArchive linkWhereAbsent(String link, String target) {
    linksWhereAbsent.put(link, target);
    return this;
  }

  TestArchive permission(String file, String permission) {
    permissions.put(file, permission);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      if (manifest) {
        put(zip, "META-INF/MANIFEST.MF", manifestText());
      }
      put(zip, "META-INF/symlinks", properties(links));
      put(zip, "META-INF/permissions", properties(permissions));
      if (!linksWhereAbsent.isEmpty()) {
        put(zip, "META-INF/symlinks-where-absent", properties(linksWhereAbsent));
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] manifestText() throws IOException {
    Manifest text = new Manifest();
    text.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach((key, value) -> text.getMainAttributes().putValue(key, value));
    sections.forEach(
        (entry, values) -> {
          Attributes attributes = new Attributes();
          values.forEach(attributes::putValue);
          text.getEntries().put(entry, attributes);
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.write(bytes);
    return bytes.toByteArray();
  }

  private static byte[] properties(Map<String, String> map) {
    StringBuilder text = new StringBuilder();
    map.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }
}
