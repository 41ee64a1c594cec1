/**
 * The grammar of Orus.
 *
 * Every decision is taken on one token. Where two readings are possible, the one that goes on with
 * the construct at hand wins: `a (b)` is a call, an `else` belongs to the innermost `if`.
 * OneTokenPredictor implements exactly that.
 *
 * Everything that the reader of a parse tree needs has a label, since the parser is run without
 * building child lists.
 */
parser grammar OrusParser;

options { tokenVocab = OrusLexer; }

/** One element of the top level of a file; a file is read one element after the other. */
topLevel
    : element=statement
    | NEWLINE
    | SEMICOLON
    | COMMA
    | TRAILING_COMMA
    | EOF
    ;

statement
    : IF condition=expression COLON body=suite elifs+=elifClause* otherwise=elseClause?
                                                                            # ifStatement
    | ( APOSTROPHE label=IDENTIFIER COLON )? body=loop                      # loopStatement
    | MATCH subject=expression COLON NEWLINE INDENT arms=statementArms DEDENT
                                                                            # matchStatement
    | ( TRY | DO ) COLON body=suite CATCH name=IDENTIFIER? COLON handler=suite
                                                                            # tryStatement
    | keyword=FN definition=function                                          # functionStatement
    | STRUCT name=IDENTIFIER COLON NEWLINE INDENT fields=structFields DEDENT
                                                                            # structStatement
    | ENUM name=IDENTIFIER parameters=typeParameters? COLON
      NEWLINE INDENT variants=enumVariants DEDENT                           # enumStatement
    | IMPL name=IDENTIFIER COLON NEWLINE INDENT methods=implMethods DEDENT  # implStatement
    | PUB declaration=statement                                             # pubStatement
    | USE path+=IDENTIFIER ( DOT path+=IDENTIFIER )* ( AS alias=IDENTIFIER )?
      ( COLON ( everything=STAR
              | names+=importedName ( COMMA names+=importedName )* TRAILING_COMMA? ) )?
                                                                            # useStatement
    | RETURN ( values+=expression ( COMMA values+=expression )* TRAILING_COMMA? )?
                                                                            # returnStatement
    | items+=item ( commas+=COMMA items+=item )* commas+=TRAILING_COMMA?    # itemStatement
    ;

elifClause : ( ELIF | LINE_ELIF ) condition=expression COLON body=suite ;

elseClause : ( ELSE | LINE_ELSE ) COLON body=suite ;

loop
    : WHILE condition=expression COLON body=sequence                        # whileLoop
    | FOR variables+=IDENTIFIER ( COMMA variables+=IDENTIFIER )* TRAILING_COMMA? IN
      iterable=expression
      ( DOT_DOT inclusive=ASSIGN? limit=expression ( DOT_DOT step=expression )? )?
      COLON body=sequence                                                   # forLoop
    ;

/** The body of `if`, `try` and an arm: on the same line it is one statement. */
suite
    : NEWLINE INDENT statements=block DEDENT
    | single=statement
    ;

/** The body of a function or a loop: on the same line it may be several statements. */
sequence
    : NEWLINE INDENT statements=block DEDENT
    | singles+=statement ( SEMICOLON singles+=statement? )*
    ;

block : ( NEWLINE | SEMICOLON | statements+=statement )+ ;

statementArms : ( NEWLINE | arms+=statementArm )+ ;

statementArm : value=conditional ARROW body=suite ;

expressionArms : ( NEWLINE | arms+=expressionArm )+ ;

expressionArm : value=conditional ARROW result=expression ;

/** A statement that may stand in a comma separated list. */
item
    : call=printCall                                                        # printItem
    | PASS                                                                  # passItem
    | BREAK ( APOSTROPHE label=IDENTIFIER )?                                # breakItem
    | CONTINUE ( APOSTROPHE label=IDENTIFIER )?                             # continueItem
    | MUT name=IDENTIFIER ( COLON annotation=type )?
      operator=( ASSIGN | COLON_ASSIGN | PLUS_ASSIGN | MINUS_ASSIGN | STAR_ASSIGN | SLASH_ASSIGN
               | PERCENT_ASSIGN )
      value=expression                                                      # mutableItem
    | target=conditional
      ( colon=COLON annotation=type operator=( ASSIGN | COLON_ASSIGN ) value=expression
      | operator=( ASSIGN | COLON_ASSIGN | PLUS_ASSIGN | MINUS_ASSIGN | STAR_ASSIGN | SLASH_ASSIGN
                 | PERCENT_ASSIGN )
        value=expression
      )?                                                                    # expressionItem
    ;

printCall
    : PRINT open=LPAREN ( values+=expression ( COMMA values+=expression )* TRAILING_COMMA? )? RPAREN
    ;

/** What follows `fn` in a declaration; without a name it is a lambda that stands as a statement. */
function
    : name=IDENTIFIER? open=LPAREN parameters=parameterList? RPAREN ( arrow=ARROW result=type )?
      colon=COLON body=sequence
    ;

