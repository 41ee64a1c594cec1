// node tokenize.mjs GRAMMAR: reads paths of files from standard input, one a line, and prints what
// the TextMate grammar makes of each file, as one line of JSON: {"file": ..., "tokens": [[start, end,
// scopes], ...]} with offsets in UTF-16 units.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));

const path = process.argv[2];
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, 'utf8'), path),
});
const grammar = await registry.loadGrammar('source.orus');

for (const file of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const tokens = [];
  let state = textmate.INITIAL;
  let offset = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    for (const token of result.tokens) {
      const end = Math.min(token.endIndex, line.length);
      tokens.push([offset + token.startIndex, offset + end, token.scopes.slice(1).join(' ')]);
    }
    state = result.ruleStack;
    offset += line.length + 1;
  }
  console.log(JSON.stringify({ file, tokens }));
}
