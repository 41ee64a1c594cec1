package org.oruslang.security;

import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;

/** What an embedder grants a context, by the heading of its column in the manual. */
enum Permission {
  NOTHING("nothing", builder -> builder),
  READING("files to read", builder -> builder.allowIO(readOnly())),
  FILES("all files", builder -> builder.allowIO(IOAccess.ALL)),
  ENVIRONMENT("environment", builder -> builder.allowEnvironmentAccess(EnvironmentAccess.INHERIT)),
  EXPORTED_MEMBERS("exported members", builder -> builder.allowHostAccess(HostAccess.EXPLICIT)),
  ALL_MEMBERS("all members", builder -> builder.allowHostAccess(HostAccess.ALL)),
  CLASSES("classes", builder -> builder.allowHostClassLookup(name -> true)),
  LANGUAGES("languages", builder -> builder.allowPolyglotAccess(PolyglotAccess.ALL)),
  NATIVE("native code", builder -> builder.allowNativeAccess(true)),
  THREADS("threads", builder -> builder.allowCreateThread(true)),
  PROCESSES("processes", builder -> builder.allowCreateProcess(true)),
  EVERYTHING("everything", Permission::everything);

  private final String heading;
  private final UnaryOperator<Context.Builder> grant;

  Permission(String heading, UnaryOperator<Context.Builder> grant) {
    this.heading = heading;
    this.grant = grant;
  }

  private static IOAccess readOnly() {
    FileSystem files = FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem());
    return IOAccess.newBuilder().fileSystem(files).build();
  }

  String heading() {
    return heading;
  }

  /** Grants this, and nothing else, to a context. */
  Context.Builder grantTo(Context.Builder builder) {
    Context.Builder bare =
        builder
            .allowAllAccess(false)
            .allowIO(IOAccess.NONE)
            .allowEnvironmentAccess(EnvironmentAccess.NONE)
            .allowHostAccess(HostAccess.NONE)
            .allowPolyglotAccess(PolyglotAccess.NONE)
            .allowNativeAccess(false)
            .allowCreateThread(false)
            .allowCreateProcess(false);
    return grant.apply(bare);
  }

  private static Context.Builder everything(Context.Builder builder) {
    return builder
        .allowIO(IOAccess.ALL)
        .allowEnvironmentAccess(EnvironmentAccess.INHERIT)
        .allowHostAccess(HostAccess.ALL)
        .allowHostClassLookup(name -> true)
        .allowPolyglotAccess(PolyglotAccess.ALL)
        .allowNativeAccess(true)
        .allowCreateThread(true)
        .allowCreateProcess(true);
  }
}
