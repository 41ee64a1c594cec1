package org.oruslang.robustness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes broken programs out of right ones, always the same ones for the same seed. */
final class Mutations {

  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[0-9][0-9A-Za-z_.]*|\"[^\"\n]*\"|\\s+|[^\\w\\s]");
  private static final List<String> STRAY =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ":",
          ",",
          ".",
          "..",
          "->",
          "'",
          "\"",
          "/*",
          "*/",
          "\n",
          "\t",
          "fn",
          "match",
          "if",
          "else",
          "for",
          "in",
          "mut",
          "pub",
          "use",
          "as",
          "self",
          "_",
          "=",
          ":=",
          "+=",
          "not",
          "and",
          "0x",
          "1e",
          "99999999999999999999",
          "\\",
          "\0",
          "é",
          "impl",
          "struct",
          "enum",
          "return",
          "break",
          "try",
          "catch",
          "while",
          "print",
          "@",
          "!",
          "<",
          "?");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** One to four changes at random places. */
  byte[] mutate(byte[] program) {
    byte[] result = program;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      result = change(result);
    }
    return result;
  }

  private byte[] change(byte[] program) {
    if (program.length == 0) {
      return pick(STRAY).getBytes(StandardCharsets.UTF_8);
    }
    return switch (random.nextInt(10)) {
      case 0 -> flipByte(program);
      case 1 -> cutLine(program);
      case 2 -> cutEnd(program);
      case 3 -> changeIndentation(program);
      case 4 -> doubleLine(program);
      default -> changeToken(program);
    };
  }

  private byte[] flipByte(byte[] program) {
    byte[] result = program.clone();
    result[random.nextInt(result.length)] ^= (byte) (1 << random.nextInt(8));
    return result;
  }

  private byte[] cutEnd(byte[] program) {
    return Arrays.copyOf(program, random.nextInt(program.length));
  }

  private byte[] cutLine(byte[] program) {
    List<byte[]> lines = lines(program);
    lines.remove(random.nextInt(lines.size()));
    return join(lines);
  }

  private byte[] doubleLine(byte[] program) {
    List<byte[]> lines = lines(program);
    lines.add(random.nextInt(lines.size()), pick(lines));
    return join(lines);
  }

  private byte[] changeIndentation(byte[] program) {
    List<byte[]> lines = lines(program);
    int at = random.nextInt(lines.size());
    String line = text(lines.get(at));
    String changed =
        switch (random.nextInt(4)) {
          case 0 -> " ".repeat(1 + random.nextInt(6)) + line;
          case 1 -> line.stripLeading();
          case 2 -> "\t" + line;
          default -> line.startsWith("  ") ? line.substring(2) : " " + line;
        };
    lines.set(at, bytes(changed));
    return join(lines);
  }

  private byte[] changeToken(byte[] program) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text(program));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    if (tokens.isEmpty()) {
      return program;
    }
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(5)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(at));
      case 2 -> {
        int other = random.nextInt(tokens.size());
        String token = tokens.get(at);
        tokens.set(at, tokens.get(other));
        tokens.set(other, token);
      }
      case 3 -> tokens.add(at, text(pick(STRAY).getBytes(StandardCharsets.UTF_8)));
      default -> tokens.set(at, pick(tokens));
    }
    return bytes(String.join("", tokens));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** The lines with their line ends; at least one. */
  private static List<byte[]> lines(byte[] program) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < program.length; i++) {
      if (program[i] == '\n' || i == program.length - 1) {
        lines.add(Arrays.copyOfRange(program, start, i + 1));
        start = i + 1;
      }
    }
    return lines;
  }

  private static byte[] join(List<byte[]> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** One char for each byte, so that nothing is lost. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
