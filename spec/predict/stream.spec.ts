import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import {
  count,
  filter,
  firstValueFrom,
  lastValueFrom,
  map,
  reduce,
  Subject,
  take,
  tap,
  toArray,
} from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import {
  EasAbortError,
  EasConfigError,
  EasConnectionError,
  EasHttpError,
  EasProtocolError,
  EasTimeoutError,
} from '../../lib/errors/index.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import type { ResponseStream } from '../../lib/predict/stream.js';
import { failureOf } from '../support/outcome.js';
import { withService } from '../support/predict.js';
import { closeOf, type Received } from '../support/server.js';

const prompt = new StringRequest('prompt');
const fast = { initialDelayMs: 1, jitter: 'none' } as const;

/** Answers with these pieces, each on its own way before the next. */
const piecewise =
  (...pieces: readonly (string | Uint8Array)[]) =>
  async (_request: Received, response: ServerResponse): Promise<void> => {
    for (const piece of pieces) {
      response.write(piece);
      await nextTurn();
    }
    response.end();
  };

const textOf = (stream: ResponseStream): Promise<string> =>
  lastValueFrom(
    stream.pipe(reduce((text, chunk) => text + Buffer.from(chunk).toString('latin1'), '')),
  );

describe('a stream', () => {
  it('emits the pieces as they come', async () => {
    const go = new Subject<void>();
    const answer = async (_request: Received, response: ServerResponse): Promise<void> => {
      response.write('one');
      await firstValueFrom(go);
      response.end('two');
    };
    await withService(answer, {}, async (client) => {
      const pieces: string[] = [];
      await lastValueFrom(
        client.stream(prompt).pipe(
          map((chunk) => {
            pieces.push(Buffer.from(chunk).toString());
            // The second piece is only written when the first has come.
            if (pieces.length === 1) go.next();
          }),
        ),
      );
      expect(pieces).toEqual(['one', 'two']);
    });
  });

  it('is cold: each subscription is a request', async () => {
    await withService(piecewise('text'), {}, async (client, { requests }) => {
      const stream = client.stream(prompt, { requestPath: 'v1/chat', query: { a: 'b' } });
      expect(requests).toHaveLength(0);
      expect([await textOf(stream), await textOf(stream)]).toEqual(['text', 'text']);
      expect(requests.map(({ path }) => path)).toEqual(
        Array(2).fill('/api/predict/svc/v1/chat?a=b'),
      );
    });
  });

  it('completes without a piece when the answer is empty', async () => {
    await withService(piecewise(), {}, async (client) => {
      expect(await lastValueFrom(client.stream(prompt).pipe(count()))).toBe(0);
    });
  });

  it('is not limited by maxResponseBytes', async () => {
    await withService(piecewise('more than', ' four'), { maxResponseBytes: 4 }, async (client) => {
      expect(await textOf(client.stream(prompt))).toBe('more than four');
    });
  });

  it('refuses options that cannot work, at once', async () => {
    await withService(piecewise(), {}, (client) => {
      expect(() => client.stream(prompt, { idleTimeoutMs: 0 })).toThrow(EasConfigError);
      expect(() => client.stream(prompt, { maxEventLength: 0 })).toThrow(EasConfigError);
      expect(() => client.stream(prompt, { idletimeoutms: 1 } as object)).toThrow(EasConfigError);
      return Promise.resolve();
    });
  });
});

