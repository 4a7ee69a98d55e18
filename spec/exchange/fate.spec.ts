import type { Socket } from 'node:net';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { Observable } from 'rxjs';
import { Agent, buildConnector } from 'undici';
import {
  EasConnectionError,
  type EasError,
  PredictClient,
  QueueClient,
  StringRequest,
  type ClientOptions,
} from '../../lib/index.js';
import { failureOf } from '../support/outcome.js';
import { QUICK } from '../support/predict.js';
import { refusingUrl, withServer, type Received } from '../support/server.js';

/** Operations that may be done twice, and two that must not. */
const OPERATIONS: Readonly<
  Record<string, (predict: PredictClient, queue: QueueClient) => Observable<unknown>>
> = {
  predict: (client) => client.predict(new StringRequest('x')),
  stream: (client) => client.stream(new StringRequest('x')),
  put: (_, queue) => queue.put('x'),
  get: (_, queue) => queue.get({ timeoutMs: 0 }),
  commit: (_, queue) => queue.commit(1n),
};

type Answer = (request: Received, response: ServerResponse) => unknown;

/** The error of an operation at a service that answers so, and the requests that were made. */
async function failureAt(
  answer: Answer,
  operation: (predict: PredictClient, queue: QueueClient) => Observable<unknown>,
  options: ClientOptions & { readonly endpoint?: string },
): Promise<{ error: EasError; count: number }> {
  let outcome: { error: EasError; count: number } | undefined;
  await withServer(answer, async (site) => {
    const given = { endpoint: site.url, retry: QUICK, ...options };
    const predict = new PredictClient({ ...given, serviceName: 's' });
    const queue = new QueueClient({ ...given, queueName: 'q' });
    const error = await failureOf(operation(predict, queue));
    outcome = { error, count: site.requests.length };
    await Promise.all([predict.close(), queue.close()]);
  });
  return outcome!;
}

const silent: Answer = () => undefined;
const reset: Answer = ({ socket }) => socket.resetAndDestroy();

const CODES = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'],
  ...['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENETDOWN', 'EHOSTDOWN'],
];

const systemError = (code: string): Error => Object.assign(new Error(`read ${code}`), { code });

describe.each(Object.entries(OPERATIONS))('%s', (name, operation) => {
  const isRepeated = name !== 'put' && name !== 'get';

  describe.each(CODES)('%s', (code) => {
    it('before the request began → certainly not applied, tried again', async () => {
      let made = 0;
      const dispatcher = new Agent({
        connect: (_options, callback) => {
          made += 1;
          callback(systemError(code), null);
        },
      });
      const retry = { ...QUICK, maxRetries: 2 };
      const { error, count } = await failureAt(silent, operation, { dispatcher, retry });
      expect(error).toMatchObject({ retryable: true, unapplied: true });
      expect([made, count]).toEqual([3, 0]);
      await dispatcher.destroy();
    });

    it('on a connection that had the request → maybe applied', async () => {
      const sockets: Socket[] = [];
      const connect = buildConnector({});
      const dispatcher = new Agent({
        connect: (options, callback) =>
          connect(options, (...result) => {
            if (result[1] !== null) sockets.push(result[1]);
            callback(...result);
          }),
      });
      const dead: Answer = () => sockets.at(-1)?.destroy(systemError(code));
      const retry = { ...QUICK, maxRetries: 1 };
      const { error, count } = await failureAt(dead, operation, { dispatcher, retry });
      expect(error).toBeInstanceOf(EasConnectionError);
      expect(error).toMatchObject({ code: 'CONNECTION', retryable: true, unapplied: false });
      expect(count).toBe(isRepeated ? 2 : 1);
      await dispatcher.destroy();
    });
  });

  it('nobody listens → certainly not applied', async () => {
    const endpoint = await refusingUrl();
    const { error } = await failureAt(silent, operation, { endpoint });
    expect(error).toMatchObject({ code: 'CONNECTION', unapplied: true });
  });

  it('a reset, and then nobody listens → maybe applied by the first attempt', async () => {
    let made = 0;
    const connect = buildConnector({});
    const dispatcher = new Agent({
      connect: (options, callback) => {
        made += 1;
        if (made === 1) connect(options, callback);
        else callback(systemError('ECONNREFUSED'), null);
      },
    });
    const retry = { ...QUICK, maxRetries: 2 };
    const { error } = await failureAt(reset, operation, { dispatcher, retry });
    expect(error).toBeInstanceOf(EasConnectionError);
    expect(error).toMatchObject({ code: 'CONNECTION', unapplied: false });
    expect(made).toBe(isRepeated ? 3 : 1);
    await dispatcher.destroy();
  });
});

/** A get that takes records outlasts its client's clocks. */
const CLOCKED = Object.entries(OPERATIONS).filter(([name]) => name !== 'get');

describe.each(CLOCKED)('%s', (name, operation) => {
  it.each([
    ['attempt', { timeoutMs: 40, retry: false }, 'TIMEOUT_ATTEMPT'],
    ['deadline', { deadlineMs: 60 }, 'TIMEOUT_DEADLINE'],
  ] as const)('its %s ends with a request under way → maybe applied', async (_, limits, code) => {
    const { error } = await failureAt(silent, operation, limits);
    expect(error).toMatchObject({ code, unapplied: false });
  });

  it.each([
    ['attempt', { timeoutMs: 40, retry: false }, 'TIMEOUT_CONNECT'],
    ['deadline', { deadlineMs: 60 }, 'TIMEOUT_DEADLINE'],
  ] as const)(
    'its %s ends while its connection is made → certainly not applied',
    async (_, limits, code) => {
      const dispatcher = { dispatch: () => true };
      const { error } = await failureAt(silent, operation, { dispatcher, ...limits });
      expect(error).toMatchObject({ code, unapplied: true });
    },
  );

  it.each([
    [429, '', true],
    [401, '', true],
    [503, 'no healthy upstream', true],
    [503, '', false],
    [500, '', false],
  ])('a %d %s and a deadline before the next attempt → %s', async (status, body, unapplied) => {
    let asked = 0;
    const { error } = await failureAt(
      (_request, response) => response.writeHead(status, { 'Retry-After': '50' }).end(body),
      operation,
      {
        deadlineMs: 300,
        // It is renewed after a 401, which never comes to an end.
        token: () => ((asked += 1) === 1 ? 't' : new Promise<string>(() => undefined)),
      },
    );
    const isFinal = name === 'put' && !unapplied;
    expect(error).toMatchObject({ code: isFinal ? 'SERVER' : 'TIMEOUT_DEADLINE', unapplied });
  });
});
