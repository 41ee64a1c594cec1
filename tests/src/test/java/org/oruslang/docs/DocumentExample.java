package org.oruslang.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program in a Markdown document, with what the document says about it.
 *
 * <p>A fenced block marked {@code orus} is a program. The blocks behind it, marked {@code input},
 * {@code output} and {@code error}, are its standard input, its standard output, and the mistakes
 * that are reported, one a line: {@code E2001 4:7}, or {@code 4:7 index error: message} for a
 * runtime error. A block marked {@code orus NAME.orus} is a file beside the programs that follow.
 *
 * @param line where the program starts in the document
 * @param files what stands beside the program, by name
 */
record DocumentExample(
    int line,
    String program,
    String input,
    String output,
    List<String> errors,
    Map<String, String> files) {

  private static final String FENCE = "```";

  /** A fenced block. */
  private record Block(int line, String info, String text) {}

  /** All programs of a document, in order. */
  static List<DocumentExample> of(String document) {
    List<DocumentExample> examples = new ArrayList<>();
    Map<String, String> files = new LinkedHashMap<>();
    List<Block> blocks = blocks(document);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.info().startsWith("orus ")) {
        files.put(block.info().substring("orus ".length()), block.text());
      } else if (block.info().equals("orus")) {
        examples.add(example(blocks, i, Map.copyOf(files)));
      }
    }
    return examples;
  }

  private static DocumentExample example(List<Block> blocks, int at, Map<String, String> files) {
    String input = "";
    String output = "";
    List<String> errors = List.of();
    for (Block block : blocks.subList(at + 1, blocks.size())) {
      switch (block.info()) {
        case "input" -> input = block.text();
        case "output" -> output = block.text();
        case "error" -> errors = block.text().lines().toList();
        default -> {
          return make(blocks.get(at), input, output, errors, files);
        }
      }
    }
    return make(blocks.get(at), input, output, errors, files);
  }

  private static DocumentExample make(
      Block block, String input, String output, List<String> errors, Map<String, String> files) {
    return new DocumentExample(block.line(), block.text(), input, output, errors, files);
  }

  private static List<Block> blocks(String document) {
    List<Block> blocks = new ArrayList<>();
    String info = null;
    StringBuilder text = new StringBuilder();
    int number = 0;
    int start = 0;
    for (String line : document.lines().toList()) {
      number++;
      if (info == null && line.startsWith(FENCE)) {
        info = line.substring(FENCE.length()).strip();
        start = number + 1;
        text.setLength(0);
      } else if (info != null && line.equals(FENCE)) {
        blocks.add(new Block(start, info, text.toString()));
        info = null;
      } else if (info != null) {
        text.append(line).append('\n');
      }
    }
    return blocks;
  }
}
