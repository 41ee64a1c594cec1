package org.oruslang.types.program;

/**
 * A type that is not known yet, or, after generalisation, a type parameter of a polymorphic
 * function.
 *
 * <p>A variable made for a number literal carries the {@link LiteralGroup} of the literals that
 * will take the type together; it can only become a numeric type.
 */
public final class TypeVariable implements Type {

  private static final int GENERALISED = Integer.MAX_VALUE;

  private Type link;
  private int level;
  private LiteralGroup literals;
  private Type item;

  /**
   * @param level how deep in nested functions the variable was made; only variables of a deeper
   *     level than the surrounding scope are generalised (Rémy's levels)
   */
  public TypeVariable(int level) {
    this.level = level;
  }

  public TypeVariable(int level, LiteralGroup literals) {
    this.level = level;
    this.literals = literals;
  }

  @Override
  public Type resolved() {
    if (link == null) {
      return this;
    }
    Type end = link.resolved();
    link = end;
    return end;
  }

  public boolean isBound() {
    return link != null;
  }

  public void bind(Type type) {
    if (link != null) {
      throw new IllegalStateException("type variable bound twice");
    }
    link = type;
  }

  public int level() {
    return level;
  }

  public void lowerLevel(int limit) {
    if (level != GENERALISED) {
      level = Math.min(level, limit);
    }
  }

  public void generalise() {
    level = GENERALISED;
  }

  /** Whether this is a type parameter of a polymorphic function. */
  public boolean isGeneralised() {
    return link == null && level == GENERALISED;
  }

  /** The literals whose type this is, or null where it is an ordinary variable. */
  public LiteralGroup literals() {
    return literals;
  }

  public void setLiterals(LiteralGroup group) {
    literals = group;
  }

  /**
   * What iteration over a value of this type yields, or null where nothing iterates over one. The
   * two are kept in step when the variable is bound and when a polymorphic function is used.
   */
  public Type item() {
    return item;
  }

  public void setItem(Type type) {
    item = type;
  }
}
