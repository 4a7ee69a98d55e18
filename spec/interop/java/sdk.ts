import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { DataType } from '../../../lib/index.js';
import { cached, digestOf } from '../runner/cache.js';
import { runCommand } from '../runner/command.js';
import type { Launch } from '../runner/peer.js';
import type { Sdk } from '../runner/sdk.js';

const HERE = import.meta.dirname;
const POM = join(HERE, 'pom.xml');
const SOURCES = ['Peer.java', 'Requests.java', 'Values.java'].map((name) => join(HERE, name));
const VERSION = '2.0.3';

const NO_QUEUE = `version ${VERSION} has no client of queues`;

/** `eas-sdk` from Maven Central, and the peer compiled against it. */
export const java: Sdk = {
  name: 'Java',
  package: `eas-sdk ${VERSION}`,
  has: new Set([
    'string',
    'bytes',
    'json',
    'tf',
    'tf-prefix',
    'torch',
    'blade',
    'caffe',
    'snappy',
    'direct',
  ]),
  unavailable: { queue: NO_QUEUE },
  knownDefects: new Set([
    'PyTorch by index, one left out',
    'Blade, different strings',
    'a body whose MD5 begins with a zero',
    'snappy',
    'another content type',
    'a request that is refused is not sent again',
  ]),
  dtypes: {
    tf: [
      ...['FLOAT', 'DOUBLE', 'INT8', 'INT16', 'INT32', 'INT64', 'UINT8', 'UINT16', 'QINT8'],
      ...['QUINT8', 'QINT16', 'QUINT16', 'QINT32', 'STRING', 'BOOL', 'HALF', 'BFLOAT16'],
      ...['COMPLEX64', 'COMPLEX128'],
    ] as DataType[],
    torch: ['FLOAT', 'DOUBLE', 'UINT8', 'INT8', 'INT16', 'INT32', 'INT64'],
    // Strings have a row of their own.
    blade: ['FLOAT', 'INT32', 'INT64'],
    onnx: [],
  },
  install,
};

async function install(): Promise<Launch> {
  const version = await runCommand('javac', ['-version']);
  const name = `java-${version.trim().replace(/[^0-9.]/g, '')}-eas-sdk-${VERSION}`;
  const jars = await cached(`${name}-${digestOf(POM)}`, (draft) =>
    runCommand('mvn', [
      ...['--batch-mode', '--quiet', '--file', POM],
      ...['dependency:copy-dependencies', `-DoutputDirectory=${draft}`],
    ]),
  );
  const libraries = join(jars, '*');
  const classes = await cached(`${name}-peer-${digestOf(POM, ...SOURCES)}`, (draft) =>
    runCommand('javac', [
      '-cp',
      libraries,
      '-proc:none',
      '-encoding',
      'UTF-8',
      '-d',
      draft,
      ...SOURCES,
    ]),
  );
  // The SDK keeps what discovery told it under the home of the user.
  const home = `${classes}.home`;
  mkdirSync(home, { recursive: true });
  return {
    command: 'java',
    args: [
      ...['-Xmx256m', '-XX:TieredStopAtLevel=1', `-Duser.home=${home}`],
      ...['-cp', [classes, libraries].join(delimiter), 'Peer'],
    ],
  };
}
