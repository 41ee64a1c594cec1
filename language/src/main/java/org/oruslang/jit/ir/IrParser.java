package org.oruslang.jit.ir;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.frame.ExitReason;

/** Reads the text form that {@link IrPrinter} documents. Text after {@code ;} is a comment. */
public final class IrParser {

  private static final int NONE = IrInstruction.NONE;

  private final String[] lines;
  private int line;
  private String text;
  private int at;

  // The function being read.
  private final List<IrFunction> functions = new ArrayList<>();
  private final List<IrKind> kinds = new ArrayList<>();
  private final List<IrInstruction> code = new ArrayList<>();
  private final List<IrSite> sites = new ArrayList<>();
  private int slots;

  private IrParser(String source) {
    this.lines = source.split("\n", -1);
  }

  /**
   * Parses and verifies a program.
   *
   * @throws IllegalArgumentException when the text or the program is not well formed
   */
  public static OrusJitIRProgram parse(String source) {
    OrusJitIRProgram program = new IrParser(source).program();
    IrVerifier.verify(program);
    return program;
  }

  private OrusJitIRProgram program() {
    nextLine();
    expect("program");
    String name = quoted();
    expect("function");
    int function = integer();
    expect("loop");
    int loop = integer();
    expect("slots");
    slots = integer();
    nextLine();
    while (text != null) {
      function();
    }
    return new OrusJitIRProgram(name, function, loop, slots, functions);
  }

  private void function() {
    expect("func");
    final int id = integer();
    final String name = quoted();
    kinds.clear();
    code.clear();
    sites.clear();
    List<Integer> params = new ArrayList<>();
    List<Integer> paramSlots = new ArrayList<>();
    expect("(");
    while (!accept(")")) {
      accept(",");
      params.add(definition());
      if (accept("=slot")) {
        paramSlots.add(integer());
      }
    }
    IrKind result = accept(":") ? kind() : null;
    nextLine();
    while (text != null && accept("site")) {
      site();
      nextLine();
    }
    while (text != null && !peek("func")) {
      code.add(instruction());
      end();
      nextLine();
    }
    functions.add(
        new IrFunction(
            id,
            name,
            toArray(params),
            toArray(paramSlots),
            result,
            kinds.toArray(new IrKind[0]),
            code.toArray(new IrInstruction[0]),
            sites.toArray(new IrSite[0])));
  }

  private void site() {
    if (integer() != sites.size()) {
      throw error("sites are not in order");
    }
    expect(":");
    sites.add(position());
  }

  /** A position with its inlined callers, outermost last. */
  private IrSite position() {
    int id = integer();
    List<Integer> siteSlots = new ArrayList<>();
    List<Integer> registers = new ArrayList<>();
    expect("[");
    while (!accept("]")) {
      accept(",");
      siteSlots.add(integer());
      expect("=");
      registers.add(register());
    }
    int function = functions.size();
    IrSite caller = null;
    if (accept("in @")) {
      function = integer();
      expect("from");
      caller = position();
    }
    return new IrSite(id, function, toArray(siteSlots), toArray(registers), caller);
  }

  private IrInstruction instruction() {
    if (accept("L")) {
      int label = integer();
      expect(":");
      return IrInstruction.label(label);
    }
    if (accept("goto")) {
      return IrInstruction.jump(label());
    }
    if (accept("if")) {
      return branch();
    }
    if (accept("return")) {
      if (!accept(".")) {
        return IrInstruction.ret(null, NONE, NONE);
      }
      IrKind kind = kind();
      int value = register();
      return IrInstruction.ret(kind, value, optionalSite());
    }
    if (accept("exitif")) {
      Condition condition = condition();
      IrKind kind = kind();
      int a = register();
      int b = second();
      ExitReason reason = reason();
      return IrInstruction.exitIf(condition, kind, a, b, reason, optionalSite());
    }
    if (accept("exit")) {
      ExitReason reason = reason();
      return IrInstruction.exit(reason, optionalSite());
    }
    if (accept("fuel")) {
      int weight = integer();
      return IrInstruction.fuel(weight, optionalSite());
    }
    if (accept("enter")) {
      int depth = depth();
      return IrInstruction.enter(depth, optionalSite());
    }
    if (accept("room")) {
      boolean inner = accept("inner");
      return IrInstruction.room(inner, optionalSite());
    }
    if (accept("reserved")) {
      return IrInstruction.reserved();
    }
    if (accept("call")) {
      return call(null, NONE);
    }
    if (peek("v")) {
      int dst = definition();
      expect("=");
      return value(dst, kinds.get(dst));
    }
    return effect();
  }

