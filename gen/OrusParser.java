// Generated from /work/wt-grammar/grammar/src/main/antlr4/org/oruslang/grammar/OrusParser.g4 by ANTLR 4.13.2
package org.oruslang.grammar;
import org.antlr.v4.runtime.atn.*;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.*;
import org.antlr.v4.runtime.misc.*;
import org.antlr.v4.runtime.tree.*;
import java.util.List;
import java.util.Iterator;
import java.util.ArrayList;

@SuppressWarnings({"all", "warnings", "unchecked", "unused", "cast", "CheckReturnValue", "this-escape"})
public class OrusParser extends Parser {
	static { RuntimeMetaData.checkVersion("4.13.2", RuntimeMetaData.VERSION); }

	protected static final DFA[] _decisionToDFA;
	protected static final PredictionContextCache _sharedContextCache =
		new PredictionContextCache();
	public static final int
		INDENT=1, DEDENT=2, TRAILING_COMMA=3, INCONSISTENT_DEDENT=4, NEWLINE=5, 
		WHITESPACE=6, LINE_COMMENT=7, BLOCK_COMMENT=8, AND=9, AS=10, BREAK=11, 
		CATCH=12, CONTINUE=13, DO=14, ELIF=15, ELSE=16, ENUM=17, FALSE=18, FN=19, 
		FOR=20, IF=21, IMPL=22, IN=23, MATCH=24, MATCHES=25, MUT=26, NOT=27, OR=28, 
		PASS=29, PRINT=30, PUB=31, RETURN=32, STRUCT=33, TRUE=34, TRY=35, USE=36, 
		WHILE=37, IDENTIFIER=38, NUMBER=39, STRING=40, LPAREN=41, RPAREN=42, LBRACKET=43, 
		RBRACKET=44, LBRACE=45, RBRACE=46, COMMA=47, SEMICOLON=48, COLON=49, COLON_ASSIGN=50, 
		DOT=51, DOT_DOT=52, QUESTION=53, APOSTROPHE=54, ARROW=55, ASSIGN=56, PLUS_ASSIGN=57, 
		MINUS_ASSIGN=58, STAR_ASSIGN=59, SLASH_ASSIGN=60, PERCENT_ASSIGN=61, PLUS=62, 
		MINUS=63, STAR=64, SLASH=65, PERCENT=66, EQUAL=67, NOT_EQUAL=68, LESS=69, 
		LESS_EQUAL=70, GREATER=71, GREATER_EQUAL=72, UNTERMINATED_STRING=73, UNTERMINATED_COMMENT=74, 
		MALFORMED_NUMBER=75, UNKNOWN_OPERATOR=76, NON_ASCII=77, UNKNOWN_CHARACTER=78;
	public static final int
		RULE_topLevel = 0, RULE_statement = 1, RULE_elifClause = 2, RULE_elseClause = 3, 
		RULE_loop = 4, RULE_suite = 5, RULE_sequence = 6, RULE_block = 7, RULE_statementArms = 8, 
		RULE_statementArm = 9, RULE_expressionArms = 10, RULE_expressionArm = 11, 
		RULE_item = 12, RULE_printCall = 13, RULE_function = 14, RULE_lambda = 15, 
		RULE_lambdaBody = 16, RULE_parameterList = 17, RULE_parameter = 18, RULE_structFields = 19, 
		RULE_structField = 20, RULE_typeParameters = 21, RULE_enumVariants = 22, 
		RULE_enumVariant = 23, RULE_payload = 24, RULE_implMethods = 25, RULE_method = 26, 
		RULE_importedName = 27, RULE_type = 28, RULE_castType = 29, RULE_expression = 30, 
		RULE_conditional = 31, RULE_disjunction = 32, RULE_conjunction = 33, RULE_comparison = 34, 
		RULE_comparisonTail = 35, RULE_additive = 36, RULE_multiplicative = 37, 
		RULE_unary = 38, RULE_postfix = 39, RULE_suffix = 40, RULE_fieldValue = 41, 
		RULE_atom = 42;
	private static String[] makeRuleNames() {
		return new String[] {
			"topLevel", "statement", "elifClause", "elseClause", "loop", "suite", 
			"sequence", "block", "statementArms", "statementArm", "expressionArms", 
			"expressionArm", "item", "printCall", "function", "lambda", "lambdaBody", 
			"parameterList", "parameter", "structFields", "structField", "typeParameters", 
			"enumVariants", "enumVariant", "payload", "implMethods", "method", "importedName", 
			"type", "castType", "expression", "conditional", "disjunction", "conjunction", 
			"comparison", "comparisonTail", "additive", "multiplicative", "unary", 
			"postfix", "suffix", "fieldValue", "atom"
		};
	}
	public static final String[] ruleNames = makeRuleNames();

	private static String[] makeLiteralNames() {
		return new String[] {
			null, null, null, null, null, null, null, null, null, "'and'", "'as'", 
			"'break'", "'catch'", "'continue'", "'do'", "'elif'", "'else'", "'enum'", 
			"'false'", "'fn'", "'for'", "'if'", "'impl'", "'in'", "'match'", "'matches'", 
			"'mut'", "'not'", "'or'", "'pass'", "'print'", "'pub'", "'return'", "'struct'", 
			"'true'", "'try'", "'use'", "'while'", null, null, null, "'('", "')'", 
			"'['", "']'", "'{'", "'}'", "','", "';'", "':'", "':='", "'.'", "'..'", 
			"'?'", "'''", "'->'", "'='", "'+='", "'-='", "'*='", "'/='", "'%='", 
			"'+'", "'-'", "'*'", "'/'", "'%'", "'=='", "'!='", "'<'", "'<='", "'>'", 
			"'>='"
		};
	}
	private static final String[] _LITERAL_NAMES = makeLiteralNames();
	private static String[] makeSymbolicNames() {
		return new String[] {
			null, "INDENT", "DEDENT", "TRAILING_COMMA", "INCONSISTENT_DEDENT", "NEWLINE", 
			"WHITESPACE", "LINE_COMMENT", "BLOCK_COMMENT", "AND", "AS", "BREAK", 
			"CATCH", "CONTINUE", "DO", "ELIF", "ELSE", "ENUM", "FALSE", "FN", "FOR", 
			"IF", "IMPL", "IN", "MATCH", "MATCHES", "MUT", "NOT", "OR", "PASS", "PRINT", 
			"PUB", "RETURN", "STRUCT", "TRUE", "TRY", "USE", "WHILE", "IDENTIFIER", 
			"NUMBER", "STRING", "LPAREN", "RPAREN", "LBRACKET", "RBRACKET", "LBRACE", 
			"RBRACE", "COMMA", "SEMICOLON", "COLON", "COLON_ASSIGN", "DOT", "DOT_DOT", 
			"QUESTION", "APOSTROPHE", "ARROW", "ASSIGN", "PLUS_ASSIGN", "MINUS_ASSIGN", 
			"STAR_ASSIGN", "SLASH_ASSIGN", "PERCENT_ASSIGN", "PLUS", "MINUS", "STAR", 
			"SLASH", "PERCENT", "EQUAL", "NOT_EQUAL", "LESS", "LESS_EQUAL", "GREATER", 
			"GREATER_EQUAL", "UNTERMINATED_STRING", "UNTERMINATED_COMMENT", "MALFORMED_NUMBER", 
			"UNKNOWN_OPERATOR", "NON_ASCII", "UNKNOWN_CHARACTER"
		};
	}
	private static final String[] _SYMBOLIC_NAMES = makeSymbolicNames();
	public static final Vocabulary VOCABULARY = new VocabularyImpl(_LITERAL_NAMES, _SYMBOLIC_NAMES);

	/**
	 * @deprecated Use {@link #VOCABULARY} instead.
	 */
	@Deprecated
	public static final String[] tokenNames;
	static {
		tokenNames = new String[_SYMBOLIC_NAMES.length];
		for (int i = 0; i < tokenNames.length; i++) {
			tokenNames[i] = VOCABULARY.getLiteralName(i);
			if (tokenNames[i] == null) {
				tokenNames[i] = VOCABULARY.getSymbolicName(i);
			}

			if (tokenNames[i] == null) {
				tokenNames[i] = "<INVALID>";
			}
		}
	}

	@Override
	@Deprecated
	public String[] getTokenNames() {
		return tokenNames;
	}

	@Override

	public Vocabulary getVocabulary() {
		return VOCABULARY;
	}

	@Override
	public String getGrammarFileName() { return "OrusParser.g4"; }

	@Override
	public String[] getRuleNames() { return ruleNames; }

	@Override
	public String getSerializedATN() { return _serializedATN; }

	@Override
	public ATN getATN() { return _ATN; }

	public OrusParser(TokenStream input) {
		super(input);
		_interp = new ParserATNSimulator(this,_ATN,_decisionToDFA,_sharedContextCache);
	}

