/**
 * The words of Orus.
 *
 * <p>The lexer accepts every text: what is no word becomes one of the error tokens at the end,
 * which no parser rule accepts. Layout (NEWLINE, INDENT, DEDENT) is the business of
 * LayoutTokenSource; here a line break is only a token that carries the indentation after it.
 */
lexer grammar OrusLexer;

tokens { INDENT, DEDENT, TRAILING_COMMA, LINE_ELIF, LINE_ELSE, INCONSISTENT_DEDENT }

// A line break, further blank lines, and the indentation of the line that follows.
NEWLINE : '\n' [ \t\r\n]* ;

WHITESPACE : [ \t\r]+ -> skip ;
LINE_COMMENT : '//' ~[\n]* -> skip ;
BLOCK_COMMENT : '/*' ( ~'*' | '*'+ ~[*/] )* '*'+ '/' -> skip ;

AND : 'and' ;
AS : 'as' ;
BREAK : 'break' ;
CATCH : 'catch' ;
CONTINUE : 'continue' ;
DO : 'do' ;
ELIF : 'elif' ;
ELSE : 'else' ;
ENUM : 'enum' ;
FALSE : 'false' ;
FN : 'fn' ;
FOR : 'for' ;
IF : 'if' ;
IMPL : 'impl' ;
IN : 'in' ;
MATCH : 'match' ;
MATCHES : 'matches' ;
MUT : 'mut' ;
NOT : 'not' ;
OR : 'or' ;
PASS : 'pass' ;
PRINT : 'print' ;
PUB : 'pub' ;
RETURN : 'return' ;
STRUCT : 'struct' ;
TRUE : 'true' ;
TRY : 'try' ;
USE : 'use' ;
WHILE : 'while' ;

IDENTIFIER : [A-Za-z_] [A-Za-z0-9_]* ;

NUMBER
    : ( DECIMAL | '0' [xX] HEX_DIGITS | '0' [bB] BINARY_DIGITS | '0' [oO] OCTAL_DIGITS ) SUFFIX?
    ;

// A backslash may stand before anything; which escapes exist is checked where they are replaced.
STRING : '"' ( ~["\\] | '\\' . )* '"' ;

LPAREN : '(' ;
RPAREN : ')' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
LBRACE : '{' ;
RBRACE : '}' ;
COMMA : ',' ;
SEMICOLON : ';' ;
COLON : ':' ;
COLON_ASSIGN : ':=' ;
DOT : '.' ;
DOT_DOT : '..' ;
QUESTION : '?' ;
APOSTROPHE : '\'' ;
ARROW : '->' ;

ASSIGN : '=' ;
PLUS_ASSIGN : '+=' ;
MINUS_ASSIGN : '-=' ;
STAR_ASSIGN : '*=' ;
SLASH_ASSIGN : '/=' ;
PERCENT_ASSIGN : '%=' ;

PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
LESS : '<' ;
LESS_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_EQUAL : '>=' ;

UNTERMINATED_STRING : '"' ( ~["\\] | '\\' . )* '\\'? EOF ;
UNTERMINATED_COMMENT : '/*' ( ~'*' | '*'+ ~[*/] )* '*'* EOF ;
MALFORMED_NUMBER : [0-9] [0-9A-Za-z_]* ( '.' [0-9] [0-9A-Za-z_]* )? ;
UNKNOWN_OPERATOR
    : '!' | '&' | '&&' | '|' | '||' | '^' | '~' | '++' | '**' | '=>' | '::' | '<<' | '@' | '#'
    | '$' | '===' | '!==' | '<>'
    ;
NON_ASCII : [\u0080-\uFFFF]+ ;
UNKNOWN_CHARACTER : . ;

fragment DECIMAL : DIGITS ( '.' DIGITS )? ( [eE] [+\-]? DIGITS )? ;
fragment DIGITS : [0-9] ( '_'? [0-9] )* ;
fragment HEX_DIGITS : [0-9A-Fa-f] ( '_'? [0-9A-Fa-f] )* ;
fragment BINARY_DIGITS : [01] ( '_'? [01] )* ;
fragment OCTAL_DIGITS : [0-7] ( '_'? [0-7] )* ;
fragment SUFFIX : 'i32' | 'i64' | 'u32' | 'u64' | 'f64' ;
