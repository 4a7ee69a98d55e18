import { EMPTY, of } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { EasEmulator } from '../../lib/emulator/index.js';
import { usualOf } from '../../lib/checks/index.js';
import { Faults } from '../../lib/emulator/faults/faults.js';
import { LiveQueue } from '../../lib/emulator/live-queue.js';
import { EMULATOR, INSPECTOR_PUT, QUEUE_RULES, SERVICE_RULES } from '../../lib/emulator/options.js';
import { QueueInspector } from '../../lib/emulator/queue-inspector.js';
import {
  abortWith,
  ackEach,
  ackMap,
  AsyncInference,
  BladeRequest,
  createRetryBudget,
  DataType,
  EasConfigError,
  EasyRecRequest,
  EasyRecResponse,
  fromAbortable,
  inferThrough,
  outputPayload,
  PredictClient,
  predictWith,
  putTo,
  QueueClient,
  retryOn,
  retryWithBackoff,
  StringRequest,
  tensorPayload,
  TFRequest,
  TFResponse,
  TorchRecRequest,
  TorchRecResponse,
  TorchRequest,
} from '../../lib/index.js';
import { INFER_THROUGH } from '../../lib/inference/infer-through.js';
import { ASYNC_INFERENCE, INFER } from '../../lib/inference/options.js';
import { ACK } from '../../lib/operators/ack-options.js';
import { PREDICT_WITH } from '../../lib/operators/predict-with.js';
import { PUT_TO } from '../../lib/operators/put-to.js';
import { PUT_RETRY_RULES, QUEUE_RETRY_RULES } from '../../lib/operators/put-retry.js';
import { RETRY_BUDGET } from '../../lib/operators/retry-budget.js';
import { RETRY_RULES } from '../../lib/operators/retry-options.js';
import { CLOSE } from '../../lib/options/close-options.js';
import { WATCH } from '../../lib/options/watch-options.js';
import { PREDICT, PREDICT_CLIENT } from '../../lib/predict/options.js';
import { REQUEST } from '../../lib/predict/service-request.js';
import { STREAM } from '../../lib/predict/stream-options.js';
import { COUNT, END, GET, PUT, QUEUE_CLIENT } from '../../lib/queue/options.js';

const ADDRESS = { endpoint: 'host', endpointType: 'direct' };
const client = new PredictClient({ endpoint: 'host', serviceName: 'svc' });
const queue = new QueueClient({ endpoint: 'host', queueName: 'q' });
const inspector = new QueueInspector(
  new LiveQueue('q', { ...usualOf(QUEUE_RULES), maxConsumers: 1 }),
);
const inference = new AsyncInference({ input: queue, sink: queue });
const request = new StringRequest('x');
const f = () => EMPTY;

/** A place that takes options. */
interface Place {
  readonly names: readonly string[];
  /** What the full names begin with. */
  readonly place: string;
  /** Uses the place with options. */
  readonly use: (options: unknown) => unknown;
  /** Options without which the others mean nothing. */
  readonly beside?: object;
}

const namesOf = (rules: object): string[] => Object.keys(rules);
const given = (options: unknown): never => options as never;
const nested = (rules: object, parent: string, own: string, use: Place['use']): Place => ({
  names: namesOf(rules),
  place: `${parent}.${own}`,
  use: (options) => use({ [own]: options }),
});
const watch = (options: unknown): unknown => queue.watch(given(options));
const newPredict = (options: unknown): unknown =>
  new PredictClient(
    given(isObject(options) ? { ...ADDRESS, serviceName: 's', ...options } : options),
  );
const newQueue = (options: unknown): unknown =>
  new QueueClient(given(isObject(options) ? { ...ADDRESS, queueName: 'q', ...options } : options));

