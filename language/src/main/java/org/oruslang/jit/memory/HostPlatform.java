package org.oruslang.jit.memory;

import java.util.Locale;

/**
 * The operating system and processor, as far as the native tier tells them apart.
 *
 * @param system linux, macos or the JVM's name of another one
 * @param processor amd64, aarch64 or the JVM's name of another one
 */
public record HostPlatform(String system, String processor) {

  /** The platform this JVM runs on. */
  public static HostPlatform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** The platform with the JVM's names for system and processor. */
  public static HostPlatform of(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String arch = osArch.toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "macos" : os.startsWith("linux") ? "linux" : os;
    String processor =
        switch (arch) {
          case "amd64", "x86_64" -> "amd64";
          case "aarch64", "arm64" -> "aarch64";
          default -> arch;
        };
    return new HostPlatform(system, processor);
  }

  /** Whether code for this processor and system can be generated and mapped. */
  public boolean isSupported() {
    boolean knownSystem = system.equals("linux") || system.equals("macos");
    boolean knownProcessor = processor.equals("amd64") || processor.equals("aarch64");
    return knownSystem && knownProcessor;
  }

  @Override
  public String toString() {
    return system.concat("-").concat(processor);
  }
}
