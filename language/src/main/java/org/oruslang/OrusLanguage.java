package org.oruslang;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ContextLocal;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.instrumentation.ProvidedTags;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.nodes.ExecutableNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.List;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionValues;
import org.graalvm.polyglot.SandboxPolicy;
import org.oruslang.jit.tiering.NativeMode;
import org.oruslang.jit.tiering.NativeTier;
import org.oruslang.jit.tiering.OrusJit;
import org.oruslang.modules.LoadedModule;
import org.oruslang.modules.ModuleFinder;
import org.oruslang.modules.ModuleLoader;
import org.oruslang.modules.SharedModules;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.runtime.LanguageView;
import org.oruslang.runtime.ModuleCode;
import org.oruslang.runtime.OrusContext;
import org.oruslang.runtime.OrusVoid;
import org.oruslang.runtime.TierTelemetry;
import org.oruslang.semantics.OrusString;
import org.oruslang.translate.NativeTierHooks;
import org.oruslang.translate.Tier;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.translate.Translator;
import org.oruslang.types.program.TypedModule;

/**
 * The Orus language: where the parts of the implementation meet, and the place to start reading.
 *
 * <p>A source text becomes output in five steps, each in a package that knows only those before it:
 *
 * <ol>
 *   <li>{@link org.oruslang.grammar} splits the text into tokens, layout included, and recognises
 *       the grammar; {@link org.oruslang.syntax.reader.SyntaxReader} makes an immutable tree of
 *       {@link org.oruslang.syntax} nodes, each with the span of text that it stands for.
 *   <li>{@link org.oruslang.types.Checker} resolves names, infers types and yields a {@linkplain
 *       org.oruslang.types.program.TypedModule typed program}, in which every expression has a type
 *       and every variable a slot. {@link org.oruslang.modules.ModuleLoader} brings in the modules
 *       that it uses. Mistakes of both steps are collected in {@link org.oruslang.diagnostics} and
 *       reported together; nothing runs unless everything is right.
 *   <li>{@link org.oruslang.translate.Translator} turns the typed program into Truffle nodes of
 *       {@link org.oruslang.nodes}, function by function when they are first called.
 *   <li>The nodes run on values of {@link org.oruslang.runtime}; what an operation does is written
 *       once, in {@link org.oruslang.semantics}.
 *   <li>Hot code is compiled: by Graal where the JVM has it, and by {@link org.oruslang.jit
 *       OrusJit}, our own compiler to machine code, on any JVM.
 * </ol>
 *
 * <p>An instance of this class belongs to an engine. Contexts share the instance, and with it
 * checked programs and nodes, if their options agree; what belongs to one context is in {@link
 * OrusContext}. A context is used by one thread at a time.
 *
 * <p>Entry points: {@link #parse} for programs, {@link ProgramRootNode} for what happens when one
 * is run, {@link InputRootNode} for the inputs of interactive sessions.
 */
@TruffleLanguage.Registration(
    id = OrusLanguage.ID,
    name = "Orus",
    implementationName = "Orus on Truffle",
    version = OrusLanguage.VERSION,
    defaultMimeType = OrusLanguage.MIME_TYPE,
    characterMimeTypes = OrusLanguage.MIME_TYPE,
    dependentLanguages = "nfi",
    contextPolicy = TruffleLanguage.ContextPolicy.SHARED,
    sandbox = SandboxPolicy.UNTRUSTED,
    fileTypeDetectors = OrusFileDetector.class)
@ProvidedTags({
  StandardTags.RootTag.class,
  StandardTags.RootBodyTag.class,
  StandardTags.StatementTag.class,
  StandardTags.ExpressionTag.class,
  StandardTags.CallTag.class,
  StandardTags.ReadVariableTag.class,
  StandardTags.WriteVariableTag.class,
  StandardTags.TryBlockTag.class
})
public final class OrusLanguage extends TruffleLanguage<OrusContext> {

  public static final String ID = "orus";
  public static final String MIME_TYPE = "application/x-orus";

  /** The version of the Maven project, as users see it; a test keeps them equal. */
  public static final String VERSION = "0.1.0-SNAPSHOT";

  private final SharedModules sharedModules = new SharedModules(ID);
  private final CodeCache codes = new CodeCache(this::translate);
  private final ContextLocal<Session> sessions =
      locals.createContextLocal(context -> new Session(this, context));
  private volatile TierTelemetry tiers;
  private volatile Tier tier = Tier.AUTO;
  private final ContextLocal<NativeTier> nativeTiers =
      locals.createContextLocal(
          context ->
              new NativeTier(
                  context.env(),
                  context.callDepth(),
                  OrusOptions.nativeTier(context.env()),
                  TierInstrument.nativeTelemetry(context.env())));

  /** Null if native code is off. */
  private volatile NativeTierHooks nativeHooks;

  private boolean hasHooks;

