package org.oruslang.syntax;

/** Anything in the syntax tree that stands at one place in the text. */
public sealed interface SyntaxNode
    permits Expression,
        Statement,
        Pattern,
        TypeSyntax,
        Block,
        Identifier,
        Parameter,
        FunctionSyntax,
        StructDeclaration.Field,
        EnumDeclaration.Variant,
        EnumDeclaration.Payload,
        Expression.FieldValue,
        Expression.MatchArm,
        Statement.Branch,
        Statement.MatchArm,
        Statement.ImportedName,
        Program {

  /** Where the node stands, from its first to its last character. */
  Span span();
}
