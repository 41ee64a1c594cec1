package org.oruslang.security;

import java.util.Set;

/**
 * Something that needs a permission, by the words of its row in the manual.
 *
 * @param program prints {@code yes} if it can do it, and {@code no} with the error if not. Modules,
 *     files and objects are those that {@link PermissionsTest} provides
 * @param says what it prints or is reported with where it is not allowed; empty if nothing
 * @param allowed with which permissions it can do it
 */
record Feature(String words, String program, String says, Set<Permission> allowed) {

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
    return new Feature(words, program, says, Set.of(allowed));
  }

  /** A whole program. */
  static Feature program(String words, String program, String says, Permission... allowed) {
    return new Feature(words, program, says, Set.of(allowed));
  }
}