describe('events of a stream', () => {
  it('arrive whole, 100,000 of them, cut at every byte of an event', async () => {
    const events = 100_000;
    const text = Array.from({ length: events }, (_value, at) => `data: ${at} 数\r\n\r\n`).join('');
    const bytes = Buffer.from(text);
    // Chunks of 1 to 61 bytes in turn: every place within an event is cut again and again.
    const answer = async (_request: Received, response: ServerResponse): Promise<void> => {
      for (let at = 0, size = 1; at < bytes.length; at += size, size = (size % 61) + 1) {
        if (!response.write(bytes.subarray(at, at + size))) await once(response, 'drain');
      }
      response.end();
    };
    await withService(answer, {}, async (client) => {
      let next = 0;
      await lastValueFrom(
        client
          .stream(prompt)
          .events()
          .pipe(
            map(({ data }) => {
              if (data !== `${next} 数`) throw new Error(`Expected ${next}, got ${data}.`);
              next += 1;
            }),
          ),
      );
      expect(next).toBe(events);
    });
  });

  it('end with [DONE], and the connection with them', async () => {
    const answer = (_request: Received, response: ServerResponse): void => {
      // Never ended.
      response.write('data: a\n\ndata: [DONE]\n\ndata: b\n\n');
    };
    await withService(answer, {}, async (client, { requests }) => {
      const events = await lastValueFrom(client.stream(prompt).events().pipe(toArray()));
      expect(events).toEqual([{ event: 'message', data: 'a', id: '' }]);
      await closeOf(requests[0]!.socket);
    });
  });

  it('may be left after ten: the connection closes within one event', async () => {
    const received = new Subject<number>();
    let written = 0;
    const answer = async (request: Received, response: ServerResponse): Promise<void> => {
      const closed = closeOf(request.socket);
      while (!request.socket.destroyed) {
        written += 1;
        const seen = firstValueFrom(received.pipe(filter((event) => event === written)), {
          defaultValue: 0,
        });
        response.write(`data: ${written}\n\n`);
        await Promise.race([seen, closed]);
      }
    };
    await withService(answer, {}, async (client, { requests }) => {
      const events$ = client.stream(prompt).events();
      await lastValueFrom(
        events$.pipe(
          tap(({ data }) => received.next(Number(data))),
          take(10),
        ),
      );
      await closeOf(requests[0]!.socket);
      expect(written).toBeLessThanOrEqual(11);
      received.complete();
    });
  });

  it('are read line by line as well', async () => {
    const pieces = ['a\r', '\nb', Buffer.of(0xe6), Buffer.of(0x95, 0xb0), '\n\nend'];
    await withService(piecewise(...pieces), {}, async (client) => {
      const lines = await lastValueFrom(client.stream(prompt).lines().pipe(toArray()));
      expect(lines).toEqual(['a', 'b数', '', 'end']);
    });
  });

  it('that are longer than allowed are an error, and the connection closes', async () => {
    const answer = (_request: Received, response: ServerResponse): void => {
      response.write(`data: ${'x'.repeat(200)}`);
    };
    await withService(answer, {}, async (client, { requests }) => {
      const stream = client.stream(prompt, { maxEventLength: 100 });
      const error = await failureOf(stream.events());
      expect(error).toBeInstanceOf(EasProtocolError);
      expect(error.code).toBe('TOO_LARGE');
      await closeOf(requests[0]!.socket);
    });
  });
});

describe('a stream that fails', () => {
  it('before its headers is tried again', async () => {
    const answer = (request: Received, response: ServerResponse): void => {
      if (request.number === 1) response.writeHead(503).end('later');
      else if (request.number === 2) request.socket.destroy();
      else response.end('text');
    };
    await withService(answer, { retry: fast }, async (client, { requests }) => {
      expect(await textOf(client.stream(prompt))).toBe('text');
      expect(requests).toHaveLength(3);
    });
  });

  it('after its headers is not tried again', async () => {
    const answer = (request: Received, response: ServerResponse): void => {
      response.write('te', () => request.socket.destroy());
    };
    await withService(answer, { retry: fast }, async (client, { requests }) => {
      const error = await failureOf(client.stream(prompt).pipe(count()));
      expect(error).toBeInstanceOf(EasConnectionError);
      expect(requests).toHaveLength(1);
    });
  });

  it('by its status tells the start of the body, however long that is', async () => {
    const answer = (_request: Received, response: ServerResponse): void => {
      response.writeHead(400);
      // Never ended.
      response.write(`no such model ${'x'.repeat(10_000)}`);
    };
    await withService(answer, {}, async (client, { requests }) => {
      const error = await failureOf(client.stream(prompt));
      expect(error).toBeInstanceOf(EasHttpError);
      expect(error).toMatchObject({
        status: 400,
        body: `no such model ${'x'.repeat(986)}`,
      });
      await closeOf(requests[0]!.socket);
    });
  });

  it('by a short refusal tells all of it', async () => {
    const answer = (_request: Received, response: ServerResponse): void => {
      response.writeHead(404).end('none such');
    };
    await withService(answer, {}, async (client) => {
      expect(await failureOf(client.stream(prompt))).toMatchObject({
        status: 404,
        body: 'none such',
      });
    });
  });

  it('by silence between pieces is an idle timeout', async () => {
    const answer = (_request: Received, response: ServerResponse): void => {
      response.write('te');
    };
    await withService(answer, {}, async (client, { requests }) => {
      const error = await failureOf(client.stream(prompt, { idleTimeoutMs: 30 }).pipe(count()));
      expect(error).toBeInstanceOf(EasTimeoutError);
      expect(error).toMatchObject({ phase: 'idle', timeoutMs: 30 });
      await closeOf(requests[0]!.socket);
    });
  });

  it('by silence before its headers is an attempt that timed out', async () => {
    await withService(
      () => undefined,
      { retry: false },
      async (client, { requests }) => {
        const error = await failureOf(client.stream(prompt, { timeoutMs: 30 }));
        expect(error).toMatchObject({ code: 'TIMEOUT_ATTEMPT' });
        await closeOf(requests[0]!.socket);
      },
    );
  });

  it('by its signal closes the connection', async () => {
    const abort = new AbortController();
    await withService(
      (_request, response) => response.write('te'),
      {},
      async (client, { requests }) => {
        const stream = client.stream(prompt, { signal: abort.signal });
        const pieces = stream.pipe(
          map(() => abort.abort('enough')),
          count(),
        );
        expect(await failureOf(pieces)).toBeInstanceOf(EasAbortError);
        await closeOf(requests[0]!.socket);
      },
    );
  });

  it('outlives timeoutMs and deadlineMs, which are about its beginning', async () => {
    const answer = async (_request: Received, response: ServerResponse): Promise<void> => {
      response.write('te');
      await wait(60);
      response.end('xt');
    };
    await withService(answer, {}, async (client) => {
      expect(await textOf(client.stream(prompt, { timeoutMs: 40, deadlineMs: 50 }))).toBe('text');
    });
  });
});

