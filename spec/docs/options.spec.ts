import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { usualOf } from '../../lib/checks/index.js';
import { planOf } from '../../lib/emulator/plan.js';
import {
  EMULATOR,
  INSTANCE_RULES,
  QUEUE_RULES,
  SERVICE_RULES,
} from '../../lib/emulator/options.js';
import { EJECTION_RULES } from '../../lib/endpoints/ejection-options.js';
import { INFER_THROUGH } from '../../lib/inference/infer-through.js';
import { INFER, INFERENCE_RULES } from '../../lib/inference/options.js';
import { ACK } from '../../lib/operators/ack-options.js';
import { COMMANDS } from '../../lib/cli/registry.js';
import { PREDICT_WITH } from '../../lib/operators/predict-with.js';
import { PUT_RETRY_RULES, QUEUE_RETRY_RULES } from '../../lib/operators/put-retry.js';
import { PUT_TO } from '../../lib/operators/put-to.js';
import { RETRY_BUDGET } from '../../lib/operators/retry-budget.js';
import { RETRY_RULES } from '../../lib/operators/retry-options.js';
import { CLOSE } from '../../lib/options/close-options.js';
import { WATCH } from '../../lib/options/watch-options.js';
import { COUNT as REC_COUNT } from '../../lib/predict/kinds/shared/rules.js';
import { PREDICT, PREDICT_CLIENT } from '../../lib/predict/options.js';
import { REQUEST } from '../../lib/predict/service-request.js';
import { STREAM } from '../../lib/predict/stream-options.js';
import { COUNT, END, GET, PUT, QUEUE_CLIENT } from '../../lib/queue/options.js';
import { cli } from '../cli/kit.js';
import { read, tableBelow } from './pages.js';

/** A page, and headings in it. */
type Place = readonly [page: string, ...headings: string[]];

/** A file of `lib`, an interface in it, and what its members' names begin with in the tables. */
type Options = readonly [file: string, name: string, prefix?: string];

const CLIENT: Place = ['predict', 'Client options', 'Instances', 'Compression'];
const STREAM_TABLE: Place = ['predict', 'Streaming answers'];
const INFERENCE: Place = ['predict', 'Asynchronous inference'];
const WATCH_TABLE: Place = ['watch', 'Watch options'];
const EMULATOR_TABLE: Place = ['emulator', 'Emulator options'];
const RETRY_TABLE: Place = ['errors', 'Retries'];

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
  ['a stream', STREAM_TABLE, [['predict/stream-options', 'StreamOptions']]],
  ['asynchronous inference', INFERENCE, [['inference/options', 'InferenceSettings']]],
  [
    'a QueueClient',
    ['queue', 'Queue options'],
    [
      ['queue/options', 'QueueOptions'],
      ['operators/put-retry', 'QueueRetryOptions', 'retry.'],
    ],
  ],
  ['a get', ['queue', 'Get'], [['queue/options', 'GetOptions']]],
  [
    'a watch',
    WATCH_TABLE,
    [
      ['options/watch-options', 'WatchOptions'],
      ['options/watch-options', 'BatchOptions', 'batch.'],
      ['options/watch-options', 'ReconnectOptions', 'reconnect.'],
      ['options/watch-options', 'HeartbeatOptions', 'heartbeat.'],
      ['options/watch-options', 'CommitOptions', 'commit.'],
    ],
  ],
  ['a retry', RETRY_TABLE, [['operators/retry-options', 'RetryOptions']]],
  ['the emulator', EMULATOR_TABLE, [['emulator/options', 'EmulatorOptions']]],
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
  it('have what a request takes', () => {
    const named = linesAt(['predict', 'Other requests']).flatMap(({ names }) => names);
    const members = membersOf(['predict/service-request', 'ServiceRequest']);
    const shared = membersOf(['predict/options', 'PredictCallOptions']);
    const own = shared.filter((name) => name !== 'requestPath');
    expect(named.sort()).toEqual([...members, ...own].sort());
  });

  it('have what a prediction takes', () => {
    const named = linesAt(['predict', 'Call options']).flatMap(({ names }) => names);
    const members = membersOf(['predict/options', 'PredictCallOptions']);
    expect(named.sort()).toEqual([...members, 'observe'].sort());
  });
});

