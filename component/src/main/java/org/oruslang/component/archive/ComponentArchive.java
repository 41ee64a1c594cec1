package org.oruslang.component.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A component archive in the format of the GraalVM updater: a jar whose manifest describes the
 * component, whose entries below {@code META-INF/} are metadata and whose other entries go into the
 * home.
 *
 * <p>Opening checks the form of everything but the contents: when it succeeds, no path, link or
 * permission of the archive can have an effect outside a home. {@link #copy} checks the contents as
 * it reads them.
 */
public final class ComponentArchive implements AutoCloseable {

  /** Prefix of the entries that are not installed. */
  public static final String METADATA = "META-INF/";

  /** Entry with the symbolic links, as properties from link to target. */
  public static final String LINKS = METADATA + "symlinks";

  /** Entry with the links that are only made where a home has nothing at their place. */
  public static final String LINKS_WHERE_ABSENT = METADATA + "symlinks-where-absent";

  /** Entry with the permissions, as properties from path to {@code rwxr-xr-x} form. */
  public static final String PERMISSIONS = METADATA + "permissions";

  /** Where a home registers its components; archives cannot write there. */
  public static final ComponentPath REGISTRY = new ComponentPath("lib/installer/components");

  private static final String DIGEST = "SHA-256-Digest";
  private static final int METADATA_LIMIT = 1 << 20;

  private final JarFile jar;
  private final ComponentHeaders headers;
  private final Map<String, byte[]> digests = new LinkedHashMap<>();
  private final SortedMap<ComponentPath, ZipEntry> files = new TreeMap<>();
  private final SortedSet<ComponentPath> directories = new TreeSet<>();
  private final ArchiveLinks links;
  private final ArchivePermissions permissions;

  private ComponentArchive(JarFile jar) throws IOException, ComponentException {
    this.jar = jar;
    this.headers = readManifest();
    collectEntries();
    links =
        ArchiveLinks.parse(
            metadata(LINKS), metadata(LINKS_WHERE_ABSENT), files.keySet(), directories);
    permissions = ArchivePermissions.parse(metadata(PERMISSIONS), files.keySet(), links);
    checkLicense();
  }

  /**
   * Opens an archive.
   *
   * @throws ComponentException if it is no valid component archive
   * @throws IOException if the file cannot be read
   */
  public static ComponentArchive open(Path file) throws IOException, ComponentException {
    JarFile jar;
    try {
      jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ);
    } catch (ZipException e) {
      throw new ComponentException("Not a readable archive (" + e.getMessage() + ")");
    }
    try {
      return new ComponentArchive(jar);
    } catch (ZipException | SecurityException e) {
      jar.close();
      throw new ComponentException("Archive is damaged (" + e.getMessage() + ")");
    } catch (IOException | ComponentException | RuntimeException e) {
      jar.close();
      throw e;
    }
  }

  private ComponentHeaders readManifest() throws IOException, ComponentException {
    Manifest manifest;
    try {
      manifest = jar.getManifest();
    } catch (IOException | IllegalArgumentException e) {
      throw new ComponentException("Manifest is malformed (" + e.getMessage() + ")");
    }
    if (manifest == null) {
      throw new ComponentException("Archive has no manifest: it is no component");
    }
    Map<String, String> main = new LinkedHashMap<>();
    manifest.getMainAttributes().forEach((key, value) -> main.put(key.toString(), (String) value));
    for (Map.Entry<String, Attributes> section : manifest.getEntries().entrySet()) {
      String digest = section.getValue().getValue(DIGEST);
      if (digest != null) {
        try {
          digests.put(section.getKey(), Base64.getDecoder().decode(digest));
        } catch (IllegalArgumentException e) {
          throw new ComponentException("Digest of " + section.getKey() + " is malformed");
        }
      }
    }
    return ComponentHeaders.parse(main);
  }

  private void collectEntries() throws ComponentException {
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : Collections.list(jar.entries())) {
      String name = entry.getName();
      if (!names.add(name)) {
        throw new ComponentException("Entry is there twice: " + name);
      }
      boolean directory = name.endsWith("/");
      ComponentPath path =
          ComponentPath.of(directory ? name.substring(0, name.length() - 1) : name);
      if (name.startsWith(METADATA) || path.isBeneath(REGISTRY)) {
        continue;
      }
      if (directory) {
        directories.add(path);
      } else {
        files.put(path, entry);
        checkHasDigest(name);
      }
    }
    for (ComponentPath file : files.keySet()) {
      directories.addAll(file.ancestors());
    }
    for (ComponentPath directory : List.copyOf(directories)) {
      directories.addAll(directory.ancestors());
    }
    for (ComponentPath directory : directories) {
      if (files.containsKey(directory)) {
        throw new ComponentException("Path is a file and a directory: " + directory);
      }
    }
    for (String digested : digests.keySet()) {
      if (!names.contains(digested)) {
        throw new ComponentException("Archive lacks the entry " + digested);
      }
    }
  }

  /** An archive gives the digests of all its entries, or of none. */
  private void checkHasDigest(String name) throws ComponentException {
    if (!digests.isEmpty() && !digests.containsKey(name)) {
      throw new ComponentException("The manifest has no digest of " + name);
    }
  }

  private void checkLicense() throws ComponentException {
    String path = headers.licensePath();
    if (!headers.licenseType().isEmpty()
        && !path.matches("https?://.*")
        && (path.isEmpty() || jar.getEntry(path) == null)) {
      throw new ComponentException("Archive lacks the licence " + path);
    }
  }

  private SortedMap<String, String> metadata(String name) throws IOException, ComponentException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return new TreeMap<>();
    }
    checkHasDigest(name);
    if (entry.getSize() > METADATA_LIMIT) {
      throw new ComponentException("Entry is too large: " + name);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    copy(entry, bytes);
    try {
      return PropertyText.parse(bytes.toByteArray());
    } catch (IllegalArgumentException e) {
      throw new ComponentException("Entry is malformed: " + name);
    }
  }

  /** What the component says about itself. */
  public ComponentHeaders headers() {
    return headers;
  }

  /** The files to install. */
  public Set<ComponentPath> files() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /** The directories that hold the files, and those that the archive lists. */
  public Set<ComponentPath> directories() {
    return Collections.unmodifiableSortedSet(directories);
  }

  /** The symbolic links to make. */
  public ArchiveLinks links() {
    return links;
  }

  /** The permissions of an installed file. */
  public Set<PosixFilePermission> permissions(ComponentPath file) {
    return permissions.of(file);
  }

  /** The number of bytes that all installed files take together. */
  public long size() {
    return files.values().stream().mapToLong(ZipEntry::getSize).sum();
  }

  /**
   * Writes the content of an installed file to {@code out}.
   *
   * @throws ComponentException if the content is not what the archive says about it
   */
  public void copy(ComponentPath file, OutputStream out) throws IOException, ComponentException {
    copy(files.get(file), out);
  }

  private void copy(ZipEntry entry, OutputStream out) throws IOException, ComponentException {
    CRC32 checksum = new CRC32();
    MessageDigest digest = sha256();
    long size = 0;
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > entry.getSize()) {
          throw damaged(entry);
        }
        checksum.update(buffer, 0, n);
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    } catch (ZipException | EOFException | SecurityException e) {
      throw damaged(entry);
    }
    byte[] expected = digests.get(entry.getName());
    if (size != entry.getSize()
        || checksum.getValue() != entry.getCrc()
        || expected != null && !MessageDigest.isEqual(expected, digest.digest())) {
      throw damaged(entry);
    }
  }

  private static ComponentException damaged(ZipEntry entry) {
    return new ComponentException("Archive is damaged at " + entry.getName());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