  private IrInstruction branch() {
    IrInstruction branch = unhintedBranch();
    return accept("likely") ? branch.withLikelihood(integer()) : branch;
  }

  private IrInstruction unhintedBranch() {
    if (peek("v")) {
      int a = register();
      expect("goto");
      int target = label();
      expect("else");
      return IrInstruction.branchIf(a, target, label());
    }
    Condition condition = condition();
    IrKind kind = kind();
    int a = register();
    int b = second();
    expect("goto");
    int target = label();
    expect("else");
    return IrInstruction.branch(condition, kind, a, b, target, label());
  }

  private IrInstruction value(int dst, IrKind kind) {
    String word = word();
    Condition condition = Condition.parse(word);
    if (condition != null) {
      expect(".");
      IrKind operands = kind();
      int a = register();
      return IrInstruction.compare(condition, operands, dst, a, second());
    }
    if (word.equals("call")) {
      return call(kind, dst);
    }
    IrOp op = IrOp.parse(word);
    if (op == null) {
      throw error("no such operation: " + word);
    }
    switch (op) {
      case CONST -> {
        return IrInstruction.constant(kind, dst, constant(kind));
      }
      case CONVERT -> {
        expect(".");
        IrKind from = kind();
        int a = register();
        return IrInstruction.convert(kind, from, dst, a, optionalSite());
      }
      case NEW -> {
        int size = integer();
        expect(",");
        int tag = integer();
        return IrInstruction.allocate(dst, size, tag, optionalSite());
      }
      case FLOAD -> {
        int a = register();
        expect(".");
        int offset = integer();
        expect("@");
        return IrInstruction.fieldLoad(kind, dst, a, offset, integer());
      }
      default -> {
        int a = register();
        return value(op, kind, dst, a);
      }
    }
  }

  private IrInstruction value(IrOp op, IrKind kind, int dst, int a) {
    return switch (op) {
      case MOVE -> IrInstruction.move(kind, dst, a);
      case SELECT -> {
        int b = second();
        yield IrInstruction.select(kind, dst, a, b, second());
      }
      case NEG, NOT -> IrInstruction.unary(op, kind, dst, a, optionalSite());
      case SHL, SHR -> {
        expect(",");
        yield IrInstruction.shift(op, kind, dst, a, integer());
      }
      case LEN -> IrInstruction.length(kind, dst, a);
      case DATA -> IrInstruction.data(dst, a);
      case POP -> IrInstruction.pop(kind, dst, a, optionalSite());
      case ALOAD -> {
        int index = index();
        yield IrInstruction.arrayLoad(kind, dst, a, index, optionalSite());
      }
      case LOAD -> IrInstruction.load(kind, dst, a, index());
      case RESERVE -> IrInstruction.reserve(dst, a);
      case OFFSET -> IrInstruction.offset(dst, a, second());
      case BYTE_LOAD -> IrInstruction.byteLoad(dst, a, index());
      case ADD, SUB, MUL, DIV, MOD, AND, OR, XOR, MULHI -> {
        int b = second();
        yield IrInstruction.binary(op, kind, dst, a, b, optionalSite());
      }
      default -> throw error("operation gives no value: " + op.text());
    };
  }