  @Override
  protected OrusContext createContext(Env env) {
    tier = env.getOptions().get(OrusOptions.Tier);
    if (tiers == null) {
      tiers = TierInstrument.telemetry(env);
    }
    makeHooks(env);
    return new OrusContext(
        this,
        env,
        env.getOptions().get(OrusOptions.MaxRecursion),
        env.getOptions().get(OrusOptions.MaxAllocation));
  }

  @Override
  protected OptionDescriptors getSourceOptionDescriptors() {
    return SourceQuery.descriptors();
  }

  @Override
  protected OptionDescriptors getOptionDescriptors() {
    return OrusOptions.descriptors();
  }

  /** The hooks of native code are in the nodes that contexts share, so all have the same ones. */
  private synchronized void makeHooks(Env env) {
    if (!hasHooks) {
      boolean isOff = OrusOptions.nativeTier(env).mode() == NativeMode.OFF;
      nativeHooks = isOff ? null : new OrusJit(nativeTiers::get, OrusOptions.nativeThreshold(env));
      hasHooks = true;
    }
  }

  /** Contexts share nodes only if they want the same ones. */
  @Override
  protected boolean areOptionsCompatible(OptionValues first, OptionValues second) {
    return first.get(OrusOptions.Tier) == second.get(OrusOptions.Tier)
        && first.get(OrusOptions.NativeTier) == second.get(OrusOptions.NativeTier)
        && first.get(OrusOptions.NativeThreshold).equals(second.get(OrusOptions.NativeThreshold));
  }

  /** One thread at a time; which one may change. */
  @Override
  protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
    return singleThreaded;
  }

  /**
   * Checks a program; running it is up to the call target.
   *
   * @throws OrusSyntaxException if it has mistakes
   */
  @Override
  protected CallTarget parse(ParsingRequest request) {
    Source source = request.getSource();
    Session session = session();
    SourceQuery query = SourceQuery.of(request.getOptionValues());
    if (query != SourceQuery.NONE) {
      OrusString answer = OrusString.fromJavaString(query.answer(source, session));
      return new ConstantRootNode(this, answer).getCallTarget();
    }
    if (!request.getArgumentNames().isEmpty()) {
      GivenNames arguments = GivenNames.arguments(request.getArgumentNames());
      LoadedModule program = session.check(source, List.of(arguments));
      return new CallableRootNode(this, program, arguments).getCallTarget();
    }
    if (session.listsInsteadOfRunning(source)) {
      return new ConstantRootNode(this, OrusVoid.INSTANCE).getCallTarget();
    } else if (source.isInteractive()) {
      return new InputRootNode(this, source, session.checkInput(source)).getCallTarget();
    }
    return new ProgramRootNode(this, session.check(source)).getCallTarget();
  }

  /** Checks code that a tool wants to execute in a running function. */
  @Override
  protected ExecutableNode parse(InlineParsingRequest request) {
    Node location = request.getLocation();
    if (location == null
        || !(location.getRootNode() instanceof FunctionRootNode root)
        || !(root.function() instanceof TranslatedFunction function)) {
      return null;
    }
    SourceSection place = location.getEncapsulatingSourceSection();
    int position = place == null ? root.getSourceSection().getCharIndex() : place.getCharIndex();
    return InlineNode.parse(this, request.getSource(), function, position);
  }

  @Override
  protected Object getScope(OrusContext context) {
    return context.topScope();
  }

  @Override
  protected boolean isVisible(OrusContext context, Object value) {
    return value != OrusVoid.INSTANCE && context.env().getOptions().get(OrusOptions.Echo);
  }

  @Override
  protected Object getLanguageView(OrusContext context, Object value) {
    return LanguageView.of(value);
  }

  @Override
  protected void finalizeContext(OrusContext context) {
    nativeTiers.get().close();
  }

  @Override
  protected void disposeContext(OrusContext context) {
    context.allocations().close();
  }

  /** The tiers of the functions of the engine. */
  public TierTelemetry tiers() {
    return tiers;
  }

  /** Makes the native tier known to code that is translated from now on. */
  public void useNativeTier(NativeTierHooks hooks) {
    nativeHooks = hooks;
  }

  /** The native tier of the context that the current thread has entered. */
  public NativeTier nativeTier() {
    return nativeTiers.get();
  }

  /** What the current context has been given to run so far. */
  Session session() {
    return sessions.get();
  }

  /** The code of a checked module, the same for all contexts. */
  @TruffleBoundary
  public ModuleCode code(TypedModule module) {
    return codes.code(module);
  }

  /** The code of a checked program, ready to run in any context. */
  ModuleCode code(LoadedModule program) {
    codes.register(program);
    return codes.code(program.module());
  }

  private ModuleCode translate(TypedModule module, Source source) {
    return Translator.translate(this, module, source, tier, nativeHooks);
  }

  ModuleLoader newLoader(Env env) {
    String path = env.getOptions().get(OrusOptions.ModulePath);
    if (path.isEmpty()) {
      path = env.getEnvironment().getOrDefault("ORUSPATH", "");
    }
    ModuleFinder finder = new ModuleFinder(env, getLanguageHome(), path);
    return new ModuleLoader(env, ID, finder, Session::frontEnd, sharedModules);
  }
}