	@SuppressWarnings("CheckReturnValue")
	public static class TopLevelContext extends ParserRuleContext {
		public StatementContext element;
		public StatementContext statement() {
			return getRuleContext(StatementContext.class,0);
		}
		public TerminalNode NEWLINE() { return getToken(OrusParser.NEWLINE, 0); }
		public TerminalNode SEMICOLON() { return getToken(OrusParser.SEMICOLON, 0); }
		public TerminalNode COMMA() { return getToken(OrusParser.COMMA, 0); }
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public TerminalNode EOF() { return getToken(OrusParser.EOF, 0); }
		public TopLevelContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_topLevel; }
	}

	public final TopLevelContext topLevel() throws RecognitionException {
		TopLevelContext _localctx = new TopLevelContext(_ctx, getState());
		enterRule(_localctx, 0, RULE_topLevel);
		try {
			setState(92);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case BREAK:
			case CONTINUE:
			case DO:
			case ENUM:
			case FALSE:
			case FN:
			case FOR:
			case IF:
			case IMPL:
			case MATCH:
			case MUT:
			case NOT:
			case PASS:
			case PRINT:
			case PUB:
			case RETURN:
			case STRUCT:
			case TRUE:
			case TRY:
			case USE:
			case WHILE:
			case IDENTIFIER:
			case NUMBER:
			case STRING:
			case LPAREN:
			case LBRACKET:
			case LBRACE:
			case APOSTROPHE:
			case MINUS:
				enterOuterAlt(_localctx, 1);
				{
				setState(86);
				((TopLevelContext)_localctx).element = statement();
				}
				break;
			case NEWLINE:
				enterOuterAlt(_localctx, 2);
				{
				setState(87);
				match(NEWLINE);
				}
				break;
			case SEMICOLON:
				enterOuterAlt(_localctx, 3);
				{
				setState(88);
				match(SEMICOLON);
				}
				break;
			case COMMA:
				enterOuterAlt(_localctx, 4);
				{
				setState(89);
				match(COMMA);
				}
				break;
			case TRAILING_COMMA:
				enterOuterAlt(_localctx, 5);
				{
				setState(90);
				match(TRAILING_COMMA);
				}
				break;
			case EOF:
				enterOuterAlt(_localctx, 6);
				{
				setState(91);
				match(EOF);
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class StatementContext extends ParserRuleContext {
		public StatementContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_statement; }
	 
		public StatementContext() { }
		public void copyFrom(StatementContext ctx) {
			super.copyFrom(ctx);
		}
	}
	@SuppressWarnings("CheckReturnValue")
	public static class StructStatementContext extends StatementContext {
		public Token name;
		public StructFieldsContext fields;
		public TerminalNode STRUCT() { return getToken(OrusParser.STRUCT, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode NEWLINE() { return getToken(OrusParser.NEWLINE, 0); }
		public TerminalNode INDENT() { return getToken(OrusParser.INDENT, 0); }
		public TerminalNode DEDENT() { return getToken(OrusParser.DEDENT, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public StructFieldsContext structFields() {
			return getRuleContext(StructFieldsContext.class,0);
		}
		public StructStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class TryStatementContext extends StatementContext {
		public SuiteContext body;
		public Token name;
		public SuiteContext handler;
		public List<TerminalNode> COLON() { return getTokens(OrusParser.COLON); }
		public TerminalNode COLON(int i) {
			return getToken(OrusParser.COLON, i);
		}
		public TerminalNode CATCH() { return getToken(OrusParser.CATCH, 0); }
		public TerminalNode TRY() { return getToken(OrusParser.TRY, 0); }
		public TerminalNode DO() { return getToken(OrusParser.DO, 0); }
		public List<SuiteContext> suite() {
			return getRuleContexts(SuiteContext.class);
		}
		public SuiteContext suite(int i) {
			return getRuleContext(SuiteContext.class,i);
		}
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public TryStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class EnumStatementContext extends StatementContext {
		public Token name;
		public TypeParametersContext parameters;
		public EnumVariantsContext variants;
		public TerminalNode ENUM() { return getToken(OrusParser.ENUM, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode NEWLINE() { return getToken(OrusParser.NEWLINE, 0); }
		public TerminalNode INDENT() { return getToken(OrusParser.INDENT, 0); }
		public TerminalNode DEDENT() { return getToken(OrusParser.DEDENT, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public EnumVariantsContext enumVariants() {
			return getRuleContext(EnumVariantsContext.class,0);
		}
		public TypeParametersContext typeParameters() {
			return getRuleContext(TypeParametersContext.class,0);
		}
		public EnumStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class FunctionStatementContext extends StatementContext {
		public Token keyword;
		public FunctionContext definition;
		public TerminalNode FN() { return getToken(OrusParser.FN, 0); }
		public FunctionContext function() {
			return getRuleContext(FunctionContext.class,0);
		}
		public FunctionStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class PubStatementContext extends StatementContext {
		public StatementContext declaration;
		public TerminalNode PUB() { return getToken(OrusParser.PUB, 0); }
		public StatementContext statement() {
			return getRuleContext(StatementContext.class,0);
		}
		public PubStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class UseStatementContext extends StatementContext {
		public Token IDENTIFIER;
		public List<Token> path = new ArrayList<Token>();
		public Token alias;
		public Token everything;
		public ImportedNameContext importedName;
		public List<ImportedNameContext> names = new ArrayList<ImportedNameContext>();
		public TerminalNode USE() { return getToken(OrusParser.USE, 0); }
		public List<TerminalNode> IDENTIFIER() { return getTokens(OrusParser.IDENTIFIER); }
		public TerminalNode IDENTIFIER(int i) {
			return getToken(OrusParser.IDENTIFIER, i);
		}
		public List<TerminalNode> DOT() { return getTokens(OrusParser.DOT); }
		public TerminalNode DOT(int i) {
			return getToken(OrusParser.DOT, i);
		}
		public TerminalNode AS() { return getToken(OrusParser.AS, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode STAR() { return getToken(OrusParser.STAR, 0); }
		public List<ImportedNameContext> importedName() {
			return getRuleContexts(ImportedNameContext.class);
		}
		public ImportedNameContext importedName(int i) {
			return getRuleContext(ImportedNameContext.class,i);
		}
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public UseStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class MatchStatementContext extends StatementContext {
		public ExpressionContext subject;
		public StatementArmsContext arms;
		public TerminalNode MATCH() { return getToken(OrusParser.MATCH, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode NEWLINE() { return getToken(OrusParser.NEWLINE, 0); }
		public TerminalNode INDENT() { return getToken(OrusParser.INDENT, 0); }
		public TerminalNode DEDENT() { return getToken(OrusParser.DEDENT, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public StatementArmsContext statementArms() {
			return getRuleContext(StatementArmsContext.class,0);
		}
		public MatchStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class ItemStatementContext extends StatementContext {
		public ItemContext item;
		public List<ItemContext> items = new ArrayList<ItemContext>();
		public Token COMMA;
		public List<Token> commas = new ArrayList<Token>();
		public Token TRAILING_COMMA;
		public List<ItemContext> item() {
			return getRuleContexts(ItemContext.class);
		}
		public ItemContext item(int i) {
			return getRuleContext(ItemContext.class,i);
		}
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public ItemStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class LoopStatementContext extends StatementContext {
		public Token label;
		public LoopContext body;
		public LoopContext loop() {
			return getRuleContext(LoopContext.class,0);
		}
		public TerminalNode APOSTROPHE() { return getToken(OrusParser.APOSTROPHE, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public LoopStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class IfStatementContext extends StatementContext {
		public ExpressionContext condition;
		public SuiteContext body;
		public ElifClauseContext elifClause;
		public List<ElifClauseContext> elifs = new ArrayList<ElifClauseContext>();
		public ElseClauseContext otherwise;
		public TerminalNode IF() { return getToken(OrusParser.IF, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public SuiteContext suite() {
			return getRuleContext(SuiteContext.class,0);
		}
		public List<ElifClauseContext> elifClause() {
			return getRuleContexts(ElifClauseContext.class);
		}
		public ElifClauseContext elifClause(int i) {
			return getRuleContext(ElifClauseContext.class,i);
		}
		public ElseClauseContext elseClause() {
			return getRuleContext(ElseClauseContext.class,0);
		}
		public IfStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class ImplStatementContext extends StatementContext {
		public Token name;
		public ImplMethodsContext methods;
		public TerminalNode IMPL() { return getToken(OrusParser.IMPL, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode NEWLINE() { return getToken(OrusParser.NEWLINE, 0); }
		public TerminalNode INDENT() { return getToken(OrusParser.INDENT, 0); }
		public TerminalNode DEDENT() { return getToken(OrusParser.DEDENT, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public ImplMethodsContext implMethods() {
			return getRuleContext(ImplMethodsContext.class,0);
		}
		public ImplStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class ReturnStatementContext extends StatementContext {
		public ExpressionContext expression;
		public List<ExpressionContext> values = new ArrayList<ExpressionContext>();
		public TerminalNode RETURN() { return getToken(OrusParser.RETURN, 0); }
		public List<ExpressionContext> expression() {
			return getRuleContexts(ExpressionContext.class);
		}
		public ExpressionContext expression(int i) {
			return getRuleContext(ExpressionContext.class,i);
		}
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public ReturnStatementContext(StatementContext ctx) { copyFrom(ctx); }
	}

	public final StatementContext statement() throws RecognitionException {
		StatementContext _localctx = new StatementContext(_ctx, getState());
		enterRule(_localctx, 2, RULE_statement);
		int _la;
		try {
			int _alt;
			setState(217);
			_errHandler.sync(this);
			switch ( getInterpreter().adaptivePredict(_input,17,_ctx) ) {
			case 1:
				_localctx = new IfStatementContext(_localctx);
				enterOuterAlt(_localctx, 1);
				{
				setState(94);
				match(IF);
				setState(95);
				((IfStatementContext)_localctx).condition = expression();
				setState(96);
				match(COLON);
				setState(97);
				((IfStatementContext)_localctx).body = suite();
				setState(101);
				_errHandler.sync(this);
				_alt = getInterpreter().adaptivePredict(_input,1,_ctx);
				while ( _alt!=2 && _alt!=org.antlr.v4.runtime.atn.ATN.INVALID_ALT_NUMBER ) {
					if ( _alt==1 ) {
						{
						{
						setState(98);
						((IfStatementContext)_localctx).elifClause = elifClause();
						((IfStatementContext)_localctx).elifs.add(((IfStatementContext)_localctx).elifClause);
						}
						} 
					}
					setState(103);
					_errHandler.sync(this);
					_alt = getInterpreter().adaptivePredict(_input,1,_ctx);
				}
				setState(105);
				_errHandler.sync(this);
				switch ( getInterpreter().adaptivePredict(_input,2,_ctx) ) {
				case 1:
					{
					setState(104);
					((IfStatementContext)_localctx).otherwise = elseClause();
					}
					break;
				}
				}
				break;
			case 2:
				_localctx = new LoopStatementContext(_localctx);
				enterOuterAlt(_localctx, 2);
				{
				setState(110);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==APOSTROPHE) {
					{
					setState(107);
					match(APOSTROPHE);
					setState(108);
					((LoopStatementContext)_localctx).label = match(IDENTIFIER);
					setState(109);
					match(COLON);
					}
				}

				setState(112);
				((LoopStatementContext)_localctx).body = loop();
				}
				break;
			case 3:
				_localctx = new MatchStatementContext(_localctx);
				enterOuterAlt(_localctx, 3);
				{
				setState(113);
				match(MATCH);
				setState(114);
				((MatchStatementContext)_localctx).subject = expression();
				setState(115);
				match(COLON);
				setState(116);
				match(NEWLINE);
				setState(117);
				match(INDENT);
				setState(118);
				((MatchStatementContext)_localctx).arms = statementArms();
				setState(119);
				match(DEDENT);
				}
				break;
			case 4:
				_localctx = new TryStatementContext(_localctx);
				enterOuterAlt(_localctx, 4);
				{
				setState(121);
				_la = _input.LA(1);
				if ( !(_la==DO || _la==TRY) ) {
				_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				setState(122);
				match(COLON);
				setState(123);
				((TryStatementContext)_localctx).body = suite();
				setState(124);
				match(CATCH);
				setState(126);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==IDENTIFIER) {
					{
					setState(125);
					((TryStatementContext)_localctx).name = match(IDENTIFIER);
					}
				}

				setState(128);
				match(COLON);
				setState(129);
				((TryStatementContext)_localctx).handler = suite();
				}
				break;
			case 5:
				_localctx = new FunctionStatementContext(_localctx);
				enterOuterAlt(_localctx, 5);
				{
				setState(131);
				((FunctionStatementContext)_localctx).keyword = match(FN);
				setState(132);
				((FunctionStatementContext)_localctx).definition = function();
				}
				break;
			case 6:
				_localctx = new StructStatementContext(_localctx);
				enterOuterAlt(_localctx, 6);
				{
				setState(133);
				match(STRUCT);
				setState(134);
				((StructStatementContext)_localctx).name = match(IDENTIFIER);
				setState(135);
				match(COLON);
				setState(136);
				match(NEWLINE);
				setState(137);
				match(INDENT);
				setState(138);
				((StructStatementContext)_localctx).fields = structFields();
				setState(139);
				match(DEDENT);
				}
				break;
			case 7:
				_localctx = new EnumStatementContext(_localctx);
				enterOuterAlt(_localctx, 7);
				{
				setState(141);
				match(ENUM);
				setState(142);
				((EnumStatementContext)_localctx).name = match(IDENTIFIER);
				setState(144);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==LBRACKET || _la==LESS) {
					{
					setState(143);
					((EnumStatementContext)_localctx).parameters = typeParameters();
					}
				}

				setState(146);
				match(COLON);
				setState(147);
				match(NEWLINE);
				setState(148);
				match(INDENT);
				setState(149);
				((EnumStatementContext)_localctx).variants = enumVariants();
				setState(150);
				match(DEDENT);
				}
				break;
			case 8:
				_localctx = new ImplStatementContext(_localctx);
				enterOuterAlt(_localctx, 8);
				{
				setState(152);
				match(IMPL);
				setState(153);
				((ImplStatementContext)_localctx).name = match(IDENTIFIER);
				setState(154);
				match(COLON);
				setState(155);
				match(NEWLINE);
				setState(156);
				match(INDENT);
				setState(157);
				((ImplStatementContext)_localctx).methods = implMethods();
				setState(158);
				match(DEDENT);
				}
				break;
			case 9:
				_localctx = new PubStatementContext(_localctx);
				enterOuterAlt(_localctx, 9);
				{
				setState(160);
				match(PUB);
				setState(161);
				((PubStatementContext)_localctx).declaration = statement();
				}
				break;
			case 10:
				_localctx = new UseStatementContext(_localctx);
				enterOuterAlt(_localctx, 10);
				{
				setState(162);
				match(USE);
				setState(163);
				((UseStatementContext)_localctx).IDENTIFIER = match(IDENTIFIER);
				((UseStatementContext)_localctx).path.add(((UseStatementContext)_localctx).IDENTIFIER);
				setState(168);
				_errHandler.sync(this);
				_la = _input.LA(1);
				while (_la==DOT) {
					{
					{
					setState(164);
					match(DOT);
					setState(165);
					((UseStatementContext)_localctx).IDENTIFIER = match(IDENTIFIER);
					((UseStatementContext)_localctx).path.add(((UseStatementContext)_localctx).IDENTIFIER);
					}
					}
					setState(170);
					_errHandler.sync(this);
					_la = _input.LA(1);
				}
				setState(173);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==AS) {
					{
					setState(171);
					match(AS);
					setState(172);
					((UseStatementContext)_localctx).alias = match(IDENTIFIER);
					}
				}

				setState(190);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==COLON) {
					{
					setState(175);
					match(COLON);
					setState(188);
					_errHandler.sync(this);
					switch (_input.LA(1)) {
					case STAR:
						{
						setState(176);
						((UseStatementContext)_localctx).everything = match(STAR);
						}
						break;
					case IDENTIFIER:
						{
						setState(177);
						((UseStatementContext)_localctx).importedName = importedName();
						((UseStatementContext)_localctx).names.add(((UseStatementContext)_localctx).importedName);
						setState(182);
						_errHandler.sync(this);
						_la = _input.LA(1);
						while (_la==COMMA) {
							{
							{
							setState(178);
							match(COMMA);
							setState(179);
							((UseStatementContext)_localctx).importedName = importedName();
							((UseStatementContext)_localctx).names.add(((UseStatementContext)_localctx).importedName);
							}
							}
							setState(184);
							_errHandler.sync(this);
							_la = _input.LA(1);
						}
						setState(186);
						_errHandler.sync(this);
						_la = _input.LA(1);
						if (_la==TRAILING_COMMA) {
							{
							setState(185);
							match(TRAILING_COMMA);
							}
						}

						}
						break;
					default:
						throw new NoViableAltException(this);
					}
					}
				}

				}
				break;
			case 11:
				_localctx = new ReturnStatementContext(_localctx);
				enterOuterAlt(_localctx, 11);
				{
				setState(192);
				match(RETURN);
				setState(204);
				_errHandler.sync(this);
				switch ( getInterpreter().adaptivePredict(_input,14,_ctx) ) {
				case 1:
					{
					setState(193);
					((ReturnStatementContext)_localctx).expression = expression();
					((ReturnStatementContext)_localctx).values.add(((ReturnStatementContext)_localctx).expression);
					setState(198);
					_errHandler.sync(this);
					_la = _input.LA(1);
					while (_la==COMMA) {
						{
						{
						setState(194);
						match(COMMA);
						setState(195);
						((ReturnStatementContext)_localctx).expression = expression();
						((ReturnStatementContext)_localctx).values.add(((ReturnStatementContext)_localctx).expression);
						}
						}
						setState(200);
						_errHandler.sync(this);
						_la = _input.LA(1);
					}
					setState(202);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==TRAILING_COMMA) {
						{
						setState(201);
						match(TRAILING_COMMA);
						}
					}

					}
					break;
				}
				}
				break;
			case 12:
				_localctx = new ItemStatementContext(_localctx);
				enterOuterAlt(_localctx, 12);
				{
				setState(206);
				((ItemStatementContext)_localctx).item = item();
				((ItemStatementContext)_localctx).items.add(((ItemStatementContext)_localctx).item);
				setState(211);
				_errHandler.sync(this);
				_la = _input.LA(1);
				while (_la==COMMA) {
					{
					{
					setState(207);
					((ItemStatementContext)_localctx).COMMA = match(COMMA);
					((ItemStatementContext)_localctx).commas.add(((ItemStatementContext)_localctx).COMMA);
					setState(208);
					((ItemStatementContext)_localctx).item = item();
					((ItemStatementContext)_localctx).items.add(((ItemStatementContext)_localctx).item);
					}
					}
					setState(213);
					_errHandler.sync(this);
					_la = _input.LA(1);
				}
				setState(215);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==TRAILING_COMMA) {
					{
					setState(214);
					((ItemStatementContext)_localctx).TRAILING_COMMA = match(TRAILING_COMMA);
					((ItemStatementContext)_localctx).commas.add(((ItemStatementContext)_localctx).TRAILING_COMMA);
					}
				}

				}
				break;
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ElifClauseContext extends ParserRuleContext {
		public ExpressionContext condition;
		public SuiteContext body;
		public TerminalNode ELIF() { return getToken(OrusParser.ELIF, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public SuiteContext suite() {
			return getRuleContext(SuiteContext.class,0);
		}
		public ElifClauseContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_elifClause; }
	}

	public final ElifClauseContext elifClause() throws RecognitionException {
		ElifClauseContext _localctx = new ElifClauseContext(_ctx, getState());
		enterRule(_localctx, 4, RULE_elifClause);
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(219);
			match(ELIF);
			setState(220);
			((ElifClauseContext)_localctx).condition = expression();
			setState(221);
			match(COLON);
			setState(222);
			((ElifClauseContext)_localctx).body = suite();
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ElseClauseContext extends ParserRuleContext {
		public SuiteContext body;
		public TerminalNode ELSE() { return getToken(OrusParser.ELSE, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public SuiteContext suite() {
			return getRuleContext(SuiteContext.class,0);
		}
		public ElseClauseContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_elseClause; }
	}

	public final ElseClauseContext elseClause() throws RecognitionException {
		ElseClauseContext _localctx = new ElseClauseContext(_ctx, getState());
		enterRule(_localctx, 6, RULE_elseClause);
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(224);
			match(ELSE);
			setState(225);
			match(COLON);
			setState(226);
			((ElseClauseContext)_localctx).body = suite();
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class LoopContext extends ParserRuleContext {
		public LoopContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_loop; }
	 
		public LoopContext() { }
		public void copyFrom(LoopContext ctx) {
			super.copyFrom(ctx);
		}
	}
	@SuppressWarnings("CheckReturnValue")
	public static class WhileLoopContext extends LoopContext {
		public ExpressionContext condition;
		public SequenceContext body;
		public TerminalNode WHILE() { return getToken(OrusParser.WHILE, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public SequenceContext sequence() {
			return getRuleContext(SequenceContext.class,0);
		}
		public WhileLoopContext(LoopContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class ForLoopContext extends LoopContext {
		public Token IDENTIFIER;
		public List<Token> variables = new ArrayList<Token>();
		public ExpressionContext iterable;
		public Token inclusive;
		public ExpressionContext limit;
		public ExpressionContext step;
		public SequenceContext body;
		public TerminalNode FOR() { return getToken(OrusParser.FOR, 0); }
		public TerminalNode IN() { return getToken(OrusParser.IN, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public List<TerminalNode> IDENTIFIER() { return getTokens(OrusParser.IDENTIFIER); }
		public TerminalNode IDENTIFIER(int i) {
			return getToken(OrusParser.IDENTIFIER, i);
		}
		public List<ExpressionContext> expression() {
			return getRuleContexts(ExpressionContext.class);
		}
		public ExpressionContext expression(int i) {
			return getRuleContext(ExpressionContext.class,i);
		}
		public SequenceContext sequence() {
			return getRuleContext(SequenceContext.class,0);
		}
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public List<TerminalNode> DOT_DOT() { return getTokens(OrusParser.DOT_DOT); }
		public TerminalNode DOT_DOT(int i) {
			return getToken(OrusParser.DOT_DOT, i);
		}
		public TerminalNode ASSIGN() { return getToken(OrusParser.ASSIGN, 0); }
		public ForLoopContext(LoopContext ctx) { copyFrom(ctx); }
	}

	public final LoopContext loop() throws RecognitionException {
		LoopContext _localctx = new LoopContext(_ctx, getState());
		enterRule(_localctx, 8, RULE_loop);
		int _la;
		try {
			setState(261);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case WHILE:
				_localctx = new WhileLoopContext(_localctx);
				enterOuterAlt(_localctx, 1);
				{
				setState(228);
				match(WHILE);
				setState(229);
				((WhileLoopContext)_localctx).condition = expression();
				setState(230);
				match(COLON);
				setState(231);
				((WhileLoopContext)_localctx).body = sequence();
				}
				break;
			case FOR:
				_localctx = new ForLoopContext(_localctx);
				enterOuterAlt(_localctx, 2);
				{
				setState(233);
				match(FOR);
				setState(234);
				((ForLoopContext)_localctx).IDENTIFIER = match(IDENTIFIER);
				((ForLoopContext)_localctx).variables.add(((ForLoopContext)_localctx).IDENTIFIER);
				setState(239);
				_errHandler.sync(this);
				_la = _input.LA(1);
				while (_la==COMMA) {
					{
					{
					setState(235);
					match(COMMA);
					setState(236);
					((ForLoopContext)_localctx).IDENTIFIER = match(IDENTIFIER);
					((ForLoopContext)_localctx).variables.add(((ForLoopContext)_localctx).IDENTIFIER);
					}
					}
					setState(241);
					_errHandler.sync(this);
					_la = _input.LA(1);
				}
				setState(243);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==TRAILING_COMMA) {
					{
					setState(242);
					match(TRAILING_COMMA);
					}
				}

				setState(245);
				match(IN);
				setState(246);
				((ForLoopContext)_localctx).iterable = expression();
				setState(256);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==DOT_DOT) {
					{
					setState(247);
					match(DOT_DOT);
					setState(249);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==ASSIGN) {
						{
						setState(248);
						((ForLoopContext)_localctx).inclusive = match(ASSIGN);
						}
					}

					setState(251);
					((ForLoopContext)_localctx).limit = expression();
					setState(254);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==DOT_DOT) {
						{
						setState(252);
						match(DOT_DOT);
						setState(253);
						((ForLoopContext)_localctx).step = expression();
						}
					}

					}
				}

				setState(258);
				match(COLON);
				setState(259);
				((ForLoopContext)_localctx).body = sequence();
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class SuiteContext extends ParserRuleContext {
		public BlockContext statements;
		public StatementContext single;
		public TerminalNode NEWLINE() { return getToken(OrusParser.NEWLINE, 0); }
		public TerminalNode INDENT() { return getToken(OrusParser.INDENT, 0); }
		public TerminalNode DEDENT() { return getToken(OrusParser.DEDENT, 0); }
		public BlockContext block() {
			return getRuleContext(BlockContext.class,0);
		}
		public StatementContext statement() {
			return getRuleContext(StatementContext.class,0);
		}
		public SuiteContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_suite; }
	}

	public final SuiteContext suite() throws RecognitionException {
		SuiteContext _localctx = new SuiteContext(_ctx, getState());
		enterRule(_localctx, 10, RULE_suite);
		try {
			setState(269);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case NEWLINE:
				enterOuterAlt(_localctx, 1);
				{
				setState(263);
				match(NEWLINE);
				setState(264);
				match(INDENT);
				setState(265);
				((SuiteContext)_localctx).statements = block();
				setState(266);
				match(DEDENT);
				}
				break;
			case BREAK:
			case CONTINUE:
			case DO:
			case ENUM:
			case FALSE:
			case FN:
			case FOR:
			case IF:
			case IMPL:
			case MATCH:
			case MUT:
			case NOT:
			case PASS:
			case PRINT:
			case PUB:
			case RETURN:
			case STRUCT:
			case TRUE:
			case TRY:
			case USE:
			case WHILE:
			case IDENTIFIER:
			case NUMBER:
			case STRING:
			case LPAREN:
			case LBRACKET:
			case LBRACE:
			case APOSTROPHE:
			case MINUS:
				enterOuterAlt(_localctx, 2);
				{
				setState(268);
				((SuiteContext)_localctx).single = statement();
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class SequenceContext extends ParserRuleContext {
		public BlockContext statements;
		public StatementContext statement;
		public List<StatementContext> singles = new ArrayList<StatementContext>();
		public TerminalNode NEWLINE() { return getToken(OrusParser.NEWLINE, 0); }
		public TerminalNode INDENT() { return getToken(OrusParser.INDENT, 0); }
		public TerminalNode DEDENT() { return getToken(OrusParser.DEDENT, 0); }
		public BlockContext block() {
			return getRuleContext(BlockContext.class,0);
		}
		public List<StatementContext> statement() {
			return getRuleContexts(StatementContext.class);
		}
		public StatementContext statement(int i) {
			return getRuleContext(StatementContext.class,i);
		}
		public List<TerminalNode> SEMICOLON() { return getTokens(OrusParser.SEMICOLON); }
		public TerminalNode SEMICOLON(int i) {
			return getToken(OrusParser.SEMICOLON, i);
		}
		public SequenceContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_sequence; }
	}

	public final SequenceContext sequence() throws RecognitionException {
		SequenceContext _localctx = new SequenceContext(_ctx, getState());
		enterRule(_localctx, 12, RULE_sequence);
		try {
			int _alt;
			setState(286);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case NEWLINE:
				enterOuterAlt(_localctx, 1);
				{
				setState(271);
				match(NEWLINE);
				setState(272);
				match(INDENT);
				setState(273);
				((SequenceContext)_localctx).statements = block();
				setState(274);
				match(DEDENT);
				}
				break;
			case BREAK:
			case CONTINUE:
			case DO:
			case ENUM:
			case FALSE:
			case FN:
			case FOR:
			case IF:
			case IMPL:
			case MATCH:
			case MUT:
			case NOT:
			case PASS:
			case PRINT:
			case PUB:
			case RETURN:
			case STRUCT:
			case TRUE:
			case TRY:
			case USE:
			case WHILE:
			case IDENTIFIER:
			case NUMBER:
			case STRING:
			case LPAREN:
			case LBRACKET:
			case LBRACE:
			case APOSTROPHE:
			case MINUS:
				enterOuterAlt(_localctx, 2);
				{
				setState(276);
				((SequenceContext)_localctx).statement = statement();
				((SequenceContext)_localctx).singles.add(((SequenceContext)_localctx).statement);
				setState(283);
				_errHandler.sync(this);
				_alt = getInterpreter().adaptivePredict(_input,26,_ctx);
				while ( _alt!=2 && _alt!=org.antlr.v4.runtime.atn.ATN.INVALID_ALT_NUMBER ) {
					if ( _alt==1 ) {
						{
						{
						setState(277);
						match(SEMICOLON);
						setState(279);
						_errHandler.sync(this);
						switch ( getInterpreter().adaptivePredict(_input,25,_ctx) ) {
						case 1:
							{
							setState(278);
							((SequenceContext)_localctx).statement = statement();
							((SequenceContext)_localctx).singles.add(((SequenceContext)_localctx).statement);
							}
							break;
						}
						}
						} 
					}
					setState(285);
					_errHandler.sync(this);
					_alt = getInterpreter().adaptivePredict(_input,26,_ctx);
				}
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class BlockContext extends ParserRuleContext {
		public StatementContext statement;
		public List<StatementContext> statements = new ArrayList<StatementContext>();
		public List<TerminalNode> NEWLINE() { return getTokens(OrusParser.NEWLINE); }
		public TerminalNode NEWLINE(int i) {
			return getToken(OrusParser.NEWLINE, i);
		}
		public List<TerminalNode> SEMICOLON() { return getTokens(OrusParser.SEMICOLON); }
		public TerminalNode SEMICOLON(int i) {
			return getToken(OrusParser.SEMICOLON, i);
		}
		public List<StatementContext> statement() {
			return getRuleContexts(StatementContext.class);
		}
		public StatementContext statement(int i) {
			return getRuleContext(StatementContext.class,i);
		}
		public BlockContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_block; }
	}

	public final BlockContext block() throws RecognitionException {
		BlockContext _localctx = new BlockContext(_ctx, getState());
		enterRule(_localctx, 14, RULE_block);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(291); 
			_errHandler.sync(this);
			_la = _input.LA(1);
			do {
				{
				setState(291);
				_errHandler.sync(this);
				switch (_input.LA(1)) {
				case NEWLINE:
					{
					setState(288);
					match(NEWLINE);
					}
					break;
				case SEMICOLON:
					{
					setState(289);
					match(SEMICOLON);
					}
					break;
				case BREAK:
				case CONTINUE:
				case DO:
				case ENUM:
				case FALSE:
				case FN:
				case FOR:
				case IF:
				case IMPL:
				case MATCH:
				case MUT:
				case NOT:
				case PASS:
				case PRINT:
				case PUB:
				case RETURN:
				case STRUCT:
				case TRUE:
				case TRY:
				case USE:
				case WHILE:
				case IDENTIFIER:
				case NUMBER:
				case STRING:
				case LPAREN:
				case LBRACKET:
				case LBRACE:
				case APOSTROPHE:
				case MINUS:
					{
					setState(290);
					((BlockContext)_localctx).statement = statement();
					((BlockContext)_localctx).statements.add(((BlockContext)_localctx).statement);
					}
					break;
				default:
					throw new NoViableAltException(this);
				}
				}
				setState(293); 
				_errHandler.sync(this);
				_la = _input.LA(1);
			} while ( (((_la) & ~0x3f) == 0 && ((1L << _la) & -9205027785167443936L) != 0) );
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class StatementArmsContext extends ParserRuleContext {
		public StatementArmContext statementArm;
		public List<StatementArmContext> arms = new ArrayList<StatementArmContext>();
		public List<TerminalNode> NEWLINE() { return getTokens(OrusParser.NEWLINE); }
		public TerminalNode NEWLINE(int i) {
			return getToken(OrusParser.NEWLINE, i);
		}
		public List<StatementArmContext> statementArm() {
			return getRuleContexts(StatementArmContext.class);
		}
		public StatementArmContext statementArm(int i) {
			return getRuleContext(StatementArmContext.class,i);
		}
		public StatementArmsContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_statementArms; }
	}

	public final StatementArmsContext statementArms() throws RecognitionException {
		StatementArmsContext _localctx = new StatementArmsContext(_ctx, getState());
		enterRule(_localctx, 16, RULE_statementArms);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(297); 
			_errHandler.sync(this);
			_la = _input.LA(1);
			do {
				{
				setState(297);
				_errHandler.sync(this);
				switch (_input.LA(1)) {
				case NEWLINE:
					{
					setState(295);
					match(NEWLINE);
					}
					break;
				case FALSE:
				case FN:
				case MATCH:
				case NOT:
				case TRUE:
				case IDENTIFIER:
				case NUMBER:
				case STRING:
				case LPAREN:
				case LBRACKET:
				case LBRACE:
				case MINUS:
					{
					setState(296);
					((StatementArmsContext)_localctx).statementArm = statementArm();
					((StatementArmsContext)_localctx).arms.add(((StatementArmsContext)_localctx).statementArm);
					}
					break;
				default:
					throw new NoViableAltException(this);
				}
				}
				setState(299); 
				_errHandler.sync(this);
				_la = _input.LA(1);
			} while ( (((_la) & ~0x3f) == 0 && ((1L << _la) & -9223323915889410016L) != 0) );
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class StatementArmContext extends ParserRuleContext {
		public ConditionalContext value;
		public SuiteContext body;
		public TerminalNode ARROW() { return getToken(OrusParser.ARROW, 0); }
		public ConditionalContext conditional() {
			return getRuleContext(ConditionalContext.class,0);
		}
		public SuiteContext suite() {
			return getRuleContext(SuiteContext.class,0);
		}
		public StatementArmContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_statementArm; }
	}

	public final StatementArmContext statementArm() throws RecognitionException {
		StatementArmContext _localctx = new StatementArmContext(_ctx, getState());
		enterRule(_localctx, 18, RULE_statementArm);
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(301);
			((StatementArmContext)_localctx).value = conditional();
			setState(302);
			match(ARROW);
			setState(303);
			((StatementArmContext)_localctx).body = suite();
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ExpressionArmsContext extends ParserRuleContext {
		public ExpressionArmContext expressionArm;
		public List<ExpressionArmContext> arms = new ArrayList<ExpressionArmContext>();
		public List<TerminalNode> NEWLINE() { return getTokens(OrusParser.NEWLINE); }
		public TerminalNode NEWLINE(int i) {
			return getToken(OrusParser.NEWLINE, i);
		}
		public List<ExpressionArmContext> expressionArm() {
			return getRuleContexts(ExpressionArmContext.class);
		}
		public ExpressionArmContext expressionArm(int i) {
			return getRuleContext(ExpressionArmContext.class,i);
		}
		public ExpressionArmsContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_expressionArms; }
	}

	public final ExpressionArmsContext expressionArms() throws RecognitionException {
		ExpressionArmsContext _localctx = new ExpressionArmsContext(_ctx, getState());
		enterRule(_localctx, 20, RULE_expressionArms);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(307); 
			_errHandler.sync(this);
			_la = _input.LA(1);
			do {
				{
				setState(307);
				_errHandler.sync(this);
				switch (_input.LA(1)) {
				case NEWLINE:
					{
					setState(305);
					match(NEWLINE);
					}
					break;
				case FALSE:
				case FN:
				case MATCH:
				case NOT:
				case TRUE:
				case IDENTIFIER:
				case NUMBER:
				case STRING:
				case LPAREN:
				case LBRACKET:
				case LBRACE:
				case MINUS:
					{
					setState(306);
					((ExpressionArmsContext)_localctx).expressionArm = expressionArm();
					((ExpressionArmsContext)_localctx).arms.add(((ExpressionArmsContext)_localctx).expressionArm);
					}
					break;
				default:
					throw new NoViableAltException(this);
				}
				}
				setState(309); 
				_errHandler.sync(this);
				_la = _input.LA(1);
			} while ( (((_la) & ~0x3f) == 0 && ((1L << _la) & -9223323915889410016L) != 0) );
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ExpressionArmContext extends ParserRuleContext {
		public ConditionalContext value;
		public ExpressionContext result;
		public TerminalNode ARROW() { return getToken(OrusParser.ARROW, 0); }
		public ConditionalContext conditional() {
			return getRuleContext(ConditionalContext.class,0);
		}
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public ExpressionArmContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_expressionArm; }
	}

	public final ExpressionArmContext expressionArm() throws RecognitionException {
		ExpressionArmContext _localctx = new ExpressionArmContext(_ctx, getState());
		enterRule(_localctx, 22, RULE_expressionArm);
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(311);
			((ExpressionArmContext)_localctx).value = conditional();
			setState(312);
			match(ARROW);
			setState(313);
			((ExpressionArmContext)_localctx).result = expression();
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ItemContext extends ParserRuleContext {
		public ItemContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_item; }
	 
		public ItemContext() { }
		public void copyFrom(ItemContext ctx) {
			super.copyFrom(ctx);
		}
	}
	@SuppressWarnings("CheckReturnValue")
	public static class PassItemContext extends ItemContext {
		public TerminalNode PASS() { return getToken(OrusParser.PASS, 0); }
		public PassItemContext(ItemContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class ContinueItemContext extends ItemContext {
		public Token label;
		public TerminalNode CONTINUE() { return getToken(OrusParser.CONTINUE, 0); }
		public TerminalNode APOSTROPHE() { return getToken(OrusParser.APOSTROPHE, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public ContinueItemContext(ItemContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class BreakItemContext extends ItemContext {
		public Token label;
		public TerminalNode BREAK() { return getToken(OrusParser.BREAK, 0); }
		public TerminalNode APOSTROPHE() { return getToken(OrusParser.APOSTROPHE, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public BreakItemContext(ItemContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class ExpressionItemContext extends ItemContext {
		public ConditionalContext target;
		public Token colon;
		public TypeContext annotation;
		public Token operator;
		public ExpressionContext value;
		public ConditionalContext conditional() {
			return getRuleContext(ConditionalContext.class,0);
		}
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TypeContext type() {
			return getRuleContext(TypeContext.class,0);
		}
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public TerminalNode ASSIGN() { return getToken(OrusParser.ASSIGN, 0); }
		public TerminalNode COLON_ASSIGN() { return getToken(OrusParser.COLON_ASSIGN, 0); }
		public TerminalNode PLUS_ASSIGN() { return getToken(OrusParser.PLUS_ASSIGN, 0); }
		public TerminalNode MINUS_ASSIGN() { return getToken(OrusParser.MINUS_ASSIGN, 0); }
		public TerminalNode STAR_ASSIGN() { return getToken(OrusParser.STAR_ASSIGN, 0); }
		public TerminalNode SLASH_ASSIGN() { return getToken(OrusParser.SLASH_ASSIGN, 0); }
		public TerminalNode PERCENT_ASSIGN() { return getToken(OrusParser.PERCENT_ASSIGN, 0); }
		public ExpressionItemContext(ItemContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class MutableItemContext extends ItemContext {
		public Token name;
		public TypeContext annotation;
		public Token operator;
		public ExpressionContext value;
		public TerminalNode MUT() { return getToken(OrusParser.MUT, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public TerminalNode ASSIGN() { return getToken(OrusParser.ASSIGN, 0); }
		public TerminalNode COLON_ASSIGN() { return getToken(OrusParser.COLON_ASSIGN, 0); }
		public TerminalNode PLUS_ASSIGN() { return getToken(OrusParser.PLUS_ASSIGN, 0); }
		public TerminalNode MINUS_ASSIGN() { return getToken(OrusParser.MINUS_ASSIGN, 0); }
		public TerminalNode STAR_ASSIGN() { return getToken(OrusParser.STAR_ASSIGN, 0); }
		public TerminalNode SLASH_ASSIGN() { return getToken(OrusParser.SLASH_ASSIGN, 0); }
		public TerminalNode PERCENT_ASSIGN() { return getToken(OrusParser.PERCENT_ASSIGN, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TypeContext type() {
			return getRuleContext(TypeContext.class,0);
		}
		public MutableItemContext(ItemContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class PrintItemContext extends ItemContext {
		public PrintCallContext call;
		public PrintCallContext printCall() {
			return getRuleContext(PrintCallContext.class,0);
		}
		public PrintItemContext(ItemContext ctx) { copyFrom(ctx); }
	}

	public final ItemContext item() throws RecognitionException {
		ItemContext _localctx = new ItemContext(_ctx, getState());
		enterRule(_localctx, 24, RULE_item);
		int _la;
		try {
			setState(345);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case PRINT:
				_localctx = new PrintItemContext(_localctx);
				enterOuterAlt(_localctx, 1);
				{
				setState(315);
				((PrintItemContext)_localctx).call = printCall();
				}
				break;
			case PASS:
				_localctx = new PassItemContext(_localctx);
				enterOuterAlt(_localctx, 2);
				{
				setState(316);
				match(PASS);
				}
				break;
			case BREAK:
				_localctx = new BreakItemContext(_localctx);
				enterOuterAlt(_localctx, 3);
				{
				setState(317);
				match(BREAK);
				setState(320);
				_errHandler.sync(this);
				switch ( getInterpreter().adaptivePredict(_input,34,_ctx) ) {
				case 1:
					{
					setState(318);
					match(APOSTROPHE);
					setState(319);
					((BreakItemContext)_localctx).label = match(IDENTIFIER);
					}
					break;
				}
				}
				break;
			case CONTINUE:
				_localctx = new ContinueItemContext(_localctx);
				enterOuterAlt(_localctx, 4);
				{
				setState(322);
				match(CONTINUE);
				setState(325);
				_errHandler.sync(this);
				switch ( getInterpreter().adaptivePredict(_input,35,_ctx) ) {
				case 1:
					{
					setState(323);
					match(APOSTROPHE);
					setState(324);
					((ContinueItemContext)_localctx).label = match(IDENTIFIER);
					}
					break;
				}
				}
				break;
			case MUT:
				_localctx = new MutableItemContext(_localctx);
				enterOuterAlt(_localctx, 5);
				{
				setState(327);
				match(MUT);
				setState(328);
				((MutableItemContext)_localctx).name = match(IDENTIFIER);
				setState(331);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==COLON) {
					{
					setState(329);
					match(COLON);
					setState(330);
					((MutableItemContext)_localctx).annotation = type();
					}
				}

				setState(333);
				((MutableItemContext)_localctx).operator = _input.LT(1);
				_la = _input.LA(1);
				if ( !((((_la) & ~0x3f) == 0 && ((1L << _la) & 4540754324296302592L) != 0)) ) {
					((MutableItemContext)_localctx).operator = (Token)_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				setState(334);
				((MutableItemContext)_localctx).value = expression();
				}
				break;
			case FALSE:
			case FN:
			case MATCH:
			case NOT:
			case TRUE:
			case IDENTIFIER:
			case NUMBER:
			case STRING:
			case LPAREN:
			case LBRACKET:
			case LBRACE:
			case MINUS:
				_localctx = new ExpressionItemContext(_localctx);
				enterOuterAlt(_localctx, 6);
				{
				setState(335);
				((ExpressionItemContext)_localctx).target = conditional();
				setState(343);
				_errHandler.sync(this);
				switch (_input.LA(1)) {
				case COLON:
					{
					setState(336);
					((ExpressionItemContext)_localctx).colon = match(COLON);
					setState(337);
					((ExpressionItemContext)_localctx).annotation = type();
					setState(338);
					((ExpressionItemContext)_localctx).operator = _input.LT(1);
					_la = _input.LA(1);
					if ( !(_la==COLON_ASSIGN || _la==ASSIGN) ) {
						((ExpressionItemContext)_localctx).operator = (Token)_errHandler.recoverInline(this);
					}
					else {
						if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
						_errHandler.reportMatch(this);
						consume();
					}
					setState(339);
					((ExpressionItemContext)_localctx).value = expression();
					}
					break;
				case COLON_ASSIGN:
				case ASSIGN:
				case PLUS_ASSIGN:
				case MINUS_ASSIGN:
				case STAR_ASSIGN:
				case SLASH_ASSIGN:
				case PERCENT_ASSIGN:
					{
					setState(341);
					((ExpressionItemContext)_localctx).operator = _input.LT(1);
					_la = _input.LA(1);
					if ( !((((_la) & ~0x3f) == 0 && ((1L << _la) & 4540754324296302592L) != 0)) ) {
						((ExpressionItemContext)_localctx).operator = (Token)_errHandler.recoverInline(this);
					}
					else {
						if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
						_errHandler.reportMatch(this);
						consume();
					}
					setState(342);
					((ExpressionItemContext)_localctx).value = expression();
					}
					break;
				case EOF:
				case DEDENT:
				case TRAILING_COMMA:
				case NEWLINE:
				case BREAK:
				case CATCH:
				case CONTINUE:
				case DO:
				case ELIF:
				case ELSE:
				case ENUM:
				case FALSE:
				case FN:
				case FOR:
				case IF:
				case IMPL:
				case MATCH:
				case MUT:
				case NOT:
				case PASS:
				case PRINT:
				case PUB:
				case RETURN:
				case STRUCT:
				case TRUE:
				case TRY:
				case USE:
				case WHILE:
				case IDENTIFIER:
				case NUMBER:
				case STRING:
				case LPAREN:
				case LBRACKET:
				case LBRACE:
				case RBRACE:
				case COMMA:
				case SEMICOLON:
				case APOSTROPHE:
				case MINUS:
					break;
				default:
					break;
				}
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class PrintCallContext extends ParserRuleContext {
		public Token open;
		public ExpressionContext expression;
		public List<ExpressionContext> values = new ArrayList<ExpressionContext>();
		public TerminalNode PRINT() { return getToken(OrusParser.PRINT, 0); }
		public TerminalNode RPAREN() { return getToken(OrusParser.RPAREN, 0); }
		public TerminalNode LPAREN() { return getToken(OrusParser.LPAREN, 0); }
		public List<ExpressionContext> expression() {
			return getRuleContexts(ExpressionContext.class);
		}
		public ExpressionContext expression(int i) {
			return getRuleContext(ExpressionContext.class,i);
		}
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public PrintCallContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_printCall; }
	}

	public final PrintCallContext printCall() throws RecognitionException {
		PrintCallContext _localctx = new PrintCallContext(_ctx, getState());
		enterRule(_localctx, 26, RULE_printCall);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(347);
			match(PRINT);
			setState(348);
			((PrintCallContext)_localctx).open = match(LPAREN);
			setState(360);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if ((((_la) & ~0x3f) == 0 && ((1L << _la) & -9223323915889410048L) != 0)) {
				{
				setState(349);
				((PrintCallContext)_localctx).expression = expression();
				((PrintCallContext)_localctx).values.add(((PrintCallContext)_localctx).expression);
				setState(354);
				_errHandler.sync(this);
				_la = _input.LA(1);
				while (_la==COMMA) {
					{
					{
					setState(350);
					match(COMMA);
					setState(351);
					((PrintCallContext)_localctx).expression = expression();
					((PrintCallContext)_localctx).values.add(((PrintCallContext)_localctx).expression);
					}
					}
					setState(356);
					_errHandler.sync(this);
					_la = _input.LA(1);
				}
				setState(358);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==TRAILING_COMMA) {
					{
					setState(357);
					match(TRAILING_COMMA);
					}
				}

				}
			}

			setState(362);
			match(RPAREN);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class FunctionContext extends ParserRuleContext {
		public Token name;
		public Token open;
		public ParameterListContext parameters;
		public Token arrow;
		public TypeContext result;
		public Token colon;
		public SequenceContext body;
		public TerminalNode RPAREN() { return getToken(OrusParser.RPAREN, 0); }
		public TerminalNode LPAREN() { return getToken(OrusParser.LPAREN, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public SequenceContext sequence() {
			return getRuleContext(SequenceContext.class,0);
		}
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public ParameterListContext parameterList() {
			return getRuleContext(ParameterListContext.class,0);
		}
		public TerminalNode ARROW() { return getToken(OrusParser.ARROW, 0); }
		public TypeContext type() {
			return getRuleContext(TypeContext.class,0);
		}
		public FunctionContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_function; }
	}

	public final FunctionContext function() throws RecognitionException {
		FunctionContext _localctx = new FunctionContext(_ctx, getState());
		enterRule(_localctx, 28, RULE_function);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(365);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==IDENTIFIER) {
				{
				setState(364);
				((FunctionContext)_localctx).name = match(IDENTIFIER);
				}
			}

			setState(367);
			((FunctionContext)_localctx).open = match(LPAREN);
			setState(369);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==IDENTIFIER) {
				{
				setState(368);
				((FunctionContext)_localctx).parameters = parameterList();
				}
			}

			setState(371);
			match(RPAREN);
			setState(374);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==ARROW) {
				{
				setState(372);
				((FunctionContext)_localctx).arrow = match(ARROW);
				setState(373);
				((FunctionContext)_localctx).result = type();
				}
			}

			setState(376);
			((FunctionContext)_localctx).colon = match(COLON);
			setState(377);
			((FunctionContext)_localctx).body = sequence();
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class LambdaContext extends ParserRuleContext {
		public Token open;
		public ParameterListContext parameters;
		public Token arrow;
		public TypeContext result;
		public Token colon;
		public BlockContext statements;
		public LambdaBodyContext body;
		public TerminalNode RPAREN() { return getToken(OrusParser.RPAREN, 0); }
		public TerminalNode LPAREN() { return getToken(OrusParser.LPAREN, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode NEWLINE() { return getToken(OrusParser.NEWLINE, 0); }
		public TerminalNode INDENT() { return getToken(OrusParser.INDENT, 0); }
		public TerminalNode DEDENT() { return getToken(OrusParser.DEDENT, 0); }
		public BlockContext block() {
			return getRuleContext(BlockContext.class,0);
		}
		public LambdaBodyContext lambdaBody() {
			return getRuleContext(LambdaBodyContext.class,0);
		}
		public ParameterListContext parameterList() {
			return getRuleContext(ParameterListContext.class,0);
		}
		public TerminalNode ARROW() { return getToken(OrusParser.ARROW, 0); }
		public TypeContext type() {
			return getRuleContext(TypeContext.class,0);
		}
		public LambdaContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_lambda; }
	}

	public final LambdaContext lambda() throws RecognitionException {
		LambdaContext _localctx = new LambdaContext(_ctx, getState());
		enterRule(_localctx, 30, RULE_lambda);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(379);
			((LambdaContext)_localctx).open = match(LPAREN);
			setState(381);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==IDENTIFIER) {
				{
				setState(380);
				((LambdaContext)_localctx).parameters = parameterList();
				}
			}

			setState(383);
			match(RPAREN);
			setState(386);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==ARROW) {
				{
				setState(384);
				((LambdaContext)_localctx).arrow = match(ARROW);
				setState(385);
				((LambdaContext)_localctx).result = type();
				}
			}

			setState(388);
			((LambdaContext)_localctx).colon = match(COLON);
			setState(395);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case NEWLINE:
				{
				setState(389);
				match(NEWLINE);
				setState(390);
				match(INDENT);
				setState(391);
				((LambdaContext)_localctx).statements = block();
				setState(392);
				match(DEDENT);
				}
				break;
			case FALSE:
			case FN:
			case MATCH:
			case NOT:
			case PASS:
			case PRINT:
			case RETURN:
			case TRUE:
			case IDENTIFIER:
			case NUMBER:
			case STRING:
			case LPAREN:
			case LBRACKET:
			case LBRACE:
			case MINUS:
				{
				setState(394);
				((LambdaContext)_localctx).body = lambdaBody();
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class LambdaBodyContext extends ParserRuleContext {
		public PrintCallContext call;
		public Token keyword;
		public ExpressionContext value;
		public PrintCallContext printCall() {
			return getRuleContext(PrintCallContext.class,0);
		}
		public TerminalNode PASS() { return getToken(OrusParser.PASS, 0); }
		public TerminalNode RETURN() { return getToken(OrusParser.RETURN, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public LambdaBodyContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_lambdaBody; }
	}

	public final LambdaBodyContext lambdaBody() throws RecognitionException {
		LambdaBodyContext _localctx = new LambdaBodyContext(_ctx, getState());
		enterRule(_localctx, 32, RULE_lambdaBody);
		try {
			setState(404);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case PRINT:
				enterOuterAlt(_localctx, 1);
				{
				setState(397);
				((LambdaBodyContext)_localctx).call = printCall();
				}
				break;
			case PASS:
				enterOuterAlt(_localctx, 2);
				{
				setState(398);
				match(PASS);
				}
				break;
			case RETURN:
				enterOuterAlt(_localctx, 3);
				{
				setState(399);
				((LambdaBodyContext)_localctx).keyword = match(RETURN);
				setState(401);
				_errHandler.sync(this);
				switch ( getInterpreter().adaptivePredict(_input,48,_ctx) ) {
				case 1:
					{
					setState(400);
					((LambdaBodyContext)_localctx).value = expression();
					}
					break;
				}
				}
				break;
			case FALSE:
			case FN:
			case MATCH:
			case NOT:
			case TRUE:
			case IDENTIFIER:
			case NUMBER:
			case STRING:
			case LPAREN:
			case LBRACKET:
			case LBRACE:
			case MINUS:
				enterOuterAlt(_localctx, 4);
				{
				setState(403);
				((LambdaBodyContext)_localctx).value = expression();
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ParameterListContext extends ParserRuleContext {
		public ParameterContext parameter;
		public List<ParameterContext> parameters = new ArrayList<ParameterContext>();
		public List<ParameterContext> parameter() {
			return getRuleContexts(ParameterContext.class);
		}
		public ParameterContext parameter(int i) {
			return getRuleContext(ParameterContext.class,i);
		}
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public ParameterListContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_parameterList; }
	}

	public final ParameterListContext parameterList() throws RecognitionException {
		ParameterListContext _localctx = new ParameterListContext(_ctx, getState());
		enterRule(_localctx, 34, RULE_parameterList);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(406);
			((ParameterListContext)_localctx).parameter = parameter();
			((ParameterListContext)_localctx).parameters.add(((ParameterListContext)_localctx).parameter);
			setState(411);
			_errHandler.sync(this);
			_la = _input.LA(1);
			while (_la==COMMA) {
				{
				{
				setState(407);
				match(COMMA);
				setState(408);
				((ParameterListContext)_localctx).parameter = parameter();
				((ParameterListContext)_localctx).parameters.add(((ParameterListContext)_localctx).parameter);
				}
				}
				setState(413);
				_errHandler.sync(this);
				_la = _input.LA(1);
			}
			setState(415);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==TRAILING_COMMA) {
				{
				setState(414);
				match(TRAILING_COMMA);
				}
			}

			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ParameterContext extends ParserRuleContext {
		public Token name;
		public TypeContext annotation;
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TypeContext type() {
			return getRuleContext(TypeContext.class,0);
		}
		public ParameterContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_parameter; }
	}

	public final ParameterContext parameter() throws RecognitionException {
		ParameterContext _localctx = new ParameterContext(_ctx, getState());
		enterRule(_localctx, 36, RULE_parameter);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(417);
			((ParameterContext)_localctx).name = match(IDENTIFIER);
			setState(420);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==COLON) {
				{
				setState(418);
				match(COLON);
				setState(419);
				((ParameterContext)_localctx).annotation = type();
				}
			}

			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class StructFieldsContext extends ParserRuleContext {
		public StructFieldContext structField;
		public List<StructFieldContext> fields = new ArrayList<StructFieldContext>();
		public List<TerminalNode> NEWLINE() { return getTokens(OrusParser.NEWLINE); }
		public TerminalNode NEWLINE(int i) {
			return getToken(OrusParser.NEWLINE, i);
		}
		public List<StructFieldContext> structField() {
			return getRuleContexts(StructFieldContext.class);
		}
		public StructFieldContext structField(int i) {
			return getRuleContext(StructFieldContext.class,i);
		}
		public StructFieldsContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_structFields; }
	}

	public final StructFieldsContext structFields() throws RecognitionException {
		StructFieldsContext _localctx = new StructFieldsContext(_ctx, getState());
		enterRule(_localctx, 38, RULE_structFields);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(424); 
			_errHandler.sync(this);
			_la = _input.LA(1);
			do {
				{
				setState(424);
				_errHandler.sync(this);
				switch (_input.LA(1)) {
				case NEWLINE:
					{
					setState(422);
					match(NEWLINE);
					}
					break;
				case PUB:
				case IDENTIFIER:
					{
					setState(423);
					((StructFieldsContext)_localctx).structField = structField();
					((StructFieldsContext)_localctx).fields.add(((StructFieldsContext)_localctx).structField);
					}
					break;
				default:
					throw new NoViableAltException(this);
				}
				}
				setState(426); 
				_errHandler.sync(this);
				_la = _input.LA(1);
			} while ( (((_la) & ~0x3f) == 0 && ((1L << _la) & 277025390624L) != 0) );
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class StructFieldContext extends ParserRuleContext {
		public Token exported;
		public Token name;
		public TypeContext annotation;
		public ExpressionContext initial;
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public TypeContext type() {
			return getRuleContext(TypeContext.class,0);
		}
		public TerminalNode ASSIGN() { return getToken(OrusParser.ASSIGN, 0); }
		public TerminalNode PUB() { return getToken(OrusParser.PUB, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public TerminalNode COMMA() { return getToken(OrusParser.COMMA, 0); }
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public StructFieldContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_structField; }
	}

	public final StructFieldContext structField() throws RecognitionException {
		StructFieldContext _localctx = new StructFieldContext(_ctx, getState());
		enterRule(_localctx, 40, RULE_structField);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(429);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==PUB) {
				{
				setState(428);
				((StructFieldContext)_localctx).exported = match(PUB);
				}
			}

			setState(431);
			((StructFieldContext)_localctx).name = match(IDENTIFIER);
			setState(432);
			match(COLON);
			setState(433);
			((StructFieldContext)_localctx).annotation = type();
			setState(436);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==ASSIGN) {
				{
				setState(434);
				match(ASSIGN);
				setState(435);
				((StructFieldContext)_localctx).initial = expression();
				}
			}

			setState(439);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==TRAILING_COMMA || _la==COMMA) {
				{
				setState(438);
				_la = _input.LA(1);
				if ( !(_la==TRAILING_COMMA || _la==COMMA) ) {
				_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				}
			}

			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class TypeParametersContext extends ParserRuleContext {
		public Token open;
		public Token IDENTIFIER;
		public List<Token> names = new ArrayList<Token>();
		public TerminalNode RBRACKET() { return getToken(OrusParser.RBRACKET, 0); }
		public TerminalNode LBRACKET() { return getToken(OrusParser.LBRACKET, 0); }
		public List<TerminalNode> IDENTIFIER() { return getTokens(OrusParser.IDENTIFIER); }
		public TerminalNode IDENTIFIER(int i) {
			return getToken(OrusParser.IDENTIFIER, i);
		}
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public TerminalNode LESS() { return getToken(OrusParser.LESS, 0); }
		public TerminalNode GREATER() { return getToken(OrusParser.GREATER, 0); }
		public TypeParametersContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_typeParameters; }
	}

	public final TypeParametersContext typeParameters() throws RecognitionException {
		TypeParametersContext _localctx = new TypeParametersContext(_ctx, getState());
		enterRule(_localctx, 42, RULE_typeParameters);
		int _la;
		try {
			setState(469);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case LBRACKET:
				enterOuterAlt(_localctx, 1);
				{
				setState(441);
				((TypeParametersContext)_localctx).open = match(LBRACKET);
				setState(453);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==IDENTIFIER) {
					{
					setState(442);
					((TypeParametersContext)_localctx).IDENTIFIER = match(IDENTIFIER);
					((TypeParametersContext)_localctx).names.add(((TypeParametersContext)_localctx).IDENTIFIER);
					setState(447);
					_errHandler.sync(this);
					_la = _input.LA(1);
					while (_la==COMMA) {
						{
						{
						setState(443);
						match(COMMA);
						setState(444);
						((TypeParametersContext)_localctx).IDENTIFIER = match(IDENTIFIER);
						((TypeParametersContext)_localctx).names.add(((TypeParametersContext)_localctx).IDENTIFIER);
						}
						}
						setState(449);
						_errHandler.sync(this);
						_la = _input.LA(1);
					}
					setState(451);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==TRAILING_COMMA) {
						{
						setState(450);
						match(TRAILING_COMMA);
						}
					}

					}
				}

				setState(455);
				match(RBRACKET);
				}
				break;
			case LESS:
				enterOuterAlt(_localctx, 2);
				{
				setState(456);
				match(LESS);
				setState(457);
				((TypeParametersContext)_localctx).IDENTIFIER = match(IDENTIFIER);
				((TypeParametersContext)_localctx).names.add(((TypeParametersContext)_localctx).IDENTIFIER);
				setState(462);
				_errHandler.sync(this);
				_la = _input.LA(1);
				while (_la==COMMA) {
					{
					{
					setState(458);
					match(COMMA);
					setState(459);
					((TypeParametersContext)_localctx).IDENTIFIER = match(IDENTIFIER);
					((TypeParametersContext)_localctx).names.add(((TypeParametersContext)_localctx).IDENTIFIER);
					}
					}
					setState(464);
					_errHandler.sync(this);
					_la = _input.LA(1);
				}
				setState(466);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==TRAILING_COMMA) {
					{
					setState(465);
					match(TRAILING_COMMA);
					}
				}

				setState(468);
				match(GREATER);
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class EnumVariantsContext extends ParserRuleContext {
		public EnumVariantContext enumVariant;
		public List<EnumVariantContext> variants = new ArrayList<EnumVariantContext>();
		public List<TerminalNode> NEWLINE() { return getTokens(OrusParser.NEWLINE); }
		public TerminalNode NEWLINE(int i) {
			return getToken(OrusParser.NEWLINE, i);
		}
		public List<EnumVariantContext> enumVariant() {
			return getRuleContexts(EnumVariantContext.class);
		}
		public EnumVariantContext enumVariant(int i) {
			return getRuleContext(EnumVariantContext.class,i);
		}
		public EnumVariantsContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_enumVariants; }
	}

	public final EnumVariantsContext enumVariants() throws RecognitionException {
		EnumVariantsContext _localctx = new EnumVariantsContext(_ctx, getState());
		enterRule(_localctx, 44, RULE_enumVariants);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(473); 
			_errHandler.sync(this);
			_la = _input.LA(1);
			do {
				{
				setState(473);
				_errHandler.sync(this);
				switch (_input.LA(1)) {
				case NEWLINE:
					{
					setState(471);
					match(NEWLINE);
					}
					break;
				case IDENTIFIER:
					{
					setState(472);
					((EnumVariantsContext)_localctx).enumVariant = enumVariant();
					((EnumVariantsContext)_localctx).variants.add(((EnumVariantsContext)_localctx).enumVariant);
					}
					break;
				default:
					throw new NoViableAltException(this);
				}
				}
				setState(475); 
				_errHandler.sync(this);
				_la = _input.LA(1);
			} while ( _la==NEWLINE || _la==IDENTIFIER );
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class EnumVariantContext extends ParserRuleContext {
		public Token name;
		public Token open;
		public PayloadContext payload;
		public List<PayloadContext> payloads = new ArrayList<PayloadContext>();
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public TerminalNode RPAREN() { return getToken(OrusParser.RPAREN, 0); }
		public TerminalNode LPAREN() { return getToken(OrusParser.LPAREN, 0); }
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public List<TerminalNode> TRAILING_COMMA() { return getTokens(OrusParser.TRAILING_COMMA); }
		public TerminalNode TRAILING_COMMA(int i) {
			return getToken(OrusParser.TRAILING_COMMA, i);
		}
		public List<PayloadContext> payload() {
			return getRuleContexts(PayloadContext.class);
		}
		public PayloadContext payload(int i) {
			return getRuleContext(PayloadContext.class,i);
		}
		public EnumVariantContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_enumVariant; }
	}

	public final EnumVariantContext enumVariant() throws RecognitionException {
		EnumVariantContext _localctx = new EnumVariantContext(_ctx, getState());
		enterRule(_localctx, 46, RULE_enumVariant);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(477);
			((EnumVariantContext)_localctx).name = match(IDENTIFIER);
			setState(493);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==LPAREN) {
				{
				setState(478);
				((EnumVariantContext)_localctx).open = match(LPAREN);
				setState(490);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if ((((_la) & ~0x3f) == 0 && ((1L << _la) & 9070971453440L) != 0)) {
					{
					setState(479);
					((EnumVariantContext)_localctx).payload = payload();
					((EnumVariantContext)_localctx).payloads.add(((EnumVariantContext)_localctx).payload);
					setState(484);
					_errHandler.sync(this);
					_la = _input.LA(1);
					while (_la==COMMA) {
						{
						{
						setState(480);
						match(COMMA);
						setState(481);
						((EnumVariantContext)_localctx).payload = payload();
						((EnumVariantContext)_localctx).payloads.add(((EnumVariantContext)_localctx).payload);
						}
						}
						setState(486);
						_errHandler.sync(this);
						_la = _input.LA(1);
					}
					setState(488);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==TRAILING_COMMA) {
						{
						setState(487);
						match(TRAILING_COMMA);
						}
					}

					}
				}

				setState(492);
				match(RPAREN);
				}
			}

			setState(496);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==TRAILING_COMMA || _la==COMMA) {
				{
				setState(495);
				_la = _input.LA(1);
				if ( !(_la==TRAILING_COMMA || _la==COMMA) ) {
				_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				}
			}

			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class PayloadContext extends ParserRuleContext {
		public TypeContext first;
		public TypeContext annotation;
		public List<TypeContext> type() {
			return getRuleContexts(TypeContext.class);
		}
		public TypeContext type(int i) {
			return getRuleContext(TypeContext.class,i);
		}
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public PayloadContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_payload; }
	}

	public final PayloadContext payload() throws RecognitionException {
		PayloadContext _localctx = new PayloadContext(_ctx, getState());
		enterRule(_localctx, 48, RULE_payload);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(498);
			((PayloadContext)_localctx).first = type();
			setState(501);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==COLON) {
				{
				setState(499);
				match(COLON);
				setState(500);
				((PayloadContext)_localctx).annotation = type();
				}
			}

			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ImplMethodsContext extends ParserRuleContext {
		public MethodContext method;
		public List<MethodContext> methods = new ArrayList<MethodContext>();
		public List<TerminalNode> NEWLINE() { return getTokens(OrusParser.NEWLINE); }
		public TerminalNode NEWLINE(int i) {
			return getToken(OrusParser.NEWLINE, i);
		}
		public List<MethodContext> method() {
			return getRuleContexts(MethodContext.class);
		}
		public MethodContext method(int i) {
			return getRuleContext(MethodContext.class,i);
		}
		public ImplMethodsContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_implMethods; }
	}

	public final ImplMethodsContext implMethods() throws RecognitionException {
		ImplMethodsContext _localctx = new ImplMethodsContext(_ctx, getState());
		enterRule(_localctx, 50, RULE_implMethods);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(505); 
			_errHandler.sync(this);
			_la = _input.LA(1);
			do {
				{
				setState(505);
				_errHandler.sync(this);
				switch (_input.LA(1)) {
				case NEWLINE:
					{
					setState(503);
					match(NEWLINE);
					}
					break;
				case FN:
				case PUB:
					{
					setState(504);
					((ImplMethodsContext)_localctx).method = method();
					((ImplMethodsContext)_localctx).methods.add(((ImplMethodsContext)_localctx).method);
					}
					break;
				default:
					throw new NoViableAltException(this);
				}
				}
				setState(507); 
				_errHandler.sync(this);
				_la = _input.LA(1);
			} while ( (((_la) & ~0x3f) == 0 && ((1L << _la) & 2148007968L) != 0) );
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class MethodContext extends ParserRuleContext {
		public Token exported;
		public Token keyword;
		public FunctionContext definition;
		public TerminalNode FN() { return getToken(OrusParser.FN, 0); }
		public FunctionContext function() {
			return getRuleContext(FunctionContext.class,0);
		}
		public TerminalNode PUB() { return getToken(OrusParser.PUB, 0); }
		public MethodContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_method; }
	}

	public final MethodContext method() throws RecognitionException {
		MethodContext _localctx = new MethodContext(_ctx, getState());
		enterRule(_localctx, 52, RULE_method);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(510);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==PUB) {
				{
				setState(509);
				((MethodContext)_localctx).exported = match(PUB);
				}
			}

			setState(512);
			((MethodContext)_localctx).keyword = match(FN);
			setState(513);
			((MethodContext)_localctx).definition = function();
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ImportedNameContext extends ParserRuleContext {
		public Token name;
		public Token alias;
		public List<TerminalNode> IDENTIFIER() { return getTokens(OrusParser.IDENTIFIER); }
		public TerminalNode IDENTIFIER(int i) {
			return getToken(OrusParser.IDENTIFIER, i);
		}
		public TerminalNode AS() { return getToken(OrusParser.AS, 0); }
		public ImportedNameContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_importedName; }
	}

	public final ImportedNameContext importedName() throws RecognitionException {
		ImportedNameContext _localctx = new ImportedNameContext(_ctx, getState());
		enterRule(_localctx, 54, RULE_importedName);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(515);
			((ImportedNameContext)_localctx).name = match(IDENTIFIER);
			setState(518);
			_errHandler.sync(this);
			_la = _input.LA(1);
			if (_la==AS) {
				{
				setState(516);
				match(AS);
				setState(517);
				((ImportedNameContext)_localctx).alias = match(IDENTIFIER);
				}
			}

			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class TypeContext extends ParserRuleContext {
		public Token open;
		public TypeContext type;
		public List<TypeContext> parameters = new ArrayList<TypeContext>();
		public Token arrow;
		public TypeContext result;
		public TypeContext element;
		public Token length;
		public Token IDENTIFIER;
		public List<Token> names = new ArrayList<Token>();
		public List<TypeContext> arguments = new ArrayList<TypeContext>();
		public TerminalNode FN() { return getToken(OrusParser.FN, 0); }
		public TerminalNode RPAREN() { return getToken(OrusParser.RPAREN, 0); }
		public TerminalNode RBRACKET() { return getToken(OrusParser.RBRACKET, 0); }
		public TerminalNode LPAREN() { return getToken(OrusParser.LPAREN, 0); }
		public TerminalNode LBRACKET() { return getToken(OrusParser.LBRACKET, 0); }
		public List<TypeContext> type() {
			return getRuleContexts(TypeContext.class);
		}
		public TypeContext type(int i) {
			return getRuleContext(TypeContext.class,i);
		}
		public List<TerminalNode> IDENTIFIER() { return getTokens(OrusParser.IDENTIFIER); }
		public TerminalNode IDENTIFIER(int i) {
			return getToken(OrusParser.IDENTIFIER, i);
		}
		public TerminalNode QUESTION() { return getToken(OrusParser.QUESTION, 0); }
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public TerminalNode DOT() { return getToken(OrusParser.DOT, 0); }
		public TerminalNode LESS() { return getToken(OrusParser.LESS, 0); }
		public TerminalNode GREATER() { return getToken(OrusParser.GREATER, 0); }
		public TerminalNode ARROW() { return getToken(OrusParser.ARROW, 0); }
		public TerminalNode NUMBER() { return getToken(OrusParser.NUMBER, 0); }
		public TypeContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_type; }
	}

	public final TypeContext type() throws RecognitionException {
		TypeContext _localctx = new TypeContext(_ctx, getState());
		enterRule(_localctx, 56, RULE_type);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(587);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case FN:
				{
				setState(520);
				match(FN);
				setState(521);
				((TypeContext)_localctx).open = match(LPAREN);
				setState(533);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if ((((_la) & ~0x3f) == 0 && ((1L << _la) & 9070971453440L) != 0)) {
					{
					setState(522);
					((TypeContext)_localctx).type = type();
					((TypeContext)_localctx).parameters.add(((TypeContext)_localctx).type);
					setState(527);
					_errHandler.sync(this);
					_la = _input.LA(1);
					while (_la==COMMA) {
						{
						{
						setState(523);
						match(COMMA);
						setState(524);
						((TypeContext)_localctx).type = type();
						((TypeContext)_localctx).parameters.add(((TypeContext)_localctx).type);
						}
						}
						setState(529);
						_errHandler.sync(this);
						_la = _input.LA(1);
					}
					setState(531);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==TRAILING_COMMA) {
						{
						setState(530);
						match(TRAILING_COMMA);
						}
					}

					}
				}

				setState(535);
				match(RPAREN);
				setState(538);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==ARROW) {
					{
					setState(536);
					((TypeContext)_localctx).arrow = match(ARROW);
					setState(537);
					((TypeContext)_localctx).result = type();
					}
				}

				}
				break;
			case LBRACKET:
				{
				setState(540);
				((TypeContext)_localctx).open = match(LBRACKET);
				setState(541);
				((TypeContext)_localctx).element = type();
				setState(544);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==COMMA) {
					{
					setState(542);
					match(COMMA);
					setState(543);
					((TypeContext)_localctx).length = _input.LT(1);
					_la = _input.LA(1);
					if ( !(_la==IDENTIFIER || _la==NUMBER) ) {
						((TypeContext)_localctx).length = (Token)_errHandler.recoverInline(this);
					}
					else {
						if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
						_errHandler.reportMatch(this);
						consume();
					}
					}
				}

				setState(547);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==TRAILING_COMMA) {
					{
					setState(546);
					match(TRAILING_COMMA);
					}
				}

				setState(549);
				match(RBRACKET);
				}
				break;
			case IDENTIFIER:
				{
				setState(551);
				((TypeContext)_localctx).IDENTIFIER = match(IDENTIFIER);
				((TypeContext)_localctx).names.add(((TypeContext)_localctx).IDENTIFIER);
				setState(554);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==DOT) {
					{
					setState(552);
					match(DOT);
					setState(553);
					((TypeContext)_localctx).IDENTIFIER = match(IDENTIFIER);
					((TypeContext)_localctx).names.add(((TypeContext)_localctx).IDENTIFIER);
					}
				}

				setState(585);
				_errHandler.sync(this);
				switch (_input.LA(1)) {
				case LBRACKET:
					{
					setState(556);
					((TypeContext)_localctx).open = match(LBRACKET);
					setState(568);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if ((((_la) & ~0x3f) == 0 && ((1L << _la) & 9070971453440L) != 0)) {
						{
						setState(557);
						((TypeContext)_localctx).type = type();
						((TypeContext)_localctx).arguments.add(((TypeContext)_localctx).type);
						setState(562);
						_errHandler.sync(this);
						_la = _input.LA(1);
						while (_la==COMMA) {
							{
							{
							setState(558);
							match(COMMA);
							setState(559);
							((TypeContext)_localctx).type = type();
							((TypeContext)_localctx).arguments.add(((TypeContext)_localctx).type);
							}
							}
							setState(564);
							_errHandler.sync(this);
							_la = _input.LA(1);
						}
						setState(566);
						_errHandler.sync(this);
						_la = _input.LA(1);
						if (_la==TRAILING_COMMA) {
							{
							setState(565);
							match(TRAILING_COMMA);
							}
						}

						}
					}

					setState(570);
					match(RBRACKET);
					}
					break;
				case LESS:
					{
					setState(571);
					match(LESS);
					setState(572);
					((TypeContext)_localctx).type = type();
					((TypeContext)_localctx).arguments.add(((TypeContext)_localctx).type);
					setState(577);
					_errHandler.sync(this);
					_la = _input.LA(1);
					while (_la==COMMA) {
						{
						{
						setState(573);
						match(COMMA);
						setState(574);
						((TypeContext)_localctx).type = type();
						((TypeContext)_localctx).arguments.add(((TypeContext)_localctx).type);
						}
						}
						setState(579);
						_errHandler.sync(this);
						_la = _input.LA(1);
					}
					setState(581);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==TRAILING_COMMA) {
						{
						setState(580);
						match(TRAILING_COMMA);
						}
					}

					setState(583);
					match(GREATER);
					}
					break;
				case DEDENT:
				case TRAILING_COMMA:
				case NEWLINE:
				case PUB:
				case IDENTIFIER:
				case RPAREN:
				case RBRACKET:
				case COMMA:
				case COLON:
				case COLON_ASSIGN:
				case QUESTION:
				case ASSIGN:
				case PLUS_ASSIGN:
				case MINUS_ASSIGN:
				case STAR_ASSIGN:
				case SLASH_ASSIGN:
				case PERCENT_ASSIGN:
				case GREATER:
					break;
				default:
					break;
				}
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
			setState(590);
			_errHandler.sync(this);
			switch ( getInterpreter().adaptivePredict(_input,90,_ctx) ) {
			case 1:
				{
				setState(589);
				match(QUESTION);
				}
				break;
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class CastTypeContext extends ParserRuleContext {
		public Token IDENTIFIER;
		public List<Token> names = new ArrayList<Token>();
		public List<TerminalNode> IDENTIFIER() { return getTokens(OrusParser.IDENTIFIER); }
		public TerminalNode IDENTIFIER(int i) {
			return getToken(OrusParser.IDENTIFIER, i);
		}
		public TerminalNode DOT() { return getToken(OrusParser.DOT, 0); }
		public CastTypeContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_castType; }
	}

	public final CastTypeContext castType() throws RecognitionException {
		CastTypeContext _localctx = new CastTypeContext(_ctx, getState());
		enterRule(_localctx, 58, RULE_castType);
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(592);
			((CastTypeContext)_localctx).IDENTIFIER = match(IDENTIFIER);
			((CastTypeContext)_localctx).names.add(((CastTypeContext)_localctx).IDENTIFIER);
			setState(595);
			_errHandler.sync(this);
			switch ( getInterpreter().adaptivePredict(_input,91,_ctx) ) {
			case 1:
				{
				setState(593);
				match(DOT);
				setState(594);
				((CastTypeContext)_localctx).IDENTIFIER = match(IDENTIFIER);
				((CastTypeContext)_localctx).names.add(((CastTypeContext)_localctx).IDENTIFIER);
				}
				break;
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ExpressionContext extends ParserRuleContext {
		public ConditionalContext target;
		public Token operator;
		public ExpressionContext value;
		public ConditionalContext conditional() {
			return getRuleContext(ConditionalContext.class,0);
		}
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public TerminalNode ASSIGN() { return getToken(OrusParser.ASSIGN, 0); }
		public TerminalNode PLUS_ASSIGN() { return getToken(OrusParser.PLUS_ASSIGN, 0); }
		public TerminalNode MINUS_ASSIGN() { return getToken(OrusParser.MINUS_ASSIGN, 0); }
		public TerminalNode STAR_ASSIGN() { return getToken(OrusParser.STAR_ASSIGN, 0); }
		public TerminalNode SLASH_ASSIGN() { return getToken(OrusParser.SLASH_ASSIGN, 0); }
		public TerminalNode PERCENT_ASSIGN() { return getToken(OrusParser.PERCENT_ASSIGN, 0); }
		public ExpressionContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_expression; }
	}

	public final ExpressionContext expression() throws RecognitionException {
		ExpressionContext _localctx = new ExpressionContext(_ctx, getState());
		enterRule(_localctx, 60, RULE_expression);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(597);
			((ExpressionContext)_localctx).target = conditional();
			setState(600);
			_errHandler.sync(this);
			switch ( getInterpreter().adaptivePredict(_input,92,_ctx) ) {
			case 1:
				{
				setState(598);
				((ExpressionContext)_localctx).operator = _input.LT(1);
				_la = _input.LA(1);
				if ( !((((_la) & ~0x3f) == 0 && ((1L << _la) & 4539628424389459968L) != 0)) ) {
					((ExpressionContext)_localctx).operator = (Token)_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				setState(599);
				((ExpressionContext)_localctx).value = expression();
				}
				break;
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ConditionalContext extends ParserRuleContext {
		public DisjunctionContext first;
		public ExpressionContext value;
		public ExpressionContext alternative;
		public ExpressionContext expression;
		public List<ExpressionContext> conditions = new ArrayList<ExpressionContext>();
		public ExpressionContext otherwise;
		public DisjunctionContext disjunction() {
			return getRuleContext(DisjunctionContext.class,0);
		}
		public TerminalNode QUESTION() { return getToken(OrusParser.QUESTION, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode IF() { return getToken(OrusParser.IF, 0); }
		public List<ExpressionContext> expression() {
			return getRuleContexts(ExpressionContext.class);
		}
		public ExpressionContext expression(int i) {
			return getRuleContext(ExpressionContext.class,i);
		}
		public List<TerminalNode> ELIF() { return getTokens(OrusParser.ELIF); }
		public TerminalNode ELIF(int i) {
			return getToken(OrusParser.ELIF, i);
		}
		public TerminalNode ELSE() { return getToken(OrusParser.ELSE, 0); }
		public ConditionalContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_conditional; }
	}

	public final ConditionalContext conditional() throws RecognitionException {
		ConditionalContext _localctx = new ConditionalContext(_ctx, getState());
		enterRule(_localctx, 62, RULE_conditional);
		try {
			int _alt;
			enterOuterAlt(_localctx, 1);
			{
			setState(602);
			((ConditionalContext)_localctx).first = disjunction();
			setState(608);
			_errHandler.sync(this);
			switch ( getInterpreter().adaptivePredict(_input,93,_ctx) ) {
			case 1:
				{
				setState(603);
				match(QUESTION);
				setState(604);
				((ConditionalContext)_localctx).value = expression();
				setState(605);
				match(COLON);
				setState(606);
				((ConditionalContext)_localctx).alternative = expression();
				}
				break;
			}
			setState(623);
			_errHandler.sync(this);
			switch ( getInterpreter().adaptivePredict(_input,96,_ctx) ) {
			case 1:
				{
				setState(610);
				match(IF);
				setState(611);
				((ConditionalContext)_localctx).expression = expression();
				((ConditionalContext)_localctx).conditions.add(((ConditionalContext)_localctx).expression);
				setState(616);
				_errHandler.sync(this);
				_alt = getInterpreter().adaptivePredict(_input,94,_ctx);
				while ( _alt!=2 && _alt!=org.antlr.v4.runtime.atn.ATN.INVALID_ALT_NUMBER ) {
					if ( _alt==1 ) {
						{
						{
						setState(612);
						match(ELIF);
						setState(613);
						((ConditionalContext)_localctx).expression = expression();
						((ConditionalContext)_localctx).conditions.add(((ConditionalContext)_localctx).expression);
						}
						} 
					}
					setState(618);
					_errHandler.sync(this);
					_alt = getInterpreter().adaptivePredict(_input,94,_ctx);
				}
				setState(621);
				_errHandler.sync(this);
				switch ( getInterpreter().adaptivePredict(_input,95,_ctx) ) {
				case 1:
					{
					setState(619);
					match(ELSE);
					setState(620);
					((ConditionalContext)_localctx).otherwise = expression();
					}
					break;
				}
				}
				break;
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class DisjunctionContext extends ParserRuleContext {
		public ConjunctionContext conjunction;
		public List<ConjunctionContext> operands = new ArrayList<ConjunctionContext>();
		public Token OR;
		public List<Token> operators = new ArrayList<Token>();
		public List<ConjunctionContext> conjunction() {
			return getRuleContexts(ConjunctionContext.class);
		}
		public ConjunctionContext conjunction(int i) {
			return getRuleContext(ConjunctionContext.class,i);
		}
		public List<TerminalNode> OR() { return getTokens(OrusParser.OR); }
		public TerminalNode OR(int i) {
			return getToken(OrusParser.OR, i);
		}
		public DisjunctionContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_disjunction; }
	}

	public final DisjunctionContext disjunction() throws RecognitionException {
		DisjunctionContext _localctx = new DisjunctionContext(_ctx, getState());
		enterRule(_localctx, 64, RULE_disjunction);
		try {
			int _alt;
			enterOuterAlt(_localctx, 1);
			{
			setState(625);
			((DisjunctionContext)_localctx).conjunction = conjunction();
			((DisjunctionContext)_localctx).operands.add(((DisjunctionContext)_localctx).conjunction);
			setState(630);
			_errHandler.sync(this);
			_alt = getInterpreter().adaptivePredict(_input,97,_ctx);
			while ( _alt!=2 && _alt!=org.antlr.v4.runtime.atn.ATN.INVALID_ALT_NUMBER ) {
				if ( _alt==1 ) {
					{
					{
					setState(626);
					((DisjunctionContext)_localctx).OR = match(OR);
					((DisjunctionContext)_localctx).operators.add(((DisjunctionContext)_localctx).OR);
					setState(627);
					((DisjunctionContext)_localctx).conjunction = conjunction();
					((DisjunctionContext)_localctx).operands.add(((DisjunctionContext)_localctx).conjunction);
					}
					} 
				}
				setState(632);
				_errHandler.sync(this);
				_alt = getInterpreter().adaptivePredict(_input,97,_ctx);
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ConjunctionContext extends ParserRuleContext {
		public ComparisonContext comparison;
		public List<ComparisonContext> operands = new ArrayList<ComparisonContext>();
		public Token AND;
		public List<Token> operators = new ArrayList<Token>();
		public List<ComparisonContext> comparison() {
			return getRuleContexts(ComparisonContext.class);
		}
		public ComparisonContext comparison(int i) {
			return getRuleContext(ComparisonContext.class,i);
		}
		public List<TerminalNode> AND() { return getTokens(OrusParser.AND); }
		public TerminalNode AND(int i) {
			return getToken(OrusParser.AND, i);
		}
		public ConjunctionContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_conjunction; }
	}

	public final ConjunctionContext conjunction() throws RecognitionException {
		ConjunctionContext _localctx = new ConjunctionContext(_ctx, getState());
		enterRule(_localctx, 66, RULE_conjunction);
		try {
			int _alt;
			enterOuterAlt(_localctx, 1);
			{
			setState(633);
			((ConjunctionContext)_localctx).comparison = comparison();
			((ConjunctionContext)_localctx).operands.add(((ConjunctionContext)_localctx).comparison);
			setState(638);
			_errHandler.sync(this);
			_alt = getInterpreter().adaptivePredict(_input,98,_ctx);
			while ( _alt!=2 && _alt!=org.antlr.v4.runtime.atn.ATN.INVALID_ALT_NUMBER ) {
				if ( _alt==1 ) {
					{
					{
					setState(634);
					((ConjunctionContext)_localctx).AND = match(AND);
					((ConjunctionContext)_localctx).operators.add(((ConjunctionContext)_localctx).AND);
					setState(635);
					((ConjunctionContext)_localctx).comparison = comparison();
					((ConjunctionContext)_localctx).operands.add(((ConjunctionContext)_localctx).comparison);
					}
					} 
				}
				setState(640);
				_errHandler.sync(this);
				_alt = getInterpreter().adaptivePredict(_input,98,_ctx);
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ComparisonContext extends ParserRuleContext {
		public AdditiveContext first;
		public ComparisonTailContext comparisonTail;
		public List<ComparisonTailContext> rest = new ArrayList<ComparisonTailContext>();
		public AdditiveContext additive() {
			return getRuleContext(AdditiveContext.class,0);
		}
		public List<ComparisonTailContext> comparisonTail() {
			return getRuleContexts(ComparisonTailContext.class);
		}
		public ComparisonTailContext comparisonTail(int i) {
			return getRuleContext(ComparisonTailContext.class,i);
		}
		public ComparisonContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_comparison; }
	}

	public final ComparisonContext comparison() throws RecognitionException {
		ComparisonContext _localctx = new ComparisonContext(_ctx, getState());
		enterRule(_localctx, 68, RULE_comparison);
		try {
			int _alt;
			enterOuterAlt(_localctx, 1);
			{
			setState(641);
			((ComparisonContext)_localctx).first = additive();
			setState(645);
			_errHandler.sync(this);
			_alt = getInterpreter().adaptivePredict(_input,99,_ctx);
			while ( _alt!=2 && _alt!=org.antlr.v4.runtime.atn.ATN.INVALID_ALT_NUMBER ) {
				if ( _alt==1 ) {
					{
					{
					setState(642);
					((ComparisonContext)_localctx).comparisonTail = comparisonTail();
					((ComparisonContext)_localctx).rest.add(((ComparisonContext)_localctx).comparisonTail);
					}
					} 
				}
				setState(647);
				_errHandler.sync(this);
				_alt = getInterpreter().adaptivePredict(_input,99,_ctx);
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class ComparisonTailContext extends ParserRuleContext {
		public Token operator;
		public AdditiveContext operand;
		public CastTypeContext target;
		public UnaryContext factor;
		public MultiplicativeContext term;
		public AdditiveContext additive() {
			return getRuleContext(AdditiveContext.class,0);
		}
		public TerminalNode EQUAL() { return getToken(OrusParser.EQUAL, 0); }
		public TerminalNode NOT_EQUAL() { return getToken(OrusParser.NOT_EQUAL, 0); }
		public TerminalNode LESS() { return getToken(OrusParser.LESS, 0); }
		public TerminalNode LESS_EQUAL() { return getToken(OrusParser.LESS_EQUAL, 0); }
		public TerminalNode GREATER() { return getToken(OrusParser.GREATER, 0); }
		public TerminalNode GREATER_EQUAL() { return getToken(OrusParser.GREATER_EQUAL, 0); }
		public TerminalNode MATCHES() { return getToken(OrusParser.MATCHES, 0); }
		public TerminalNode AS() { return getToken(OrusParser.AS, 0); }
		public CastTypeContext castType() {
			return getRuleContext(CastTypeContext.class,0);
		}
		public UnaryContext unary() {
			return getRuleContext(UnaryContext.class,0);
		}
		public TerminalNode STAR() { return getToken(OrusParser.STAR, 0); }
		public TerminalNode SLASH() { return getToken(OrusParser.SLASH, 0); }
		public TerminalNode PERCENT() { return getToken(OrusParser.PERCENT, 0); }
		public MultiplicativeContext multiplicative() {
			return getRuleContext(MultiplicativeContext.class,0);
		}
		public TerminalNode PLUS() { return getToken(OrusParser.PLUS, 0); }
		public TerminalNode MINUS() { return getToken(OrusParser.MINUS, 0); }
		public ComparisonTailContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_comparisonTail; }
	}

	public final ComparisonTailContext comparisonTail() throws RecognitionException {
		ComparisonTailContext _localctx = new ComparisonTailContext(_ctx, getState());
		enterRule(_localctx, 70, RULE_comparisonTail);
		int _la;
		try {
			setState(656);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case MATCHES:
			case EQUAL:
			case NOT_EQUAL:
			case LESS:
			case LESS_EQUAL:
			case GREATER:
			case GREATER_EQUAL:
				enterOuterAlt(_localctx, 1);
				{
				setState(648);
				((ComparisonTailContext)_localctx).operator = _input.LT(1);
				_la = _input.LA(1);
				if ( !(((((_la - 25)) & ~0x3f) == 0 && ((1L << (_la - 25)) & 277076930199553L) != 0)) ) {
					((ComparisonTailContext)_localctx).operator = (Token)_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				setState(649);
				((ComparisonTailContext)_localctx).operand = additive();
				}
				break;
			case AS:
				enterOuterAlt(_localctx, 2);
				{
				setState(650);
				((ComparisonTailContext)_localctx).operator = match(AS);
				setState(651);
				((ComparisonTailContext)_localctx).target = castType();
				}
				break;
			case STAR:
			case SLASH:
			case PERCENT:
				enterOuterAlt(_localctx, 3);
				{
				setState(652);
				((ComparisonTailContext)_localctx).operator = _input.LT(1);
				_la = _input.LA(1);
				if ( !(((((_la - 64)) & ~0x3f) == 0 && ((1L << (_la - 64)) & 7L) != 0)) ) {
					((ComparisonTailContext)_localctx).operator = (Token)_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				setState(653);
				((ComparisonTailContext)_localctx).factor = unary();
				}
				break;
			case PLUS:
			case MINUS:
				enterOuterAlt(_localctx, 4);
				{
				setState(654);
				((ComparisonTailContext)_localctx).operator = _input.LT(1);
				_la = _input.LA(1);
				if ( !(_la==PLUS || _la==MINUS) ) {
					((ComparisonTailContext)_localctx).operator = (Token)_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				setState(655);
				((ComparisonTailContext)_localctx).term = multiplicative();
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class AdditiveContext extends ParserRuleContext {
		public MultiplicativeContext multiplicative;
		public List<MultiplicativeContext> operands = new ArrayList<MultiplicativeContext>();
		public Token PLUS;
		public List<Token> operators = new ArrayList<Token>();
		public Token MINUS;
		public Token _tset1821;
		public List<MultiplicativeContext> multiplicative() {
			return getRuleContexts(MultiplicativeContext.class);
		}
		public MultiplicativeContext multiplicative(int i) {
			return getRuleContext(MultiplicativeContext.class,i);
		}
		public List<TerminalNode> PLUS() { return getTokens(OrusParser.PLUS); }
		public TerminalNode PLUS(int i) {
			return getToken(OrusParser.PLUS, i);
		}
		public List<TerminalNode> MINUS() { return getTokens(OrusParser.MINUS); }
		public TerminalNode MINUS(int i) {
			return getToken(OrusParser.MINUS, i);
		}
		public AdditiveContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_additive; }
	}

	public final AdditiveContext additive() throws RecognitionException {
		AdditiveContext _localctx = new AdditiveContext(_ctx, getState());
		enterRule(_localctx, 72, RULE_additive);
		int _la;
		try {
			int _alt;
			enterOuterAlt(_localctx, 1);
			{
			setState(658);
			((AdditiveContext)_localctx).multiplicative = multiplicative();
			((AdditiveContext)_localctx).operands.add(((AdditiveContext)_localctx).multiplicative);
			setState(663);
			_errHandler.sync(this);
			_alt = getInterpreter().adaptivePredict(_input,101,_ctx);
			while ( _alt!=2 && _alt!=org.antlr.v4.runtime.atn.ATN.INVALID_ALT_NUMBER ) {
				if ( _alt==1 ) {
					{
					{
					setState(659);
					((AdditiveContext)_localctx)._tset1821 = _input.LT(1);
					_la = _input.LA(1);
					if ( !(_la==PLUS || _la==MINUS) ) {
						((AdditiveContext)_localctx)._tset1821 = (Token)_errHandler.recoverInline(this);
					}
					else {
						if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
						_errHandler.reportMatch(this);
						consume();
					}
					((AdditiveContext)_localctx).operators.add(((AdditiveContext)_localctx)._tset1821);
					setState(660);
					((AdditiveContext)_localctx).multiplicative = multiplicative();
					((AdditiveContext)_localctx).operands.add(((AdditiveContext)_localctx).multiplicative);
					}
					} 
				}
				setState(665);
				_errHandler.sync(this);
				_alt = getInterpreter().adaptivePredict(_input,101,_ctx);
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class MultiplicativeContext extends ParserRuleContext {
		public UnaryContext unary;
		public List<UnaryContext> operands = new ArrayList<UnaryContext>();
		public Token STAR;
		public List<Token> operators = new ArrayList<Token>();
		public Token SLASH;
		public Token PERCENT;
		public Token _tset1852;
		public List<UnaryContext> unary() {
			return getRuleContexts(UnaryContext.class);
		}
		public UnaryContext unary(int i) {
			return getRuleContext(UnaryContext.class,i);
		}
		public List<TerminalNode> STAR() { return getTokens(OrusParser.STAR); }
		public TerminalNode STAR(int i) {
			return getToken(OrusParser.STAR, i);
		}
		public List<TerminalNode> SLASH() { return getTokens(OrusParser.SLASH); }
		public TerminalNode SLASH(int i) {
			return getToken(OrusParser.SLASH, i);
		}
		public List<TerminalNode> PERCENT() { return getTokens(OrusParser.PERCENT); }
		public TerminalNode PERCENT(int i) {
			return getToken(OrusParser.PERCENT, i);
		}
		public MultiplicativeContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_multiplicative; }
	}

	public final MultiplicativeContext multiplicative() throws RecognitionException {
		MultiplicativeContext _localctx = new MultiplicativeContext(_ctx, getState());
		enterRule(_localctx, 74, RULE_multiplicative);
		int _la;
		try {
			int _alt;
			enterOuterAlt(_localctx, 1);
			{
			setState(666);
			((MultiplicativeContext)_localctx).unary = unary();
			((MultiplicativeContext)_localctx).operands.add(((MultiplicativeContext)_localctx).unary);
			setState(671);
			_errHandler.sync(this);
			_alt = getInterpreter().adaptivePredict(_input,102,_ctx);
			while ( _alt!=2 && _alt!=org.antlr.v4.runtime.atn.ATN.INVALID_ALT_NUMBER ) {
				if ( _alt==1 ) {
					{
					{
					setState(667);
					((MultiplicativeContext)_localctx)._tset1852 = _input.LT(1);
					_la = _input.LA(1);
					if ( !(((((_la - 64)) & ~0x3f) == 0 && ((1L << (_la - 64)) & 7L) != 0)) ) {
						((MultiplicativeContext)_localctx)._tset1852 = (Token)_errHandler.recoverInline(this);
					}
					else {
						if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
						_errHandler.reportMatch(this);
						consume();
					}
					((MultiplicativeContext)_localctx).operators.add(((MultiplicativeContext)_localctx)._tset1852);
					setState(668);
					((MultiplicativeContext)_localctx).unary = unary();
					((MultiplicativeContext)_localctx).operands.add(((MultiplicativeContext)_localctx).unary);
					}
					} 
				}
				setState(673);
				_errHandler.sync(this);
				_alt = getInterpreter().adaptivePredict(_input,102,_ctx);
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class UnaryContext extends ParserRuleContext {
		public Token MINUS;
		public List<Token> operators = new ArrayList<Token>();
		public Token NOT;
		public Token _tset1881;
		public PostfixContext operand;
		public PostfixContext postfix() {
			return getRuleContext(PostfixContext.class,0);
		}
		public List<TerminalNode> MINUS() { return getTokens(OrusParser.MINUS); }
		public TerminalNode MINUS(int i) {
			return getToken(OrusParser.MINUS, i);
		}
		public List<TerminalNode> NOT() { return getTokens(OrusParser.NOT); }
		public TerminalNode NOT(int i) {
			return getToken(OrusParser.NOT, i);
		}
		public UnaryContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_unary; }
	}

	public final UnaryContext unary() throws RecognitionException {
		UnaryContext _localctx = new UnaryContext(_ctx, getState());
		enterRule(_localctx, 76, RULE_unary);
		int _la;
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(677);
			_errHandler.sync(this);
			_la = _input.LA(1);
			while (_la==NOT || _la==MINUS) {
				{
				{
				setState(674);
				((UnaryContext)_localctx)._tset1881 = _input.LT(1);
				_la = _input.LA(1);
				if ( !(_la==NOT || _la==MINUS) ) {
					((UnaryContext)_localctx)._tset1881 = (Token)_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				((UnaryContext)_localctx).operators.add(((UnaryContext)_localctx)._tset1881);
				}
				}
				setState(679);
				_errHandler.sync(this);
				_la = _input.LA(1);
			}
			setState(680);
			((UnaryContext)_localctx).operand = postfix();
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class PostfixContext extends ParserRuleContext {
		public AtomContext first;
		public SuffixContext suffix;
		public List<SuffixContext> suffixes = new ArrayList<SuffixContext>();
		public AtomContext atom() {
			return getRuleContext(AtomContext.class,0);
		}
		public List<SuffixContext> suffix() {
			return getRuleContexts(SuffixContext.class);
		}
		public SuffixContext suffix(int i) {
			return getRuleContext(SuffixContext.class,i);
		}
		public PostfixContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_postfix; }
	}

	public final PostfixContext postfix() throws RecognitionException {
		PostfixContext _localctx = new PostfixContext(_ctx, getState());
		enterRule(_localctx, 78, RULE_postfix);
		try {
			int _alt;
			enterOuterAlt(_localctx, 1);
			{
			setState(682);
			((PostfixContext)_localctx).first = atom();
			setState(686);
			_errHandler.sync(this);
			_alt = getInterpreter().adaptivePredict(_input,104,_ctx);
			while ( _alt!=2 && _alt!=org.antlr.v4.runtime.atn.ATN.INVALID_ALT_NUMBER ) {
				if ( _alt==1 ) {
					{
					{
					setState(683);
					((PostfixContext)_localctx).suffix = suffix();
					((PostfixContext)_localctx).suffixes.add(((PostfixContext)_localctx).suffix);
					}
					} 
				}
				setState(688);
				_errHandler.sync(this);
				_alt = getInterpreter().adaptivePredict(_input,104,_ctx);
			}
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class SuffixContext extends ParserRuleContext {
		public SuffixContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_suffix; }
	 
		public SuffixContext() { }
		public void copyFrom(SuffixContext ctx) {
			super.copyFrom(ctx);
		}
	}
	@SuppressWarnings("CheckReturnValue")
	public static class StructSuffixContext extends SuffixContext {
		public FieldValueContext fieldValue;
		public List<FieldValueContext> fields = new ArrayList<FieldValueContext>();
		public TerminalNode LBRACE() { return getToken(OrusParser.LBRACE, 0); }
		public TerminalNode RBRACE() { return getToken(OrusParser.RBRACE, 0); }
		public List<FieldValueContext> fieldValue() {
			return getRuleContexts(FieldValueContext.class);
		}
		public FieldValueContext fieldValue(int i) {
			return getRuleContext(FieldValueContext.class,i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public StructSuffixContext(SuffixContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class CallSuffixContext extends SuffixContext {
		public ExpressionContext expression;
		public List<ExpressionContext> arguments = new ArrayList<ExpressionContext>();
		public TerminalNode LPAREN() { return getToken(OrusParser.LPAREN, 0); }
		public TerminalNode RPAREN() { return getToken(OrusParser.RPAREN, 0); }
		public List<ExpressionContext> expression() {
			return getRuleContexts(ExpressionContext.class);
		}
		public ExpressionContext expression(int i) {
			return getRuleContext(ExpressionContext.class,i);
		}
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public CallSuffixContext(SuffixContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class MemberSuffixContext extends SuffixContext {
		public Token name;
		public TerminalNode DOT() { return getToken(OrusParser.DOT, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public MemberSuffixContext(SuffixContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class IndexSuffixContext extends SuffixContext {
		public ExpressionContext first;
		public Token DOT_DOT;
		public List<Token> dots = new ArrayList<Token>();
		public ExpressionContext limit;
		public ExpressionContext step;
		public TerminalNode LBRACKET() { return getToken(OrusParser.LBRACKET, 0); }
		public TerminalNode RBRACKET() { return getToken(OrusParser.RBRACKET, 0); }
		public List<ExpressionContext> expression() {
			return getRuleContexts(ExpressionContext.class);
		}
		public ExpressionContext expression(int i) {
			return getRuleContext(ExpressionContext.class,i);
		}
		public List<TerminalNode> DOT_DOT() { return getTokens(OrusParser.DOT_DOT); }
		public TerminalNode DOT_DOT(int i) {
			return getToken(OrusParser.DOT_DOT, i);
		}
		public IndexSuffixContext(SuffixContext ctx) { copyFrom(ctx); }
	}

	public final SuffixContext suffix() throws RecognitionException {
		SuffixContext _localctx = new SuffixContext(_ctx, getState());
		enterRule(_localctx, 80, RULE_suffix);
		int _la;
		try {
			setState(740);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case LPAREN:
				_localctx = new CallSuffixContext(_localctx);
				enterOuterAlt(_localctx, 1);
				{
				setState(689);
				match(LPAREN);
				setState(701);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if ((((_la) & ~0x3f) == 0 && ((1L << _la) & -9223323915889410048L) != 0)) {
					{
					setState(690);
					((CallSuffixContext)_localctx).expression = expression();
					((CallSuffixContext)_localctx).arguments.add(((CallSuffixContext)_localctx).expression);
					setState(695);
					_errHandler.sync(this);
					_la = _input.LA(1);
					while (_la==COMMA) {
						{
						{
						setState(691);
						match(COMMA);
						setState(692);
						((CallSuffixContext)_localctx).expression = expression();
						((CallSuffixContext)_localctx).arguments.add(((CallSuffixContext)_localctx).expression);
						}
						}
						setState(697);
						_errHandler.sync(this);
						_la = _input.LA(1);
					}
					setState(699);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==TRAILING_COMMA) {
						{
						setState(698);
						match(TRAILING_COMMA);
						}
					}

					}
				}

				setState(703);
				match(RPAREN);
				}
				break;
			case LBRACKET:
				_localctx = new IndexSuffixContext(_localctx);
				enterOuterAlt(_localctx, 2);
				{
				setState(704);
				match(LBRACKET);
				setState(706);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if ((((_la) & ~0x3f) == 0 && ((1L << _la) & -9223323915889410048L) != 0)) {
					{
					setState(705);
					((IndexSuffixContext)_localctx).first = expression();
					}
				}

				setState(718);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==DOT_DOT) {
					{
					setState(708);
					((IndexSuffixContext)_localctx).DOT_DOT = match(DOT_DOT);
					((IndexSuffixContext)_localctx).dots.add(((IndexSuffixContext)_localctx).DOT_DOT);
					setState(710);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if ((((_la) & ~0x3f) == 0 && ((1L << _la) & -9223323915889410048L) != 0)) {
						{
						setState(709);
						((IndexSuffixContext)_localctx).limit = expression();
						}
					}

					setState(716);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==DOT_DOT) {
						{
						setState(712);
						((IndexSuffixContext)_localctx).DOT_DOT = match(DOT_DOT);
						((IndexSuffixContext)_localctx).dots.add(((IndexSuffixContext)_localctx).DOT_DOT);
						setState(714);
						_errHandler.sync(this);
						_la = _input.LA(1);
						if ((((_la) & ~0x3f) == 0 && ((1L << _la) & -9223323915889410048L) != 0)) {
							{
							setState(713);
							((IndexSuffixContext)_localctx).step = expression();
							}
						}

						}
					}

					}
				}

				setState(720);
				match(RBRACKET);
				}
				break;
			case DOT:
				_localctx = new MemberSuffixContext(_localctx);
				enterOuterAlt(_localctx, 3);
				{
				setState(721);
				match(DOT);
				setState(722);
				((MemberSuffixContext)_localctx).name = match(IDENTIFIER);
				}
				break;
			case LBRACE:
				_localctx = new StructSuffixContext(_localctx);
				enterOuterAlt(_localctx, 4);
				{
				setState(723);
				match(LBRACE);
				setState(737);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if (_la==IDENTIFIER) {
					{
					setState(724);
					((StructSuffixContext)_localctx).fieldValue = fieldValue();
					((StructSuffixContext)_localctx).fields.add(((StructSuffixContext)_localctx).fieldValue);
					setState(731);
					_errHandler.sync(this);
					_la = _input.LA(1);
					while (_la==IDENTIFIER || _la==COMMA) {
						{
						{
						setState(726);
						_errHandler.sync(this);
						_la = _input.LA(1);
						if (_la==COMMA) {
							{
							setState(725);
							match(COMMA);
							}
						}

						setState(728);
						((StructSuffixContext)_localctx).fieldValue = fieldValue();
						((StructSuffixContext)_localctx).fields.add(((StructSuffixContext)_localctx).fieldValue);
						}
						}
						setState(733);
						_errHandler.sync(this);
						_la = _input.LA(1);
					}
					setState(735);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==TRAILING_COMMA) {
						{
						setState(734);
						match(TRAILING_COMMA);
						}
					}

					}
				}

				setState(739);
				match(RBRACE);
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class FieldValueContext extends ParserRuleContext {
		public Token name;
		public ExpressionContext value;
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public FieldValueContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_fieldValue; }
	}

	public final FieldValueContext fieldValue() throws RecognitionException {
		FieldValueContext _localctx = new FieldValueContext(_ctx, getState());
		enterRule(_localctx, 82, RULE_fieldValue);
		try {
			enterOuterAlt(_localctx, 1);
			{
			setState(742);
			((FieldValueContext)_localctx).name = match(IDENTIFIER);
			setState(743);
			match(COLON);
			setState(744);
			((FieldValueContext)_localctx).value = expression();
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	@SuppressWarnings("CheckReturnValue")
	public static class AtomContext extends ParserRuleContext {
		public AtomContext(ParserRuleContext parent, int invokingState) {
			super(parent, invokingState);
		}
		@Override public int getRuleIndex() { return RULE_atom; }
	 
		public AtomContext() { }
		public void copyFrom(AtomContext ctx) {
			super.copyFrom(ctx);
		}
	}
	@SuppressWarnings("CheckReturnValue")
	public static class SimpleAtomContext extends AtomContext {
		public Token token;
		public TerminalNode NUMBER() { return getToken(OrusParser.NUMBER, 0); }
		public TerminalNode STRING() { return getToken(OrusParser.STRING, 0); }
		public TerminalNode TRUE() { return getToken(OrusParser.TRUE, 0); }
		public TerminalNode FALSE() { return getToken(OrusParser.FALSE, 0); }
		public TerminalNode IDENTIFIER() { return getToken(OrusParser.IDENTIFIER, 0); }
		public SimpleAtomContext(AtomContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class ArrayAtomContext extends AtomContext {
		public ExpressionContext expression;
		public List<ExpressionContext> values = new ArrayList<ExpressionContext>();
		public Token trailing;
		public TerminalNode LBRACKET() { return getToken(OrusParser.LBRACKET, 0); }
		public TerminalNode RBRACKET() { return getToken(OrusParser.RBRACKET, 0); }
		public List<ExpressionContext> expression() {
			return getRuleContexts(ExpressionContext.class);
		}
		public ExpressionContext expression(int i) {
			return getRuleContext(ExpressionContext.class,i);
		}
		public List<TerminalNode> COMMA() { return getTokens(OrusParser.COMMA); }
		public TerminalNode COMMA(int i) {
			return getToken(OrusParser.COMMA, i);
		}
		public TerminalNode TRAILING_COMMA() { return getToken(OrusParser.TRAILING_COMMA, 0); }
		public ArrayAtomContext(AtomContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class BlockAtomContext extends AtomContext {
		public BlockContext body;
		public TerminalNode LBRACE() { return getToken(OrusParser.LBRACE, 0); }
		public TerminalNode RBRACE() { return getToken(OrusParser.RBRACE, 0); }
		public BlockContext block() {
			return getRuleContext(BlockContext.class,0);
		}
		public BlockAtomContext(AtomContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class MatchAtomContext extends AtomContext {
		public ExpressionContext subject;
		public ExpressionArmsContext arms;
		public TerminalNode MATCH() { return getToken(OrusParser.MATCH, 0); }
		public TerminalNode COLON() { return getToken(OrusParser.COLON, 0); }
		public TerminalNode NEWLINE() { return getToken(OrusParser.NEWLINE, 0); }
		public TerminalNode INDENT() { return getToken(OrusParser.INDENT, 0); }
		public TerminalNode DEDENT() { return getToken(OrusParser.DEDENT, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public ExpressionArmsContext expressionArms() {
			return getRuleContext(ExpressionArmsContext.class,0);
		}
		public MatchAtomContext(AtomContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class ParenthesizedContext extends AtomContext {
		public ExpressionContext inner;
		public TerminalNode LPAREN() { return getToken(OrusParser.LPAREN, 0); }
		public TerminalNode RPAREN() { return getToken(OrusParser.RPAREN, 0); }
		public ExpressionContext expression() {
			return getRuleContext(ExpressionContext.class,0);
		}
		public ParenthesizedContext(AtomContext ctx) { copyFrom(ctx); }
	}
	@SuppressWarnings("CheckReturnValue")
	public static class LambdaAtomContext extends AtomContext {
		public LambdaContext definition;
		public TerminalNode FN() { return getToken(OrusParser.FN, 0); }
		public LambdaContext lambda() {
			return getRuleContext(LambdaContext.class,0);
		}
		public LambdaAtomContext(AtomContext ctx) { copyFrom(ctx); }
	}

	public final AtomContext atom() throws RecognitionException {
		AtomContext _localctx = new AtomContext(_ctx, getState());
		enterRule(_localctx, 84, RULE_atom);
		int _la;
		try {
			setState(781);
			_errHandler.sync(this);
			switch (_input.LA(1)) {
			case FALSE:
			case TRUE:
			case IDENTIFIER:
			case NUMBER:
			case STRING:
				_localctx = new SimpleAtomContext(_localctx);
				enterOuterAlt(_localctx, 1);
				{
				setState(746);
				((SimpleAtomContext)_localctx).token = _input.LT(1);
				_la = _input.LA(1);
				if ( !((((_la) & ~0x3f) == 0 && ((1L << _la) & 1941325479936L) != 0)) ) {
					((SimpleAtomContext)_localctx).token = (Token)_errHandler.recoverInline(this);
				}
				else {
					if ( _input.LA(1)==Token.EOF ) matchedEOF = true;
					_errHandler.reportMatch(this);
					consume();
				}
				}
				break;
			case LPAREN:
				_localctx = new ParenthesizedContext(_localctx);
				enterOuterAlt(_localctx, 2);
				{
				setState(747);
				match(LPAREN);
				setState(748);
				((ParenthesizedContext)_localctx).inner = expression();
				setState(749);
				match(RPAREN);
				}
				break;
			case LBRACKET:
				_localctx = new ArrayAtomContext(_localctx);
				enterOuterAlt(_localctx, 3);
				{
				setState(751);
				match(LBRACKET);
				setState(763);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if ((((_la) & ~0x3f) == 0 && ((1L << _la) & -9223323915889410048L) != 0)) {
					{
					setState(752);
					((ArrayAtomContext)_localctx).expression = expression();
					((ArrayAtomContext)_localctx).values.add(((ArrayAtomContext)_localctx).expression);
					setState(757);
					_errHandler.sync(this);
					_la = _input.LA(1);
					while (_la==COMMA) {
						{
						{
						setState(753);
						match(COMMA);
						setState(754);
						((ArrayAtomContext)_localctx).expression = expression();
						((ArrayAtomContext)_localctx).values.add(((ArrayAtomContext)_localctx).expression);
						}
						}
						setState(759);
						_errHandler.sync(this);
						_la = _input.LA(1);
					}
					setState(761);
					_errHandler.sync(this);
					_la = _input.LA(1);
					if (_la==TRAILING_COMMA) {
						{
						setState(760);
						((ArrayAtomContext)_localctx).trailing = match(TRAILING_COMMA);
						}
					}

					}
				}

				setState(765);
				match(RBRACKET);
				}
				break;
			case LBRACE:
				_localctx = new BlockAtomContext(_localctx);
				enterOuterAlt(_localctx, 4);
				{
				setState(766);
				match(LBRACE);
				setState(768);
				_errHandler.sync(this);
				_la = _input.LA(1);
				if ((((_la) & ~0x3f) == 0 && ((1L << _la) & -9205027785167443936L) != 0)) {
					{
					setState(767);
					((BlockAtomContext)_localctx).body = block();
					}
				}

				setState(770);
				match(RBRACE);
				}
				break;
			case FN:
				_localctx = new LambdaAtomContext(_localctx);
				enterOuterAlt(_localctx, 5);
				{
				setState(771);
				match(FN);
				setState(772);
				((LambdaAtomContext)_localctx).definition = lambda();
				}
				break;
			case MATCH:
				_localctx = new MatchAtomContext(_localctx);
				enterOuterAlt(_localctx, 6);
				{
				setState(773);
				match(MATCH);
				setState(774);
				((MatchAtomContext)_localctx).subject = expression();
				setState(775);
				match(COLON);
				setState(776);
				match(NEWLINE);
				setState(777);
				match(INDENT);
				setState(778);
				((MatchAtomContext)_localctx).arms = expressionArms();
				setState(779);
				match(DEDENT);
				}
				break;
			default:
				throw new NoViableAltException(this);
			}
		}
		catch (RecognitionException re) {
			_localctx.exception = re;
			_errHandler.reportError(this, re);
			_errHandler.recover(this, re);
		}
		finally {
			exitRule();
		}
		return _localctx;
	}

	public static final String _serializedATN =
		"\u0004\u0001N\u0310\u0002\u0000\u0007\u0000\u0002\u0001\u0007\u0001\u0002"+
		"\u0002\u0007\u0002\u0002\u0003\u0007\u0003\u0002\u0004\u0007\u0004\u0002"+
		"\u0005\u0007\u0005\u0002\u0006\u0007\u0006\u0002\u0007\u0007\u0007\u0002"+
		"\b\u0007\b\u0002\t\u0007\t\u0002\n\u0007\n\u0002\u000b\u0007\u000b\u0002"+
		"\f\u0007\f\u0002\r\u0007\r\u0002\u000e\u0007\u000e\u0002\u000f\u0007\u000f"+
		"\u0002\u0010\u0007\u0010\u0002\u0011\u0007\u0011\u0002\u0012\u0007\u0012"+
		"\u0002\u0013\u0007\u0013\u0002\u0014\u0007\u0014\u0002\u0015\u0007\u0015"+
		"\u0002\u0016\u0007\u0016\u0002\u0017\u0007\u0017\u0002\u0018\u0007\u0018"+
		"\u0002\u0019\u0007\u0019\u0002\u001a\u0007\u001a\u0002\u001b\u0007\u001b"+
		"\u0002\u001c\u0007\u001c\u0002\u001d\u0007\u001d\u0002\u001e\u0007\u001e"+
		"\u0002\u001f\u0007\u001f\u0002 \u0007 \u0002!\u0007!\u0002\"\u0007\"\u0002"+
		"#\u0007#\u0002$\u0007$\u0002%\u0007%\u0002&\u0007&\u0002\'\u0007\'\u0002"+
		"(\u0007(\u0002)\u0007)\u0002*\u0007*\u0001\u0000\u0001\u0000\u0001\u0000"+
		"\u0001\u0000\u0001\u0000\u0001\u0000\u0003\u0000]\b\u0000\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0005\u0001d\b\u0001"+
		"\n\u0001\f\u0001g\t\u0001\u0001\u0001\u0003\u0001j\b\u0001\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0003\u0001o\b\u0001\u0001\u0001\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001"+
		"\u0003\u0001\u007f\b\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001"+
		"\u0003\u0001\u0091\b\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0005\u0001\u00a7\b\u0001"+
		"\n\u0001\f\u0001\u00aa\t\u0001\u0001\u0001\u0001\u0001\u0003\u0001\u00ae"+
		"\b\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0005"+
		"\u0001\u00b5\b\u0001\n\u0001\f\u0001\u00b8\t\u0001\u0001\u0001\u0003\u0001"+
		"\u00bb\b\u0001\u0003\u0001\u00bd\b\u0001\u0003\u0001\u00bf\b\u0001\u0001"+
		"\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0005\u0001\u00c5\b\u0001\n"+
		"\u0001\f\u0001\u00c8\t\u0001\u0001\u0001\u0003\u0001\u00cb\b\u0001\u0003"+
		"\u0001\u00cd\b\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0005\u0001\u00d2"+
		"\b\u0001\n\u0001\f\u0001\u00d5\t\u0001\u0001\u0001\u0003\u0001\u00d8\b"+
		"\u0001\u0003\u0001\u00da\b\u0001\u0001\u0002\u0001\u0002\u0001\u0002\u0001"+
		"\u0002\u0001\u0002\u0001\u0003\u0001\u0003\u0001\u0003\u0001\u0003\u0001"+
		"\u0004\u0001\u0004\u0001\u0004\u0001\u0004\u0001\u0004\u0001\u0004\u0001"+
		"\u0004\u0001\u0004\u0001\u0004\u0005\u0004\u00ee\b\u0004\n\u0004\f\u0004"+
		"\u00f1\t\u0004\u0001\u0004\u0003\u0004\u00f4\b\u0004\u0001\u0004\u0001"+
		"\u0004\u0001\u0004\u0001\u0004\u0003\u0004\u00fa\b\u0004\u0001\u0004\u0001"+
		"\u0004\u0001\u0004\u0003\u0004\u00ff\b\u0004\u0003\u0004\u0101\b\u0004"+
		"\u0001\u0004\u0001\u0004\u0001\u0004\u0003\u0004\u0106\b\u0004\u0001\u0005"+
		"\u0001\u0005\u0001\u0005\u0001\u0005\u0001\u0005\u0001\u0005\u0003\u0005"+
		"\u010e\b\u0005\u0001\u0006\u0001\u0006\u0001\u0006\u0001\u0006\u0001\u0006"+
		"\u0001\u0006\u0001\u0006\u0001\u0006\u0003\u0006\u0118\b\u0006\u0005\u0006"+
		"\u011a\b\u0006\n\u0006\f\u0006\u011d\t\u0006\u0003\u0006\u011f\b\u0006"+
		"\u0001\u0007\u0001\u0007\u0001\u0007\u0004\u0007\u0124\b\u0007\u000b\u0007"+
		"\f\u0007\u0125\u0001\b\u0001\b\u0004\b\u012a\b\b\u000b\b\f\b\u012b\u0001"+
		"\t\u0001\t\u0001\t\u0001\t\u0001\n\u0001\n\u0004\n\u0134\b\n\u000b\n\f"+
		"\n\u0135\u0001\u000b\u0001\u000b\u0001\u000b\u0001\u000b\u0001\f\u0001"+
		"\f\u0001\f\u0001\f\u0001\f\u0003\f\u0141\b\f\u0001\f\u0001\f\u0001\f\u0003"+
		"\f\u0146\b\f\u0001\f\u0001\f\u0001\f\u0001\f\u0003\f\u014c\b\f\u0001\f"+
		"\u0001\f\u0001\f\u0001\f\u0001\f\u0001\f\u0001\f\u0001\f\u0001\f\u0001"+
		"\f\u0003\f\u0158\b\f\u0003\f\u015a\b\f\u0001\r\u0001\r\u0001\r\u0001\r"+
		"\u0001\r\u0005\r\u0161\b\r\n\r\f\r\u0164\t\r\u0001\r\u0003\r\u0167\b\r"+
		"\u0003\r\u0169\b\r\u0001\r\u0001\r\u0001\u000e\u0003\u000e\u016e\b\u000e"+
		"\u0001\u000e\u0001\u000e\u0003\u000e\u0172\b\u000e\u0001\u000e\u0001\u000e"+
		"\u0001\u000e\u0003\u000e\u0177\b\u000e\u0001\u000e\u0001\u000e\u0001\u000e"+
		"\u0001\u000f\u0001\u000f\u0003\u000f\u017e\b\u000f\u0001\u000f\u0001\u000f"+
		"\u0001\u000f\u0003\u000f\u0183\b\u000f\u0001\u000f\u0001\u000f\u0001\u000f"+
		"\u0001\u000f\u0001\u000f\u0001\u000f\u0001\u000f\u0003\u000f\u018c\b\u000f"+
		"\u0001\u0010\u0001\u0010\u0001\u0010\u0001\u0010\u0003\u0010\u0192\b\u0010"+
		"\u0001\u0010\u0003\u0010\u0195\b\u0010\u0001\u0011\u0001\u0011\u0001\u0011"+
		"\u0005\u0011\u019a\b\u0011\n\u0011\f\u0011\u019d\t\u0011\u0001\u0011\u0003"+
		"\u0011\u01a0\b\u0011\u0001\u0012\u0001\u0012\u0001\u0012\u0003\u0012\u01a5"+
		"\b\u0012\u0001\u0013\u0001\u0013\u0004\u0013\u01a9\b\u0013\u000b\u0013"+
		"\f\u0013\u01aa\u0001\u0014\u0003\u0014\u01ae\b\u0014\u0001\u0014\u0001"+
		"\u0014\u0001\u0014\u0001\u0014\u0001\u0014\u0003\u0014\u01b5\b\u0014\u0001"+
		"\u0014\u0003\u0014\u01b8\b\u0014\u0001\u0015\u0001\u0015\u0001\u0015\u0001"+
		"\u0015\u0005\u0015\u01be\b\u0015\n\u0015\f\u0015\u01c1\t\u0015\u0001\u0015"+
		"\u0003\u0015\u01c4\b\u0015\u0003\u0015\u01c6\b\u0015\u0001\u0015\u0001"+
		"\u0015\u0001\u0015\u0001\u0015\u0001\u0015\u0005\u0015\u01cd\b\u0015\n"+
		"\u0015\f\u0015\u01d0\t\u0015\u0001\u0015\u0003\u0015\u01d3\b\u0015\u0001"+
		"\u0015\u0003\u0015\u01d6\b\u0015\u0001\u0016\u0001\u0016\u0004\u0016\u01da"+
		"\b\u0016\u000b\u0016\f\u0016\u01db\u0001\u0017\u0001\u0017\u0001\u0017"+
		"\u0001\u0017\u0001\u0017\u0005\u0017\u01e3\b\u0017\n\u0017\f\u0017\u01e6"+
		"\t\u0017\u0001\u0017\u0003\u0017\u01e9\b\u0017\u0003\u0017\u01eb\b\u0017"+
		"\u0001\u0017\u0003\u0017\u01ee\b\u0017\u0001\u0017\u0003\u0017\u01f1\b"+
		"\u0017\u0001\u0018\u0001\u0018\u0001\u0018\u0003\u0018\u01f6\b\u0018\u0001"+
		"\u0019\u0001\u0019\u0004\u0019\u01fa\b\u0019\u000b\u0019\f\u0019\u01fb"+
		"\u0001\u001a\u0003\u001a\u01ff\b\u001a\u0001\u001a\u0001\u001a\u0001\u001a"+
		"\u0001\u001b\u0001\u001b\u0001\u001b\u0003\u001b\u0207\b\u001b\u0001\u001c"+
		"\u0001\u001c\u0001\u001c\u0001\u001c\u0001\u001c\u0005\u001c\u020e\b\u001c"+
		"\n\u001c\f\u001c\u0211\t\u001c\u0001\u001c\u0003\u001c\u0214\b\u001c\u0003"+
		"\u001c\u0216\b\u001c\u0001\u001c\u0001\u001c\u0001\u001c\u0003\u001c\u021b"+
		"\b\u001c\u0001\u001c\u0001\u001c\u0001\u001c\u0001\u001c\u0003\u001c\u0221"+
		"\b\u001c\u0001\u001c\u0003\u001c\u0224\b\u001c\u0001\u001c\u0001\u001c"+
		"\u0001\u001c\u0001\u001c\u0001\u001c\u0003\u001c\u022b\b\u001c\u0001\u001c"+
		"\u0001\u001c\u0001\u001c\u0001\u001c\u0005\u001c\u0231\b\u001c\n\u001c"+
		"\f\u001c\u0234\t\u001c\u0001\u001c\u0003\u001c\u0237\b\u001c\u0003\u001c"+
		"\u0239\b\u001c\u0001\u001c\u0001\u001c\u0001\u001c\u0001\u001c\u0001\u001c"+
		"\u0005\u001c\u0240\b\u001c\n\u001c\f\u001c\u0243\t\u001c\u0001\u001c\u0003"+
		"\u001c\u0246\b\u001c\u0001\u001c\u0001\u001c\u0003\u001c\u024a\b\u001c"+
		"\u0003\u001c\u024c\b\u001c\u0001\u001c\u0003\u001c\u024f\b\u001c\u0001"+
		"\u001d\u0001\u001d\u0001\u001d\u0003\u001d\u0254\b\u001d\u0001\u001e\u0001"+
		"\u001e\u0001\u001e\u0003\u001e\u0259\b\u001e\u0001\u001f\u0001\u001f\u0001"+
		"\u001f\u0001\u001f\u0001\u001f\u0001\u001f\u0003\u001f\u0261\b\u001f\u0001"+
		"\u001f\u0001\u001f\u0001\u001f\u0001\u001f\u0005\u001f\u0267\b\u001f\n"+
		"\u001f\f\u001f\u026a\t\u001f\u0001\u001f\u0001\u001f\u0003\u001f\u026e"+
		"\b\u001f\u0003\u001f\u0270\b\u001f\u0001 \u0001 \u0001 \u0005 \u0275\b"+
		" \n \f \u0278\t \u0001!\u0001!\u0001!\u0005!\u027d\b!\n!\f!\u0280\t!\u0001"+
		"\"\u0001\"\u0005\"\u0284\b\"\n\"\f\"\u0287\t\"\u0001#\u0001#\u0001#\u0001"+
		"#\u0001#\u0001#\u0001#\u0001#\u0003#\u0291\b#\u0001$\u0001$\u0001$\u0005"+
		"$\u0296\b$\n$\f$\u0299\t$\u0001%\u0001%\u0001%\u0005%\u029e\b%\n%\f%\u02a1"+
		"\t%\u0001&\u0005&\u02a4\b&\n&\f&\u02a7\t&\u0001&\u0001&\u0001\'\u0001"+
		"\'\u0005\'\u02ad\b\'\n\'\f\'\u02b0\t\'\u0001(\u0001(\u0001(\u0001(\u0005"+
		"(\u02b6\b(\n(\f(\u02b9\t(\u0001(\u0003(\u02bc\b(\u0003(\u02be\b(\u0001"+
		"(\u0001(\u0001(\u0003(\u02c3\b(\u0001(\u0001(\u0003(\u02c7\b(\u0001(\u0001"+
		"(\u0003(\u02cb\b(\u0003(\u02cd\b(\u0003(\u02cf\b(\u0001(\u0001(\u0001"+
		"(\u0001(\u0001(\u0001(\u0003(\u02d7\b(\u0001(\u0005(\u02da\b(\n(\f(\u02dd"+
		"\t(\u0001(\u0003(\u02e0\b(\u0003(\u02e2\b(\u0001(\u0003(\u02e5\b(\u0001"+
		")\u0001)\u0001)\u0001)\u0001*\u0001*\u0001*\u0001*\u0001*\u0001*\u0001"+
		"*\u0001*\u0001*\u0005*\u02f4\b*\n*\f*\u02f7\t*\u0001*\u0003*\u02fa\b*"+
		"\u0003*\u02fc\b*\u0001*\u0001*\u0001*\u0003*\u0301\b*\u0001*\u0001*\u0001"+
		"*\u0001*\u0001*\u0001*\u0001*\u0001*\u0001*\u0001*\u0001*\u0003*\u030e"+
		"\b*\u0001*\u0000\u0000+\u0000\u0002\u0004\u0006\b\n\f\u000e\u0010\u0012"+
		"\u0014\u0016\u0018\u001a\u001c\u001e \"$&(*,.02468:<>@BDFHJLNPRT\u0000"+
		"\u000b\u0002\u0000\u000e\u000e##\u0002\u0000228=\u0002\u00002288\u0002"+
		"\u0000\u0003\u0003//\u0001\u0000&\'\u0001\u00008=\u0002\u0000\u0019\u0019"+
		"CH\u0001\u0000@B\u0001\u0000>?\u0002\u0000\u001b\u001b??\u0003\u0000\u0012"+
		"\u0012\"\"&(\u037f\u0000\\\u0001\u0000\u0000\u0000\u0002\u00d9\u0001\u0000"+
		"\u0000\u0000\u0004\u00db\u0001\u0000\u0000\u0000\u0006\u00e0\u0001\u0000"+
		"\u0000\u0000\b\u0105\u0001\u0000\u0000\u0000\n\u010d\u0001\u0000\u0000"+
		"\u0000\f\u011e\u0001\u0000\u0000\u0000\u000e\u0123\u0001\u0000\u0000\u0000"+
		"\u0010\u0129\u0001\u0000\u0000\u0000\u0012\u012d\u0001\u0000\u0000\u0000"+
		"\u0014\u0133\u0001\u0000\u0000\u0000\u0016\u0137\u0001\u0000\u0000\u0000"+
		"\u0018\u0159\u0001\u0000\u0000\u0000\u001a\u015b\u0001\u0000\u0000\u0000"+
		"\u001c\u016d\u0001\u0000\u0000\u0000\u001e\u017b\u0001\u0000\u0000\u0000"+
		" \u0194\u0001\u0000\u0000\u0000\"\u0196\u0001\u0000\u0000\u0000$\u01a1"+
		"\u0001\u0000\u0000\u0000&\u01a8\u0001\u0000\u0000\u0000(\u01ad\u0001\u0000"+
		"\u0000\u0000*\u01d5\u0001\u0000\u0000\u0000,\u01d9\u0001\u0000\u0000\u0000"+
		".\u01dd\u0001\u0000\u0000\u00000\u01f2\u0001\u0000\u0000\u00002\u01f9"+
		"\u0001\u0000\u0000\u00004\u01fe\u0001\u0000\u0000\u00006\u0203\u0001\u0000"+
		"\u0000\u00008\u024b\u0001\u0000\u0000\u0000:\u0250\u0001\u0000\u0000\u0000"+
		"<\u0255\u0001\u0000\u0000\u0000>\u025a\u0001\u0000\u0000\u0000@\u0271"+
		"\u0001\u0000\u0000\u0000B\u0279\u0001\u0000\u0000\u0000D\u0281\u0001\u0000"+
		"\u0000\u0000F\u0290\u0001\u0000\u0000\u0000H\u0292\u0001\u0000\u0000\u0000"+
		"J\u029a\u0001\u0000\u0000\u0000L\u02a5\u0001\u0000\u0000\u0000N\u02aa"+
		"\u0001\u0000\u0000\u0000P\u02e4\u0001\u0000\u0000\u0000R\u02e6\u0001\u0000"+
		"\u0000\u0000T\u030d\u0001\u0000\u0000\u0000V]\u0003\u0002\u0001\u0000"+
		"W]\u0005\u0005\u0000\u0000X]\u00050\u0000\u0000Y]\u0005/\u0000\u0000Z"+
		"]\u0005\u0003\u0000\u0000[]\u0005\u0000\u0000\u0001\\V\u0001\u0000\u0000"+
		"\u0000\\W\u0001\u0000\u0000\u0000\\X\u0001\u0000\u0000\u0000\\Y\u0001"+
		"\u0000\u0000\u0000\\Z\u0001\u0000\u0000\u0000\\[\u0001\u0000\u0000\u0000"+
		"]\u0001\u0001\u0000\u0000\u0000^_\u0005\u0015\u0000\u0000_`\u0003<\u001e"+
		"\u0000`a\u00051\u0000\u0000ae\u0003\n\u0005\u0000bd\u0003\u0004\u0002"+
		"\u0000cb\u0001\u0000\u0000\u0000dg\u0001\u0000\u0000\u0000ec\u0001\u0000"+
		"\u0000\u0000ef\u0001\u0000\u0000\u0000fi\u0001\u0000\u0000\u0000ge\u0001"+
		"\u0000\u0000\u0000hj\u0003\u0006\u0003\u0000ih\u0001\u0000\u0000\u0000"+
		"ij\u0001\u0000\u0000\u0000j\u00da\u0001\u0000\u0000\u0000kl\u00056\u0000"+
		"\u0000lm\u0005&\u0000\u0000mo\u00051\u0000\u0000nk\u0001\u0000\u0000\u0000"+
		"no\u0001\u0000\u0000\u0000op\u0001\u0000\u0000\u0000p\u00da\u0003\b\u0004"+
		"\u0000qr\u0005\u0018\u0000\u0000rs\u0003<\u001e\u0000st\u00051\u0000\u0000"+
		"tu\u0005\u0005\u0000\u0000uv\u0005\u0001\u0000\u0000vw\u0003\u0010\b\u0000"+
		"wx\u0005\u0002\u0000\u0000x\u00da\u0001\u0000\u0000\u0000yz\u0007\u0000"+
		"\u0000\u0000z{\u00051\u0000\u0000{|\u0003\n\u0005\u0000|~\u0005\f\u0000"+
		"\u0000}\u007f\u0005&\u0000\u0000~}\u0001\u0000\u0000\u0000~\u007f\u0001"+
		"\u0000\u0000\u0000\u007f\u0080\u0001\u0000\u0000\u0000\u0080\u0081\u0005"+
		"1\u0000\u0000\u0081\u0082\u0003\n\u0005\u0000\u0082\u00da\u0001\u0000"+
		"\u0000\u0000\u0083\u0084\u0005\u0013\u0000\u0000\u0084\u00da\u0003\u001c"+
		"\u000e\u0000\u0085\u0086\u0005!\u0000\u0000\u0086\u0087\u0005&\u0000\u0000"+
		"\u0087\u0088\u00051\u0000\u0000\u0088\u0089\u0005\u0005\u0000\u0000\u0089"+
		"\u008a\u0005\u0001\u0000\u0000\u008a\u008b\u0003&\u0013\u0000\u008b\u008c"+
		"\u0005\u0002\u0000\u0000\u008c\u00da\u0001\u0000\u0000\u0000\u008d\u008e"+
		"\u0005\u0011\u0000\u0000\u008e\u0090\u0005&\u0000\u0000\u008f\u0091\u0003"+
		"*\u0015\u0000\u0090\u008f\u0001\u0000\u0000\u0000\u0090\u0091\u0001\u0000"+
		"\u0000\u0000\u0091\u0092\u0001\u0000\u0000\u0000\u0092\u0093\u00051\u0000"+
		"\u0000\u0093\u0094\u0005\u0005\u0000\u0000\u0094\u0095\u0005\u0001\u0000"+
		"\u0000\u0095\u0096\u0003,\u0016\u0000\u0096\u0097\u0005\u0002\u0000\u0000"+
		"\u0097\u00da\u0001\u0000\u0000\u0000\u0098\u0099\u0005\u0016\u0000\u0000"+
		"\u0099\u009a\u0005&\u0000\u0000\u009a\u009b\u00051\u0000\u0000\u009b\u009c"+
		"\u0005\u0005\u0000\u0000\u009c\u009d\u0005\u0001\u0000\u0000\u009d\u009e"+
		"\u00032\u0019\u0000\u009e\u009f\u0005\u0002\u0000\u0000\u009f\u00da\u0001"+
		"\u0000\u0000\u0000\u00a0\u00a1\u0005\u001f\u0000\u0000\u00a1\u00da\u0003"+
		"\u0002\u0001\u0000\u00a2\u00a3\u0005$\u0000\u0000\u00a3\u00a8\u0005&\u0000"+
		"\u0000\u00a4\u00a5\u00053\u0000\u0000\u00a5\u00a7\u0005&\u0000\u0000\u00a6"+
		"\u00a4\u0001\u0000\u0000\u0000\u00a7\u00aa\u0001\u0000\u0000\u0000\u00a8"+
		"\u00a6\u0001\u0000\u0000\u0000\u00a8\u00a9\u0001\u0000\u0000\u0000\u00a9"+
		"\u00ad\u0001\u0000\u0000\u0000\u00aa\u00a8\u0001\u0000\u0000\u0000\u00ab"+
		"\u00ac\u0005\n\u0000\u0000\u00ac\u00ae\u0005&\u0000\u0000\u00ad\u00ab"+
		"\u0001\u0000\u0000\u0000\u00ad\u00ae\u0001\u0000\u0000\u0000\u00ae\u00be"+
		"\u0001\u0000\u0000\u0000\u00af\u00bc\u00051\u0000\u0000\u00b0\u00bd\u0005"+
		"@\u0000\u0000\u00b1\u00b6\u00036\u001b\u0000\u00b2\u00b3\u0005/\u0000"+
		"\u0000\u00b3\u00b5\u00036\u001b\u0000\u00b4\u00b2\u0001\u0000\u0000\u0000"+
		"\u00b5\u00b8\u0001\u0000\u0000\u0000\u00b6\u00b4\u0001\u0000\u0000\u0000"+
		"\u00b6\u00b7\u0001\u0000\u0000\u0000\u00b7\u00ba\u0001\u0000\u0000\u0000"+
		"\u00b8\u00b6\u0001\u0000\u0000\u0000\u00b9\u00bb\u0005\u0003\u0000\u0000"+
		"\u00ba\u00b9\u0001\u0000\u0000\u0000\u00ba\u00bb\u0001\u0000\u0000\u0000"+
		"\u00bb\u00bd\u0001\u0000\u0000\u0000\u00bc\u00b0\u0001\u0000\u0000\u0000"+
		"\u00bc\u00b1\u0001\u0000\u0000\u0000\u00bd\u00bf\u0001\u0000\u0000\u0000"+
		"\u00be\u00af\u0001\u0000\u0000\u0000\u00be\u00bf\u0001\u0000\u0000\u0000"+
		"\u00bf\u00da\u0001\u0000\u0000\u0000\u00c0\u00cc\u0005 \u0000\u0000\u00c1"+
		"\u00c6\u0003<\u001e\u0000\u00c2\u00c3\u0005/\u0000\u0000\u00c3\u00c5\u0003"+
		"<\u001e\u0000\u00c4\u00c2\u0001\u0000\u0000\u0000\u00c5\u00c8\u0001\u0000"+
		"\u0000\u0000\u00c6\u00c4\u0001\u0000\u0000\u0000\u00c6\u00c7\u0001\u0000"+
		"\u0000\u0000\u00c7\u00ca\u0001\u0000\u0000\u0000\u00c8\u00c6\u0001\u0000"+
		"\u0000\u0000\u00c9\u00cb\u0005\u0003\u0000\u0000\u00ca\u00c9\u0001\u0000"+
		"\u0000\u0000\u00ca\u00cb\u0001\u0000\u0000\u0000\u00cb\u00cd\u0001\u0000"+
		"\u0000\u0000\u00cc\u00c1\u0001\u0000\u0000\u0000\u00cc\u00cd\u0001\u0000"+
		"\u0000\u0000\u00cd\u00da\u0001\u0000\u0000\u0000\u00ce\u00d3\u0003\u0018"+
		"\f\u0000\u00cf\u00d0\u0005/\u0000\u0000\u00d0\u00d2\u0003\u0018\f\u0000"+
		"\u00d1\u00cf\u0001\u0000\u0000\u0000\u00d2\u00d5\u0001\u0000\u0000\u0000"+
		"\u00d3\u00d1\u0001\u0000\u0000\u0000\u00d3\u00d4\u0001\u0000\u0000\u0000"+
		"\u00d4\u00d7\u0001\u0000\u0000\u0000\u00d5\u00d3\u0001\u0000\u0000\u0000"+
		"\u00d6\u00d8\u0005\u0003\u0000\u0000\u00d7\u00d6\u0001\u0000\u0000\u0000"+
		"\u00d7\u00d8\u0001\u0000\u0000\u0000\u00d8\u00da\u0001\u0000\u0000\u0000"+
		"\u00d9^\u0001\u0000\u0000\u0000\u00d9n\u0001\u0000\u0000\u0000\u00d9q"+
		"\u0001\u0000\u0000\u0000\u00d9y\u0001\u0000\u0000\u0000\u00d9\u0083\u0001"+
		"\u0000\u0000\u0000\u00d9\u0085\u0001\u0000\u0000\u0000\u00d9\u008d\u0001"+
		"\u0000\u0000\u0000\u00d9\u0098\u0001\u0000\u0000\u0000\u00d9\u00a0\u0001"+
		"\u0000\u0000\u0000\u00d9\u00a2\u0001\u0000\u0000\u0000\u00d9\u00c0\u0001"+
		"\u0000\u0000\u0000\u00d9\u00ce\u0001\u0000\u0000\u0000\u00da\u0003\u0001"+
		"\u0000\u0000\u0000\u00db\u00dc\u0005\u000f\u0000\u0000\u00dc\u00dd\u0003"+
		"<\u001e\u0000\u00dd\u00de\u00051\u0000\u0000\u00de\u00df\u0003\n\u0005"+
		"\u0000\u00df\u0005\u0001\u0000\u0000\u0000\u00e0\u00e1\u0005\u0010\u0000"+
		"\u0000\u00e1\u00e2\u00051\u0000\u0000\u00e2\u00e3\u0003\n\u0005\u0000"+
		"\u00e3\u0007\u0001\u0000\u0000\u0000\u00e4\u00e5\u0005%\u0000\u0000\u00e5"+
		"\u00e6\u0003<\u001e\u0000\u00e6\u00e7\u00051\u0000\u0000\u00e7\u00e8\u0003"+
		"\f\u0006\u0000\u00e8\u0106\u0001\u0000\u0000\u0000\u00e9\u00ea\u0005\u0014"+
		"\u0000\u0000\u00ea\u00ef\u0005&\u0000\u0000\u00eb\u00ec\u0005/\u0000\u0000"+
		"\u00ec\u00ee\u0005&\u0000\u0000\u00ed\u00eb\u0001\u0000\u0000\u0000\u00ee"+
		"\u00f1\u0001\u0000\u0000\u0000\u00ef\u00ed\u0001\u0000\u0000\u0000\u00ef"+
		"\u00f0\u0001\u0000\u0000\u0000\u00f0\u00f3\u0001\u0000\u0000\u0000\u00f1"+
		"\u00ef\u0001\u0000\u0000\u0000\u00f2\u00f4\u0005\u0003\u0000\u0000\u00f3"+
		"\u00f2\u0001\u0000\u0000\u0000\u00f3\u00f4\u0001\u0000\u0000\u0000\u00f4"+
		"\u00f5\u0001\u0000\u0000\u0000\u00f5\u00f6\u0005\u0017\u0000\u0000\u00f6"+
		"\u0100\u0003<\u001e\u0000\u00f7\u00f9\u00054\u0000\u0000\u00f8\u00fa\u0005"+
		"8\u0000\u0000\u00f9\u00f8\u0001\u0000\u0000\u0000\u00f9\u00fa\u0001\u0000"+
		"\u0000\u0000\u00fa\u00fb\u0001\u0000\u0000\u0000\u00fb\u00fe\u0003<\u001e"+
		"\u0000\u00fc\u00fd\u00054\u0000\u0000\u00fd\u00ff\u0003<\u001e\u0000\u00fe"+
		"\u00fc\u0001\u0000\u0000\u0000\u00fe\u00ff\u0001\u0000\u0000\u0000\u00ff"+
		"\u0101\u0001\u0000\u0000\u0000\u0100\u00f7\u0001\u0000\u0000\u0000\u0100"+
		"\u0101\u0001\u0000\u0000\u0000\u0101\u0102\u0001\u0000\u0000\u0000\u0102"+
		"\u0103\u00051\u0000\u0000\u0103\u0104\u0003\f\u0006\u0000\u0104\u0106"+
		"\u0001\u0000\u0000\u0000\u0105\u00e4\u0001\u0000\u0000\u0000\u0105\u00e9"+
		"\u0001\u0000\u0000\u0000\u0106\t\u0001\u0000\u0000\u0000\u0107\u0108\u0005"+
		"\u0005\u0000\u0000\u0108\u0109\u0005\u0001\u0000\u0000\u0109\u010a\u0003"+
		"\u000e\u0007\u0000\u010a\u010b\u0005\u0002\u0000\u0000\u010b\u010e\u0001"+
		"\u0000\u0000\u0000\u010c\u010e\u0003\u0002\u0001\u0000\u010d\u0107\u0001"+
		"\u0000\u0000\u0000\u010d\u010c\u0001\u0000\u0000\u0000\u010e\u000b\u0001"+
		"\u0000\u0000\u0000\u010f\u0110\u0005\u0005\u0000\u0000\u0110\u0111\u0005"+
		"\u0001\u0000\u0000\u0111\u0112\u0003\u000e\u0007\u0000\u0112\u0113\u0005"+
		"\u0002\u0000\u0000\u0113\u011f\u0001\u0000\u0000\u0000\u0114\u011b\u0003"+
		"\u0002\u0001\u0000\u0115\u0117\u00050\u0000\u0000\u0116\u0118\u0003\u0002"+
		"\u0001\u0000\u0117\u0116\u0001\u0000\u0000\u0000\u0117\u0118\u0001\u0000"+
		"\u0000\u0000\u0118\u011a\u0001\u0000\u0000\u0000\u0119\u0115\u0001\u0000"+
		"\u0000\u0000\u011a\u011d\u0001\u0000\u0000\u0000\u011b\u0119\u0001\u0000"+
		"\u0000\u0000\u011b\u011c\u0001\u0000\u0000\u0000\u011c\u011f\u0001\u0000"+
		"\u0000\u0000\u011d\u011b\u0001\u0000\u0000\u0000\u011e\u010f\u0001\u0000"+
		"\u0000\u0000\u011e\u0114\u0001\u0000\u0000\u0000\u011f\r\u0001\u0000\u0000"+
		"\u0000\u0120\u0124\u0005\u0005\u0000\u0000\u0121\u0124\u00050\u0000\u0000"+
		"\u0122\u0124\u0003\u0002\u0001\u0000\u0123\u0120\u0001\u0000\u0000\u0000"+
		"\u0123\u0121\u0001\u0000\u0000\u0000\u0123\u0122\u0001\u0000\u0000\u0000"+
		"\u0124\u0125\u0001\u0000\u0000\u0000\u0125\u0123\u0001\u0000\u0000\u0000"+
		"\u0125\u0126\u0001\u0000\u0000\u0000\u0126\u000f\u0001\u0000\u0000\u0000"+
		"\u0127\u012a\u0005\u0005\u0000\u0000\u0128\u012a\u0003\u0012\t\u0000\u0129"+
		"\u0127\u0001\u0000\u0000\u0000\u0129\u0128\u0001\u0000\u0000\u0000\u012a"+
		"\u012b\u0001\u0000\u0000\u0000\u012b\u0129\u0001\u0000\u0000\u0000\u012b"+
		"\u012c\u0001\u0000\u0000\u0000\u012c\u0011\u0001\u0000\u0000\u0000\u012d"+
		"\u012e\u0003>\u001f\u0000\u012e\u012f\u00057\u0000\u0000\u012f\u0130\u0003"+
		"\n\u0005\u0000\u0130\u0013\u0001\u0000\u0000\u0000\u0131\u0134\u0005\u0005"+
		"\u0000\u0000\u0132\u0134\u0003\u0016\u000b\u0000\u0133\u0131\u0001\u0000"+
		"\u0000\u0000\u0133\u0132\u0001\u0000\u0000\u0000\u0134\u0135\u0001\u0000"+
		"\u0000\u0000\u0135\u0133\u0001\u0000\u0000\u0000\u0135\u0136\u0001\u0000"+
		"\u0000\u0000\u0136\u0015\u0001\u0000\u0000\u0000\u0137\u0138\u0003>\u001f"+
		"\u0000\u0138\u0139\u00057\u0000\u0000\u0139\u013a\u0003<\u001e\u0000\u013a"+
		"\u0017\u0001\u0000\u0000\u0000\u013b\u015a\u0003\u001a\r\u0000\u013c\u015a"+
		"\u0005\u001d\u0000\u0000\u013d\u0140\u0005\u000b\u0000\u0000\u013e\u013f"+
		"\u00056\u0000\u0000\u013f\u0141\u0005&\u0000\u0000\u0140\u013e\u0001\u0000"+
		"\u0000\u0000\u0140\u0141\u0001\u0000\u0000\u0000\u0141\u015a\u0001\u0000"+
		"\u0000\u0000\u0142\u0145\u0005\r\u0000\u0000\u0143\u0144\u00056\u0000"+
		"\u0000\u0144\u0146\u0005&\u0000\u0000\u0145\u0143\u0001\u0000\u0000\u0000"+
		"\u0145\u0146\u0001\u0000\u0000\u0000\u0146\u015a\u0001\u0000\u0000\u0000"+
		"\u0147\u0148\u0005\u001a\u0000\u0000\u0148\u014b\u0005&\u0000\u0000\u0149"+
		"\u014a\u00051\u0000\u0000\u014a\u014c\u00038\u001c\u0000\u014b\u0149\u0001"+
		"\u0000\u0000\u0000\u014b\u014c\u0001\u0000\u0000\u0000\u014c\u014d\u0001"+
		"\u0000\u0000\u0000\u014d\u014e\u0007\u0001\u0000\u0000\u014e\u015a\u0003"+
		"<\u001e\u0000\u014f\u0157\u0003>\u001f\u0000\u0150\u0151\u00051\u0000"+
		"\u0000\u0151\u0152\u00038\u001c\u0000\u0152\u0153\u0007\u0002\u0000\u0000"+
		"\u0153\u0154\u0003<\u001e\u0000\u0154\u0158\u0001\u0000\u0000\u0000\u0155"+
		"\u0156\u0007\u0001\u0000\u0000\u0156\u0158\u0003<\u001e\u0000\u0157\u0150"+
		"\u0001\u0000\u0000\u0000\u0157\u0155\u0001\u0000\u0000\u0000\u0157\u0158"+
		"\u0001\u0000\u0000\u0000\u0158\u015a\u0001\u0000\u0000\u0000\u0159\u013b"+
		"\u0001\u0000\u0000\u0000\u0159\u013c\u0001\u0000\u0000\u0000\u0159\u013d"+
		"\u0001\u0000\u0000\u0000\u0159\u0142\u0001\u0000\u0000\u0000\u0159\u0147"+
		"\u0001\u0000\u0000\u0000\u0159\u014f\u0001\u0000\u0000\u0000\u015a\u0019"+
		"\u0001\u0000\u0000\u0000\u015b\u015c\u0005\u001e\u0000\u0000\u015c\u0168"+
		"\u0005)\u0000\u0000\u015d\u0162\u0003<\u001e\u0000\u015e\u015f\u0005/"+
		"\u0000\u0000\u015f\u0161\u0003<\u001e\u0000\u0160\u015e\u0001\u0000\u0000"+
		"\u0000\u0161\u0164\u0001\u0000\u0000\u0000\u0162\u0160\u0001\u0000\u0000"+
		"\u0000\u0162\u0163\u0001\u0000\u0000\u0000\u0163\u0166\u0001\u0000\u0000"+
		"\u0000\u0164\u0162\u0001\u0000\u0000\u0000\u0165\u0167\u0005\u0003\u0000"+
		"\u0000\u0166\u0165\u0001\u0000\u0000\u0000\u0166\u0167\u0001\u0000\u0000"+
		"\u0000\u0167\u0169\u0001\u0000\u0000\u0000\u0168\u015d\u0001\u0000\u0000"+
		"\u0000\u0168\u0169\u0001\u0000\u0000\u0000\u0169\u016a\u0001\u0000\u0000"+
		"\u0000\u016a\u016b\u0005*\u0000\u0000\u016b\u001b\u0001\u0000\u0000\u0000"+
		"\u016c\u016e\u0005&\u0000\u0000\u016d\u016c\u0001\u0000\u0000\u0000\u016d"+
		"\u016e\u0001\u0000\u0000\u0000\u016e\u016f\u0001\u0000\u0000\u0000\u016f"+
		"\u0171\u0005)\u0000\u0000\u0170\u0172\u0003\"\u0011\u0000\u0171\u0170"+
		"\u0001\u0000\u0000\u0000\u0171\u0172\u0001\u0000\u0000\u0000\u0172\u0173"+
		"\u0001\u0000\u0000\u0000\u0173\u0176\u0005*\u0000\u0000\u0174\u0175\u0005"+
		"7\u0000\u0000\u0175\u0177\u00038\u001c\u0000\u0176\u0174\u0001\u0000\u0000"+
		"\u0000\u0176\u0177\u0001\u0000\u0000\u0000\u0177\u0178\u0001\u0000\u0000"+
		"\u0000\u0178\u0179\u00051\u0000\u0000\u0179\u017a\u0003\f\u0006\u0000"+
		"\u017a\u001d\u0001\u0000\u0000\u0000\u017b\u017d\u0005)\u0000\u0000\u017c"+
		"\u017e\u0003\"\u0011\u0000\u017d\u017c\u0001\u0000\u0000\u0000\u017d\u017e"+
		"\u0001\u0000\u0000\u0000\u017e\u017f\u0001\u0000\u0000\u0000\u017f\u0182"+
		"\u0005*\u0000\u0000\u0180\u0181\u00057\u0000\u0000\u0181\u0183\u00038"+
		"\u001c\u0000\u0182\u0180\u0001\u0000\u0000\u0000\u0182\u0183\u0001\u0000"+
		"\u0000\u0000\u0183\u0184\u0001\u0000\u0000\u0000\u0184\u018b\u00051\u0000"+
		"\u0000\u0185\u0186\u0005\u0005\u0000\u0000\u0186\u0187\u0005\u0001\u0000"+
		"\u0000\u0187\u0188\u0003\u000e\u0007\u0000\u0188\u0189\u0005\u0002\u0000"+
		"\u0000\u0189\u018c\u0001\u0000\u0000\u0000\u018a\u018c\u0003 \u0010\u0000"+
		"\u018b\u0185\u0001\u0000\u0000\u0000\u018b\u018a\u0001\u0000\u0000\u0000"+
		"\u018c\u001f\u0001\u0000\u0000\u0000\u018d\u0195\u0003\u001a\r\u0000\u018e"+
		"\u0195\u0005\u001d\u0000\u0000\u018f\u0191\u0005 \u0000\u0000\u0190\u0192"+
		"\u0003<\u001e\u0000\u0191\u0190\u0001\u0000\u0000\u0000\u0191\u0192\u0001"+
		"\u0000\u0000\u0000\u0192\u0195\u0001\u0000\u0000\u0000\u0193\u0195\u0003"+
		"<\u001e\u0000\u0194\u018d\u0001\u0000\u0000\u0000\u0194\u018e\u0001\u0000"+
		"\u0000\u0000\u0194\u018f\u0001\u0000\u0000\u0000\u0194\u0193\u0001\u0000"+
		"\u0000\u0000\u0195!\u0001\u0000\u0000\u0000\u0196\u019b\u0003$\u0012\u0000"+
		"\u0197\u0198\u0005/\u0000\u0000\u0198\u019a\u0003$\u0012\u0000\u0199\u0197"+
		"\u0001\u0000\u0000\u0000\u019a\u019d\u0001\u0000\u0000\u0000\u019b\u0199"+
		"\u0001\u0000\u0000\u0000\u019b\u019c\u0001\u0000\u0000\u0000\u019c\u019f"+
		"\u0001\u0000\u0000\u0000\u019d\u019b\u0001\u0000\u0000\u0000\u019e\u01a0"+
		"\u0005\u0003\u0000\u0000\u019f\u019e\u0001\u0000\u0000\u0000\u019f\u01a0"+
		"\u0001\u0000\u0000\u0000\u01a0#\u0001\u0000\u0000\u0000\u01a1\u01a4\u0005"+
		"&\u0000\u0000\u01a2\u01a3\u00051\u0000\u0000\u01a3\u01a5\u00038\u001c"+
		"\u0000\u01a4\u01a2\u0001\u0000\u0000\u0000\u01a4\u01a5\u0001\u0000\u0000"+
		"\u0000\u01a5%\u0001\u0000\u0000\u0000\u01a6\u01a9\u0005\u0005\u0000\u0000"+
		"\u01a7\u01a9\u0003(\u0014\u0000\u01a8\u01a6\u0001\u0000\u0000\u0000\u01a8"+
		"\u01a7\u0001\u0000\u0000\u0000\u01a9\u01aa\u0001\u0000\u0000\u0000\u01aa"+
		"\u01a8\u0001\u0000\u0000\u0000\u01aa\u01ab\u0001\u0000\u0000\u0000\u01ab"+
		"\'\u0001\u0000\u0000\u0000\u01ac\u01ae\u0005\u001f\u0000\u0000\u01ad\u01ac"+
		"\u0001\u0000\u0000\u0000\u01ad\u01ae\u0001\u0000\u0000\u0000\u01ae\u01af"+
		"\u0001\u0000\u0000\u0000\u01af\u01b0\u0005&\u0000\u0000\u01b0\u01b1\u0005"+
		"1\u0000\u0000\u01b1\u01b4\u00038\u001c\u0000\u01b2\u01b3\u00058\u0000"+
		"\u0000\u01b3\u01b5\u0003<\u001e\u0000\u01b4\u01b2\u0001\u0000\u0000\u0000"+
		"\u01b4\u01b5\u0001\u0000\u0000\u0000\u01b5\u01b7\u0001\u0000\u0000\u0000"+
		"\u01b6\u01b8\u0007\u0003\u0000\u0000\u01b7\u01b6\u0001\u0000\u0000\u0000"+
		"\u01b7\u01b8\u0001\u0000\u0000\u0000\u01b8)\u0001\u0000\u0000\u0000\u01b9"+
		"\u01c5\u0005+\u0000\u0000\u01ba\u01bf\u0005&\u0000\u0000\u01bb\u01bc\u0005"+
		"/\u0000\u0000\u01bc\u01be\u0005&\u0000\u0000\u01bd\u01bb\u0001\u0000\u0000"+
		"\u0000\u01be\u01c1\u0001\u0000\u0000\u0000\u01bf\u01bd\u0001\u0000\u0000"+
		"\u0000\u01bf\u01c0\u0001\u0000\u0000\u0000\u01c0\u01c3\u0001\u0000\u0000"+
		"\u0000\u01c1\u01bf\u0001\u0000\u0000\u0000\u01c2\u01c4\u0005\u0003\u0000"+
		"\u0000\u01c3\u01c2\u0001\u0000\u0000\u0000\u01c3\u01c4\u0001\u0000\u0000"+
		"\u0000\u01c4\u01c6\u0001\u0000\u0000\u0000\u01c5\u01ba\u0001\u0000\u0000"+
		"\u0000\u01c5\u01c6\u0001\u0000\u0000\u0000\u01c6\u01c7\u0001\u0000\u0000"+
		"\u0000\u01c7\u01d6\u0005,\u0000\u0000\u01c8\u01c9\u0005E\u0000\u0000\u01c9"+
		"\u01ce\u0005&\u0000\u0000\u01ca\u01cb\u0005/\u0000\u0000\u01cb\u01cd\u0005"+
		"&\u0000\u0000\u01cc\u01ca\u0001\u0000\u0000\u0000\u01cd\u01d0\u0001\u0000"+
		"\u0000\u0000\u01ce\u01cc\u0001\u0000\u0000\u0000\u01ce\u01cf\u0001\u0000"+
		"\u0000\u0000\u01cf\u01d2\u0001\u0000\u0000\u0000\u01d0\u01ce\u0001\u0000"+
		"\u0000\u0000\u01d1\u01d3\u0005\u0003\u0000\u0000\u01d2\u01d1\u0001\u0000"+
		"\u0000\u0000\u01d2\u01d3\u0001\u0000\u0000\u0000\u01d3\u01d4\u0001\u0000"+
		"\u0000\u0000\u01d4\u01d6\u0005G\u0000\u0000\u01d5\u01b9\u0001\u0000\u0000"+
		"\u0000\u01d5\u01c8\u0001\u0000\u0000\u0000\u01d6+\u0001\u0000\u0000\u0000"+
		"\u01d7\u01da\u0005\u0005\u0000\u0000\u01d8\u01da\u0003.\u0017\u0000\u01d9"+
		"\u01d7\u0001\u0000\u0000\u0000\u01d9\u01d8\u0001\u0000\u0000\u0000\u01da"+
		"\u01db\u0001\u0000\u0000\u0000\u01db\u01d9\u0001\u0000\u0000\u0000\u01db"+
		"\u01dc\u0001\u0000\u0000\u0000\u01dc-\u0001\u0000\u0000\u0000\u01dd\u01ed"+
		"\u0005&\u0000\u0000\u01de\u01ea\u0005)\u0000\u0000\u01df\u01e4\u00030"+
		"\u0018\u0000\u01e0\u01e1\u0005/\u0000\u0000\u01e1\u01e3\u00030\u0018\u0000"+
		"\u01e2\u01e0\u0001\u0000\u0000\u0000\u01e3\u01e6\u0001\u0000\u0000\u0000"+
		"\u01e4\u01e2\u0001\u0000\u0000\u0000\u01e4\u01e5\u0001\u0000\u0000\u0000"+
		"\u01e5\u01e8\u0001\u0000\u0000\u0000\u01e6\u01e4\u0001\u0000\u0000\u0000"+
		"\u01e7\u01e9\u0005\u0003\u0000\u0000\u01e8\u01e7\u0001\u0000\u0000\u0000"+
		"\u01e8\u01e9\u0001\u0000\u0000\u0000\u01e9\u01eb\u0001\u0000\u0000\u0000"+
		"\u01ea\u01df\u0001\u0000\u0000\u0000\u01ea\u01eb\u0001\u0000\u0000\u0000"+
		"\u01eb\u01ec\u0001\u0000\u0000\u0000\u01ec\u01ee\u0005*\u0000\u0000\u01ed"+
		"\u01de\u0001\u0000\u0000\u0000\u01ed\u01ee\u0001\u0000\u0000\u0000\u01ee"+
		"\u01f0\u0001\u0000\u0000\u0000\u01ef\u01f1\u0007\u0003\u0000\u0000\u01f0"+
		"\u01ef\u0001\u0000\u0000\u0000\u01f0\u01f1\u0001\u0000\u0000\u0000\u01f1"+
		"/\u0001\u0000\u0000\u0000\u01f2\u01f5\u00038\u001c\u0000\u01f3\u01f4\u0005"+
		"1\u0000\u0000\u01f4\u01f6\u00038\u001c\u0000\u01f5\u01f3\u0001\u0000\u0000"+
		"\u0000\u01f5\u01f6\u0001\u0000\u0000\u0000\u01f61\u0001\u0000\u0000\u0000"+
		"\u01f7\u01fa\u0005\u0005\u0000\u0000\u01f8\u01fa\u00034\u001a\u0000\u01f9"+
		"\u01f7\u0001\u0000\u0000\u0000\u01f9\u01f8\u0001\u0000\u0000\u0000\u01fa"+
		"\u01fb\u0001\u0000\u0000\u0000\u01fb\u01f9\u0001\u0000\u0000\u0000\u01fb"+
		"\u01fc\u0001\u0000\u0000\u0000\u01fc3\u0001\u0000\u0000\u0000\u01fd\u01ff"+
		"\u0005\u001f\u0000\u0000\u01fe\u01fd\u0001\u0000\u0000\u0000\u01fe\u01ff"+
		"\u0001\u0000\u0000\u0000\u01ff\u0200\u0001\u0000\u0000\u0000\u0200\u0201"+
		"\u0005\u0013\u0000\u0000\u0201\u0202\u0003\u001c\u000e\u0000\u02025\u0001"+
		"\u0000\u0000\u0000\u0203\u0206\u0005&\u0000\u0000\u0204\u0205\u0005\n"+
		"\u0000\u0000\u0205\u0207\u0005&\u0000\u0000\u0206\u0204\u0001\u0000\u0000"+
		"\u0000\u0206\u0207\u0001\u0000\u0000\u0000\u02077\u0001\u0000\u0000\u0000"+
		"\u0208\u0209\u0005\u0013\u0000\u0000\u0209\u0215\u0005)\u0000\u0000\u020a"+
		"\u020f\u00038\u001c\u0000\u020b\u020c\u0005/\u0000\u0000\u020c\u020e\u0003"+
		"8\u001c\u0000\u020d\u020b\u0001\u0000\u0000\u0000\u020e\u0211\u0001\u0000"+
		"\u0000\u0000\u020f\u020d\u0001\u0000\u0000\u0000\u020f\u0210\u0001\u0000"+
		"\u0000\u0000\u0210\u0213\u0001\u0000\u0000\u0000\u0211\u020f\u0001\u0000"+
		"\u0000\u0000\u0212\u0214\u0005\u0003\u0000\u0000\u0213\u0212\u0001\u0000"+
		"\u0000\u0000\u0213\u0214\u0001\u0000\u0000\u0000\u0214\u0216\u0001\u0000"+
		"\u0000\u0000\u0215\u020a\u0001\u0000\u0000\u0000\u0215\u0216\u0001\u0000"+
		"\u0000\u0000\u0216\u0217\u0001\u0000\u0000\u0000\u0217\u021a\u0005*\u0000"+
		"\u0000\u0218\u0219\u00057\u0000\u0000\u0219\u021b\u00038\u001c\u0000\u021a"+
		"\u0218\u0001\u0000\u0000\u0000\u021a\u021b\u0001\u0000\u0000\u0000\u021b"+
		"\u024c\u0001\u0000\u0000\u0000\u021c\u021d\u0005+\u0000\u0000\u021d\u0220"+
		"\u00038\u001c\u0000\u021e\u021f\u0005/\u0000\u0000\u021f\u0221\u0007\u0004"+
		"\u0000\u0000\u0220\u021e\u0001\u0000\u0000\u0000\u0220\u0221\u0001\u0000"+
		"\u0000\u0000\u0221\u0223\u0001\u0000\u0000\u0000\u0222\u0224\u0005\u0003"+
		"\u0000\u0000\u0223\u0222\u0001\u0000\u0000\u0000\u0223\u0224\u0001\u0000"+
		"\u0000\u0000\u0224\u0225\u0001\u0000\u0000\u0000\u0225\u0226\u0005,\u0000"+
		"\u0000\u0226\u024c\u0001\u0000\u0000\u0000\u0227\u022a\u0005&\u0000\u0000"+
		"\u0228\u0229\u00053\u0000\u0000\u0229\u022b\u0005&\u0000\u0000\u022a\u0228"+
		"\u0001\u0000\u0000\u0000\u022a\u022b\u0001\u0000\u0000\u0000\u022b\u0249"+
		"\u0001\u0000\u0000\u0000\u022c\u0238\u0005+\u0000\u0000\u022d\u0232\u0003"+
		"8\u001c\u0000\u022e\u022f\u0005/\u0000\u0000\u022f\u0231\u00038\u001c"+
		"\u0000\u0230\u022e\u0001\u0000\u0000\u0000\u0231\u0234\u0001\u0000\u0000"+
		"\u0000\u0232\u0230\u0001\u0000\u0000\u0000\u0232\u0233\u0001\u0000\u0000"+
		"\u0000\u0233\u0236\u0001\u0000\u0000\u0000\u0234\u0232\u0001\u0000\u0000"+
		"\u0000\u0235\u0237\u0005\u0003\u0000\u0000\u0236\u0235\u0001\u0000\u0000"+
		"\u0000\u0236\u0237\u0001\u0000\u0000\u0000\u0237\u0239\u0001\u0000\u0000"+
		"\u0000\u0238\u022d\u0001\u0000\u0000\u0000\u0238\u0239\u0001\u0000\u0000"+
		"\u0000\u0239\u023a\u0001\u0000\u0000\u0000\u023a\u024a\u0005,\u0000\u0000"+
		"\u023b\u023c\u0005E\u0000\u0000\u023c\u0241\u00038\u001c\u0000\u023d\u023e"+
		"\u0005/\u0000\u0000\u023e\u0240\u00038\u001c\u0000\u023f\u023d\u0001\u0000"+
		"\u0000\u0000\u0240\u0243\u0001\u0000\u0000\u0000\u0241\u023f\u0001\u0000"+
		"\u0000\u0000\u0241\u0242\u0001\u0000\u0000\u0000\u0242\u0245\u0001\u0000"+
		"\u0000\u0000\u0243\u0241\u0001\u0000\u0000\u0000\u0244\u0246\u0005\u0003"+
		"\u0000\u0000\u0245\u0244\u0001\u0000\u0000\u0000\u0245\u0246\u0001\u0000"+
		"\u0000\u0000\u0246\u0247\u0001\u0000\u0000\u0000\u0247\u0248\u0005G\u0000"+
		"\u0000\u0248\u024a\u0001\u0000\u0000\u0000\u0249\u022c\u0001\u0000\u0000"+
		"\u0000\u0249\u023b\u0001\u0000\u0000\u0000\u0249\u024a\u0001\u0000\u0000"+
		"\u0000\u024a\u024c\u0001\u0000\u0000\u0000\u024b\u0208\u0001\u0000\u0000"+
		"\u0000\u024b\u021c\u0001\u0000\u0000\u0000\u024b\u0227\u0001\u0000\u0000"+
		"\u0000\u024c\u024e\u0001\u0000\u0000\u0000\u024d\u024f\u00055\u0000\u0000"+
		"\u024e\u024d\u0001\u0000\u0000\u0000\u024e\u024f\u0001\u0000\u0000\u0000"+
		"\u024f9\u0001\u0000\u0000\u0000\u0250\u0253\u0005&\u0000\u0000\u0251\u0252"+
		"\u00053\u0000\u0000\u0252\u0254\u0005&\u0000\u0000\u0253\u0251\u0001\u0000"+
		"\u0000\u0000\u0253\u0254\u0001\u0000\u0000\u0000\u0254;\u0001\u0000\u0000"+
		"\u0000\u0255\u0258\u0003>\u001f\u0000\u0256\u0257\u0007\u0005\u0000\u0000"+
		"\u0257\u0259\u0003<\u001e\u0000\u0258\u0256\u0001\u0000\u0000\u0000\u0258"+
		"\u0259\u0001\u0000\u0000\u0000\u0259=\u0001\u0000\u0000\u0000\u025a\u0260"+
		"\u0003@ \u0000\u025b\u025c\u00055\u0000\u0000\u025c\u025d\u0003<\u001e"+
		"\u0000\u025d\u025e\u00051\u0000\u0000\u025e\u025f\u0003<\u001e\u0000\u025f"+
		"\u0261\u0001\u0000\u0000\u0000\u0260\u025b\u0001\u0000\u0000\u0000\u0260"+
		"\u0261\u0001\u0000\u0000\u0000\u0261\u026f\u0001\u0000\u0000\u0000\u0262"+
		"\u0263\u0005\u0015\u0000\u0000\u0263\u0268\u0003<\u001e\u0000\u0264\u0265"+
		"\u0005\u000f\u0000\u0000\u0265\u0267\u0003<\u001e\u0000\u0266\u0264\u0001"+
		"\u0000\u0000\u0000\u0267\u026a\u0001\u0000\u0000\u0000\u0268\u0266\u0001"+
		"\u0000\u0000\u0000\u0268\u0269\u0001\u0000\u0000\u0000\u0269\u026d\u0001"+
		"\u0000\u0000\u0000\u026a\u0268\u0001\u0000\u0000\u0000\u026b\u026c\u0005"+
		"\u0010\u0000\u0000\u026c\u026e\u0003<\u001e\u0000\u026d\u026b\u0001\u0000"+
		"\u0000\u0000\u026d\u026e\u0001\u0000\u0000\u0000\u026e\u0270\u0001\u0000"+
		"\u0000\u0000\u026f\u0262\u0001\u0000\u0000\u0000\u026f\u0270\u0001\u0000"+
		"\u0000\u0000\u0270?\u0001\u0000\u0000\u0000\u0271\u0276\u0003B!\u0000"+
		"\u0272\u0273\u0005\u001c\u0000\u0000\u0273\u0275\u0003B!\u0000\u0274\u0272"+
		"\u0001\u0000\u0000\u0000\u0275\u0278\u0001\u0000\u0000\u0000\u0276\u0274"+
		"\u0001\u0000\u0000\u0000\u0276\u0277\u0001\u0000\u0000\u0000\u0277A\u0001"+
		"\u0000\u0000\u0000\u0278\u0276\u0001\u0000\u0000\u0000\u0279\u027e\u0003"+
		"D\"\u0000\u027a\u027b\u0005\t\u0000\u0000\u027b\u027d\u0003D\"\u0000\u027c"+
		"\u027a\u0001\u0000\u0000\u0000\u027d\u0280\u0001\u0000\u0000\u0000\u027e"+
		"\u027c\u0001\u0000\u0000\u0000\u027e\u027f\u0001\u0000\u0000\u0000\u027f"+
		"C\u0001\u0000\u0000\u0000\u0280\u027e\u0001\u0000\u0000\u0000\u0281\u0285"+
		"\u0003H$\u0000\u0282\u0284\u0003F#\u0000\u0283\u0282\u0001\u0000\u0000"+
		"\u0000\u0284\u0287\u0001\u0000\u0000\u0000\u0285\u0283\u0001\u0000\u0000"+
		"\u0000\u0285\u0286\u0001\u0000\u0000\u0000\u0286E\u0001\u0000\u0000\u0000"+
		"\u0287\u0285\u0001\u0000\u0000\u0000\u0288\u0289\u0007\u0006\u0000\u0000"+
		"\u0289\u0291\u0003H$\u0000\u028a\u028b\u0005\n\u0000\u0000\u028b\u0291"+
		"\u0003:\u001d\u0000\u028c\u028d\u0007\u0007\u0000\u0000\u028d\u0291\u0003"+
		"L&\u0000\u028e\u028f\u0007\b\u0000\u0000\u028f\u0291\u0003J%\u0000\u0290"+
		"\u0288\u0001\u0000\u0000\u0000\u0290\u028a\u0001\u0000\u0000\u0000\u0290"+
		"\u028c\u0001\u0000\u0000\u0000\u0290\u028e\u0001\u0000\u0000\u0000\u0291"+
		"G\u0001\u0000\u0000\u0000\u0292\u0297\u0003J%\u0000\u0293\u0294\u0007"+
		"\b\u0000\u0000\u0294\u0296\u0003J%\u0000\u0295\u0293\u0001\u0000\u0000"+
		"\u0000\u0296\u0299\u0001\u0000\u0000\u0000\u0297\u0295\u0001\u0000\u0000"+
		"\u0000\u0297\u0298\u0001\u0000\u0000\u0000\u0298I\u0001\u0000\u0000\u0000"+
		"\u0299\u0297\u0001\u0000\u0000\u0000\u029a\u029f\u0003L&\u0000\u029b\u029c"+
		"\u0007\u0007\u0000\u0000\u029c\u029e\u0003L&\u0000\u029d\u029b\u0001\u0000"+
		"\u0000\u0000\u029e\u02a1\u0001\u0000\u0000\u0000\u029f\u029d\u0001\u0000"+
		"\u0000\u0000\u029f\u02a0\u0001\u0000\u0000\u0000\u02a0K\u0001\u0000\u0000"+
		"\u0000\u02a1\u029f\u0001\u0000\u0000\u0000\u02a2\u02a4\u0007\t\u0000\u0000"+
		"\u02a3\u02a2\u0001\u0000\u0000\u0000\u02a4\u02a7\u0001\u0000\u0000\u0000"+
		"\u02a5\u02a3\u0001\u0000\u0000\u0000\u02a5\u02a6\u0001\u0000\u0000\u0000"+
		"\u02a6\u02a8\u0001\u0000\u0000\u0000\u02a7\u02a5\u0001\u0000\u0000\u0000"+
		"\u02a8\u02a9\u0003N\'\u0000\u02a9M\u0001\u0000\u0000\u0000\u02aa\u02ae"+
		"\u0003T*\u0000\u02ab\u02ad\u0003P(\u0000\u02ac\u02ab\u0001\u0000\u0000"+
		"\u0000\u02ad\u02b0\u0001\u0000\u0000\u0000\u02ae\u02ac\u0001\u0000\u0000"+
		"\u0000\u02ae\u02af\u0001\u0000\u0000\u0000\u02afO\u0001\u0000\u0000\u0000"+
		"\u02b0\u02ae\u0001\u0000\u0000\u0000\u02b1\u02bd\u0005)\u0000\u0000\u02b2"+
		"\u02b7\u0003<\u001e\u0000\u02b3\u02b4\u0005/\u0000\u0000\u02b4\u02b6\u0003"+
		"<\u001e\u0000\u02b5\u02b3\u0001\u0000\u0000\u0000\u02b6\u02b9\u0001\u0000"+
		"\u0000\u0000\u02b7\u02b5\u0001\u0000\u0000\u0000\u02b7\u02b8\u0001\u0000"+
		"\u0000\u0000\u02b8\u02bb\u0001\u0000\u0000\u0000\u02b9\u02b7\u0001\u0000"+
		"\u0000\u0000\u02ba\u02bc\u0005\u0003\u0000\u0000\u02bb\u02ba\u0001\u0000"+
		"\u0000\u0000\u02bb\u02bc\u0001\u0000\u0000\u0000\u02bc\u02be\u0001\u0000"+
		"\u0000\u0000\u02bd\u02b2\u0001\u0000\u0000\u0000\u02bd\u02be\u0001\u0000"+
		"\u0000\u0000\u02be\u02bf\u0001\u0000\u0000\u0000\u02bf\u02e5\u0005*\u0000"+
		"\u0000\u02c0\u02c2\u0005+\u0000\u0000\u02c1\u02c3\u0003<\u001e\u0000\u02c2"+
		"\u02c1\u0001\u0000\u0000\u0000\u02c2\u02c3\u0001\u0000\u0000\u0000\u02c3"+
		"\u02ce\u0001\u0000\u0000\u0000\u02c4\u02c6\u00054\u0000\u0000\u02c5\u02c7"+
		"\u0003<\u001e\u0000\u02c6\u02c5\u0001\u0000\u0000\u0000\u02c6\u02c7\u0001"+
		"\u0000\u0000\u0000\u02c7\u02cc\u0001\u0000\u0000\u0000\u02c8\u02ca\u0005"+
		"4\u0000\u0000\u02c9\u02cb\u0003<\u001e\u0000\u02ca\u02c9\u0001\u0000\u0000"+
		"\u0000\u02ca\u02cb\u0001\u0000\u0000\u0000\u02cb\u02cd\u0001\u0000\u0000"+
		"\u0000\u02cc\u02c8\u0001\u0000\u0000\u0000\u02cc\u02cd\u0001\u0000\u0000"+
		"\u0000\u02cd\u02cf\u0001\u0000\u0000\u0000\u02ce\u02c4\u0001\u0000\u0000"+
		"\u0000\u02ce\u02cf\u0001\u0000\u0000\u0000\u02cf\u02d0\u0001\u0000\u0000"+
		"\u0000\u02d0\u02e5\u0005,\u0000\u0000\u02d1\u02d2\u00053\u0000\u0000\u02d2"+
		"\u02e5\u0005&\u0000\u0000\u02d3\u02e1\u0005-\u0000\u0000\u02d4\u02db\u0003"+
		"R)\u0000\u02d5\u02d7\u0005/\u0000\u0000\u02d6\u02d5\u0001\u0000\u0000"+
		"\u0000\u02d6\u02d7\u0001\u0000\u0000\u0000\u02d7\u02d8\u0001\u0000\u0000"+
		"\u0000\u02d8\u02da\u0003R)\u0000\u02d9\u02d6\u0001\u0000\u0000\u0000\u02da"+
		"\u02dd\u0001\u0000\u0000\u0000\u02db\u02d9\u0001\u0000\u0000\u0000\u02db"+
		"\u02dc\u0001\u0000\u0000\u0000\u02dc\u02df\u0001\u0000\u0000\u0000\u02dd"+
		"\u02db\u0001\u0000\u0000\u0000\u02de\u02e0\u0005\u0003\u0000\u0000\u02df"+
		"\u02de\u0001\u0000\u0000\u0000\u02df\u02e0\u0001\u0000\u0000\u0000\u02e0"+
		"\u02e2\u0001\u0000\u0000\u0000\u02e1\u02d4\u0001\u0000\u0000\u0000\u02e1"+
		"\u02e2\u0001\u0000\u0000\u0000\u02e2\u02e3\u0001\u0000\u0000\u0000\u02e3"+
		"\u02e5\u0005.\u0000\u0000\u02e4\u02b1\u0001\u0000\u0000\u0000\u02e4\u02c0"+
		"\u0001\u0000\u0000\u0000\u02e4\u02d1\u0001\u0000\u0000\u0000\u02e4\u02d3"+
		"\u0001\u0000\u0000\u0000\u02e5Q\u0001\u0000\u0000\u0000\u02e6\u02e7\u0005"+
		"&\u0000\u0000\u02e7\u02e8\u00051\u0000\u0000\u02e8\u02e9\u0003<\u001e"+
		"\u0000\u02e9S\u0001\u0000\u0000\u0000\u02ea\u030e\u0007\n\u0000\u0000"+
		"\u02eb\u02ec\u0005)\u0000\u0000\u02ec\u02ed\u0003<\u001e\u0000\u02ed\u02ee"+
		"\u0005*\u0000\u0000\u02ee\u030e\u0001\u0000\u0000\u0000\u02ef\u02fb\u0005"+
		"+\u0000\u0000\u02f0\u02f5\u0003<\u001e\u0000\u02f1\u02f2\u0005/\u0000"+
		"\u0000\u02f2\u02f4\u0003<\u001e\u0000\u02f3\u02f1\u0001\u0000\u0000\u0000"+
		"\u02f4\u02f7\u0001\u0000\u0000\u0000\u02f5\u02f3\u0001\u0000\u0000\u0000"+
		"\u02f5\u02f6\u0001\u0000\u0000\u0000\u02f6\u02f9\u0001\u0000\u0000\u0000"+
		"\u02f7\u02f5\u0001\u0000\u0000\u0000\u02f8\u02fa\u0005\u0003\u0000\u0000"+
		"\u02f9\u02f8\u0001\u0000\u0000\u0000\u02f9\u02fa\u0001\u0000\u0000\u0000"+
		"\u02fa\u02fc\u0001\u0000\u0000\u0000\u02fb\u02f0\u0001\u0000\u0000\u0000"+
		"\u02fb\u02fc\u0001\u0000\u0000\u0000\u02fc\u02fd\u0001\u0000\u0000\u0000"+
		"\u02fd\u030e\u0005,\u0000\u0000\u02fe\u0300\u0005-\u0000\u0000\u02ff\u0301"+
		"\u0003\u000e\u0007\u0000\u0300\u02ff\u0001\u0000\u0000\u0000\u0300\u0301"+
		"\u0001\u0000\u0000\u0000\u0301\u0302\u0001\u0000\u0000\u0000\u0302\u030e"+
		"\u0005.\u0000\u0000\u0303\u0304\u0005\u0013\u0000\u0000\u0304\u030e\u0003"+
		"\u001e\u000f\u0000\u0305\u0306\u0005\u0018\u0000\u0000\u0306\u0307\u0003"+
		"<\u001e\u0000\u0307\u0308\u00051\u0000\u0000\u0308\u0309\u0005\u0005\u0000"+
		"\u0000\u0309\u030a\u0005\u0001\u0000\u0000\u030a\u030b\u0003\u0014\n\u0000"+
		"\u030b\u030c\u0005\u0002\u0000\u0000\u030c\u030e\u0001\u0000\u0000\u0000"+
		"\u030d\u02ea\u0001\u0000\u0000\u0000\u030d\u02eb\u0001\u0000\u0000\u0000"+
		"\u030d\u02ef\u0001\u0000\u0000\u0000\u030d\u02fe\u0001\u0000\u0000\u0000"+
		"\u030d\u0303\u0001\u0000\u0000\u0000\u030d\u0305\u0001\u0000\u0000\u0000"+
		"\u030eU\u0001\u0000\u0000\u0000{\\ein~\u0090\u00a8\u00ad\u00b6\u00ba\u00bc"+
		"\u00be\u00c6\u00ca\u00cc\u00d3\u00d7\u00d9\u00ef\u00f3\u00f9\u00fe\u0100"+
		"\u0105\u010d\u0117\u011b\u011e\u0123\u0125\u0129\u012b\u0133\u0135\u0140"+
		"\u0145\u014b\u0157\u0159\u0162\u0166\u0168\u016d\u0171\u0176\u017d\u0182"+
		"\u018b\u0191\u0194\u019b\u019f\u01a4\u01a8\u01aa\u01ad\u01b4\u01b7\u01bf"+
		"\u01c3\u01c5\u01ce\u01d2\u01d5\u01d9\u01db\u01e4\u01e8\u01ea\u01ed\u01f0"+
		"\u01f5\u01f9\u01fb\u01fe\u0206\u020f\u0213\u0215\u021a\u0220\u0223\u022a"+
		"\u0232\u0236\u0238\u0241\u0245\u0249\u024b\u024e\u0253\u0258\u0260\u0268"+
		"\u026d\u026f\u0276\u027e\u0285\u0290\u0297\u029f\u02a5\u02ae\u02b7\u02bb"+
		"\u02bd\u02c2\u02c6\u02ca\u02cc\u02ce\u02d6\u02db\u02df\u02e1\u02e4\u02f5"+
		"\u02f9\u02fb\u0300\u030d";
	public static final ATN _ATN =
		new ATNDeserializer().deserialize(_serializedATN.toCharArray());
	static {
		_decisionToDFA = new DFA[_ATN.getNumberOfDecisions()];
		for (int i = 0; i < _ATN.getNumberOfDecisions(); i++) {
			_decisionToDFA[i] = new DFA(_ATN.getDecisionState(i), i);
		}
	}
}