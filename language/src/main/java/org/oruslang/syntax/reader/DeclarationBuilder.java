package org.oruslang.syntax.reader;

import static org.oruslang.syntax.reader.SyntaxBuilder.identifier;
import static org.oruslang.syntax.reader.SyntaxBuilder.identifiers;
import static org.oruslang.syntax.reader.SyntaxBuilder.isBroken;
import static org.oruslang.syntax.reader.SyntaxBuilder.span;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.grammar.OrusParser.EnumStatementContext;
import org.oruslang.grammar.OrusParser.EnumVariantContext;
import org.oruslang.grammar.OrusParser.ImplStatementContext;
import org.oruslang.grammar.OrusParser.ImportedNameContext;
import org.oruslang.grammar.OrusParser.MethodContext;
import org.oruslang.grammar.OrusParser.PayloadContext;
import org.oruslang.grammar.OrusParser.StructFieldContext;
import org.oruslang.grammar.OrusParser.StructStatementContext;
import org.oruslang.grammar.OrusParser.TypeContext;
import org.oruslang.grammar.OrusParser.UseStatementContext;
import org.oruslang.syntax.EnumDeclaration;
import org.oruslang.syntax.FunctionDeclaration;
import org.oruslang.syntax.FunctionSyntax;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.ImplDeclaration;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.syntax.StructDeclaration;

/** Builds structs, enums, impl blocks and imports. */
final class DeclarationBuilder {

  private final SyntaxBuilder builder;

  DeclarationBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  StructDeclaration struct(Span span, boolean exported, StructStatementContext tree) {
    List<StructDeclaration.Field> fields = new ArrayList<>(tree.fields.fields.size());
    for (StructFieldContext field : tree.fields.fields) {
      if (isBroken(field)) {
        continue;
      }
      fields.add(
          new StructDeclaration.Field(
              span(field),
              field.exported != null,
              identifier(field.name),
              builder.types.type(field.annotation),
              builder.expressions.optional(field.initial)));
    }
    return new StructDeclaration(span, exported, identifier(tree.name), fields);
  }

  EnumDeclaration enumeration(Span span, boolean exported, EnumStatementContext tree) {
    List<EnumDeclaration.Variant> variants = new ArrayList<>(tree.variants.variants.size());
    for (EnumVariantContext variant : tree.variants.variants) {
      if (isBroken(variant)) {
        continue;
      }
      List<EnumDeclaration.Payload> payloads = new ArrayList<>(variant.payloads.size());
      for (PayloadContext payload : variant.payloads) {
        payloads.add(payload(payload));
      }
      variants.add(new EnumDeclaration.Variant(span(variant), identifier(variant.name), payloads));
    }
    List<Identifier> typeParameters =
        tree.parameters == null ? List.of() : identifiers(tree.parameters.names);
    return new EnumDeclaration(span, exported, identifier(tree.name), typeParameters, variants);
  }

  private EnumDeclaration.Payload payload(PayloadContext tree) {
    if (tree.annotation == null) {
      return new EnumDeclaration.Payload(span(tree), null, builder.types.type(tree.first));
    }
    TypeContext written = tree.first;
    boolean isName = written.names.size() == 1 && written.start == written.stop;
    if (!isName) {
      builder.report(
          ErrorCode.INVALID_SYNTAX,
          span(written),
          "expected a name before ':'",
          "A named payload looks like 'Circle(radius: f64)'.");
    }
    Identifier name = isName ? identifier(written.start) : null;
    return new EnumDeclaration.Payload(span(tree), name, builder.types.type(tree.annotation));
  }

  ImplDeclaration impl(Span span, boolean exported, ImplStatementContext tree) {
    List<FunctionDeclaration> methods = new ArrayList<>(tree.methods.methods.size());
    for (MethodContext method : tree.methods.methods) {
      if (isBroken(method)) {
        continue;
      }
      FunctionSyntax function = builder.functions.function(method.keyword, method.definition);
      if (function.name() == null) {
        builder.report(
            ErrorCode.INVALID_SYNTAX, span(method.keyword), "expected a name for this method");
        continue;
      }
      methods.add(new FunctionDeclaration(span(method), method.exported != null, function));
    }
    return new ImplDeclaration(span, exported, span(tree.start), identifier(tree.name), methods);
  }

  Statement.Use use(UseStatementContext tree) {
    List<Statement.ImportedName> names = null;
    if (!tree.names.isEmpty() || tree.everything != null) {
      names = new ArrayList<>(tree.names.size());
      for (ImportedNameContext name : tree.names) {
        names.add(
            new Statement.ImportedName(span(name), identifier(name.name), identifier(name.alias)));
      }
    }
    return new Statement.Use(
        span(tree),
        span(tree.start),
        identifiers(tree.path),
        identifier(tree.alias),
        names,
        tree.everything != null);
  }
}
