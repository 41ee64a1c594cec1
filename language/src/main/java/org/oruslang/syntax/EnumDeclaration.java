package org.oruslang.syntax;

import java.util.List;

/** {@code enum Name[T]:} with its variants. */
public record EnumDeclaration(
    Span span,
    boolean exported,
    Identifier name,
    List<Identifier> typeParameters,
    List<Variant> variants)
    implements Statement {

  public EnumDeclaration {
    typeParameters = List.copyOf(typeParameters);
    variants = List.copyOf(variants);
  }

  public record Variant(Span span, Identifier name, List<Payload> payloads) implements SyntaxNode {
    public Variant {
      payloads = List.copyOf(payloads);
    }
  }

  /**
   * @param name the payload field's name, or null where only a type was written
   */
  public record Payload(Span span, Identifier name, TypeSyntax type) implements SyntaxNode {}
}
