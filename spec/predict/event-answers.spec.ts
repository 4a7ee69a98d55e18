import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { AsyncSubject, lastValueFrom, map, take, toArray } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { EasAbortError, EasError, EasProtocolError } from '../../lib/errors/index.js';
import { PredictClient } from '../../lib/predict/client.js';
import type { ServerSentEvent } from '../../lib/predict/event-parser.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import type { StreamOptions } from '../../lib/predict/stream-options.js';
import { failureOf } from '../support/outcome.js';
import { TOKEN, withService } from '../support/predict.js';
import { closeOf, withNet, type Received } from '../support/server.js';

const prompt = new StringRequest('prompt');

const events = (client: PredictClient, options?: StreamOptions): Promise<ServerSentEvent[]> =>
  lastValueFrom(client.stream(prompt, options).events().pipe(toArray()));

const dataOf = async (client: PredictClient): Promise<string[]> =>
  (await events(client)).map(({ data }) => data);

/** Answers 200 with this type and these pieces; without `end`, the body never ends. */
const answering =
  (type: string | undefined, pieces: readonly (string | Uint8Array)[], end = true) =>
  async (_request: Received, response: ServerResponse): Promise<void> => {
    if (type !== undefined) response.setHeader('Content-Type', type);
    response.flushHeaders();
    for (const piece of pieces) {
      response.write(piece);
      await nextTurn();
    }
    if (end) response.end();
  };

/** The lone bytes of an answer whose end is that of the connection. */
const unframed = (body: string) =>
  `HTTP/1.0 200 OK\r\nContent-Type: text/event-stream\r\n\r\n${body}`;

const TYPES = [
  'text/event-stream',
  'application/json',
  'text/html; charset=utf-8',
  'application/octet-stream',
  undefined,
];

describe('an answer that is no event stream', () => {
  const BODIES = [
    '{"error":{"message":"no quota"}}',
    '{\n  "error": {\n    "data": "no quota"\n  }\n}\n',
    '[{"error": "no quota"}]',
    '"no quota"',
    '<!doctype html>\n<html>\n<title>no quota</title>\n',
    'no quota',
    '\n\n  no quota: none\nmore: none\n',
    '\ufeff{"error":"no quota"}',
    '{"error":"no quota"}\n{"done":true}\n',
  ];

  it.each(TYPES.flatMap((type) => BODIES.map((body) => [type, body] as const)))(
    'of the type %p is an error that shows its start: %j',
    async (type, body) => {
      for (const pieces of [[body], Array.from(body)]) {
        await withService(answering(type, pieces), {}, async (client) => {
          const error = await failureOf(client.stream(prompt).events());
          expect(error).toBeInstanceOf(EasProtocolError);
          expect(error.message).toContain('no quota');
          expect(error.message).toContain(type ?? 'no Content-Type');
        });
      }
    },
  );

  it('need not end to be told: it is long, silent or cut', async () => {
    const page = '<html>no quota\n';
    const long = answering('text/html', [page, 'line\n'.repeat(1000)], false);
    await withService(long, {}, async (client, { requests }) => {
      const error = await failureOf(client.stream(prompt).events());
      expect(error).toBeInstanceOf(EasProtocolError);
      expect(error.message).toContain('no quota');
      await closeOf(requests[0]!.socket);
    });
    for (const start of [page, '{"error": "no quota"', 'no quota\n']) {
      await withService(answering(undefined, [start], false), {}, async (client) => {
        const error = await failureOf(client.stream(prompt, { idleTimeoutMs: 30 }).events());
        expect(error).toBeInstanceOf(EasProtocolError);
        expect(error.cause).toMatchObject({ code: 'TIMEOUT_IDLE' });
      });
      const cut = (request: Received, response: ServerResponse): void => {
        response.write(start, () => request.socket.destroy());
      };
      await withService(cut, {}, async (client) => {
        const error = await failureOf(client.stream(prompt).events());
        expect(error).toBeInstanceOf(EasProtocolError);
        expect(error.cause).toMatchObject({ code: 'CONNECTION' });
      });
    }
  });

  it('is shown without secrets, and no more of it than an error of HTTP shows', async () => {
    const body = `{"token": "${TOKEN}", "x": "${'x'.repeat(100_000)}"}`;
    await withService(answering('application/json', [body]), {}, async (client) => {
      const { message } = await failureOf(client.stream(prompt).events());
      expect(message).not.toContain(TOKEN.slice(0, 8));
      expect(message).toContain('***');
      expect(message.length).toBeLessThan(1100);
    });
  });

  it('is given up by its signal as any other', async () => {
    const abort = new AbortController();
    const answer = (_request: Received, response: ServerResponse): void => {
      response.write('{"error":', () => abort.abort());
    };
    await withService(answer, {}, async (client) => {
      const error = await failureOf(client.stream(prompt, { signal: abort.signal }).events());
      expect(error).toBeInstanceOf(EasAbortError);
    });
  });

  it('is read as lines or pieces', async () => {
    await withService(
      answering('application/x-ndjson', ['{"a":1}\n{"a":2}\n']),
      {},
      async (client) => {
        const lines = await lastValueFrom(client.stream(prompt).lines().pipe(toArray()));
        expect(lines).toEqual(['{"a":1}', '{"a":2}']);
      },
    );
  });

  it('may be compressed bytes', async () => {
    const answer = answering('text/event-stream', [gzipSync('data: a\n\n')]);
    await withService(answer, { decompression: false }, async (client) => {
      expect(await failureOf(client.stream(prompt).events())).toBeInstanceOf(EasProtocolError);
    });
  });
});