describe('a compressed stream', () => {
  const answer = (_request: Received, response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('text'));
  };

  it('is refused, and its connection closed', async () => {
    await withService(answer, {}, async (client) => {
      const error = await failureOf(client.stream(prompt));
      expect(error).toBeInstanceOf(EasProtocolError);
      expect(error.message).toContain('not compressed');
    });
  });

  it('is given as it comes when nothing is to be decompressed', async () => {
    await withService(answer, { decompression: false }, async (client) => {
      expect(await textOf(client.stream(prompt))).toBe(gzipSync('text').toString('latin1'));
    });
  });

  it('cannot be asked for', async () => {
    await withService(answer, { decompression: 'gzip' }, (client) => {
      expect(() => client.stream(prompt)).toThrow(EasConfigError);
      return Promise.resolve();
    });
  });
});

describe('iterating over a stream', () => {
  it('gives all pieces in order, then ends', async () => {
    const text = Array.from({ length: 20_000 }, (_value, at) => `${at},`).join('');
    await withService(piecewise(text), {}, async (client) => {
      let seen = '';
      for await (const chunk of client.stream(prompt)) seen += Buffer.from(chunk).toString();
      expect(seen).toBe(text);
    });
  });

  it('pauses the sender while the body of the loop works', async () => {
    const chunk = Buffer.alloc(64 * 1024);
    let written = 0;
    let blocked: () => void = () => undefined;
    const isBlocked = new Promise<void>((resolve) => (blocked = resolve));
    const total = 64 * 1024 * 1024;
    const answer = async (_request: Received, response: ServerResponse): Promise<void> => {
      while (written < total) {
        written += chunk.length;
        if (response.write(chunk)) continue;
        const drained = once(response, 'drain').then(() => 'drained');
        // Both kernels' buffers are full once the sender waits for long.
        const how = await Promise.race([drained, wait(300, 'blocked')]);
        if (how === 'blocked') blocked();
        await drained;
      }
      response.end();
    };
    await withService(answer, {}, async (client) => {
      let read = 0;
      let heldBack = 0;
      for await (const piece of client.stream(prompt, { idleTimeoutMs: 200 })) {
        read += piece.length;
        if (heldBack > 0) continue;
        // Longer than idleTimeoutMs: it is not the sender who is silent.
        await isBlocked;
        heldBack = written;
      }
      expect(heldBack).toBeLessThan(32 * 1024 * 1024);
      expect(read).toBe(total);
    });
  });

  it('closes the connection when the loop is left', async () => {
    await withService(
      (_request, response) => response.write('te'),
      {},
      async (client, { requests }) => {
        for await (const piece of client.stream(prompt)) {
          expect(Buffer.from(piece).toString()).toBe('te');
          break;
        }
        await closeOf(requests[0]!.socket);
      },
    );
  });

  it('throws what the stream fails with, after the pieces before', async () => {
    const answer = (_request: Received, response: ServerResponse): void => {
      response.write('te');
    };
    await withService(answer, {}, async (client) => {
      const seen: string[] = [];
      const loop = async (): Promise<void> => {
        for await (const piece of client.stream(prompt, { idleTimeoutMs: 30 })) {
          seen.push(Buffer.from(piece).toString());
        }
      };
      await expect(loop()).rejects.toThrow(EasTimeoutError);
      expect(seen).toEqual(['te']);
    });
  });
});
