package org.oruslang.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.oruslang.analysis.Completions;
import org.oruslang.grammar.LayoutTokenSource;
import org.oruslang.grammar.OrusLexer;
import org.oruslang.grammar.OrusToken;

/**
 * The TextMate grammar of the editors sees the same words as the lexer, in all programs of the
 * corpus. The grammar is run by the libraries of Visual Studio Code.
 */
class TextMateGrammarTest {

  private static final Path ROOT = Path.of(System.getProperty("orus.root"));
  private static final Path EXTENSION = ROOT.resolve("component/editors/vscode");
  private static final Path GRAMMAR = EXTENSION.resolve("syntaxes/orus.tmLanguage.json");
  private static final long LIMIT_SECONDS = 300;

  private record Scoped(int start, int end, String scopes) {}

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }

  /** The folder with the script and the libraries that it needs. */
  private static Path prepare() throws IOException, InterruptedException {
    assumeTrue(
        isInstalled("node") && isInstalled("npm"),
        "node or npm is not installed (apt-get install nodejs npm)");
    Path folder = Files.createDirectories(ROOT.resolve("tests/target/editors"));
    Path lock = ROOT.resolve("tests/editors/package-lock.json");
    boolean isReady =
        Files.exists(folder.resolve("node_modules/vscode-textmate"))
            && Files.mismatch(lock, folder.resolve("package-lock.json")) < 0;
    for (String name : List.of("package.json", "package-lock.json", "tokenize.mjs")) {
      Files.copy(
          ROOT.resolve("tests/editors").resolve(name),
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    }
    if (!isReady) {
      Path log = folder.resolve("npm.log");
      Process npm =
          new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean done = npm.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && npm.exitValue() == 0;
      assumeTrue(done, () -> "npm cannot fetch the libraries, see " + log);
    }
    return folder;
  }

  private static List<Path> programs() throws IOException {
    Path corpus = ROOT.resolve("tests/src/test/resources/corpus");
    try (Stream<Path> files = Files.walk(corpus)) {
      // Texts that are not UTF-8 have other offsets in Java than in JavaScript.
      return files
          .filter(file -> file.toString().endsWith(".orus"))
          .filter(TextMateGrammarTest::isUtf8)
          .sorted()
          .toList();
    }
  }

  private static boolean isUtf8(Path file) {
    try {
      Files.readString(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @TestFactory
  Stream<DynamicTest> wordsHaveTheColoursOfTheirKind() throws Exception {
    Path folder = prepare();
    List<Path> programs = programs();
    Path input = folder.resolve("files");
    Path output = folder.resolve("tokens");
    Files.write(input, programs.stream().map(Path::toString).toList());
    Process node =
        new ProcessBuilder("node", "tokenize.mjs", GRAMMAR.toString())
            .directory(folder.toFile())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertTrue(node.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "node does not end");
    assertEquals(0, node.exitValue());
    List<String> lines = Files.readAllLines(output);
    assertEquals(programs.size(), lines.size());
    return lines.stream()
        .map(line -> new Gson().fromJson(line, JsonObject.class))
        .map(
            file ->
                dynamicTest(
                    ROOT.relativize(Path.of(file.get("file").getAsString())).toString(),
                    () -> check(file)));
  }

  private static void check(JsonObject file) throws IOException {
    String text = Files.readString(Path.of(file.get("file").getAsString()));
    String[] scopes = new String[text.length()];
    for (JsonElement element : file.getAsJsonArray("tokens")) {
      JsonArray token = element.getAsJsonArray();
      for (int i = token.get(0).getAsInt(); i < token.get(1).getAsInt(); i++) {
        scopes[i] = token.get(2).getAsString();
      }
    }
    List<String> wrong = new ArrayList<>();
    LayoutTokenSource tokens = new LayoutTokenSource("program", text);
    int end = 0;
    OrusToken token = tokens.nextToken();
    while (true) {
      boolean isWord = token.end() > token.start() && token.getType() != OrusLexer.NEWLINE;
      if (isWord || token.getType() == Token.EOF) {
        int start = token.getType() == Token.EOF ? text.length() : token.start();
        for (int i = end; i < start; i++) {
          if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\uFEFF') {
            expect("comment", scopes[i], text, i, wrong);
          }
        }
        if (token.getType() == Token.EOF) {
          break;
        }
        for (int i = token.start(); i < token.end(); i++) {
          if (text.charAt(i) != '\n') {
            expect(kind(token), scopes[i], text, i, wrong);
          }
        }
        end = token.end();
      }
      token = tokens.nextToken();
    }
    assertEquals(List.of(), wrong);
  }

  /** What the scopes of a token must contain; a word after ! must not be in them. */
  private static String kind(OrusToken token) {
    return switch (token.getType()) {
      case OrusLexer.STRING, OrusLexer.UNTERMINATED_STRING -> "string.quoted";
      case OrusLexer.UNTERMINATED_COMMENT -> "comment";
      case OrusLexer.NUMBER -> "constant.numeric";
      case OrusLexer.TRUE, OrusLexer.FALSE -> "constant.language";
      case OrusLexer.IDENTIFIER -> "!keyword";
      default -> Completions.KEYWORDS.contains(token.getText()) ? "keyword|storage" : "!comment";
    };
  }

  private static void expect(
      String kind, String scopes, String text, int offset, List<String> wrong) {
    String found = scopes == null ? "" : scopes;
    boolean right =
        kind.startsWith("!")
            ? !found.contains(kind.substring(1)) && !found.contains("string.quoted")
            : Stream.of(kind.split("\\|")).anyMatch(found::contains);
    if (!right && wrong.size() < 10) {
      long line = text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
      wrong.add("line " + line + ", '" + text.charAt(offset) + "': " + kind + ": " + found);
    }
  }

  @Test
  void theExtensionNamesFilesThatExist() throws IOException {
    JsonObject extension = json(EXTENSION.resolve("package.json"));
    JsonObject contributes = extension.getAsJsonObject("contributes");
    JsonObject language = contributes.getAsJsonArray("languages").get(0).getAsJsonObject();
    JsonObject grammar = contributes.getAsJsonArray("grammars").get(0).getAsJsonObject();
    for (String file :
        List.of(
            extension.get("main").getAsString(),
            language.get("configuration").getAsString(),
            grammar.get("path").getAsString())) {
      assertTrue(Files.exists(EXTENSION.resolve(file)), file);
    }
    assertEquals("source.orus", json(GRAMMAR).get("scopeName").getAsString());
    json(EXTENSION.resolve("language-configuration.json"));
    String client = Files.readString(EXTENSION.resolve(extension.get("main").getAsString()));
    assertTrue(client.contains("'--lsp'"), client);
  }

  private static JsonObject json(Path file) throws IOException {
    return new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), JsonObject.class);
  }
}