/** What follows `fn` inside an expression. */
lambda
    : open=LPAREN parameters=parameterList? RPAREN ( arrow=ARROW result=type )?
      colon=COLON ( NEWLINE INDENT statements=block DEDENT | body=lambdaBody )
    ;

lambdaBody
    : call=printCall
    | PASS
    | keyword=RETURN value=expression?
    | value=expression
    ;

parameterList : parameters+=parameter ( COMMA parameters+=parameter )* TRAILING_COMMA? ;

parameter : name=IDENTIFIER ( COLON annotation=type )? ;

structFields : ( NEWLINE | fields+=structField )+ ;

structField
    : exported=PUB? name=IDENTIFIER COLON annotation=type ( ASSIGN initial=expression )?
      ( COMMA | TRAILING_COMMA )?
    ;

typeParameters
    : open=LBRACKET ( names+=IDENTIFIER ( COMMA names+=IDENTIFIER )* TRAILING_COMMA? )? RBRACKET
    | LESS names+=IDENTIFIER ( COMMA names+=IDENTIFIER )* TRAILING_COMMA? GREATER
    ;

enumVariants : ( NEWLINE | variants+=enumVariant )+ ;

enumVariant
    : name=IDENTIFIER
      ( open=LPAREN ( payloads+=payload ( COMMA payloads+=payload )* TRAILING_COMMA? )? RPAREN )?
      ( COMMA | TRAILING_COMMA )?
    ;

payload : first=type ( COLON annotation=type )? ;

implMethods : ( NEWLINE | methods+=method )+ ;

method : exported=PUB? keyword=FN definition=function ;

importedName : name=IDENTIFIER ( AS alias=IDENTIFIER )? ;

/** A type; the mark of a nullable type is accepted and means nothing. */
type
    : ( FN open=LPAREN ( parameters+=type ( COMMA parameters+=type )* TRAILING_COMMA? )? RPAREN
        ( arrow=ARROW result=type )?
      | open=LBRACKET element=type ( COMMA length=( NUMBER | IDENTIFIER ) )? TRAILING_COMMA? RBRACKET
      | names+=IDENTIFIER ( DOT names+=IDENTIFIER )?
        ( open=LBRACKET ( arguments+=type ( COMMA arguments+=type )* TRAILING_COMMA? )? RBRACKET
        | LESS arguments+=type ( COMMA arguments+=type )* TRAILING_COMMA? GREATER
        )?
      )
      QUESTION?
    ;

castType : names+=IDENTIFIER ( DOT names+=IDENTIFIER )? ;

expression
    : target=conditional
      ( operator=( ASSIGN | PLUS_ASSIGN | MINUS_ASSIGN | STAR_ASSIGN | SLASH_ASSIGN
                 | PERCENT_ASSIGN )
        value=expression
      )?
    ;

conditional
    : first=disjunction ( QUESTION value=expression COLON alternative=expression )?
      ( IF conditions+=expression ( ELIF conditions+=expression )* ( ELSE otherwise=expression )? )?
    ;

disjunction : operands+=conjunction ( operators+=OR operands+=conjunction )* ;

conjunction : operands+=comparison ( operators+=AND operands+=comparison )* ;

/** Casts and comparisons share one level. */
comparison : first=additive rest+=comparisonTail* ;

/** After a cast, arithmetic goes on with the cast value. */
comparisonTail
    : operator=( EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | MATCHES )
      operand=additive
    | operator=AS target=castType
    | operator=( STAR | SLASH | PERCENT ) factor=unary
    | operator=( PLUS | MINUS ) term=multiplicative
    ;

additive : operands+=multiplicative ( operators+=( PLUS | MINUS ) operands+=multiplicative )* ;

multiplicative : operands+=unary ( operators+=( STAR | SLASH | PERCENT ) operands+=unary )* ;

unary : operators+=( MINUS | NOT )* operand=postfix ;

postfix : first=atom suffixes+=suffix* ;

suffix
    : LPAREN ( arguments+=expression ( COMMA arguments+=expression )* TRAILING_COMMA? )? RPAREN
                                                                            # callSuffix
    | LBRACKET first=expression?
      ( dots+=DOT_DOT limit=expression? ( dots+=DOT_DOT step=expression? )? )?
      RBRACKET                                                              # indexSuffix
    | DOT name=IDENTIFIER                                                   # memberSuffix
    | LBRACE ( fields+=fieldValue ( COMMA? fields+=fieldValue )* TRAILING_COMMA? )? RBRACE
                                                                            # structSuffix
    ;

fieldValue : name=IDENTIFIER COLON value=expression ;

atom
    : token=( NUMBER | STRING | TRUE | FALSE | IDENTIFIER )                 # simpleAtom
    | LPAREN inner=expression RPAREN                                        # parenthesized
    | LBRACKET ( values+=expression ( COMMA values+=expression )* trailing=TRAILING_COMMA? )?
      RBRACKET                                                              # arrayAtom
    | LBRACE body=block? RBRACE                                             # blockAtom
    | FN definition=lambda                                                  # lambdaAtom
    | MATCH subject=expression COLON NEWLINE INDENT arms=expressionArms DEDENT
                                                                            # matchAtom
    ;
