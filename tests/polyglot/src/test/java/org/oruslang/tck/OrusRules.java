package org.oruslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.tck.ResultVerifier;
import org.graalvm.polyglot.tck.ResultVerifier.SnippetRun;

/**
 * When Orus operations on numbers of any language succeed, and when they must raise an error: the
 * rules of the language reference, stated once more in Java.
 */
final class OrusRules {

  private static final Set<String> SIGNED = Set.of("i32", "i64");
  private static final Set<String> UNSIGNED = Set.of("u32", "u64");

  private final Value typeOf;

  OrusRules(Context context) {
    this.typeOf = context.eval("orus", "fn(x: any): typeof(x)");
  }

  /** The type, and of number objects the one that operators take them for. */
  private String kind(Value value) {
    String kind = typeOf.execute(value).asString();
    if (kind.equals("foreign") && value.isNumber()) {
      return fits("u64", value) ? "u64" : value.fitsInDouble() ? "f64" : kind;
    }
    return kind;
  }

  /** A verifier for calls with numbers only; the TCK wants to see the errors of all other calls. */
  private static ResultVerifier numbers(ResultVerifier rule) {
    return only(Value::isNumber, rule);
  }

  private static ResultVerifier only(Predicate<Value> accepted, ResultVerifier rule) {
    return run -> {
      if (!run.getParameters().stream().allMatch(accepted)) {
        ResultVerifier.getDefaultResultVerifier().accept(run);
      } else {
        rule.accept(run);
      }
    };
  }

  /** Operands must have one type, or be signed integers; the result has the wider type. */
  ResultVerifier arithmetic(String operator) {
    return numbers(
        run -> {
          Value a = run.getParameters().get(0);
          Value b = run.getParameters().get(1);
          String left = kind(a);
          String right = kind(b);
          boolean divides = operator.equals("/") || operator.equals("%");
          boolean fails =
              !agree(left, right)
                  || divides && isZero(b)
                  || divides && overflows(a, b, left.equals(right) ? left : "i64");
          expect(run, fails);
          if (!fails) {
            assertEquals(left.equals(right) ? left : "i64", kind(run.getResult()));
          }
        });
  }

  /** As for arithmetic, but any two signed integers compare. */
  ResultVerifier order() {
    return numbers(
        run ->
            expect(
                run, !agree(kind(run.getParameters().get(0)), kind(run.getParameters().get(1)))));
  }

  /** Numbers are iterated up to if they are integers and not negative. */
  ResultVerifier iteration() {
    return numbers(
        run -> {
          Value a = run.getParameters().getFirst();
          boolean isInteger = !typeOf.execute(a).asString().matches("f64|foreign");
          expect(run, !isInteger || !a.fitsInLong() || a.asLong() < 0);
        });
  }

  /** The right operand matters only if the left one does not decide. */
  ResultVerifier logic(String operator) {
    return run -> {
      Value a = run.getParameters().get(0);
      Value b = run.getParameters().get(1);
      boolean decided = a.isBoolean() && a.asBoolean() == operator.equals("or");
      if (decided || !a.isBoolean()) {
        ResultVerifier.getDefaultResultVerifier().accept(run);
      } else {
        expect(run, !b.isBoolean());
      }
    };
  }

  /** Unsigned numbers and the smallest signed ones cannot be negated. */
  ResultVerifier negation() {
    return numbers(
        run -> {
          Value a = run.getParameters().getFirst();
          String kind = kind(a);
          boolean smallest =
              kind.equals("i32") && a.asInt() == Integer.MIN_VALUE
                  || kind.equals("i64") && a.asLong() == Long.MIN_VALUE;
          expect(run, UNSIGNED.contains(kind) || smallest || kind.equals("foreign"));
        });
  }

  /** A cast keeps the value if the type holds it, wraps in some cases, and raises otherwise. */
  ResultVerifier cast(String type) {
    return numbers(
        run -> {
          Value a = run.getParameters().getFirst();
          String kind = kind(a);
          if (kind.equals("foreign")) {
            expect(run, true);
          } else if (holds(type, a)) {
            expect(run, false);
            if (!kind.equals("f64") && !type.equals("f64")) {
              assertEquals(number(a), number(run.getResult()));
            }
          } else if (run.getException() == null) {
            assertEquals(type, kind(run.getResult()));
          } else {
            assertTrue(run.getException().isGuestException());
          }
        });
  }

  /** A parameter of a static type takes the numbers whose value it holds. */
  ResultVerifier boundary(String type) {
    return numbers(
        run -> {
          Value a = run.getParameters().getFirst();
          boolean fits = fits(type, a);
          if (fits) {
            expect(run, false);
            assertEquals(type, kind(run.getResult()));
            if (a.fitsInBigInteger()) {
              assertEquals(a.asBigInteger(), run.getResult().asBigInteger());
            }
          } else {
            assertNotNull(run.getException(), () -> a + " is no " + type);
          }
        });
  }

  /** The first element, or an index error if there is none. */
  ResultVerifier firstElement() {
    return only(
        value -> value.hasArrayElements() || value.isString(),
        run -> {
          Value a = run.getParameters().getFirst();
          expect(run, a.isString() ? a.asString().isEmpty() : a.getArraySize() == 0);
        });
  }

  private static boolean agree(String left, String right) {
    return !left.equals("foreign")
        && (left.equals(right) || SIGNED.contains(left) && SIGNED.contains(right));
  }

  private static boolean isZero(Value value) {
    return value.fitsInDouble() && value.asDouble() == 0;
  }

  private static boolean overflows(Value a, Value b, String kind) {
    if (!b.fitsInInt() || b.asInt() != -1) {
      return false;
    }
    return kind.equals("i32") && a.fitsInInt() && a.asInt() == Integer.MIN_VALUE
        || kind.equals("i64") && a.fitsInLong() && a.asLong() == Long.MIN_VALUE;
  }

  private static boolean fits(String type, Value value) {
    return switch (type) {
      case "i32" -> value.fitsInInt();
      case "i64" -> value.fitsInLong();
      case "f64" -> value.fitsInDouble();
      default -> value.fitsInBigInteger() && isIn(type, value.asBigInteger());
    };
  }

  private static boolean holds(String type, Value value) {
    if (type.equals("f64")) {
      return true;
    }
    double approximate = value.fitsInDouble() ? value.asDouble() : 0;
    if (Double.isNaN(approximate) || Double.isInfinite(approximate)) {
      return false;
    }
    return isIn(type, number(value));
  }

  private static BigInteger number(Value value) {
    return value.fitsInBigInteger()
        ? value.asBigInteger()
        : new BigDecimal(value.asDouble()).toBigInteger();
  }

  private static boolean isIn(String type, BigInteger value) {
    int bits = type.endsWith("32") ? 32 : 64;
    return type.startsWith("u")
        ? value.signum() >= 0 && value.bitLength() <= bits
        : value.bitLength() < bits;
  }

  private static void expect(SnippetRun run, boolean fails) {
    List<? extends Value> parameters = run.getParameters();
    PolyglotException exception = run.getException();
    if (fails) {
      assertNotNull(exception, () -> "no error for " + parameters + ": " + run.getResult());
      assertTrue(exception.isGuestException() && !exception.isInternalError());
      assertNotNull(exception.getSourceLocation());
    } else if (exception != null) {
      throw exception;
    } else {
      assertNull(run.getException());
      ResultVerifier.getDefaultResultVerifier().accept(run);
    }
  }
}
