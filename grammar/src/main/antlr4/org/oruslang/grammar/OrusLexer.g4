lexer grammar OrusLexer;

COMMENT: '//' ~[\r\n]* -> skip;
NEWLINE: '\r'? '\n';
WS: [ \t]+ -> skip;