describe('an event stream', () => {
  it.each(TYPES)('may be of the type %p', async (type) => {
    await withService(answering(type, ['data: a\n\n']), {}, async (client) => {
      expect(await dataOf(client)).toEqual(['a']);
    });
  });

  it.each(['', '\n\n', '\ufeff', ': alive\n', ':\n\n: alive\n\n', 'event: alone\n\n', 'retry: 5'])(
    'may be without events: %j',
    async (body) => {
      await withService(answering('text/event-stream', [body]), {}, async (client) => {
        expect(await events(client)).toEqual([]);
      });
    },
  );

  it('may have fields that nobody knows before those that it has', async () => {
    await withService(answering(undefined, ['x: y\nz\ndata: a\n\n']), {}, async (client) => {
      expect(await dataOf(client)).toEqual(['a']);
    });
  });

  it('that is cut within its first line is a broken connection', async () => {
    const cut = (request: Received, response: ServerResponse): void => {
      response.write('data: {"a', () => request.socket.destroy());
    };
    await withService(cut, {}, async (client) => {
      expect(await failureOf(client.stream(prompt).events())).toMatchObject({ code: 'CONNECTION' });
    });
  });
});

describe('the last event', () => {
  it.each([
    ['data: a\n\ndata: b\n', ['a', 'b']],
    ['data: a\n\ndata: b', ['a', 'b']],
    ['data: a\n\ndata: b\r', ['a', 'b']],
    ['data: a\n\ndata: b\ndata: c', ['a', 'b\nc']],
    ['data: a\n\nevent: b', ['a']],
    ['data: a\n\nid: 1\n', ['a']],
    ['data: a\n\ndata: [DONE]', ['a']],
    ['data: a\n\n: bye', ['a']],
  ])('of %j lacks at most its blank line', async (body, data) => {
    for (const pieces of [[body], Array.from(body)]) {
      await withService(answering('text/event-stream', pieces), {}, async (client) => {
        expect(await dataOf(client)).toEqual(data);
      });
    }
  });

  it('is dropped where the connection breaks', async () => {
    const cut = (request: Received, response: ServerResponse): void => {
      response.write('data: a\n\ndata: b\n', () => request.socket.destroy());
    };
    await withService(cut, {}, async (client) => {
      const seen: string[] = [];
      const events$ = client.stream(prompt).events();
      const error = await failureOf(
        events$.pipe(
          map(({ data }) => seen.push(data)),
          toArray(),
        ),
      );
      expect(error).toBeInstanceOf(EasError);
      expect(seen).toEqual(['a']);
    });
  });

  // Nothing tells such an end from that of a service that crashed.
  it.each([
    ['data: a\n\ndata: b', ['a']],
    ['data: a\n\ndata: b\n', ['a', 'b']],
    ['data: a\n\ndata: b\n\n', ['a', 'b']],
    ['data: a\n\ndata: [DONE]', ['a']],
  ])('of %j, which ends with its connection, has all of its last line', async (body, data) => {
    await withNet(
      (socket) => socket.once('data', () => socket.end(unframed(body))),
      async (url) => {
        const client = new PredictClient({ customUrl: url, retry: false });
        expect(await dataOf(client)).toEqual(data);
        await client.close();
      },
    );
  });
});