  private IrInstruction effect() {
    String word = word();
    IrOp op = IrOp.parse(word);
    if (op == null) {
      throw error("no such operation: " + word);
    }
    if (op == IrOp.BYTE_STORE) {
      int address = register();
      int index = index();
      return IrInstruction.byteStore(address, index, second());
    }
    expect(".");
    IrKind kind = kind();
    int a = register();
    return switch (op) {
      case ASTORE -> {
        int b = index();
        int c = second();
        yield IrInstruction.arrayStore(kind, a, b, c, optionalSite());
      }
      case STORE -> {
        int b = index();
        yield IrInstruction.store(kind, a, b, second());
      }
      case FSTORE -> {
        expect(".");
        int offset = integer();
        expect("@");
        int memory = integer();
        yield IrInstruction.fieldStore(kind, a, second(), offset, memory);
      }
      case PUSH -> {
        int b = second();
        yield IrInstruction.push(kind, a, b, optionalSite());
      }
      case BOUNDS -> {
        int b = second();
        yield IrInstruction.bounds(kind, a, b, optionalSite());
      }
      case ACHECK -> IrInstruction.arrayCheck(kind, a, optionalSite());
      default -> throw error("operation needs a result: " + word);
    };
  }

  private IrInstruction call(IrKind kind, int dst) {
    expect("@");
    int callee = integer();
    expect("(");
    List<Integer> args = new ArrayList<>();
    while (!accept(")")) {
      accept(",");
      args.add(register());
    }
    int depth = depth();
    return IrInstruction.call(kind, dst, callee, toArray(args), depth, optionalSite());
  }

  private int depth() {
    return accept("depth") ? integer() : 0;
  }

  private long constant(IrKind kind) {
    String token = token();
    try {
      if (token.startsWith("0x")) {
        return Long.parseUnsignedLong(token.substring(2), 16);
      }
      return switch (kind) {
        case F64 -> Double.doubleToRawLongBits(Double.parseDouble(token));
        case BOOL -> Boolean.parseBoolean(token) ? 1 : 0;
        case U64, PTR -> Long.parseUnsignedLong(token);
        default -> Long.parseLong(token);
      };
    } catch (NumberFormatException e) {
      throw error("not a constant: " + token);
    }
  }

  private int definition() {
    int register = register();
    expect(":");
    IrKind kind = kind();
    while (kinds.size() <= register) {
      kinds.add(null);
    }
    IrKind known = kinds.get(register);
    if (known != null && known != kind) {
      throw error("register has two kinds");
    }
    kinds.set(register, kind);
    return register;
  }

  private int register() {
    expect("v");
    return integer();
  }

  private int second() {
    expect(",");
    return register();
  }

  private int index() {
    expect("[");
    int register = register();
    expect("]");
    return register;
  }

  private int label() {
    expect("L");
    return integer();
  }

  private int optionalSite() {
    return accept("!") ? integer() : NONE;
  }

  private Condition condition() {
    String word = word();
    Condition condition = Condition.parse(word);
    if (condition == null) {
      throw error("not a condition: " + word);
    }
    expect(".");
    return condition;
  }

  private IrKind kind() {
    try {
      return IrKind.parse(word());
    } catch (IllegalArgumentException e) {
      throw error(e.getMessage());
    }
  }

  private ExitReason reason() {
    String word = token();
    try {
      return ExitReason.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw error("not an exit reason: " + word);
    }
  }

  private int integer() {
    skip();
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw error("number expected");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private String word() {
    skip();
    int start = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String token() {
    skip();
    int start = at;
    while (at < text.length() && text.charAt(at) != ' ') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    expect("\"");
    int end = text.indexOf('"', at);
    if (end < 0) {
      throw error("closing quote expected");
    }
    String result = text.substring(at, end);
    at = end + 1;
    return result;
  }

  private void expect(String expected) {
    if (text == null || !accept(expected)) {
      throw error("'" + expected + "' expected");
    }
  }

  private boolean peek(String expected) {
    skip();
    return text.startsWith(expected, at);
  }

  private boolean accept(String expected) {
    if (!peek(expected)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  private void end() {
    skip();
    if (at < text.length()) {
      throw error("unexpected text");
    }
  }

  private void skip() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private void nextLine() {
    text = null;
    at = 0;
    while (line < lines.length && text == null) {
      String raw = lines[line++];
      int comment = raw.indexOf(';');
      String cut = (comment < 0 ? raw : raw.substring(0, comment)).strip();
      if (!cut.isEmpty()) {
        text = cut;
      }
    }
  }

  private IllegalArgumentException error(String message) {
    return new IllegalArgumentException(message + " in line " + line + ": " + text);
  }

  private static int[] toArray(List<Integer> list) {
    int[] array = new int[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }
}
