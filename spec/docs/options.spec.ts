import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { EJECTION_DEFAULTS } from '../../lib/endpoints/ejection-options.js';
import { INFER_THROUGH_DEFAULTS } from '../../lib/inference/infer-through.js';
import { INFERENCE_DEFAULTS } from '../../lib/inference/options.js';
import { ENDPOINT_DEFAULTS } from '../../lib/endpoints/options.js';
import { ACK } from '../../lib/operators/ack-options.js';
import { PREDICT_WITH } from '../../lib/operators/predict-with.js';
import { PUT_TO } from '../../lib/operators/put-to.js';
import { RETRY_BUDGET } from '../../lib/operators/retry-budget.js';
import { RETRY_DEFAULTS } from '../../lib/operators/retry-options.js';
import {
  CLIENT_DEFAULTS,
  PREDICT_DEFAULTS,
  QUEUE_DEFAULTS,
  STREAM_DEFAULTS,
  WATCH_DEFAULTS,
} from '../../lib/options/defaults.js';
import { read, tableBelow } from './pages.js';

/** A page, and headings in it. */
type Place = readonly [page: string, ...headings: string[]];

/** A file of `lib`, an interface in it, and what its members' names begin with in the tables. */
type Options = readonly [file: string, name: string, prefix?: string];

const CLIENT: Place = ['predict', 'Client options', 'Instances', 'Compression'];
const STREAM: Place = ['predict', 'Streaming answers'];
const INFERENCE: Place = ['predict', 'Asynchronous inference'];
const WATCH: Place = ['watch', 'Watch options'];
const RETRY: Place = ['errors', 'Retries'];

const TABLES: readonly (readonly [what: string, Place, readonly Options[]])[] = [
  [
    'a PredictClient',
    CLIENT,
    [
      ['predict/options', 'PredictOptions'],
      ['options/client-options', 'ClientOptions'],
      ['options/connection-options', 'ConnectionOptionsInput'],
      ['endpoints/options', 'EndpointOptions'],
      ['endpoints/ejection-options', 'EjectionOptions', 'ejection.'],
      ['predict/compression-options', 'CompressionOptions'],
    ],
  ],
  ['a stream', STREAM, [['predict/stream-options', 'StreamOptions']]],
  ['asynchronous inference', INFERENCE, [['inference/options', 'InferenceSettings']]],
  ['a QueueClient', ['queue', 'Queue options'], [['queue/options', 'QueueOptions']]],
  ['a get', ['queue', 'Get'], [['queue/options', 'GetOptions']]],
  [
    'a watch',
    WATCH,
    [
      ['options/watch-options', 'WatchOptions'],
      ['options/watch-options', 'BatchOptions', 'batch.'],
      ['options/watch-options', 'ReconnectOptions', 'reconnect.'],
      ['options/watch-options', 'HeartbeatOptions', 'heartbeat.'],
      ['options/watch-options', 'CommitOptions', 'commit.'],
    ],
  ],
  ['a retry', RETRY, [['operators/retry-options', 'RetryOptions']]],
  ['the emulator', ['emulator', 'Emulator options'], [['emulator/options', 'EmulatorOptions']]],
];

