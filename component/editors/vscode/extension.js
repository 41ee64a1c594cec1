'use strict';

// Starts the language server of the orus command for Orus files.

const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

function activate(context) {
  const command = vscode.workspace.getConfiguration('orus').get('command', 'orus');
  client = new LanguageClient(
    'orus',
    'Orus',
    { command, args: ['--lsp'] },
    {
      documentSelector: [{ scheme: 'file', language: 'orus' }],
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.orus') },
    },
  );
  context.subscriptions.push(client);
  return client.start().catch((error) => {
    vscode.window.showErrorMessage(
      `Cannot start '${command} --lsp': ${error.message}. Set orus.command to the orus command.`,
    );
  });
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
