import { describe, expect, it } from '@jest/globals';
import { EMPTY, map, type Observable, of } from 'rxjs';
import { EasConfigError } from '../../lib/errors/index.js';
import { type EncodableRequest, predictWith } from '../../lib/operators/index.js';
import { fatal, marbles } from './support.js';

class TextRequest implements EncodableRequest<string> {
  constructor(readonly text: string) {}
  encode(): Uint8Array {
    return new TextEncoder().encode(this.text);
  }
  decode(body: Uint8Array): string {
    return new TextDecoder().decode(body);
  }
}

interface CallOptions {
  readonly timeoutMs: number;
}

/** A client whose answers are marble diagrams, by the request's text. */
class ScriptedClient {
  readonly calls: [string, CallOptions | undefined][] = [];

  constructor(private readonly answers: Record<string, Observable<string>>) {}

  predict<Res>(request: EncodableRequest<Res>, options?: CallOptions): Observable<Res> {
    const text = new TextDecoder().decode(request.encode());
    this.calls.push([text, options]);
    const answer = this.answers[text] ?? EMPTY;
    return answer.pipe(map((body) => request.decode(new TextEncoder().encode(body))));
  }
}

const requests = (source: Observable<string>) => source.pipe(map((text) => new TextRequest(text)));

describe('predictWith', () => {
  it('keeps the order of the requests while answers come in any', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const source = hot('ab-----|');
      const a = cold('----1|');
      const b = cold('-2|');
      const client = new ScriptedClient({ a, b });
      expectObservable(requests(source).pipe(predictWith(client))).toBe('----12-|');
      expectSubscriptions(source.subscriptions).toBe('^------!');
      expectSubscriptions(a.subscriptions).toBe('^----!');
      expectSubscriptions(b.subscriptions).toBe('-^-!');
    });
  });

  it('has eight predictions under way, and no ninth while one waits for its turn', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const slow = cold('---1|');
      const quick = cold('2|');
      const ninth = cold('9ms 9|');
      const client = new ScriptedClient({ slow, quick, ninth });
      const source = of('slow', ...Array.from({ length: 7 }, () => 'quick'), 'ninth');
      const result = requests(source).pipe(predictWith(client));
      expectObservable(result).toBe('---1(2222222)9|');
      expectSubscriptions(ninth.subscriptions).toBe('----^ 9ms !');
    });
  });

  it('unordered, emits answers as they come', () => {
    marbles(({ hot, cold, expectObservable }) => {
      const client = new ScriptedClient({ a: cold('----1|'), b: cold('-2|') });
      const result = requests(hot('ab-----|')).pipe(predictWith(client, { ordered: false }));
      expectObservable(result).toBe('--2-1--|');
    });
  });

  it('an error ends the stream and cancels the other predictions', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const source = hot('ab-----|');
      const a = cold('----1|');
      const client = new ScriptedClient({ a, b: cold('-#', {}, fatal) });
      expectObservable(requests(source).pipe(predictWith(client))).toBe('--#', {}, fatal);
      expectSubscriptions(a.subscriptions).toBe('^-!');
      expectSubscriptions(source.subscriptions).toBe('^-!');
    });
  });

  it('onError replaces a failed prediction in its place, knowing its request', () => {
    marbles(({ hot, cold, expectObservable }) => {
      const client = new ScriptedClient({ a: cold('----1|'), b: cold('-#', {}, fatal) });
      const result = requests(hot('ab-----|')).pipe(
        predictWith(client, { onError: (error, { text }) => of({ failed: text, error }) }),
      );
      expectObservable(result).toBe('----1f-|', { 1: '1', f: { failed: 'b', error: fatal } });
    });
  });

  it('onError may leave a failed prediction out, or give its error up', () => {
    marbles(({ hot, cold, expectObservable }) => {
      const client = new ScriptedClient({ a: cold('-#', {}, fatal), b: cold('-2|') });
      const skipped = requests(hot('ab-|')).pipe(predictWith(client, { onError: () => EMPTY }));
      expectObservable(skipped).toBe('--2|');
      const givenUp = requests(hot('ab-|')).pipe(
        predictWith(client, {
          onError: () => {
            throw new Error('enough');
          },
        }),
      );
      expectObservable(givenUp).toBe('-#', {}, new Error('enough'));
    });
  });

  it('a request that cannot be encoded is an error of that request', () => {
    marbles(({ hot, expectObservable }) => {
      const broken = new TextRequest('x');
      broken.encode = () => {
        throw fatal;
      };
      const client = new ScriptedClient({});
      const source = hot('a|', { a: broken });
      expectObservable(source.pipe(predictWith(client))).toBe('#', {}, fatal);
      expectObservable(source.pipe(predictWith(client, { onError: () => of('none') }))).toBe('n|', {
        n: 'none',
      });
    });
  });

  it('unsubscribing cancels the source and everything under way', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const source = hot('ab-----|');
      const a = cold('----1|');
      const client = new ScriptedClient({ a, b: a });
      expectObservable(requests(source).pipe(predictWith(client)), '---!').toBe('----');
      expectSubscriptions(source.subscriptions).toBe('^--!');
      expectSubscriptions(a.subscriptions).toBe(['^--!', '-^-!']);
    });
  });

  it('sends nothing before it is subscribed, and gives each call its options', () => {
    const client = new ScriptedClient({ a: of('1') });
    const result = requests(of('a')).pipe(predictWith(client, { options: { timeoutMs: 7 } }));
    expect(client.calls).toEqual([]);
    result.subscribe();
    expect(client.calls).toEqual([['a', { timeoutMs: 7 }]]);
  });

  it('knows the type of the response from the request', () => {
    const client = new ScriptedClient({ a: of('text') });
    const lengths: number[] = [];
    requests(of('a'))
      .pipe(
        predictWith(client, { concurrency: 2 }),
        // Compiles only when the response is known to be a string.
        map((response) => response.length),
      )
      .subscribe((length) => lengths.push(length));
    expect(lengths).toEqual([4]);
  });

  it('refuses what cannot work when it is made', () => {
    const client = new ScriptedClient({});
    expect(() => predictWith(client, { concurrency: 0 })).toThrow(EasConfigError);
    expect(() => predictWith(client, { concurrency: 0 })).toThrow(
      'predictWith.concurrency is 0; write a whole number of 1 or more, or Infinity.',
    );
    expect(() => predictWith(client, { ordered: 1 as never })).toThrow('predictWith.ordered is 1;');
    expect(() => predictWith(client, { order: true } as never)).toThrow(
      'predictWith has no option "order"; did you mean ordered?',
    );
    expect(() => predictWith({} as never)).toThrow(
      'write a client, as in predictWith(client, { … }).',
    );
  });
});
