package org.oruslang.jit.telemetry;

/** Writes nested JSON objects. */
final class JsonText {

  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  void begin() {
    out.append('{');
    first = true;
  }

  void begin(String name) {
    name(name);
    begin();
  }

  void end() {
    out.append('}');
    first = false;
  }

  JsonText field(String name, long value) {
    name(name);
    out.append(value);
    return this;
  }

  JsonText field(String name, double value) {
    name(name);
    out.append(value);
    return this;
  }

  JsonText field(String name, String value) {
    name(name);
    string(value);
    return this;
  }

  private void name(String name) {
    if (!first) {
      out.append(',');
    }
    first = false;
    string(name);
    out.append(':');
  }

  private void string(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