/** The first two cells of every line of the first tables below some headings. */
function linesAt([page, ...headings]: Place): { names: string[]; value: string }[] {
  return headings
    .flatMap((heading) => tableBelow(`samples/guide/${page}.md`, heading))
    .map(([first = '', second = '']) => ({
      names: [...first.matchAll(/`([\w.]+)`/g)].map(([, name]) => name!),
      value: second.replace(/[`',]/g, ''),
    }));
}

/** The members of an interface itself, not those that it extends. */
function membersOf([path, name, prefix = '']: Options): string[] {
  const file = `lib/${path}.ts`;
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
  const found = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (found === undefined) throw new Error(`${file} has no interface ${name}.`);
  return found.members.map((member) => prefix + (member.name as ts.Identifier).text);
}

describe.each(TABLES)('the table of the options of %s', (_what, place, options) => {
  it('names all of them, and nothing else', () => {
    const members = options.flatMap(membersOf);
    // An option that is a group stands there by what is in it.
    const groups = new Set(members.flatMap((name) => name.split('.').slice(0, -1)));
    const expected = members.filter((name) => !groups.has(name));
    const named = linesAt(place).flatMap(({ names }) => names);
    expect(named.sort()).toEqual(expected.sort());
  });
});

describe('the tables of call options', () => {
  it('have what a prediction takes', () => {
    const named = linesAt(['predict', 'Call options']).flatMap(({ names }) => names);
    const members = membersOf(['predict/options', 'PredictCallOptions']);
    expect(named.sort()).toEqual([...members, 'observe'].sort());
  });
});

/** A default as the tables write it. */
function written(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'number') return String(value);
  if (value > 0 && value % 2 ** 30 === 0) return `${value / 2 ** 30} GiB`;
  return value > 0 && value % 2 ** 20 === 0 ? `${value / 2 ** 20} MiB` : String(value);
}

/** Defaults whose names say which group they belong to: `batchMaxRows` is `batch.maxRows`. */
function grouped(defaults: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]: [string, unknown]) => [
      name.replace(/^(batch|reconnect|heartbeat)([A-Z])/, (_, group: string, letter: string) => {
        return `${group}.${letter.toLowerCase()}`;
      }),
      value,
    ]),
  );
}

const { closeTimeoutMs, ...watch } = WATCH_DEFAULTS;
const { vipServerList, ...endpoint } = ENDPOINT_DEFAULTS;
const { maxEventLength, ...stream } = STREAM_DEFAULTS;
const ejection = Object.fromEntries(
  Object.entries(EJECTION_DEFAULTS).map(([name, value]) => [`ejection.${name}`, value]),
);
const DEFAULTS: readonly (readonly [Place, Record<string, unknown>])[] = [
  [CLIENT, { ...CLIENT_DEFAULTS, ...PREDICT_DEFAULTS, ...endpoint, ...ejection }],
  [STREAM, stream],
  [INFERENCE, INFERENCE_DEFAULTS],
  [['queue', 'Queue options'], { gid: QUEUE_DEFAULTS.gid }],
  [['queue', 'Get'], { length: QUEUE_DEFAULTS.getLength, timeoutMs: QUEUE_DEFAULTS.getTimeoutMs }],
  [WATCH, grouped(watch)],
  [RETRY, RETRY_DEFAULTS],
];

describe.each(DEFAULTS)('the tables of %s', (place, defaults) => {
  it.each(Object.entries(defaults))('tell the default of %s', (name, value) => {
    const line = linesAt(place).find(({ names }) => names.includes(name));
    expect(line?.value).toBe(written(value));
  });
});

describe('the guide', () => {
  const page = (name: string): string => read(join('samples', 'guide', `${name}.md`));

  it('tells the defaults that stand in its text', () => {
    expect(page('watch')).toContain(`after \`timeoutMs\` (${closeTimeoutMs.toLocaleString('en')})`);
    expect(vipServerList).toContain('jmenv');
    expect(page('predict')).toContain(`| ${maxEventLength / 2 ** 20} Mi `);
    const { concurrency, ordered } = INFER_THROUGH_DEFAULTS;
    expect(page('predict')).toContain(
      `\`concurrency\` (${concurrency}), \`ordered\` (\`${ordered}\`)`,
    );
    const { ratio, minTokens, maxTokens } = RETRY_BUDGET.usual;
    expect(page('errors')).toContain(
      `createRetryBudget({ ratio: ${ratio}, minTokens: ${minTokens}, maxTokens: ${maxTokens} })`,
    );
  });

  it('tells the defaults of the operators', () => {
    const lines = tableBelow('samples/guide/operators.md', 'Operators');
    const optionsOf = (operator: string): string =>
      lines.find(([first]) => first === `\`${operator}\``)?.[2] ?? '';
    const { concurrency, ordered, onError, maxAttempts } = ACK.ackMap.usual;
    expect(optionsOf('ackMap(project)')).toBe(
      `\`concurrency\` (${concurrency}), \`ordered\` (\`${ordered}\`), ` +
        `\`onError\` (\`'${onError as string}'\`), \`maxAttempts\` (${maxAttempts}), \`deadLetter\``,
    );
    expect(optionsOf('ackEach(project)')).toContain(`(${ACK.ackEach.usual.concurrency})`);
    expect(optionsOf('putTo(queue)')).toContain(order(PUT_TO.usual));
    expect(optionsOf('predictWith(client)')).toContain(order(PREDICT_WITH.usual));
  });
});

const order = ({ concurrency, ordered }: { concurrency: number; ordered: boolean }): string =>
  `\`concurrency\` (${concurrency}), \`ordered\` (\`${ordered}\`)`;
