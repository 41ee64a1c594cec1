package org.oruslang.component.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a component says about itself in the main section of its manifest, in the terms of the
 * GraalVM updater.
 *
 * @param id dotted name that identifies the component
 * @param name name for people
 * @param version version of the component
 * @param requirement what the home must provide
 * @param dependencies ids of components that must be installed already
 * @param polyglotPart whether the component has a part in GraalVM's polyglot image
 * @param workingDirectories directories that are removed with everything in them
 * @param stability the stability that the authors claim, or empty
 * @param distribution {@code bundled} for a part of the home itself, or empty
 * @param licenseType kind of licence that users must accept, or empty
 * @param licensePath path of that licence in the archive, or its address, or empty
 * @param message what is told after installation, or empty
 */
public record ComponentHeaders(
    String id,
    String name,
    String version,
    Requirement requirement,
    List<String> dependencies,
    boolean polyglotPart,
    List<ComponentPath> workingDirectories,
    String stability,
    String distribution,
    String licenseType,
    String licensePath,
    String message) {

  static final String ID = "Bundle-Symbolic-Name";
  static final String NAME = "Bundle-Name";
  static final String VERSION = "Bundle-Version";
  static final String REQUIREMENT = "Bundle-RequireCapability";
  static final String DEPENDENCIES = "Require-Bundle";
  static final String POLYGLOT_PART = "x-GraalVM-Polyglot-Part";
  static final String WORKING_DIRECTORIES = "x-GraalVM-Working-Directories";
  static final String STABILITY = "x-GraalVM-Stability-Level";
  static final String LEGACY_STABILITY = "x-GraalVM-Stability";
  static final String DISTRIBUTION = "x-GraalVM-Component-Distribution";
  static final String LICENSE_TYPE = "x-GraalVM-License-Type";
  static final String LICENSE_PATH = "x-GraalVM-License-Path";
  static final String MESSAGE = "x-GraalVM-Message-PostInst";

  private static final Pattern ID_SYNTAX = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

  /** Copies the lists. */
  public ComponentHeaders {
    dependencies = List.copyOf(dependencies);
    workingDirectories = List.copyOf(workingDirectories);
  }

  /**
   * Reads headers by name.
   *
   * @throws ComponentException if a required header is missing or a value is malformed
   */
  public static ComponentHeaders parse(Map<String, String> headers) throws ComponentException {
    return read(headers, Requirement.parse(required(headers, REQUIREMENT)));
  }

  private static ComponentHeaders read(Map<String, String> headers, Requirement requirement)
      throws ComponentException {
    String id = required(headers, ID);
    checkId(id);
    String version = required(headers, VERSION);
    Version.parse(version);
    List<ComponentPath> workingDirectories = new ArrayList<>();
    for (String directory : list(headers, WORKING_DIRECTORIES, ":")) {
      workingDirectories.add(ComponentPath.of(directory));
    }
    List<String> dependencies = list(headers, DEPENDENCIES, ",");
    for (String dependency : dependencies) {
      checkId(dependency);
    }
    return new ComponentHeaders(
        id,
        required(headers, NAME),
        version,
        requirement,
        dependencies,
        truth(headers),
        workingDirectories,
        optional(headers, STABILITY, optional(headers, LEGACY_STABILITY, "")),
        optional(headers, DISTRIBUTION, "").toLowerCase(Locale.ROOT),
        optional(headers, LICENSE_TYPE, ""),
        optional(headers, LICENSE_PATH, ""),
        optional(headers, MESSAGE, "").replace("\\n", "\n"));
  }

  private static void checkId(String id) throws ComponentException {
    if (!ID_SYNTAX.matcher(id).matches()) {
      throw new ComponentException("Component id is malformed: " + id);
    }
  }

  private static boolean truth(Map<String, String> headers) throws ComponentException {
    String value = optional(headers, POLYGLOT_PART, "false").toLowerCase(Locale.ROOT);
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ComponentException("Header " + POLYGLOT_PART + " is malformed: " + value);
    };
  }

  private static String required(Map<String, String> headers, String key)
      throws ComponentException {
    String value = optional(headers, key, "");
    if (value.isEmpty()) {
      throw new ComponentException("Required header is missing: " + key);
    }
    return value;
  }

  private static String optional(Map<String, String> headers, String key, String absent) {
    return headers.getOrDefault(key, absent).strip();
  }

  private static List<String> list(Map<String, String> headers, String key, String separator) {
    String value = optional(headers, key, "");
    return value.isEmpty()
        ? List.of()
        : List.of(value.split(separator)).stream().map(String::strip).toList();
  }

  /** The headers that {@link #parse} reads as this, in the order in which they are written. */
  public Map<String, String> headers() {
    Map<String, String> headers = descriptiveHeaders();
    headers.put(REQUIREMENT, requirement.header());
    return headers;
  }

  private Map<String, String> descriptiveHeaders() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(ID, id);
    headers.put(NAME, name);
    headers.put(VERSION, version);
    headers.put(POLYGLOT_PART, polyglotPart ? "True" : "False");
    putUnlessEmpty(headers, DEPENDENCIES, String.join(",", dependencies));
    putUnlessEmpty(
        headers,
        WORKING_DIRECTORIES,
        String.join(":", workingDirectories.stream().map(ComponentPath::text).toList()));
    putUnlessEmpty(headers, STABILITY, stability);
    putUnlessEmpty(headers, DISTRIBUTION, distribution);
    putUnlessEmpty(headers, LICENSE_TYPE, licenseType);
    putUnlessEmpty(headers, LICENSE_PATH, licensePath);
    putUnlessEmpty(headers, MESSAGE, message.replace("\n", "\\n"));
    return headers;
  }

  private static void putUnlessEmpty(Map<String, String> headers, String key, String value) {
    if (!value.isEmpty()) {
      headers.put(key, value);
    }
  }

  /** The properties under which an installed component is registered: one per capability. */
  public Map<String, String> registration() {
    Map<String, String> properties = descriptiveHeaders();
    requirement
        .capabilities()
        .forEach((key, value) -> properties.put(REQUIREMENT + "-" + key, value));
    return properties;
  }

  /**
   * Reads what {@link #registration} gives.
   *
   * @throws ComponentException if it is damaged
   */
  public static ComponentHeaders ofRegistration(Map<String, String> properties)
      throws ComponentException {
    Map<String, String> capabilities = new LinkedHashMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(REQUIREMENT + "-")) {
            capabilities.put(key.substring(REQUIREMENT.length() + 1), value);
          }
        });
    return read(properties, new Requirement(capabilities));
  }

  /** Whether users may remove the component. */
  public boolean removable() {
    return !distribution.equals("bundled");
  }

  /** The name by which messages speak of the component. */
  public String title() {
    return "Component " + name + " (" + id + ")";
  }
}
