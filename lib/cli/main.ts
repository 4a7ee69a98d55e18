#!/usr/bin/env node
import { codeOfSignal } from './exit.js';
import { run } from './run.js';
import { versionOf } from './version.js';

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    // The second time nobody waits for what is under way.
    if (interruption.signal.aborted) process.exit(codeOfSignal(name));
    interruption.abort(name);
  });
}

// Writes that matter report their own failure; help for nobody, and a complaint, are no loss.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

void run(process.argv.slice(2), {
  // Opened only by a command that reads it.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  version: versionOf(process.argv[1] ?? ''),
  env: process.env,
  interrupted: interruption.signal,
}).then((code) => (process.exitCode = code));
