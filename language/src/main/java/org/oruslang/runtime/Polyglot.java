package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.nodes.LanguageInfo;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.util.TreeSet;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/**
 * What the modules {@code polyglot} and {@code java} do. All of it depends on what the context
 * allows; exceptions of other languages pass.
 */
public final class Polyglot {

  private Polyglot() {}

  /** One of these functions, with its arguments in dynamic form. */
  @FunctionalInterface
  public interface Operation {

    /**
     * The result in dynamic form.
     *
     * @throws OrusFault if the context does not allow it, or if there is no such thing
     */
    Object apply(OrusContext context, Object[] arguments);
  }

  /** {@code polyglot.eval(language, code)}. */
  @TruffleBoundary
  public static Object eval(OrusContext context, Object[] arguments) {
    Env env = context.env();
    String language = arguments[0].toString();
    requireLanguage(env, language);
    String code = ((OrusString) arguments[1]).toJavaString();
    return evaluate(env, Source.newBuilder(language, code, "<polyglot>").build());
  }

  /** {@code polyglot.eval_file(path)}. */
  @TruffleBoundary
  public static Object evalFile(OrusContext context, Object[] arguments) {
    Env env = context.env();
    String path = arguments[0].toString();
    try {
      TruffleFile file = env.getPublicTruffleFile(path);
      String language = Source.findLanguage(file);
      if (language == null) {
        throw new OrusFault(OrusErrorKind.ARGUMENT, "No language is known for '" + path + "'");
      }
      requireLanguage(env, language);
      return evaluate(env, Source.newBuilder(language, file).build());
    } catch (IOException e) {
      throw new OrusFault(OrusErrorKind.IO, "Could not read file '" + path + "'");
    } catch (SecurityException e) {
      throw denied("read files");
    }
  }

  private static void requireLanguage(Env env, String language) {
    LanguageInfo info = env.getPublicLanguages().get(language);
    if (info == null) {
      throw new OrusFault(
          OrusErrorKind.ARGUMENT,
          "There is no language '"
              + language
              + "' here, only: "
              + String.join(", ", new TreeSet<>(env.getPublicLanguages().keySet())));
    } else if (!env.isPolyglotEvalAllowed(info)) {
      throw denied("evaluate code of the language '" + language + "'");
    }
  }

  private static Object evaluate(Env env, Source source) {
    return Boundary.fromForeign(env.parsePublic(source).call());
  }

  /** {@code polyglot.import_value(name)}. */
  @TruffleBoundary
  public static Object importValue(OrusContext context, Object[] arguments) {
    requireBindings(context.env());
    String name = arguments[0].toString();
    try {
      Object bindings = context.env().getPolyglotBindings();
      return Boundary.fromForeign(InteropLibrary.getUncached().readMember(bindings, name));
    } catch (UnknownIdentifierException | UnsupportedMessageException e) {
      throw new OrusFault(OrusErrorKind.NAME, "No language has exported a value '" + name + "'");
    }
  }

  /** {@code polyglot.export_value(name, value)}. */
  @TruffleBoundary
  public static Object exportValue(OrusContext context, Object[] arguments) {
    requireBindings(context.env());
    context.env().exportSymbol(arguments[0].toString(), arguments[1]);
    return OrusVoid.INSTANCE;
  }

  private static void requireBindings(Env env) {
    if (!env.isPolyglotBindingsAccessAllowed()) {
      throw denied("share values between languages");
    }
  }

  /** {@code java.type(name)}. */
  @TruffleBoundary
  public static Object javaType(OrusContext context, Object[] arguments) {
    Env env = context.env();
    String name = arguments[0].toString();
    if (!env.isHostLookupAllowed()) {
      throw denied("use Java classes");
    }
    try {
      return env.lookupHostSymbol(name);
    } catch (AbstractTruffleException e) {
      throw new OrusFault(
          OrusErrorKind.NAME, "Java class '" + name + "' does not exist or is not accessible");
    }
  }

  private static OrusFault denied(String what) {
    return new OrusFault(OrusErrorKind.RUNTIME, "This context does not allow programs to " + what);
  }
}
