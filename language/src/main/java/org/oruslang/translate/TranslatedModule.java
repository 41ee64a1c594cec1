package org.oruslang.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.OrusLanguage;
import org.oruslang.runtime.EnumType;
import org.oruslang.runtime.FunctionProfile;
import org.oruslang.runtime.ModuleCode;
import org.oruslang.runtime.StructField;
import org.oruslang.runtime.StructType;
import org.oruslang.runtime.ValueType;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.Variable;

/**
 * The code of a module.
 *
 * <p>What belongs to a symbol of the module (the run-time type of a struct, the template of a
 * function) is made when it is first asked for, and then kept. Modules are asked along their
 * imports only, so holding one module's lock while asking another cannot deadlock.
 */
final class TranslatedModule extends ModuleCode {

  private final OrusLanguage language;
  private final TypedModule module;
  private final Source source;
  private final Tier tier;
  private final NativeTierHooks hooks;
  private final ValueTypes types = new ValueTypes(this);
  private final Map<FunctionSymbol, TranslatedTemplate> templates = new IdentityHashMap<>();
  private final Map<StructSymbol, StructType> structs = new IdentityHashMap<>();
  private final Map<EnumSymbol, EnumType> enums = new IdentityHashMap<>();
  private final List<ModuleCode> links = new ArrayList<>();
  private List<Global> globals;
  private Map<String, Member> exports;
  private Map<String, Member> names;

  /**
   * @param hooks of the native tier, or null
   */
  TranslatedModule(
      OrusLanguage language, TypedModule module, Source source, Tier tier, NativeTierHooks hooks) {
    this.language = language;
    this.module = module;
    this.source = source;
    this.tier = tier;
    this.hooks = hooks;
  }

  @Override
  public String name() {
    return module.name();
  }

  /** What is translated. */
  TypedModule typed() {
    return module;
  }

  @Override
  public Source source() {
    return source;
  }

  OrusLanguage language() {
    return language;
  }

  /** Null if the native tier is off. */
  NativeTierHooks hooks() {
    return hooks;
  }

  boolean isBaseline() {
    return tier == Tier.BASELINE;
  }

  /** Hits at which functions with dynamic variables are specialised. */
  int specializationThreshold() {
    return tier == Tier.SPECIALIZED ? 1 : FunctionProfile.THRESHOLD;
  }

  ValueTypes types() {
    return types;
  }

  /** The code of a module that this one's code mentions. */
  TranslatedModule codeOf(TypedModule other) {
    return other == module ? this : (TranslatedModule) language.code(other);
  }

  @Override
  public synchronized List<Global> globals() {
    if (globals == null) {
      globals = module.globals().stream().map(this::global).toList();
    }
    return globals;
  }

  private Global global(Variable variable) {
    return new Global(
        variable.name(),
        variable.slot(),
        types.of(Substitution.EMPTY.apply(variable.type())),
        variable.isMutable(),
        variable.isChecked(),
        isBaseline());
  }

  @Override
  public synchronized Map<String, Member> exports() {
    if (exports == null) {
      exports = members(module.exports());
    }
    return exports;
  }

  @Override
  public synchronized Map<String, Member> names() {
    if (names == null) {
      names = members(module.names());
    }
    return names;
  }

  private Map<String, Member> members(Map<String, TypedModule.Export> exported) {
    Map<String, Member> members = new LinkedHashMap<>();
    exported.forEach(
        (name, export) -> {
          Member member = member(export);
          if (member != null) {
            members.put(name, member);
          }
        });
    return members;
  }

  /** Null for what only names of the program can stand for. */
  private Member member(TypedModule.Export export) {
    return switch (export) {
      case TypedModule.Export.OfVariable exported -> {
        Variable variable = exported.variable();
        TranslatedModule owner = codeOf(variable.module());
        yield new Member.OfGlobal(owner, owner.globals().get(variable.slot()));
      }
      case TypedModule.Export.OfFunction exported ->
          new Member.OfFunction(template(exported.function()));
      case TypedModule.Export.OfStruct exported ->
          new Member.OfStruct(codeOf(exported.struct().module()).struct(exported.struct()));
      case TypedModule.Export.OfEnum exported -> new Member.OfEnum(enumType(exported.symbol()));
      case TypedModule.Export.OfModule exported -> null;
    };
  }

  @Override
  public List<ModuleCode> imports() {
    return module.imports().stream().<ModuleCode>map(this::codeOf).toList();
  }

  @Override
  @TruffleBoundary
  public RootCallTarget body() {
    return template(module.body()).instance(List.of()).callTarget();
  }

  @Override
  public ModuleCode link(int index) {
    synchronized (links) {
      return links.get(index);
    }
  }

  /** The number by which this module's code reaches another module. */
  int linkTo(TypedModule other) {
    TranslatedModule code = codeOf(other);
    synchronized (links) {
      int index = links.indexOf(code);
      if (index < 0) {
        index = links.size();
        links.add(code);
      }
      return index;
    }
  }

  /** Whether the module's code reaches the other module without a link. */
  boolean isOwn(TypedModule other) {
    return other == module;
  }

  /** The template of a function that is not nested, of this module or another. */
  TranslatedTemplate template(FunctionSymbol function) {
    TranslatedModule owner = codeOf(function.module());
    synchronized (owner) {
      return owner.templates.computeIfAbsent(
          function, symbol -> new TranslatedTemplate(owner, symbol, null));
    }
  }

  /** The run-time type of a struct that this module declares. */
  synchronized StructType struct(StructSymbol symbol) {
    StructType type = structs.get(symbol);
    if (type == null) {
      type = new StructType(symbol.name(), this);
      structs.put(symbol, type);
      for (FieldSymbol field : symbol.fields()) {
        StructField added =
            type.addField(field.name(), types.of(Substitution.EMPTY.apply(field.type())));
        if (field.initializer() != null) {
          added.setInitializer(template(field.initializer()));
        }
      }
      for (FunctionSymbol method : symbol.methods().values()) {
        type.addMethod(template(method));
      }
    }
    return type;
  }

  /** The run-time type of an enum of this module or another, or of a predeclared one. */
  EnumType enumType(EnumSymbol symbol) {
    return symbol.module() == null
        ? PredeclaredEnums.RESULT
        : codeOf(symbol.module()).ownEnum(symbol);
  }

  private synchronized EnumType ownEnum(EnumSymbol symbol) {
    EnumType type = enums.get(symbol);
    if (type == null) {
      type = new EnumType(symbol.name(), this);
      enums.put(symbol, type);
      for (VariantSymbol variant : symbol.variants()) {
        List<ValueType> payload =
            variant.payloadTypes().stream()
                .map(field -> types.of(Substitution.EMPTY.apply(field)))
                .toList();
        type.addVariant(variant.name(), variant.payloadNames(), payload);
      }
    }
    return type;
  }

  @Override
  public String toString() {
    return name();
  }
}
