package example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** Computes discounts by rules that are an Orus program. */
public final class Discounts {

  private Discounts() {}

  public static void main(String[] args) throws IOException {
    Source rules = Source.newBuilder("orus", Path.of(args[0]).toFile()).build();
    // The rules may compute, and use the arrays that they are given; no files, no Java classes.
    try (Engine engine = Engine.create("orus");
        Context context =
            Context.newBuilder("orus").engine(engine).allowHostAccess(HostAccess.SCOPED).build()) {
      context.eval(rules);
      Value bindings = context.getBindings("orus");
      Value discount = bindings.getMember("discount");

      print("Ada", discount.execute(order(bindings, "Ada", 80.0, 45.5)));
      print("Bob", discount.execute(order(bindings, "Bob", 12.0)));

      bindings.putMember("threshold", 10.0);
      print("Bob", discount.execute(order(bindings, "Bob", 12.0)));

      try {
        discount.execute("no order");
      } catch (IllegalArgumentException e) {
        System.out.println("refused: " + e.getMessage().lines().findFirst().orElse(""));
      }
      try {
        context.eval("orus", "bindings = 1 + \"");
      } catch (PolyglotException e) {
        System.out.println("line " + e.getSourceLocation().getStartLine() + " has a mistake");
      }

      // Long enough that a compiler takes over.
      Value sum =
          context.eval(
              "orus",
              """
              fn sum(n: i64) -> i64:
                  mut total: i64 = 0
                  for i in 0..n:
                      total = (total + i * i) % 1000003
                  return total
              sum
              """);
      System.out.println("sum " + sum.execute(20_000_000).asLong());
      System.out.println("engine " + engine.getImplementationName());
    }
  }

  private static Value order(Value bindings, String customer, Object... prices) {
    return bindings.getMember("Order").newInstance(customer, ProxyArray.fromList(List.of(prices)));
  }

  private static void print(String customer, Value discount) {
    System.out.println(customer + " saves " + discount.asDouble());
  }
}