describe('an error within an event stream', () => {
  it.each([
    'event: error\ndata: {"code":500}\n\n',
    'error: {"code":500}\n\n',
    'error:{"code":500}',
  ])('is an event of the type error: %j', async (text) => {
    await withService(answering(undefined, [`data: a\n\n${text}`]), {}, async (client) => {
      const [first, error, ...others] = await events(client);
      expect(first).toMatchObject({ event: 'message', data: 'a' });
      expect(error).toMatchObject({ event: 'error', data: '{"code":500}' });
      expect(others).toEqual([]);
    });
  });
});

describe('[DONE]', () => {
  it.each([
    'data: [DONE]\n\n',
    'data:[DONE]\n\n',
    'data: [DONE] \n\n',
    'data: [DONE]\n',
    'data: [DONE]\r',
  ])('ends the events at once, whatever follows: %j', async (done) => {
    const answer = answering('text/event-stream', ['data: a\n\n', `${done}data: b\n\n`], false);
    await withService(answer, {}, async (client, { requests }) => {
      expect(await dataOf(client)).toEqual(['a']);
      await closeOf(requests[0]!.socket);
    });
  });

  it.each(['data: [DONE]x\n\n', 'data: x[DONE]\n\n', 'data: a\ndata: [DONE]\n\n'])(
    'is no other data: %j',
    async (text) => {
      await withService(answering(undefined, [text]), {}, async (client) => {
        expect(await events(client)).toHaveLength(1);
      });
    },
  );
});

describe('the connection of a stream', () => {
  const done = (end: (response: ServerResponse) => void) => {
    return async (_request: Received, response: ServerResponse): Promise<void> => {
      response.write('data: a\n\n');
      await nextTurn();
      response.write('data: [DONE]\n\n');
      await nextTurn();
      end(response);
    };
  };

  it('serves twenty streams in a row that end by [DONE]', async () => {
    const answer = done((response) => response.end());
    await withService(answer, { maxConnections: 1 }, async (client, { connections }) => {
      for (let round = 0; round < 20; round++) expect(await dataOf(client)).toEqual(['a']);
      expect(connections()).toBe(1);
    });
  });

  it('is at work until the body has ended, which the subscriber does not wait for', async () => {
    const ends = [new AsyncSubject<void>(), new AsyncSubject<void>()];
    const answer = async ({ number }: Received, response: ServerResponse): Promise<void> => {
      response.write('data: a\n\ndata: [DONE]\n\n');
      await lastValueFrom(ends[number - 1]!, { defaultValue: undefined });
      response.end();
    };
    await withService(answer, { maxConnections: 1 }, async (client, { connections }) => {
      expect(await dataOf(client)).toEqual(['a']);
      expect(client.stats.active).toBe(1);
      const next = dataOf(client);
      expect(client.stats.pending).toBe(1);
      ends[0]!.complete();
      expect(await next).toEqual(['a']);
      ends[1]!.complete();
      await client.close();
      expect(client.stats.active).toBe(0);
      expect(connections()).toBe(1);
    });
  });

  it.each<[string, (response: ServerResponse) => unknown]>([
    ['does not end', () => undefined],
    ['goes on for ever', (response) => response.write('x'.repeat(100_000))],
    ['breaks off', (response) => response.destroy()],
  ])('ends when the body %s after [DONE], and close() waits no longer', async (_how, end) => {
    await withService(done(end), {}, async (client, { requests }) => {
      expect(await dataOf(client)).toEqual(['a']);
      await client.close();
      expect(client.stats.active).toBe(0);
      await closeOf(requests[0]!.socket);
    });
  });

  it('ends at once for those who take less than all', async () => {
    await withService(
      done(() => undefined),
      {},
      async (client, { requests }) => {
        await lastValueFrom(client.stream(prompt).events().pipe(take(1)));
        expect(client.stats.active).toBe(0);
        await closeOf(requests[0]!.socket);
      },
    );
  });
});
