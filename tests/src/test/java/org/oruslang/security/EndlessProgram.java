package org.oruslang.security;

import java.util.List;

/**
 * A program that does not end by itself.
 *
 * @param name what it does all the time
 * @param text prints {@code go} before it begins with that
 */
record EndlessProgram(String name, String text) {

  static final List<EndlessProgram> ALL =
      List.of(
          of(
              "loop",
              """
              mut n: i64 = 0
              while n >= 0: n = (n + 1) % 1000000
              """),
          of(
              "loop with calls",
              """
              fn work(n: i32) -> i32:
                  mut s = 0
                  for i in 0..n: s += i
                  return s
              mut n: i64 = 0
              while n >= 0: n = (n + (work(1000) as i64)) % 1000000
              """),
          of(
              "loop over any",
              """
              fn twice(x: any) -> any: x
              mut n = 0
              while true: n = (twice(n) as i32 + 1) % 1000
              """),
          of(
              "recursion",
              """
              fn fib(n: i32) -> i64:
                  if n < 2: return n as i64
                  return fib(n - 1) + fib(n - 2)
              print(fib(90))
              """),
          of(
              "stack overflow",
              """
              fn deep(n: i32) -> i32: deep(n + 1) + 1
              while true:
                  try: print(deep(0))
                  catch e: pass
              """),
          of(
              "growing array",
              """
              while true:
                  mut xs: [i64] = []
                  try:
                      while true: push(xs, 1)
                  catch e: pass
              """),
          of(
              "growing array of arrays",
              """
              while true:
                  mut xs: [[i64]] = []
                  for i in 0..200000: push(xs, [1, 2, 3])
              """),
          of(
              "array that is doubled",
              """
              while true:
                  mut xs: [i32] = [1, 2]
                  try:
                      while true: xs = xs * 2
                  catch e: pass
              """),
          of(
              "huge fill",
              """
              mut total = 0
              while true:
                  try:
                      ys: [i32] = [7, 2000000000]
                      total += len(ys)
                  catch e: total += 1
              """),
          of(
              "string that is doubled",
              """
              while true:
                  mut s = "ab"
                  try:
                      while true: s = s + s
                  catch e: pass
              """),
          of(
              "string that grows",
              """
              mut s = ""
              while true:
                  s = s + "a piece of text"
                  if len(s) > 50000000: s = ""
              """),
          of("output", "while true: print(\"a line of output that is as long as it is\")"),
          of(
              "text of a value that contains itself many times",
              """
              fn nested(depth: i32) -> any:
                  mut x: any = [0]
                  for i in 0..depth: x = [x, x]
                  return x
              x = nested(60)
              while true:
                  try: print(len("" + x))
                  catch e: pass
              """),
          of(
              "comparison of large values",
              """
              mut xs: [any] = []
              for i in 0..300000: push(xs, [i])
              while true: assert_eq("same", xs, xs)
              """),
          of(
              "sorting",
              """
              xs: [i64] = [3, 1, 2, 9, 5, 4, 8, 7] * 500000
              while true: print(len(sorted(xs)))
              """),
          of(
              "sorting of strings",
              """
              mut xs: [string] = []
              for i in 0..300000: push(xs, "" + (i * 7919) % 300007)
              while true: print(len(sorted(xs)))
              """),
          of(
              "errors that are caught",
              """
              mut n = 0
              while true:
                  try: n = 1 / (n - n)
                  catch e: n = 1
              """),
          of(
              "iteration over text",
              """
              s = "some text äöü "
              mut n = 0
              while true:
                  for c in s: n = (n + len(c)) % 1000
              """));

  private static EndlessProgram of(String name, String text) {
    return new EndlessProgram(name, "print(\"go\")\n" + text);
  }

  @Override
  public String toString() {
    return name;
  }
}
