import { join } from 'node:path';
import type { DataType } from '../../../lib/index.js';
import { cached, digestOf } from '../runner/cache.js';
import { runCommand } from '../runner/command.js';
import type { Launch } from '../runner/peer.js';
import type { Sdk } from '../runner/sdk.js';

const HERE = import.meta.dirname;
const REQUIREMENTS = join(HERE, 'requirements.txt');
const VERSION = '0.36';

/** `eas-prediction` from PyPI, in a virtual environment of its own. */
export const python: Sdk = {
  name: 'Python',
  package: `eas-prediction ${VERSION}`,
  has: new Set([
    'string',
    'bytes',
    'tf',
    'torch',
    'torch-map',
    'blade',
    'blade-tf',
    'onnx',
    'easyrec',
    'torchrec',
    'snappy',
    'direct',
    'exact-shares',
    'custom-url',
    'headers',
    'queue',
  ]),
  knownDefects: new Set([
    'TensorFlow, every type',
    'many requests at once',
    'sent again after 503',
    'a retry count of 0',
    'the date, in a zone other than GMT',
    'a put that is refused is not sent again',
    'one bad frame does not come again and again',
    'a connection that is half open',
    'closed while it waits',
  ]),
  dtypes: {
    tf: [
      ...['FLOAT', 'DOUBLE', 'INT8', 'INT16', 'INT32', 'INT64', 'UINT8', 'UINT16', 'QINT8'],
      ...['QUINT8', 'QINT16', 'QUINT16', 'QINT32', 'STRING', 'BOOL'],
    ] as DataType[],
    torch: ['FLOAT', 'DOUBLE', 'UINT8', 'INT8', 'INT16', 'INT32', 'INT64'],
    blade: ['FLOAT', 'INT32', 'INT64', 'STRING'],
    onnx: [
      ...['FLOAT', 'DOUBLE', 'INT8', 'INT16', 'INT32', 'INT64'],
      ...['UINT8', 'UINT16', 'UINT32', 'UINT64'],
    ] as DataType[],
  },
  install,
};

async function install(): Promise<Launch> {
  const version = await runCommand('python3', ['-c', 'import sys; print(sys.version[:4])']);
  const key = `python-${version.trim()}-eas-prediction-${VERSION}-${digestOf(REQUIREMENTS)}`;
  const folder = await cached(key, async (draft) => {
    await runCommand('python3', ['-m', 'venv', draft]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--requirement', REQUIREMENTS];
    await runCommand(join(draft, 'bin', 'python'), pip);
  });
  return {
    command: join(folder, 'bin', 'python'),
    args: ['-B', '-W', 'ignore', join(HERE, 'peer.py')],
    env: { PYTHONUNBUFFERED: '1' },
  };
}
