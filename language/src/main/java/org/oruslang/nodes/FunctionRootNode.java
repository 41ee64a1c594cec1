package org.oruslang.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.InstrumentableNode.WrapperNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.oruslang.OrusLanguage;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.FunctionProfile;
import org.oruslang.runtime.LocalVariable;
import org.oruslang.runtime.OrusFunction;
import org.oruslang.runtime.Representation;

/**
 * The code of one function instance or of the top level of a module.
 *
 * <p>The arguments are {@link CallArguments}; the result is boxed like the values of parameters.
 * Parameters occupy the first slots of the frame.
 */
public final class FunctionRootNode extends RootNode {

  private static final Set<Class<?>> PLACES =
      Set.of(
          StandardTags.StatementTag.class,
          StandardTags.ExpressionTag.class,
          StandardTags.CallTag.class);

  /** Ends the search for a frame. */
  private static final Object NO_FRAME = new Object();

  private final String name;
  private final Source source;
  private final int sourceStart;
  private final int sourceLength;

  @CompilationFinal(dimensions = 1)
  private final Representation[] parameters;

  @Children private final StatementNode[] prologue;
  @Child private ExpressionNode body;
  private final NativeFunction nativeFunction;
  private final FunctionInstance function;
  @CompilationFinal private boolean isWatched;
  private boolean areInnerLoaded;
  private final FunctionProfile profile;

  /**
   * @param name for stack traces
   * @param parameters how each parameter is kept in its slot; null where the prologue stores it
   * @param prologue stores captured variables and such parameters
   * @param function that this is the code of
   * @param profile null where all types are known
   * @param nativeFunction asked in the interpreter whether it executes the body, or null
   */
  public FunctionRootNode(
      OrusLanguage language,
      FrameDescriptor frame,
      String name,
      Source source,
      int sourceStart,
      int sourceLength,
      Representation[] parameters,
      StatementNode[] prologue,
      ExpressionNode body,
      FunctionInstance function,
      FunctionProfile profile,
      NativeFunction nativeFunction) {
    super(language, frame);
    this.name = name;
    this.source = source;
    this.sourceStart = sourceStart;
    this.sourceLength = sourceLength;
    this.parameters = parameters;
    this.prologue = prologue;
    this.body = body;
    this.function = function;
    this.profile = profile;
    this.nativeFunction = nativeFunction;
  }

  /** What is asked whether it executes the body, or null. */
  public NativeFunction nativeFunction() {
    return nativeFunction;
  }

  /**
   * What native code executes needs no compiled code but where it is inlined: recursion is faster
   * in native code, and compiling takes processors away from it.
   */
  @Override
  protected boolean prepareForCompilation(boolean rootCompilation, int tier, boolean lastTier) {
    return !rootCompilation || nativeFunction == null || !nativeFunction.isNative();
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return isWatched ? body.executeObject(frame) : enter(frame, body);
  }

  /** Puts the arguments into the frame and executes the body. */
  Object enter(VirtualFrame frame, ExpressionNode plainBody) {
    if (profile != null) {
      profile.enter();
    }
    storeParameters(frame);
    executePrologue(frame);
    if (CompilerDirectives.inInterpreter() && nativeFunction != null && nativeFunction.isDue()) {
      Object result = nativeFunction.call(frame, this);
      if (result != NativeFunction.NOT_ENTERED) {
        return result;
      }
    }
    return plainBody.executeObject(frame);
  }

  @ExplodeLoop
  private void storeParameters(VirtualFrame frame) {
    Object[] arguments = frame.getArguments();
    for (int i = 0; i < parameters.length; i++) {
      Representation representation = parameters[i];
      if (representation == Representation.INT) {
        frame.setIntStatic(i, (int) arguments[CallArguments.FIRST + i]);
      } else if (representation == Representation.OBJECT) {
        frame.setObjectStatic(i, arguments[CallArguments.FIRST + i]);
      } else if (representation == Representation.LONG) {
        frame.setLongStatic(i, (long) arguments[CallArguments.FIRST + i]);
      } else if (representation == Representation.DOUBLE) {
        frame.setDoubleStatic(i, (double) arguments[CallArguments.FIRST + i]);
      } else if (representation == Representation.BOOLEAN) {
        frame.setBooleanStatic(i, (boolean) arguments[CallArguments.FIRST + i]);
      }
    }
  }

