/**
 * Writes the codecs that protobufjs makes of `*.proto`: a module and its types each, never edited by
 * hand.
 *
 *     npm run proto
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';

/** Each proto file with the name of its root, which keeps its types apart, and where it goes. */
const CODECS = [
  { proto: 'queue_service', root: 'queue', to: 'lib/emulator/generated' },
  { proto: 'tf_predict', root: 'tf', to: 'spec/generated' },
  { proto: 'pytorch_predict', root: 'torch', to: 'spec/generated' },
  { proto: 'blade', root: 'blade', to: 'spec/generated' },
  { proto: 'onnx_processor_data', root: 'onnx', to: 'spec/generated' },
  { proto: 'caffe_predict', root: 'caffe', to: 'spec/generated' },
  { proto: 'easyrec_predict', root: 'easyrec', to: 'spec/generated' },
  { proto: 'torchrec_predict', root: 'torchrec', to: 'spec/generated' },
];

/** Encoding and decoding alone, with the field names of the proto files, and types beside. */
const FLAGS = [
  ...['--target', 'static-module', '--wrap', 'esm', '--es6', '--keep-case', '--dts'],
  ...['--dependency', 'protobufjs/minimal.js'],
  ...['--no-verify', '--no-convert', '--no-delimited', '--no-typeurl', '--no-service'],
];

const root = join(import.meta.dirname, '..');
const pbjs = join(root, 'node_modules', 'protobufjs-cli', 'bin', 'pbjs');

for (const { proto, root: name, to } of CODECS) {
  mkdirSync(join(root, to), { recursive: true });
  const places = ['--root', name, '--out', `${to}/${proto}.js`, `proto/${proto}.proto`];
  execFileSync(execPath, [pbjs, ...FLAGS, ...places], { cwd: root, stdio: 'inherit' });
}
