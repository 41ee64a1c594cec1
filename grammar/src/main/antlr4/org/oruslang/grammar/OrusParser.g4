parser grammar OrusParser;

options { tokenVocab = OrusLexer; }

program: NEWLINE* EOF;
