import { describe, expect, it } from '@jest/globals';
import { EMPTY, map, of, type Observable } from 'rxjs';
import { inferThrough, type InferThroughOptions } from '../../lib/inference/infer-through.js';
import { fatal, marbles } from '../operators/support.js';
import { complaint } from '../support/complaint.js';
import { ScriptedService, TextRequest } from './fakes.js';

const requests = (source: Observable<string>) => source.pipe(map((text) => new TextRequest(text)));

describe('inferThrough', () => {
  it('keeps the order of the requests while results come in any, through one watch', () => {
    marbles(({ hot, cold, now, expectObservable, expectSubscriptions, flush }) => {
      const source = hot(' ab------|');
      const service = new ScriptedService(now, { a: cold('----1'), b: cold('-2') });
      const answers$ = requests(source).pipe(inferThrough(service.input, service.sink));
      expectObservable(answers$).toBe('----(12)|');
      expectSubscriptions(source.subscriptions).toBe('^-------!');
      flush();
      expect(service.log).toEqual(['0: open', '2: ack 1', '4: ack 1', '4: close']);
    });
  });

  it('emits answers as they come when order does not matter', () => {
    marbles(({ hot, cold, now, expectObservable }) => {
      const service = new ScriptedService(now, { a: cold('----1'), b: cold('-2') });
      const answers$ = requests(hot('ab-----|')).pipe(
        inferThrough(service.input, service.sink, { ordered: false }),
      );
      expectObservable(answers$).toBe('--2-1--|');
    });
  });

  it('has no more requests under way than it may, and keeps the watch between them', () => {
    marbles(({ cold, now, expectObservable, expectSubscriptions, flush }) => {
      // The put's own reply comes after the result, and is waited for.
      const first = cold(' --1|');
      const second = cold('  --2|');
      const service = new ScriptedService(now, { first, second });
      const answers$ = requests(of('first', 'second')).pipe(
        inferThrough(service.input, service.sink, { concurrency: 1 }),
      );
      expectObservable(answers$).toBe('--1-(2|)');
      expectSubscriptions(first.subscriptions).toBe('^--!');
      expectSubscriptions(second.subscriptions).toBe('--^--!');
      flush();
      expect(service.log).toEqual(['0: open', '2: ack 1', '4: ack 1', '4: close']);
    });
  });

  it('has 64 requests under way, and no 65th before one is answered', () => {
    marbles(({ cold, now, flush }) => {
      const service = new ScriptedService(now, { x: cold('5ms 1') });
      requests(of(...Array.from({ length: 65 }, () => 'x')))
        .pipe(inferThrough(service.input, service.sink))
        .subscribe();
      expect(service.puts).toHaveLength(64);
      flush();
      expect(service.puts).toHaveLength(65);
    });
  });

  it('ends with the first error, and gives the others up', () => {
    marbles(({ hot, cold, now, expectObservable, expectSubscriptions, flush }) => {
      const slow = cold('---------1');
      const service = new ScriptedService(now, { slow, bad: cold('--#', {}, fatal) });
      const answers$ = requests(hot('ab-', { a: 'slow', b: 'bad' })).pipe(
        inferThrough(service.input, service.sink),
      );
      expectObservable(answers$).toBe('---#', {}, fatal);
      expectSubscriptions(slow.subscriptions).toBe('^--!');
      flush();
      expect(service.log).toEqual(['0: open', '3: close']);
    });
  });

  it('puts in the place of a failed request what onError gives, be it refused or unencodable', () => {
    marbles(({ cold, now, expectObservable, flush }) => {
      const service = new ScriptedService(now, { bad: cold('--#', {}, fatal), good: cold('-g') });
      const seen: unknown[] = [];
      const onError = (error: unknown, request: TextRequest) => {
        seen.push(request.text, error instanceof Error ? error.message : error);
        return request.text === 'bad' ? of('replaced') : EMPTY;
      };
      const answers$ = requests(of('bad', 'unencodable', 'good')).pipe(
        inferThrough(service.input, service.sink, { onError }),
      );
      expectObservable(answers$).toBe('--(rg|)', { r: 'replaced', g: 'g' });
      flush();
      expect(seen).toEqual(['unencodable', 'cannot encode', 'bad', fatal.message]);
    });
  });

  it('gives up what is under way when it is unsubscribed from', () => {
    marbles(({ hot, cold, now, expectObservable, expectSubscriptions, flush }) => {
      const a = cold('---------1');
      const service = new ScriptedService(now, { a });
      const answers$ = requests(hot('a--------')).pipe(inferThrough(service.input, service.sink));
      expectObservable(answers$, '^---!').toBe('-----');
      expectSubscriptions(a.subscriptions).toBe('^---!');
      flush();
      expect(service.log).toEqual(['0: open', '4: close']);
    });
  });

  it('waits for a result as long as it may', () => {
    marbles(({ now, expectObservable }) => {
      const service = new ScriptedService(now, {});
      const answers$ = requests(of('never')).pipe(
        inferThrough(service.input, service.sink, { timeoutMs: 50, onError: () => of('late') }),
      );
      expectObservable(answers$).toBe('50ms (l|)', { l: 'late' });
    });
  });

  it('marks every request with tags and priority, and an id of its own', () => {
    marbles(({ cold, now, flush }) => {
      const service = new ScriptedService(now, { x: cold('1') });
      const ids: unknown[] = [];
      const put = service.input.put.bind(service.input);
      const input = {
        put: (...[data, marks]: Parameters<typeof put>) => {
          ids.push(marks?.tags?.['requestId']);
          return put(data, marks);
        },
      };
      of('x', 'x')
        .pipe(inferThrough(input, service.sink, { tags: { k: 'v' }, priority: 2 }))
        .subscribe();
      flush();
      expect(service.marks).toEqual({ tags: { k: 'v', requestId: ids[1] }, priority: 2 });
      expect(new Set(ids).size).toBe(2);
    });
  });

  it.each<[InferThroughOptions, string]>([
    [{ concurrency: 0 }, 'concurrency is 0; write a whole number of 1 or more, or Infinity.'],
    [{ ordered: 1 as never }, 'ordered is 1; write true or false.'],
    [{ onError: 'x' as never }, 'onError is "x"; write a function.'],
    [{ window: 0 }, 'window is 0; write a whole number of 1 to 1000000.'],
    [{ timeoutMs: -1 }, 'timeoutMs is -1; write a whole number of 1 to 2147483647.'],
    [{ unclaimed: 'drop' as never }, `unclaimed is "drop"; write one of "leave", "ack".`],
    [{ idleMs: 0.5 }, 'idleMs is 0.5; write a whole number of 0 to 2147483647.'],
    [{ tags: { requestId: 'x' } }, 'tags.requestId is "x"; leave it out; each request has'],
    [{ tags: { _k: 'x' } }, 'inferThrough.tags holds the tag "_k"'],
    [{ priority: 0.5 }, 'priority is 0.5'],
    [{ windows: 1 } as never, 'inferThrough has no option "windows"; did you mean window?'],
    ['ws://x' as never, 'The options of inferThrough are a string; write an object'],
  ])('refuses %j at once', (options, message) => {
    const { input, sink } = new ScriptedService(() => 0, {});
    expect(complaint(() => inferThrough(input, sink, options))).toContain(message);
  });

  it.each([
    [{}, 'The first argument of inferThrough is an object; write a QueueClient of the service'],
    [null, 'The first argument of inferThrough is null; write a QueueClient of the service'],
  ])('refuses %j for a client at once', (client, message) => {
    const { sink } = new ScriptedService(() => 0, {});
    expect(complaint(() => inferThrough(client as never, sink))).toContain(message);
  });
});