/** Sizes as the tables write them. */
const UNITS: readonly (readonly [size: number, unit: string])[] = [
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
];

/** A default as the tables write it. */
function written(name: string, value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'number') return String(value);
  if (name === 'maxEventLength') return `${value / 2 ** 20} Mi`;
  const unit = UNITS.find(([size]) => name.endsWith('Bytes') && value % size === 0);
  return unit === undefined ? String(value) : `${value / unit[0]} ${unit[1]}`;
}

/** Defaults that are words or numbers, with the names of groups before their members. */
function defaultsOf(usual: object, prefix = ''): [name: string, value: unknown][] {
  return Object.entries(usual).flatMap(([name, value]: [string, unknown]) => {
    const full = prefix + name;
    // As large as can be: no limit of its own.
    if (value === '' || value === Number.MAX_SAFE_INTEGER) return [];
    if (['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return [[full, value]];
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isGroup ? defaultsOf(value, `${full}.`) : [];
  });
}

const { vipServerList, ...client } = PREDICT_CLIENT.usual;
const own = Object.fromEntries(
  Object.entries(QUEUE_CLIENT.usual).filter(([name]) => !Object.hasOwn(PREDICT_CLIENT.rules, name)),
);
const { put: repeat } = usualOf(QUEUE_RETRY_RULES);
const STREAM_OWN = {
  idleTimeoutMs: STREAM.usual.idleTimeoutMs,
  maxEventLength: STREAM.usual.maxEventLength,
};

const DEFAULTS: readonly (readonly [what: string, Place, usual: object])[] = [
  ['a PredictClient', CLIENT, { ...client, retry: undefined }],
  ['a stream', STREAM_TABLE, STREAM_OWN],
  ['asynchronous inference', INFERENCE, usualOf(INFERENCE_RULES)],
  ['a QueueClient', ['queue', 'Queue options'], { ...own, retry: { put: repeat } }],
  ['a get', ['queue', 'Get'], GET.usual],
  ['a watch', WATCH_TABLE, WATCH.usual],
  ['a retry', RETRY_TABLE, { ...usualOf(RETRY_RULES), budget: undefined }],
  ['the emulator', EMULATOR_TABLE, EMULATOR.usual],
];

describe.each(DEFAULTS)('the table of the options of %s', (_what, place, usual) => {
  const defaults = defaultsOf(usual);

  it.each(defaults)('tells the default of %s', (name, value) => {
    const line = linesAt(place).find(({ names }) => names.includes(name));
    expect(line?.value).toBe(written(name, value));
  });

  it('has no number where there is no default', () => {
    const known = defaults.map(([name]) => name);
    const others = linesAt(place).filter(({ names }) => !names.some((one) => known.includes(one)));
    // What Node's pool says, what is reckoned from another option, and what is left open.
    const open = ['idleConnectionMs', 'ejection.maxEjectMs'];
    const numbers = others.filter(
      ({ names, value }) => /^\d/.test(value) && !names.some((one) => open.includes(one)),
    );
    expect(numbers).toEqual([]);
  });
});

/** Interfaces of options, and the settings that their rules lead to when nothing is given. */
const DOCUMENTED: readonly (readonly [file: string, name: string, usual: object])[] = [
  ['predict/options', 'PredictOptions', PREDICT_CLIENT.usual],
  ['predict/options', 'PredictCallOptions', PREDICT.usual],
  ['predict/service-request', 'ServiceRequest', REQUEST.usual],
  ['predict/compression-options', 'CompressionOptions', PREDICT_CLIENT.usual],
  ['predict/stream-options', 'StreamOptions', STREAM.usual],
  ['options/client-options', 'ClientOptions', PREDICT_CLIENT.usual],
  ['options/connection-options', 'ConnectionOptionsInput', PREDICT_CLIENT.usual],
  ['endpoints/options', 'EndpointOptions', PREDICT_CLIENT.usual],
  ['endpoints/ejection-options', 'EjectionOptions', usualOf(EJECTION_RULES)],
  ['options/watch-options', 'WatchOptions', WATCH.usual],
  ['options/watch-options', 'BatchOptions', WATCH.usual.batch],
  ['options/watch-options', 'ReconnectOptions', WATCH.usual.reconnect],
  ['options/watch-options', 'HeartbeatOptions', WATCH.usual.heartbeat],
  ['options/watch-options', 'CommitOptions', WATCH.usual.commit],
  ['options/close-options', 'CloseOptions', CLOSE.usual],
  ['operators/retry-options', 'RetryOptions', usualOf(RETRY_RULES)],
  ['operators/retry-budget', 'RetryBudgetOptions', RETRY_BUDGET.usual],
  ['operators/ack-options', 'AckOptions', ACK.ackMap.usual],
  ['operators/put-to', 'PutToOptions', PUT_TO.usual],
  ['operators/put-to', 'PutMarks', PUT.usual],
  ['operators/put-retry', 'QueueRetryOptions', usualOf(QUEUE_RETRY_RULES)],
  ['operators/put-retry', 'PutRetryOptions', usualOf(PUT_RETRY_RULES)],
  ['operators/predict-with', 'PredictWithOptions', PREDICT_WITH.usual],
  ['queue/options', 'QueueOptions', QUEUE_CLIENT.usual],
  ['queue/options', 'GetOptions', GET.usual],
  ['queue/options', 'CountOptions', COUNT.usual],
  ['queue/options', 'EndOptions', END.usual],
  ['inference/options', 'InferenceSettings', usualOf(INFERENCE_RULES)],
  ['inference/options', 'InferOptions', INFER.usual],
  ['inference/infer-through', 'InferThroughOptions', INFER_THROUGH.usual],
  ['predict/kinds/tf/request', 'TFRequestOptions', {}],
  ['predict/kinds/torch/request', 'TorchRequestOptions', usualOf({ debugLevel: REC_COUNT })],
  [
    'predict/kinds/rec/message',
    'RecRequestOptions',
    usualOf({ debugLevel: REC_COUNT, faissNeighNum: REC_COUNT }),
  ],
  ['emulator/options', 'EmulatorOptions', EMULATOR.usual],
  ['emulator/options', 'QueueOptions', usualOf(QUEUE_RULES)],
  ['emulator/options', 'AsyncServiceOptions', usualOf(SERVICE_RULES)],
  ['emulator/options', 'InstanceOptions', usualOf(INSTANCE_RULES)],
];

/** What the doc comments of an interface say of defaults, for its options that may be left out. */
function toldDefaults(path: string, name: string): Map<string, string | undefined> {
  const file = `lib/${path}.ts`;
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found = source.statements.filter(ts.isInterfaceDeclaration);
  const members = found.find((one) => one.name.text === name)?.members ?? [];
  return new Map(
    members
      .filter(({ questionToken }) => questionToken !== undefined)
      .map((member) => {
        const comment = ts
          .getJSDocCommentsAndTags(member)
          .map((one) => one.getText().replace(/\s*\n\s*\*?\s?/g, ' '))
          .join(' ');
        const told = /Default(?:, and at most)?: (.*?)\.(?= [A-Z]|\s*\*\/| )/.exec(comment);
        return [member.name!.getText(), told?.[1]?.replace(/['`,]/g, '')];
      }),
  );
}

describe.each(DOCUMENTED)('the doc comments of %s, %s,', (path, name, usual) => {
  const told = toldDefaults(path, name);

  it.each([...told])('tell the default of %s', (option, text) => {
    expect(text).toBeDefined();
    const value = (usual as Record<string, unknown>)[option];
    const [first] = defaultsOf({ [option]: value });
    // A default that depends on another option, or is a function, is told in words.
    if (first?.[0] !== option) expect(text).not.toMatch(/^\d[\d ]*$/);
    else expect(`${text} `).toMatch(new RegExp(`^${written(option, value)}[ ;]`));
  });
});

describe('doc comments', () => {
  it('tell defaults in one spelling', () => {
    const files = new Set(DOCUMENTED.map(([path]) => `lib/${path}.ts`));
    const others = [...files].flatMap((file) =>
      [...read(file).matchAll(/\bDefault (?!:)[^s ].*/g)].map(([text]) => `${file}: ${text}`),
    );
    expect(others).toEqual([]);
  });
});

/** Options of commands, and what their help has to say of the rules behind them. */
const HELP: readonly (readonly [command: string, option: string, value: unknown])[] = [
  ['predict', '--timeout', `${PREDICT_CLIENT.usual.timeoutMs / 1000}s`],
  ['predict', '--retries', usualOf(RETRY_RULES).maxRetries],
  ['predict', '--content-type', PREDICT_CLIENT.usual.contentType],
  ['predict', '--idle-timeout', `${STREAM.usual.idleTimeoutMs / 1000}s`],
  ['watch', '--window', WATCH.usual.window],
  ['watch', '--index', WATCH.usual.index],
  ['watch', '--via', `"${WATCH.usual.via}"`],
  ['watch', '--group', `'${QUEUE_CLIENT.usual.gid}'`],
  ['get', '--count', GET.usual.length],
  ['get', '--index', GET.usual.index],
  ['get', '--wait', `${GET.usual.timeoutMs / 1000}s`],
  ['put', '--concurrency', PUT_TO.usual.concurrency],
  ['serve', '--port', EMULATOR.usual.port],
  ['serve', '--host', `"${EMULATOR.usual.host}"`],
];

/** What the help of a command says of each option, on one line each. */
async function helpOf(command: string): Promise<Map<string, string>> {
  const { stdout } = await cli([command, '--help']);
  const parts = stdout.split(/\n(?= {2}(?:-\w, )?--)/).map((part) => part.replace(/\s+/g, ' '));
  return new Map(parts.map((part) => [/--[a-z-]+/.exec(part)?.[0] ?? '', part]));
}

describe('the help of the command', () => {
  it.each(HELP)('%s tells the default of %s', async (name, option, value) => {
    const text = (await helpOf(name)).get(option);
    expect(/[( ]default: ([^)]*)\)/.exec(text ?? '')?.[1]).toBe(String(value));
  });

  it('tells no default that is not held here, but its own', async () => {
    const own = ['--ack', '--payload', '--delete', '--interval', '--uid', '--deadline'];
    for (const { name } of COMMANDS) {
      for (const [option, text] of await helpOf(name)) {
        if (!/[( ]default:/.test(text)) continue;
        expect([...HELP.map(([, one]) => one), ...own]).toContain(option);
      }
    }
  });

  it('has the limits of the rules', async () => {
    const { max } = WATCH.rules.window;
    const { stderr } = await cli(['watch', '--window', String(max + 1)]);
    expect(stderr).toContain(`from ${WATCH.rules.window.min} to ${max}`);
    const { stderr: of } = await cli(['get', '--count', String(GET.rules.length.max + 1)]);
    expect(of).toContain(`to ${GET.rules.length.max}`);
  });
});

describe('the emulator', () => {
  it('keeps to the limits that its options and the guide tell', () => {
    const { newQueue, ...plan } = planOf({});
    const { maxConsumers, ...limits } = newQueue;
    expect(limits).toEqual(usualOf(QUEUE_RULES));
    expect({ ...plan, maxConsumers }).toMatchObject({
      port: EMULATOR.usual.port,
      host: EMULATOR.usual.host,
      maxBodyBytes: EMULATOR.usual.maxBodyBytes,
      maxHeaderBytes: EMULATOR.usual.maxHeaderBytes,
      maxQueues: EMULATOR.usual.maxQueues,
      maxConsumers: EMULATOR.usual.maxConsumers,
    });
  });
});

describe('the guide', () => {
  const page = (name: string): string => read(join('samples', 'guide', `${name}.md`));

  it('tells the defaults that stand in its text', () => {
    expect(page('watch')).toContain(
      `after \`timeoutMs\` (${CLOSE.usual.timeoutMs.toLocaleString('en')})`,
    );
    expect(vipServerList).toContain('jmenv');
    expect(page('predict')).toContain(`| ${STREAM.usual.maxEventLength / 2 ** 20} Mi `);
    const { concurrency, ordered } = INFER_THROUGH.usual;
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
