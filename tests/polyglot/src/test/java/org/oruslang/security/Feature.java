package org.oruslang.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Something that needs a permission, by the words of its row in the manual.
 *
 * @param program prints {@code yes} if it can do it, and {@code no} with the error if not. Modules,
 *     files and objects are those that {@link PermissionsTest} provides
 * @param says what it prints or is reported with where it is not allowed; empty if nothing
 * @param saysElse the same for permissions with which it gets further
 * @param allowed with which permissions it can do it
 */
record Feature(
    String words,
    String program,
    String says,
    Map<Permission, String> saysElse,
    Set<Permission> allowed) {

  @Override
  public String toString() {
    return words;
  }

  /** An expression that is to succeed. */
  static Feature expression(
      String words, String use, String expression, String says, Permission... allowed) {
    String program =
        """
        %s
        fn attempt(exported: any, list: any) -> void:
            try:
                %s
                print("yes")
            catch e:
                print("no", typeof(e))
        attempt
        """
            .formatted(use, expression);
    return new Feature(words, program, says, Map.of(), Set.of(allowed));
  }

  /** The same feature, which says something else where there is this permission alone. */
  Feature but(Permission permission, String message) {
    Map<Permission, String> more = new HashMap<>(saysElse);
    more.put(permission, message);
    return new Feature(words, program, says, more, allowed);
  }

  /** What it prints or is reported with where there is this permission alone. */
  String says(Permission permission) {
    return saysElse.getOrDefault(permission, says);
  }

  /** A whole program. */
  static Feature program(String words, String program, String says, Permission... allowed) {
    return new Feature(words, program, says, Map.of(), Set.of(allowed));
  }
}
