import { describe, expect, it } from '@jest/globals';
import { type Observable, of } from 'rxjs';
import { EasConfigError } from '../../lib/errors/index.js';
import {
  type PutMarks,
  type PutResult,
  putTo,
  type RecordToPut,
} from '../../lib/operators/index.js';
import { fatal, marbles } from './support.js';

/** A queue whose answers are given by the record's text. */
class ScriptedQueue {
  readonly puts: [string | Uint8Array, PutMarks | undefined][] = [];

  constructor(private readonly answers: Record<string, Observable<PutResult>> = {}) {}

  put(data: string | Uint8Array, options?: PutMarks): Observable<PutResult> {
    this.puts.push([data, options]);
    return this.answers[String(data)] ?? of(stored(1n));
  }
}

const stored = (index: bigint): PutResult => ({ index, requestId: `r${String(index)}` });
const results = { 1: stored(1n), 2: stored(2n) };

describe('putTo', () => {
  it('emits what the queue says, in the order of the records', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const source = hot('ab-----|');
      const a = cold('----1|', results);
      const b = cold('-2|', results);
      expectObservable(source.pipe(putTo(new ScriptedQueue({ a, b })))).toBe('----12-|', results);
      expectSubscriptions(source.subscriptions).toBe('^------!');
      expectSubscriptions(a.subscriptions).toBe('^----!');
      expectSubscriptions(b.subscriptions).toBe('-^-!');
    });
  });

  it('unordered, emits results as they come', () => {
    marbles(({ hot, cold, expectObservable }) => {
      const queue = new ScriptedQueue({ a: cold('----1|', results), b: cold('-2|', results) });
      const result = hot('ab-----|').pipe(putTo(queue, { ordered: false }));
      expectObservable(result).toBe('--2-1--|', results);
    });
  });

  it('one at a time puts the next record when the last is stored', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const b = cold('-2|', results);
      const queue = new ScriptedQueue({ a: cold('--1|', results), b });
      const result = hot('ab-----|').pipe(putTo(queue, { concurrency: 1 }));
      expectObservable(result).toBe('--1-2--|', results);
      expectSubscriptions(b.subscriptions).toBe('---^-!');
    });
  });

  it('has 32 puts under way and keeps the 33rd waiting', () => {
    const queue = new ScriptedQueue();
    marbles(({ cold, expectObservable, flush }) => {
      queue.put = () => {
        started++;
        return cold('-');
      };
      let started = 0;
      expectObservable(of(...Array<string>(33).fill('a')).pipe(putTo(queue)), '-!').toBe('');
      flush();
      expect(started).toBe(32);
    });
  });

  it('an error ends the stream and cancels the other puts', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const source = hot('ab-----|');
      const a = cold<PutResult>('----1|', results);
      const queue = new ScriptedQueue({ a, b: cold<PutResult>('-#', {}, fatal) });
      expectObservable(source.pipe(putTo(queue))).toBe('--#', {}, fatal);
      expectSubscriptions(a.subscriptions).toBe('^-!');
      expectSubscriptions(source.subscriptions).toBe('^-!');
    });
  });

  it('unsubscribing cancels the source and everything under way', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const source = hot('ab-----|');
      const a = cold('----1|', results);
      expectObservable(source.pipe(putTo(new ScriptedQueue({ a, b: a }))), '---!').toBe('----');
      expectSubscriptions(source.subscriptions).toBe('^--!');
      expectSubscriptions(a.subscriptions).toBe(['^--!', '-^-!']);
    });
  });

  it('takes text, bytes, and records with tags, priority or path', () => {
    const queue = new ScriptedQueue();
    const bytes = new Uint8Array([1]);
    const records: RecordToPut[] = [
      'text',
      bytes,
      { data: 'tagged', tags: { k: 'v' } },
      { data: bytes, priority: 0, path: 'sub' },
      { data: 'row', index: 9n } as RecordToPut,
    ];
    of(...records)
      .pipe(putTo(queue))
      .subscribe();
    expect(queue.puts).toEqual([
      ['text', undefined],
      [bytes, undefined],
      ['tagged', { tags: { k: 'v' } }],
      [bytes, { priority: 0, path: 'sub' }],
      ['row', {}],
    ]);
  });

  it.each([[42], [null], [{ body: 'x' }], [{ data: 42 }]])(
    'cannot put %j, and says so',
    (record) => {
      const seen: unknown[] = [];
      of(record as unknown as RecordToPut)
        .pipe(putTo(new ScriptedQueue()))
        .subscribe({ error: (error: unknown) => seen.push(error) });
      expect(seen).toEqual([expect.any(EasConfigError)]);
      expect(String(seen[0])).toContain('write a string, a Uint8Array or { data,');
    },
  );

  it('puts nothing before it is subscribed', () => {
    const queue = new ScriptedQueue();
    const result = of('a').pipe(putTo(queue));
    expect(queue.puts).toEqual([]);
    result.subscribe();
    expect(queue.puts).toHaveLength(1);
  });

  it('refuses what cannot work when it is made', () => {
    expect(() => putTo(new ScriptedQueue(), { concurrency: 1.5 })).toThrow(EasConfigError);
    expect(() => putTo(new ScriptedQueue(), { limit: 1 } as never)).toThrow(
      'putTo has no option "limit"; write any of concurrency, ordered.',
    );
    expect(() => putTo({} as never)).toThrow('write a queue, as in putTo(queue, { … }).');
  });
});
