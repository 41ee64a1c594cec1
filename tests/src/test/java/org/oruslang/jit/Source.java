package org.oruslang.jit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/**
 * Writes functions the way a translator of the language would: variables with names, a site with
 * all live variables before everything that can leave, fuel at loop heads.
 */
final class Source {

  final IrFunctionBuilder f;
  private final Map<String, Integer> variables = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private int position;

  Source(IrFunctionBuilder f) {
    this.f = f;
  }

  /** A variable of the entry function, in the next slot. */
  Source local(IrKind kind, String name) {
    variables.put(name, f.local(kind, names.size()));
    names.add(name);
    return this;
  }

  Source param(IrKind kind, String name) {
    variables.put(name, f.param(kind));
    names.add(name);
    return this;
  }

  int get(String name) {
    return variables.get(name);
  }

  /** Declares or assigns a variable. */
  void set(String name, int value) {
    Integer register = variables.get(name);
    if (register == null) {
      register = f.register(f.kindOf(value));
      variables.put(name, register);
      names.add(name);
    }
    f.assign(register, value);
  }

  /** Ends the scope of a variable. */
  void drop(String name) {
    variables.remove(name);
  }

  int site() {
    List<Integer> pairs = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : variables.entrySet()) {
      pairs.add(names.indexOf(entry.getKey()));
      pairs.add(entry.getValue());
    }
    return f.site(position++, pairs.stream().mapToInt(Integer::intValue).toArray());
  }

  int i32(int value) {
    return f.constant(IrKind.I32, value);
  }

  int i64(long value) {
    return f.constant(IrKind.I64, value);
  }

  int f64(double value) {
    return f.constant(value);
  }

  int add(int a, int b) {
    return f.binary(IrOp.ADD, a, b);
  }

  int sub(int a, int b) {
    return f.binary(IrOp.SUB, a, b);
  }

  int mul(int a, int b) {
    return f.binary(IrOp.MUL, a, b);
  }

  int div(int a, int b) {
    return f.binary(IrOp.DIV, a, b, site());
  }

  int mod(int a, int b) {
    return f.binary(IrOp.MOD, a, b, site());
  }

  int to(IrKind kind, int a) {
    boolean checked = f.kindOf(a) == IrKind.F64 && kind != IrKind.BOOL;
    return f.convert(kind, a, checked ? site() : IrInstruction.NONE);
  }

  int at(IrKind kind, String array, int index) {
    return f.arrayLoad(kind, get(array), index, site());
  }

  void put(String array, int index, int value) {
    f.arrayStore(get(array), index, value, site());
  }

  void push(String array, int value) {
    f.push(get(array), value, site());
  }

  /** A condition of a loop or branch: jumps to one of two labels. */
  interface Test {
    void jump(int then, int otherwise);
  }

  /** Operands of a comparison, evaluated where the condition is. */
  interface Operand {
    int evaluate();
  }

  Test test(Condition condition, Operand a, Operand b) {
    return (then, otherwise) -> {
      int left = a.evaluate();
      f.branch(condition, left, b.evaluate(), then, otherwise);
    };
  }

  Test test(Condition condition, String a, String b) {
    return test(condition, () -> get(a), () -> get(b));
  }

  Test isTrue(Operand a) {
    return (then, otherwise) -> f.branchIf(a.evaluate(), then, otherwise);
  }

  Test isFalse(Operand a) {
    return (then, otherwise) -> f.branchIf(a.evaluate(), otherwise, then);
  }

  Test and(Test first, Test second) {
    return (then, otherwise) -> {
      int more = f.newLabel();
      first.jump(more, otherwise);
      f.label(more);
      second.jump(then, otherwise);
    };
  }

  void loop(Test condition, Runnable body) {
    int head = f.newLabel();
    int top = f.newLabel();
    int end = f.newLabel();
    f.jump(head);
    f.label(head);
    f.fuel(1, site());
    condition.jump(top, end);
    f.label(top);
    List<String> outer = List.copyOf(variables.keySet());
    body.run();
    variables.keySet().retainAll(outer);
    f.jump(head);
    f.label(end);
  }

  void when(Test condition, Runnable then, Runnable otherwise) {
    int yes = f.newLabel();
    int no = f.newLabel();
    int end = f.newLabel();
    condition.jump(yes, otherwise == null ? end : no);
    f.label(yes);
    List<String> outer = List.copyOf(variables.keySet());
    then.run();
    variables.keySet().retainAll(outer);
    f.jump(end);
    if (otherwise != null) {
      f.label(no);
      otherwise.run();
      variables.keySet().retainAll(outer);
      f.jump(end);
    }
    f.label(end);
  }

  void done() {
    f.exit(ExitReason.DONE, site());
  }
}