function isObject(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** A host is looked for by its name, so that any text may be one. */
const WITHOUT_HOST = EMULATOR.names.filter((name) => name !== 'host');

const PLACES: readonly Place[] = [
  { ...PREDICT_CLIENT, use: newPredict },
  { ...QUEUE_CLIENT, use: newQueue },
  nested(RETRY_RULES, 'PredictClient', 'retry', newPredict),
  nested(QUEUE_RETRY_RULES, 'QueueClient', 'retry', newQueue),
  nested(PUT_RETRY_RULES, 'put', 'retry', (options) => queue.put('x', given(options))),
  nested(
    { consecutiveFailures: 0, ejectMs: 0, maxEjectMs: 0, maxEjectedPercent: 0 },
    'PredictClient',
    'ejection',
    newPredict,
  ),
  { ...PREDICT, use: (options) => client.predict(request, given(options)) },
  nested(RETRY_RULES, 'predict', 'retry', (options) => client.predict(request, given(options))),
  { ...REQUEST, use: (options) => client.request(given(options)) },
  nested(RETRY_RULES, 'request', 'retry', (options) => client.request(given(options))),
  { ...STREAM, use: (options) => client.stream(request, given(options)) },
  { ...WATCH, use: watch, beside: { autoCommit: true } },
  nested(WATCH.usual.batch, 'watch', 'batch', watch),
  nested(WATCH.usual.reconnect, 'watch', 'reconnect', watch),
  nested(WATCH.usual.heartbeat, 'watch', 'heartbeat', watch),
  nested(WATCH.usual.commit, 'watch', 'commit', watch),
  { ...CLOSE, use: (options) => queue.watch().close(given(options)) },
  { ...PUT, use: (options) => queue.put('x', given(options)) },
  { ...INSPECTOR_PUT, use: (options) => inspector.put('x', given(options)) },
  { ...GET, use: (options) => queue.get(given(options)) },
  { ...COUNT, use: (options) => queue.count(given(options)) },
  { ...END, use: (options) => queue.end(given(options)) },
  {
    names: ['code', 'reason'],
    place: 'reason',
    use: (options) => queue.negative(1n, given(options)),
  },
  { ...ACK.ackMap, use: (options) => ackMap(f, given(options)), beside: { deadLetter: f } },
  { ...ACK.ackEach, use: (options) => ackEach(f, given(options)), beside: { deadLetter: f } },
  { ...PUT_TO, use: (options) => putTo(queue, given(options)) },
  { ...PREDICT_WITH, use: (options) => predictWith(client, given(options)) },
  {
    names: namesOf(RETRY_RULES),
    place: 'retryWithBackoff',
    use: (options) => retryWithBackoff(given(options)),
  },
  { ...RETRY_BUDGET, use: (options) => createRetryBudget(given(options)) },
  {
    ...ASYNC_INFERENCE,
    use: (options) => new AsyncInference(given(options)),
    beside: { input: queue, sink: queue },
  },
  { ...INFER, use: (options) => inference.infer('x', given(options)) },
  { ...INFER_THROUGH, use: (options) => inferThrough(queue, queue, given(options)) },
  { names: ['prefix'], place: 'TFRequest', use: (options) => new TFRequest('s', given(options)) },
  {
    names: ['prefix'],
    place: 'TFResponse',
    use: (options) => TFResponse.decode(new Uint8Array(0), given(options)),
  },
  {
    names: ['debugLevel'],
    place: 'TorchRequest',
    use: (options) => new TorchRequest(given(options)),
  },
  {
    names: ['debugLevel', 'faissNeighNum'],
    place: 'EasyRecRequest',
    use: (options) => new EasyRecRequest(given(options)),
  },
  {
    names: ['debugLevel', 'faissNeighNum'],
    place: 'TorchRecRequest',
    use: (options) => new TorchRecRequest(given(options)),
  },
  {
    names: [
      'results',
      'itemIds',
      'outputs',
      'statusCode',
      'errorMessage',
      'itemFeatures',
      'generateFeatures',
      'rawFeatures',
    ],
    place: 'EasyRecResponse',
    use: (options) => new EasyRecResponse(given(options)),
  },
  {
    names: ['itemIds', 'generateFeatures', 'rawFeatures', 'passThroughData'],
    place: 'TorchRecResponse',
    use: (options) => new TorchRecResponse(given(options)),
  },
  {
    names: ['dtype', 'length', 'values'],
    place: 'tensorPayload',
    use: (options) => tensorPayload(given(options)),
    beside: { dtype: 'FLOAT', length: 1, values: f },
  },
  {
    ...EMULATOR,
    names: WITHOUT_HOST,
    use: (options) => EasEmulator.start(given(options)),
  },
  {
    names: namesOf(QUEUE_RULES),
    place: 'EasEmulator.queues["q"]',
    use: (q) => EasEmulator.start(given({ queues: { q } })),
  },
  {
    names: namesOf(SERVICE_RULES),
    place: 'EasEmulator.services["s"]',
    use: (s) => EasEmulator.start(given({ services: { s } })),
    beside: { handler: f, async: true },
  },
  {
    names: ['on', 'queue', 'service', 'times', 'every', 'after', 'mode', 'keepIndex'],
    place: 'fault',
    use: (options) => new Faults().add(given(options)),
    beside: { kind: 'bad-frame' },
  },
  {
    names: ['status', 'headers', 'body'],
    place: 'fault',
    use: (options) => new Faults().add(given(options)),
    beside: { kind: 'status', status: 500 },
  },
  {
    names: ['delayMs'],
    place: 'fault',
    use: (options) => new Faults().add(given(options)),
    beside: { kind: 'delay' },
  },
];

const BAD: readonly unknown[] = [
  'no such word',
  '5',
  NaN,
  -1,
  1.5,
  Infinity,
  null,
  [],
  new Map([['a', 'b']]),
  { '': 1 },
  () => 1,
  Symbol('x'),
];

/** What an option takes of these, by the meaning that it has. */
const TAKEN: Readonly<Record<string, (value: unknown) => boolean>> = {
  // As names and texts go, these are some.
  endpoint: isText,
  serviceName: isText,
  queueName: isText,
  host: isText,
  contentType: isText,
  requestPath: isText,
  path: isText,
  requestId: isText,
  uid: isText,
  gid: isText,
  prefix: isText,
  errorMessage: isText,
  reason: isText,
  queue: isText,
  service: isText,
  body: isText,
  code: (value) => value === '5',
  token: (value) => isText(value) || isFunction(value),
  // Parts of a millisecond are some, and so are parts of a retry.
  initialDelayMs: (value) => value === 1.5,
  maxDelayMs: (value) => value === 1.5,
  maxRetryAfterMs: (value) => value === 1.5,
  factor: (value) => value === 1.5,
  ratio: (value) => value === 1.5,
  minTokens: (value) => value === 1.5,
  maxTokens: (value) => value === 1.5,
  maxRetries: (value) => value === Infinity,
  concurrency: (value) => value === Infinity,
  // Each prediction looks at what is in them.
  options: isObject,
  // -1 is what is newest.
  index: (value) => value === -1,
  itemIds: Array.isArray,
  outputs: Array.isArray,
  allowedOrigins: Array.isArray,
  results: isMap,
  itemFeatures: isMap,
  generateFeatures: isMap,
  rawFeatures: isMap,
  passThroughData: isMap,
  onError: isFunction,
  deadLetter: isFunction,
  retryIf: isFunction,
  onRetry: isFunction,
  random: isFunction,
  values: isFunction,
  handler: isFunction,
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
function isMap(value: unknown): boolean {
  return value instanceof Map;
}

/** What has to stand beside an option for it to mean something. */
const BESIDE: Readonly<Record<string, object>> = {
  maxDelayMs: { initialDelayMs: 0 },
  maxTokens: { minTokens: 0 },
};

/** Options that are named by the place they stand in, beside the tables. */
const ELSEWHERE = new Set(['customUrl', 'vipServerList']);

/** What a use of a place says against it; `undefined` when it says nothing. */
async function mistake(use: () => unknown): Promise<string | undefined> {
  try {
    const made = await use();
    if (made instanceof EasEmulator) await made.close();
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(EasConfigError);
    return (error as EasConfigError).message;
  }
}

describe.each(PLACES.map((one) => [one.place, one] as const))('%s', (place, one) => {
  const { names, use, beside = {} } = one;

  it.each(names.filter((name) => !ELSEWHERE.has(name)))(
    'refuses what %s cannot be',
    async (name) => {
      const taken: string[] = [];
      for (const value of BAD) {
        const message = await mistake(() => use({ ...beside, ...BESIDE[name], [name]: value }));
        if (message === undefined) {
          taken.push(typeof value);
          if (TAKEN[name]?.(value) !== true)
            throw new Error(`${place}.${name} took ${String(value)}`);
          continue;
        }
        expect(message.slice(0, place.length + name.length + 1)).toBe(`${place}.${name}`);
        expect(message).toMatch(/; (write|give|leave|add|name|did you mean) .*[.?]$/s);
        expect(message).not.toMatch(/\ba (object|array|Int|undefined|null)\b/);
      }
      expect(taken.length).toBeLessThan(BAD.length);
    },
  );

  it('refuses names that it does not know', async () => {
    const unknown = await mistake(() => use({ ...beside, frobnicate: 1 }));
    expect(unknown).toMatch(/ has no option "frobnicate"; write .*\.$/);
    for (const name of names) {
      const other = name.toUpperCase();
      const message = await mistake(() => use({ ...beside, [other]: 1 }));
      expect(message).toBe(`${place} has no option "${other}"; did you mean ${name}?`);
    }
  });

  it.each([
    null,
    [],
    ['a'],
    new Map(),
    new Set(),
    'text',
    5,
    true,
    Promise.resolve({}),
    () => ({}),
  ])('refuses %p in the place of options', async (options) => {
    // A service may be its handler alone.
    if (place.startsWith('EasEmulator.services') && typeof options === 'function') return;
    const message = await mistake(() => use(options));
    expect(message).toMatch(/ (is|are) (null|an? \w+); write .*\.$/);
    expect(message).not.toContain('text;');
  });
});

describe('mistakes that went through before', () => {
  it.each<[string, () => unknown, string]>([
    [
      'a prefix in another case',
      () => new TFRequest('s', given({ Prefix: 'a' })),
      'did you mean prefix?',
    ],
    [
      'an option in small letters',
      () => new EasyRecRequest(given({ faissneighnum: 1 })),
      'did you mean faissNeighNum?',
    ],
    [
      'null for the options of a request',
      () => new TFRequest('s', given(null)),
      'The options of TFRequest are null',
    ],
    [
      'a Map for those of ackMap',
      () => ackMap(f, given(new Map([['a', 1]]))),
      'The options of ackMap are a Map',
    ],
    [
      'a list for those of a retry',
      () => retryWithBackoff(given([])),
      'retryWithBackoff is an array',
    ],
    [
      'null for the retry of a client',
      () => newPredict({ retry: null }),
      'write an object with any of maxRetries,',
    ],
    [
      'null for a signal',
      () => abortWith(given(null)),
      'is null; write the signal of an AbortController',
    ],
    [
      'a word for a signal',
      () => inference.infer('x', given({ signal: 'now' })),
      'infer.signal is "now"',
    ],
    ['no function', () => fromAbortable(given(undefined)), 'is undefined; write a function'],
    [
      'an unknown condition',
      () => retryOn(given('never')),
      'is "never"; write one of "connectionFailed"',
    ],
    ['a name that every object has', () => retryOn(given('constructor')), 'is "constructor"'],
    ['an object for data', () => queue.put(given({})), 'data is an object; write'],
    [
      'a Map for tags',
      () => queue.put('x', given({ tags: new Map() })),
      'put.tags is a Map; write',
    ],
    ['null for a reason', () => queue.negative(1n, given(null)), 'reason is null; write'],
    [
      'a number for a signature',
      () => new BladeRequest(given(1)),
      'signatureName is 1; write a string.',
    ],
    [
      'an object for an output',
      () => outputPayload(TFResponse, given({}), DataType.FLOAT, 1),
      'output is an object',
    ],
    [
      'a list for the changes of a client',
      () => client.with(given([])),
      'The options of with are an array',
    ],
    [
      'a list for the headers of a client',
      () => client.with({ headers: given([]) }),
      'headers is an array',
    ],
  ])('%s', (_what, use, text) => {
    expect(use).toThrow(EasConfigError);
    expect(use).toThrow(text);
  });

  it('never show a text that stands where options go', () => {
    const token = 'YWFlMDYyZDNm';
    for (const { use } of PLACES.slice(0, 8)) {
      expect(() => use(token)).toThrow(EasConfigError);
      expect(() => use(token)).not.toThrow(token);
    }
  });

  it('are told before anything is subscribed to', () => {
    expect(() => of(1).pipe(retryWithBackoff(given({ maxRetries: '5' })))).toThrow('is "5"; write');
  });
});