  @ExplodeLoop
  void executePrologue(VirtualFrame frame) {
    for (StatementNode statement : prologue) {
      statement.execute(frame);
    }
  }

  /**
   * A type error is about to be raised in the function: takes it back to the baseline, see {@link
   * FunctionProfile#typeError}.
   */
  @TruffleBoundary
  void typeError() {
    if (profile != null && profile.isSpecialized()) {
      profile.typeError(activation());
    }
  }

  /** The frame of the function if it is what runs now, or null. */
  private Frame activation() {
    return Truffle.getRuntime()
                .iterateFrames(
                    instance ->
                        instance.getFrame(FrameAccess.READ_ONLY).getFrameDescriptor()
                                == getFrameDescriptor()
                            ? instance.getFrame(FrameAccess.READ_WRITE)
                            : NO_FRAME)
            instanceof Frame frame
        ? frame
        : null;
  }

  /**
   * Executes the function from a point to its end; yields its result as calls do. A position before
   * the body stands for its start, one behind it for its end.
   *
   * @param frame has the variables in their slots
   */
  public Object resume(VirtualFrame frame, ResumePoint point) {
    CompilerDirectives.transferToInterpreter();
    Node plain = withoutWrapper(body);
    if (plain instanceof FunctionEntryNode entry) {
      plain = withoutWrapper(entry.body());
    }
    ResumePoint inside = point.statement() < 0 ? ResumePoint.before(0) : point;
    return ((ResumableBody) plain).resumeBody(frame, inside);
  }

  private static Node withoutWrapper(Node node) {
    return node instanceof WrapperNode wrapper ? wrapper.getDelegateNode() : node;
  }

  /**
   * See {@link FunctionEntryNode}. Tools that want to see statements find those of functions that
   * have not been called, too.
   */
  @Override
  protected void prepareForInstrumentation(Set<Class<?>> tags) {
    if (!areInnerLoaded && !Collections.disjoint(tags, PLACES)) {
      areInnerLoaded = true;
      function.loadInnerFunctions();
    }
    if (tags.contains(StandardTags.RootTag.class)) {
      atomic(this::watch);
    }
  }

  private void watch() {
    if (!isWatched) {
      FunctionEntryNode entry = new FunctionEntryNode(this, body);
      entry.setSource(sourceStart, sourceLength);
      body.replace(entry);
      entry.adoptBody();
      isWatched = true;
    }
  }

  /** The function that this is the code of. */
  public FunctionInstance function() {
    return function;
  }

  /** The variables that code at a position of the source sees. */
  List<LocalVariable> variablesAt(int position) {
    return function.localVariables().stream()
        .filter(variable -> variable.isVisibleAt(position))
        .toList();
  }

  /** The parameters, in order. */
  List<LocalVariable> parameters() {
    return function.localVariables().stream()
        .filter(variable -> variable.place().parameter() != LocalVariable.NO_PARAMETER)
        .toList();
  }

  /** The function as a value, as it was called with these arguments. */
  OrusFunction instance(Object[] arguments) {
    return new OrusFunction(function, CallArguments.environment(arguments));
  }

  /** Makes a node for use in this function's frames part of the function. */
  public ReplayNode adopt(ReplayNode replay) {
    return insert(replay);
  }

  /** Makes the place of a call part of the function. */
  public CallPlace adopt(CallPlace place) {
    return insert(place);
  }

  Source source() {
    return source;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  @TruffleBoundary
  public SourceSection getSourceSection() {
    return source.createSection(sourceStart, sourceLength);
  }

  @Override
  public boolean isCloningAllowed() {
    return true;
  }

  @Override
  public String toString() {
    return name;
  }
}
