package org.oruslang.component.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a component requires of the home it is installed into: the value of the header {@code
 * Bundle-RequireCapability}, a conjunction of equalities.
 *
 * @param capabilities required values by capability, in the order of the header
 */
public record Requirement(Map<String, String> capabilities) {

  /** The capability that is compared as a version; all others are compared as words. */
  public static final String GRAALVM_VERSION = "graalvm_version";

  /** Major version of the Java platform. */
  public static final String JAVA_VERSION = "java_version";

  /** Operating system, such as {@code linux} or {@code macos}. */
  public static final String OS_NAME = "os_name";

  /** Processor architecture, such as {@code amd64} or {@code aarch64}. */
  public static final String OS_ARCH = "os_arch";

  private static final String NAMESPACE = "org.graalvm";

  private static final Pattern HEADER =
      Pattern.compile("\\s*([\\w.]+)\\s*;\\s*filter\\s*:=\\s*\"([^\"]*)\"\\s*");

  private static final Pattern EQUALITY = Pattern.compile("\\(\\s*(\\w+)\\s*=\\s*([^()=&|!*]+)\\)");

  /** Copies {@code capabilities}. */
  public Requirement {
    capabilities = Collections.unmodifiableMap(new LinkedHashMap<>(capabilities));
  }

  /**
   * Reads a header value such as {@code org.graalvm; filter:="(&(os_name=linux)(os_arch=amd64))"}.
   *
   * @throws ComponentException if it is malformed, or has another namespace or operator
   */
  public static Requirement parse(String header) throws ComponentException {
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.matches() || !matcher.group(1).equals(NAMESPACE)) {
      throw malformed(header);
    }
    String filter = matcher.group(2).strip();
    String equalities = filter;
    if (filter.startsWith("(&") && filter.endsWith(")")) {
      equalities = filter.substring(2, filter.length() - 1);
    }
    Map<String, String> capabilities = new LinkedHashMap<>();
    Matcher equality = EQUALITY.matcher(equalities);
    int end = 0;
    while (equality.find()) {
      String between = equalities.substring(end, equality.start());
      String previous =
          capabilities.put(equality.group(1).toLowerCase(Locale.ROOT), equality.group(2).strip());
      if (!between.isBlank() || previous != null) {
        throw malformed(header);
      }
      end = equality.end();
    }
    if (capabilities.isEmpty() || !equalities.substring(end).isBlank()) {
      throw malformed(header);
    }
    return new Requirement(capabilities);
  }

  private static ComponentException malformed(String header) {
    return new ComponentException(
        "Header " + ComponentHeaders.REQUIREMENT + " is malformed: " + header);
  }

  /** The header value that {@link #parse} reads as this requirement. */
  public String header() {
    StringBuilder filter = new StringBuilder();
    capabilities.forEach((key, value) -> filter.append("(%s=%s)".formatted(key, value)));
    return "%s; filter:=\"(&%s)\"".formatted(NAMESPACE, filter);
  }

  /**
   * Checks the requirement of {@code component} against what a home provides.
   *
   * @throws ComponentException if the home does not provide it
   */
  public void check(ComponentHeaders component, Map<String, String> provided)
      throws ComponentException {
    for (Map.Entry<String, String> required : capabilities.entrySet()) {
      String key = required.getKey();
      String actual = provided.get(key);
      if (key.equals(GRAALVM_VERSION)) {
        checkVersion(component, required.getValue(), actual);
      } else if (actual == null || !canonical(required.getValue()).equals(canonical(actual))) {
        throw new ComponentException(
            "%s could not be installed. It requires %s %s, but the home provides %s"
                .formatted(
                    component.title(),
                    word(key),
                    required.getValue(),
                    actual == null ? "none" : actual));
      }
    }
  }

  private static void checkVersion(ComponentHeaders component, String required, String actual)
      throws ComponentException {
    if (actual == null) {
      throw new ComponentException(
          "%s requires GraalVM %s, and the home is no GraalVM"
              .formatted(component.title(), required));
    }
    int order = Version.parse(required).compareTo(Version.parse(actual));
    if (order > 0) {
      throw new ComponentException(
          "Newer GraalVM is required for %s, install GraalVM at least %s. The current version is %s"
              .formatted(component.title(), required, actual));
    }
    if (order < 0) {
      throw new ComponentException(
          "%s is obsolete: it was made for GraalVM %s. The current version is %s"
              .formatted(component.title(), required, actual));
    }
  }

  private static String word(String key) {
    return switch (key) {
      case OS_NAME -> "Operating system";
      case OS_ARCH -> "Architecture";
      case JAVA_VERSION -> "Java version";
      default -> key;
    };
  }

  private static String canonical(String value) {
    return value.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
