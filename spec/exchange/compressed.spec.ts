import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { EMPTY, firstValueFrom, of, type Observable } from 'rxjs';
import {
  readDecompressed,
  withCompressedBody,
  type BodyCompression,
} from '../../lib/exchange/compressed.js';
import type { HttpAnswer } from '../../lib/transport/http.js';

const answerOf = (body: Uint8Array, headers: Record<string, string> = {}): HttpAnswer => ({
  request: { origin: 'http://a', path: '/', method: 'GET', headers: [], body: null },
  status: 200,
  headers,
  body,
});
const textOf = ({ body }: HttpAnswer): string => Buffer.from(body).toString();

describe('the body of a call', () => {
  const body = Buffer.from('body');

  it.each<[BodyCompression | undefined, Uint8Array | null]>([
    [undefined, body],
    [{ request: undefined, answer: 'auto' }, body],
    [{ request: 'gzip', answer: false }, null],
  ])('with %j goes as it is, at once', (compression, given) => {
    const call = { body: given, ...(compression === undefined ? {} : { compression }) };
    const carried: unknown[] = [];
    withCompressedBody(call, (sent) => {
      carried.push(sent);
      return EMPTY;
    });
    expect(carried).toEqual([call]);
    expect(carried[0]).toBe(call);
  });

  it('is compressed once for all that is carried out, when that is subscribed to', async () => {
    const compression = { request: 'gzip', answer: false } as const;
    const call = { body, compression, suffix: '/x' };
    const sent: (typeof call)[] = [];
    const result$: Observable<string> = withCompressedBody(call, (carried) => {
      sent.push(carried);
      return of('done');
    });
    expect(sent).toEqual([]);
    expect(await firstValueFrom(result$)).toBe('done');
    expect(sent).toHaveLength(1);
    expect(gunzipSync(sent[0]!.body).toString()).toBe('body');
    expect(sent[0]).toMatchObject({ suffix: '/x', compression });
  });
});

describe('the body of an answer', () => {
  const plain = answerOf(Buffer.from('plain'));
  const zipped = answerOf(gzipSync('plain'), { 'content-encoding': 'gzip' });
  const by = (answer: BodyCompression['answer']): BodyCompression => ({
    request: undefined,
    answer,
  });

  it('is read at once where there is nothing to decompress', () => {
    expect(readDecompressed(plain, undefined, 100, textOf)).toBe('plain');
    expect(readDecompressed(plain, by(false), 100, textOf)).toBe('plain');
    expect(readDecompressed(plain, by('auto'), 100, textOf)).toBe('plain');
    expect(readDecompressed(zipped, by(false), 100, ({ body }) => body)).toBe(zipped.body);
    expect(readDecompressed(zipped, undefined, 100, ({ body }) => body)).toBe(zipped.body);
  });

  it('is decompressed as its headers say, or as the options do', async () => {
    await expect(readDecompressed(zipped, by('auto'), 100, textOf)).resolves.toBe('plain');
    const untold = answerOf(zipped.body);
    await expect(readDecompressed(untold, by('gzip'), 100, textOf)).resolves.toBe('plain');
  });

  it('keeps all else of the answer', async () => {
    const read = readDecompressed(zipped, by('auto'), 100, (answer) => answer);
    expect(await read).toEqual({ ...zipped, body: new Uint8Array(Buffer.from('plain')) });
  });

  it('is as long as the headers announce where it is a raw block of lz4', async () => {
    // A block of literals alone: their number, and they.
    const block = Uint8Array.of(0x50, ...Buffer.from('plain'));
    const announced = (length: string): HttpAnswer =>
      answerOf(block, { 'x-lz4-original-length': length });
    await expect(readDecompressed(announced('5'), by('lz4'), 100, textOf)).resolves.toBe('plain');
    await expect(readDecompressed(announced('6'), by('lz4'), 100, textOf)).rejects.toThrow('6');
    const other = answerOf(zipped.body, { 'x-lz4-original-length': '6' });
    await expect(readDecompressed(other, by('gzip'), 100, textOf)).resolves.toBe('plain');
  });

  it('is no longer than allowed', async () => {
    await expect(readDecompressed(zipped, by('auto'), 5, textOf)).resolves.toBe('plain');
    await expect(readDecompressed(zipped, by('auto'), 4, textOf)).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
  });
});
