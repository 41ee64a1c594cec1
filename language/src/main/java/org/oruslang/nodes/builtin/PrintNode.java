package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.OrusOutput;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.PrintFormat;

/** The {@code print} statement. Parses the same format only once in a row. */
public final class PrintNode extends StatementNode {

  @Children private final ExpressionNode[] arguments;
  private ParsedFormat lastFormat;

  private record ParsedFormat(OrusString text, PrintFormat format) {}

  /**
   * @param arguments in dynamic form
   */
  public PrintNode(ExpressionNode[] arguments) {
    this.arguments = arguments;
  }

  @Override
  public int execute(VirtualFrame frame) {
    Object[] values = evaluate(frame);
    OrusOutput output = ModuleAccess.own(frame).context.output();
    try {
      if (values.length > 0 && values[0] instanceof OrusString text) {
        output.printFormatted(format(text), values);
      } else {
        output.print(values);
      }
    } catch (OrusFault fault) {
      throw raise(fault);
    }
    return Completion.NORMAL;
  }

  @ExplodeLoop
  private Object[] evaluate(VirtualFrame frame) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      values[i] = arguments[i].executeObject(frame);
    }
    return values;
  }

  private PrintFormat format(OrusString text) {
    ParsedFormat last = lastFormat;
    if (last == null || last.text != text) {
      last = new ParsedFormat(text, PrintFormat.parse(text));
      lastFormat = last;
    }
    return last.format;
  }
}
