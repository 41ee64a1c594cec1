package org.oruslang.tck;

import static org.graalvm.polyglot.tck.TypeDescriptor.ARRAY;
import static org.graalvm.polyglot.tck.TypeDescriptor.BOOLEAN;
import static org.graalvm.polyglot.tck.TypeDescriptor.DATE;
import static org.graalvm.polyglot.tck.TypeDescriptor.EXCEPTION;
import static org.graalvm.polyglot.tck.TypeDescriptor.EXECUTABLE_ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.HASH;
import static org.graalvm.polyglot.tck.TypeDescriptor.INSTANTIABLE_ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.ITERABLE;
import static org.graalvm.polyglot.tck.TypeDescriptor.ITERATOR;
import static org.graalvm.polyglot.tck.TypeDescriptor.META_OBJECT;
import static org.graalvm.polyglot.tck.TypeDescriptor.NULL;
import static org.graalvm.polyglot.tck.TypeDescriptor.NUMBER;
import static org.graalvm.polyglot.tck.TypeDescriptor.OBJECT;
import static org.graalvm.polyglot.tck.TypeDescriptor.STRING;
import static org.graalvm.polyglot.tck.TypeDescriptor.TIME;
import static org.graalvm.polyglot.tck.TypeDescriptor.TIME_ZONE;
import static org.graalvm.polyglot.tck.TypeDescriptor.array;
import static org.graalvm.polyglot.tck.TypeDescriptor.intersection;

import java.util.Collection;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.tck.LanguageProvider;
import org.graalvm.polyglot.tck.Snippet;
import org.graalvm.polyglot.tck.TypeDescriptor;

/** JavaScript values of all kinds, for the snippets of Orus; its own constructs are not tested. */
public final class JavaScriptProvider implements LanguageProvider {

  private static final String ID = "js";
  private static final TypeDescriptor FUNCTION = intersection(OBJECT, EXECUTABLE_ANY);
  private static final TypeDescriptor LIST = intersection(OBJECT, ARRAY, ITERABLE);

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Value createIdentityFunction(Context context) {
    return context.eval(ID, "(x => x)");
  }

  private static Snippet value(Context context, String id, String code, TypeDescriptor type) {
    return Snippet.newBuilder(id, context.eval(ID, "(() => " + code + ")"), type).build();
  }

  @Override
  public Collection<? extends Snippet> createValueConstructors(Context context) {
    return List.of(
        value(context, "undefined", "undefined", NULL),
        value(context, "null", "null", NULL),
        value(context, "boolean", "true", BOOLEAN),
        value(context, "integer", "42", NUMBER),
        value(context, "double", "-2.5", NUMBER),
        value(context, "not a number", "NaN", NUMBER),
        value(context, "bigint", "2n ** 63n", NUMBER),
        value(context, "string", "'text'", STRING),
        value(context, "object", "({a: 1, f() { return 2 }})", OBJECT),
        value(context, "numbers", "[1, 2, 3]", intersection(LIST, array(NUMBER))),
        value(context, "mixed array", "[1, 'two', null]", LIST),
        value(context, "empty array", "[]", LIST),
        value(context, "typed array", "new Int32Array([7, 8])", LIST),
        value(context, "function", "(function named(a, b) { return a })", FUNCTION),
        value(context, "arrow", "((...all) => all.length)", FUNCTION),
        value(
            context,
            "class",
            "class Point { constructor(x) { this.x = x } }",
            intersection(OBJECT, INSTANTIABLE_ANY, META_OBJECT)),
        value(context, "map", "new Map([['k', 1]])", intersection(OBJECT, HASH, ITERABLE)),
        value(
            context,
            "generator",
            "(function* () { yield 1; yield 2 })()",
            intersection(OBJECT, ITERATOR, ITERABLE)),
        value(context, "error", "new RangeError('far')", intersection(OBJECT, EXCEPTION)),
        value(context, "date", "new Date(0)", intersection(OBJECT, DATE, TIME, TIME_ZONE)));
  }

  @Override
  public Collection<? extends Snippet> createExpressions(Context context) {
    return List.of();
  }

  @Override
  public Collection<? extends Snippet> createStatements(Context context) {
    return List.of();
  }

  @Override
  public Collection<? extends Snippet> createScripts(Context context) {
    return List.of();
  }

  @Override
  public Collection<? extends Source> createInvalidSyntaxScripts(Context context) {
    return List.of();
  }
}
