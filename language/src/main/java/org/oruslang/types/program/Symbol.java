package org.oruslang.types.program;

import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;

/** Anything that a name in a program can stand for; two names mean the same if it is identical. */
public sealed interface Symbol
    permits Variable,
        FunctionSymbol,
        StructSymbol,
        FieldSymbol,
        EnumSymbol,
        VariantSymbol,
        TypedModule,
        Builtin {}
