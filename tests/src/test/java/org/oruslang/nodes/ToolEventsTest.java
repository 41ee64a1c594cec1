package org.oruslang.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.management.ExecutionEvent;
import org.graalvm.polyglot.management.ExecutionListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oruslang.translate.Tier;

/** What tools see of running programs: which pieces of the text execute, with which values. */
@SuppressWarnings("try") // A listener is bound for as long as its resource is open.
class ToolEventsTest {

  private static final String[] LOOP = {
    "fn total(n: i32) -> i32:",
    "    mut sum = 0",
    "    for i in 0..n:",
    "        if i == 1: continue",
    "        sum = sum + i",
    "    return sum",
    "result = total(3)",
  };

  private interface Events {
    void choose(ExecutionListener.Builder builder);
  }

  /** The events of a program, each as the text of its place and the value. */
  private static List<String> run(Tier tier, Events events, String... lines) {
    List<String> log = new ArrayList<>();
    try (Context context =
        Context.newBuilder("orus").option("orus.Tier", tier.name().toLowerCase()).build()) {
      ExecutionListener.Builder builder =
          ExecutionListener.newBuilder()
              .collectReturnValue(true)
              .onReturn(event -> log.add(text(event)));
      events.choose(builder);
      try (ExecutionListener listener = builder.attach(context.getEngine())) {
        context.eval("orus", String.join("\n", lines));
      }
    }
    return log;
  }

  private static String text(ExecutionEvent event) {
    String place = event.getLocation().getCharacters().toString().lines().findFirst().orElse("");
    return event.getReturnValue() == null ? place : place + " -> " + event.getReturnValue();
  }

  private static void onlyPlaces(ExecutionListener.Builder builder) {
    builder.statements(true).collectReturnValue(false);
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void everyStatementThatExecutesIsSeenOnce(Tier tier) {
    assertEquals(
        List.of(
            "mut sum = 0",
            "if i == 1: continue",
            "sum = sum + i",
            "continue",
            "if i == 1: continue",
            "if i == 1: continue",
            "sum = sum + i",
            "for i in 0..n:",
            "sum",
            "result = total(3)"),
        run(tier, ToolEventsTest::onlyPlaces, LOOP));
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void expressionsShowTheirValuesAndThoseOfTheirOperands(Tier tier) {
    assertEquals(
        List.of(
            "4 -> 4",
            "n -> 4",
            "3 -> 3",
            "n * 3 -> 12",
            "product = n * 3 -> 12",
            "product -> 12",
            "n -> 4",
            "product > n -> true",
            "product -> 12",
            "n -> 4",
            "product - n -> 8",
            "f(4) -> 8"),
        run(
            tier,
            builder -> builder.expressions(true),
            "fn f(n: i32) -> i32:",
            "    product = n * 3",
            "    if product > n:",
            "        return product - n",
            "    return 0",
            "f(4)"));
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void unsignedNumbersShowTheirValueNotTheirBits(Tier tier) {
    List<String> events =
        run(
            tier,
            builder -> builder.expressions(true),
            "a = 4000000000u32",
            "b = 18446744073709551615u64",
            "print(a + 1, b)");
    assertTrue(events.contains("a + 1 -> 4000000001"), events.toString());
    assertTrue(events.contains("b -> 18446744073709551615"), events.toString());
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void callsOfFunctionsShowTheirResult(Tier tier) {
    List<String> names = new ArrayList<>();
    try (Context context =
        Context.newBuilder("orus").option("orus.Tier", tier.name().toLowerCase()).build()) {
      ExecutionListener.Builder builder =
          ExecutionListener.newBuilder()
              .roots(true)
              .collectReturnValue(true)
              .onReturn(event -> names.add(event.getRootName() + " -> " + event.getReturnValue()));
      try (ExecutionListener listener = builder.attach(context.getEngine())) {
        context.eval(
            "orus",
            String.join(
                "\n",
                "struct Point:",
                "    x: i32",
                "impl Point:",
                "    fn double(self) -> i32:",
                "        return self.x * 2",
                "fn twice(f, x):",
                "    return f(f(x))",
                "twice(fn(x: i32): x + 1, Point{ x: 4 }.double())"));
      }
    }
    assertEquals(
        List.of(
            "Point.double -> 8",
            "<lambda> -> 9",
            "<lambda> -> 10",
            "twice -> 10",
            "<module> -> 10"),
        names);
  }

  /** The program's output and result are the same whether anybody looks or not. */
  @ParameterizedTest
  @EnumSource(Tier.class)
  void watchingChangesNothing(Tier tier) {
    String program = String.join("\n", LOOP) + "\nresult";
    try (Context context =
        Context.newBuilder("orus").option("orus.Tier", tier.name().toLowerCase()).build()) {
      int alone = context.eval("orus", program).asInt();
      List<String> places = new ArrayList<>();
      ExecutionListener.Builder builder =
          ExecutionListener.newBuilder()
              .expressions(true)
              .statements(true)
              .roots(true)
              .onEnter(event -> places.add(event.getLocation().toString()));
      int watched;
      try (ExecutionListener listener = builder.attach(context.getEngine())) {
        watched = context.eval("orus", program).asInt();
      }
      assertEquals(alone, watched);
      assertTrue(places.size() > 20, "only " + places.size() + " events");
    }
  }
}
