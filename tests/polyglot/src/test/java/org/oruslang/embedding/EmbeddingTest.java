package org.oruslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Java application can rely on, beyond single values. */
class EmbeddingTest {

  private static final long LIMIT_SECONDS = 60;

  /** Files in memory that can only be read. */
  private record MemoryFiles(Map<String, String> files) implements FileSystem {

    @Override
    public Path parsePath(URI uri) {
      return Path.of(uri);
    }

    @Override
    public Path parsePath(String path) {
      return Path.of(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
        throws IOException {
      boolean isFolder = files.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
      if (!files.containsKey(path.toString()) && !isFolder || modes.contains(AccessMode.WRITE)) {
        throw new NoSuchFileException(path.toString());
      }
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
      throw new SecurityException();
    }

    @Override
    public void delete(Path path) {
      throw new SecurityException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      String text = files.get(path.toString());
      if (text == null) {
        throw new NoSuchFileException(path.toString());
      }
      return new ReadChannel(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) {
      throw new SecurityException();
    }

    @Override
    public Path toAbsolutePath(Path path) {
      return Path.of("/memory").resolve(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) throws IOException {
      Path real = toAbsolutePath(path).normalize();
      checkAccess(real, Set.of());
      return real;
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
        throws IOException {
      checkAccess(path, Set.of());
      String text = files.get(path.toString());
      return Map.of(
          "isRegularFile",
          text != null,
          "isDirectory",
          text == null,
          "size",
          text == null ? 0L : (long) text.length(),
          "lastModifiedTime",
          FileTime.fromMillis(0));
    }
  }

  /** The content of a file in memory. */
  private record ReadChannel(ByteBuffer content) implements SeekableByteChannel {

    @Override
    public int read(ByteBuffer into) {
      if (!content.hasRemaining()) {
        return -1;
      }
      int count = Math.min(into.remaining(), content.remaining());
      into.put(content.slice(content.position(), count));
      content.position(content.position() + count);
      return count;
    }

    @Override
    public int write(ByteBuffer from) {
      throw new SecurityException();
    }

    @Override
    public long position() {
      return content.position();
    }

    @Override
    public SeekableByteChannel position(long position) {
      content.position((int) position);
      return this;
    }

    @Override
    public long size() {
      return content.limit();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new SecurityException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  @Test
  void modulesAreReadFromTheFileSystemOfTheContext() {
    FileSystem files =
        new MemoryFiles(
            Map.of(
                "/memory/shapes.orus",
                    "use units.length\npub fn side() -> f64: length.METRE * 2.0\n",
                "/memory/units/length.orus", "pub METRE = 1.5\n"));
    try (Context context =
        Context.newBuilder("orus")
            .allowIO(IOAccess.newBuilder().fileSystem(files).build())
            .build()) {
      assertEquals(3.0, context.eval("orus", "use shapes\nshapes.side()").asDouble());
      PolyglotException missing =
          assertThrows(PolyglotException.class, () -> context.eval("orus", "use colours\n"));
      assertTrue(missing.isSyntaxError());
      assertTrue(missing.getMessage().contains("colours"), missing.getMessage());
    }
  }

  @Test
  void sourcesAreCheckedOncePerEngineUnlessTheyAreNotCached() throws IOException {
    Source cached = Source.newBuilder("orus", "1 + 1", "cached.orus").build();
    Source fresh = Source.newBuilder("orus", "1 + 1", "fresh.orus").cached(false).build();
    try (Engine engine = Engine.create("orus")) {
      for (int i = 0; i < 3; i++) {
        try (Context context = Context.newBuilder("orus").engine(engine).build()) {
          assertEquals(2, context.eval(cached).asInt());
          assertEquals(2, context.eval(fresh).asInt());
        }
      }
      assertEquals(Set.of(cached), engine.getCachedSources());
    }
  }

  @Test
  void binarySourcesAreRefused() {
    Source bytes =
        Source.newBuilder("orus", ByteSequence.create(new byte[] {1}), "bytes").buildLiteral();
    try (Context context = Context.create("orus")) {
      assertThrows(IllegalArgumentException.class, () -> context.eval(bytes));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1, 2, 3]", "[1.0, 2.0, 3.0]", "[\"1\", \"2\", \"3\"]", "[1i64, 2, 3]"})
  void arraysGrowAndShrinkFromOutside(String literal) {
    try (Context context = Context.create("orus")) {
      Value array =
          context.eval(
              "orus", "pub values = " + literal + "\npub fn count() -> i32: len(values)\nvalues");
      Value count = context.getBindings("orus").getMember("count");
      Value last = array.getArrayElement(2);
      for (int size = 3; size < 40; size++) {
        array.setArrayElement(size, last);
        assertEquals(size + 1, count.execute().asInt());
      }
      assertThrows(ArrayIndexOutOfBoundsException.class, () -> array.setArrayElement(41, last));
      assertTrue(array.removeArrayElement(0));
      assertEquals("2", array.getArrayElement(0).toString());
      while (array.getArraySize() > 0) {
        assertTrue(array.removeArrayElement(array.getArraySize() - 1));
      }
      assertEquals(0, count.execute().asInt());
      assertThrows(ArrayIndexOutOfBoundsException.class, () -> array.removeArrayElement(0));
      RuntimeException refused =
          assertThrows(RuntimeException.class, () -> array.setArrayElement(0, true));
      assertFalse(refused.getMessage().isEmpty());
      assertEquals(0, array.getArraySize());
    }
  }

  /** Its members are there for those who are allowed to see them. */
  public static final class Account {

    public int hidden = 1;

    @HostAccess.Export public int balance = 100;

    @HostAccess.Export
    public int withdraw(int amount) {
      balance -= amount;
      return balance;
    }

    public int rob() {
      return balance;
    }
  }

  @Test
  void onlyExportedMembersOfHostObjectsAreSeen() {
    try (Context context =
        Context.newBuilder("orus").allowHostAccess(HostAccess.EXPLICIT).build()) {
      Value take =
          context.eval("orus", "fn(account: any) -> any: account.withdraw(30) + account.balance");
      assertEquals(140, take.execute(new Account()).asInt());
      for (String member : new String[] {"account.hidden", "account.rob()"}) {
        Value use = context.eval("orus", "fn(account: any) -> any: " + member);
        PolyglotException refused =
            assertThrows(PolyglotException.class, () -> use.execute(new Account()));
        assertTrue(refused.isGuestException());
        assertTrue(
            refused.getMessage().contains(member.contains("rob") ? "rob" : "hidden"),
            refused.getMessage());
      }
    }
    try (Context context = Context.newBuilder("orus").allowHostAccess(HostAccess.NONE).build()) {
      Value take = context.eval("orus", "fn(account: any) -> any: account.withdraw(30)");
      assertThrows(PolyglotException.class, () -> take.execute(new Account()));
    }
  }

  /** A stream that keeps what was written to itself until it is flushed, as many do. */
  private static final class Lines extends OutputStream {

    final BlockingQueue<String> flushed = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
      line.write(b);
    }

    @Override
    public void flush() {
      if (line.size() > 0) {
        flushed.add(line.toString(StandardCharsets.UTF_8));
        line.reset();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void linesAppearAtOnceAlsoBeforeAndInALoopWithoutEnd(String tier) throws Exception {
    Lines output = new Lines();
    Context context =
        Context.newBuilder("orus")
            .allowExperimentalOptions(true)
            .allowNativeAccess(true)
            .option("orus.Tier", tier)
            .out(output)
            .build();
    Thread program =
        Thread.ofPlatform()
            .start(
                () ->
                    assertThrows(
                        PolyglotException.class,
                        () ->
                            context.eval(
                                "orus",
                                """
                                print("before")
                                mut i: i64 = 0
                                while true:
                                    i += 1
                                    if i == 300000: print("in the loop")
                                """)));
    assertEquals("before\n", output.flushed.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
    assertEquals("in the loop\n", output.flushed.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
    assertTrue(program.isAlive());
    context.close(true);
    program.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
    assertFalse(program.isAlive(), "close does not stop the program");
  }
}
