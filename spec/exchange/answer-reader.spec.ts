import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { Observable, type Subscriber } from 'rxjs';
import { EasProtocolError } from '../../lib/errors/index.js';
import { AnswerReader } from '../../lib/exchange/answer-reader.js';
import type { BodyCompression } from '../../lib/exchange/compressed.js';
import { Credentials } from '../../lib/exchange/credentials.js';
import type { HttpAnswer } from '../../lib/transport/http.js';

const answerOf = (body: Uint8Array | string, headers: readonly string[] = []): HttpAnswer => ({
  request: { origin: 'http://a', path: '/', method: 'GET', headers, body: null },
  status: 200,
  headers: {},
  body: typeof body === 'string' ? Buffer.from(body) : body,
});

/** A reader, and all that its subscriber is told. */
function readerOf<T>(
  read: (answer: HttpAnswer) => T,
  { token, compression }: { token?: string; compression?: BodyCompression } = {},
) {
  const said: unknown[] = [];
  let subscriber: Subscriber<T> | undefined;
  new Observable<T>((to) => {
    subscriber = to;
  }).subscribe({
    next: (value) => said.push(value),
    error: (error: unknown) => said.push(error),
    complete: () => said.push('complete'),
  });
  const reader = new AnswerReader(
    new Credentials(token, 'token'),
    {
      suffix: '',
      headers: [],
      limits: { timeoutMs: 1_000, maxResponseBytes: 1_000 },
      ...(compression === undefined ? {} : { compression }),
    },
    read,
    subscriber!,
  );
  return { reader, said, subscriber: subscriber! };
}

const textOf = ({ body }: HttpAnswer): string => Buffer.from(body).toString();
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the reader of an answer', () => {
  it('hands on at once what it reads at once, and completes when it is told to', () => {
    const { reader, said } = readerOf(textOf);
    reader.next(answerOf('one'));
    expect(said).toEqual(['one']);
    reader.complete();
    expect(said).toEqual(['one', 'complete']);
  });

  it('completes after what it reads later', async () => {
    const { reader, said } = readerOf((answer) => Promise.resolve(textOf(answer)) as never);
    reader.next(answerOf('one'));
    reader.complete();
    expect(said).toEqual([]);
    await settled();
    expect(said).toEqual(['one', 'complete']);
  });

  it('hands on the error of reading, at once and later', async () => {
    const error = new Error('unreadable');
    const atOnce = readerOf(() => {
      throw error;
    });
    atOnce.reader.next(answerOf('one'));
    atOnce.reader.complete();
    expect(atOnce.said).toEqual([error]);
    const later = readerOf(() => Promise.reject(error) as never);
    later.reader.next(answerOf('one'));
    later.reader.complete();
    await settled();
    expect(later.said).toEqual([error]);
  });

  it('hands on the error of the operation, and one without an answer completes', () => {
    const error = new Error('refused');
    const failed = readerOf(textOf);
    failed.reader.error(error);
    expect(failed.said).toEqual([error]);
    const empty = readerOf(textOf);
    empty.reader.complete();
    expect(empty.said).toEqual(['complete']);
  });

  it('reads nothing for a subscriber that has left', () => {
    const { reader, said, subscriber } = readerOf(() => {
      said.push('read');
      return 1;
    });
    subscriber.unsubscribe();
    reader.next(answerOf('one'));
    expect(said).toEqual([]);
  });

  it('reads what was decompressed', async () => {
    const { reader, said } = readerOf(textOf, {
      compression: { request: undefined, answer: 'gzip' },
    });
    reader.next(answerOf(gzipSync('plain')));
    reader.complete();
    while (said.length < 2) await settled();
    expect(said).toEqual(['plain', 'complete']);
  });

  it('hides in a complaint what the body repeats of token and headers', () => {
    const { reader, said } = readerOf(
      (answer) => {
        throw new EasProtocolError(`Expected 7, got ${textOf(answer)}.`);
      },
      { token: 'fixed-secret' },
    );
    reader.next(answerOf('fixed-secret, header-secret', ['Authorization', 'header-secret']));
    expect((said[0] as Error).message).toBe('Expected 7, got ***, ***.');
  });
});
