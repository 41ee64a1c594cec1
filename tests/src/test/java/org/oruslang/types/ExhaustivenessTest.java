package org.oruslang.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which matches are complete, and which arms are superfluous. */
class ExhaustivenessTest {

  private static List<String> errors(String... arms) {
    List<String> lines = new ArrayList<>();
    lines.add("enum Shape:");
    lines.add("    Dot");
    lines.add("    Circle(r: f64)");
    lines.add("    Box(w: f64, h: f64)");
    lines.add("fn f(s: Shape):");
    lines.add("    match s:");
    for (String arm : arms) {
      lines.add("        " + arm);
    }
    return CheckedProgram.of(lines.toArray(String[]::new)).messages();
  }

  @Test
  void allVariantsAreComplete() {
    assertEquals(
        List.of(),
        errors(
            "Shape.Dot -> print(0)", "Shape.Circle(r) -> print(r)", "Shape.Box(w, _) -> print(w)"));
  }

  @Test
  void aWildcardCoversTheRest() {
    assertEquals(List.of(), errors("_ -> print(1)", "Shape.Dot -> print(0)"));
  }

  @Test
  void missingVariantsAreNamed() {
    assertEquals(
        List.of("E1410 6:5 Match on Shape is missing variants: Circle, Box"),
        errors("Shape.Dot -> print(0)"));
  }

  @Test
  void repeatedVariantsAreReportedAtTheMatch() {
    assertEquals(
        List.of("E1411 6:5 Shape.Dot arm appears more than once"),
        errors("Shape.Dot -> print(0)", "Shape.Dot -> print(1)", "_ -> pass"));
  }

  @Test
  void payloadsHaveToBeBoundCompletely() {
    assertEquals(
        List.of("E2001 7:9 this is a `1 binding`, but `2 fields` was expected"),
        errors("Shape.Box(w) -> print(w)", "_ -> pass"));
  }

  @Test
  void anUnknownVariantIsReportedOnce() {
    assertEquals(1, errors("Shape.Disc -> print(0)").size());
  }

  @Test
  void repeatedLiteralsAreComparedByValue() {
    assertEquals(
        List.of("E1411 3:5"),
        CheckedProgram.of("match 1:", "    1 -> pass", "    1.0 -> pass").errors());
  }
}
