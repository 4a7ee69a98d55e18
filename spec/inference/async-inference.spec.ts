import { describe, expect, it } from '@jest/globals';
import {
  firstValueFrom,
  forkJoin,
  lastValueFrom,
  map,
  mergeMap,
  range,
  toArray,
  type Observable,
} from 'rxjs';
import {
  EasAbortError,
  EasAuthError,
  EasConfigError,
  EasHttpError,
  EasProtocolError,
  EasTimeoutError,
} from '../../lib/errors/index.js';
import { EasInferenceError } from '../../lib/errors/inference-error.js';
import { JsonRequest } from '../../lib/predict/kinds/json/request.js';
import { signal, startService, textOf } from './kit.js';

/** What an Observable fails with. */
const errorOf = (source: Observable<unknown>): Promise<unknown> =>
  lastValueFrom(source).then(
    (value) => expect(value).toBe('an error'),
    (error: unknown) => error,
  );

const echo = (body: Uint8Array): Uint8Array => body;

/** Deterministic disorder. */
function shuffle<T>(values: readonly T[]): T[] {
  let seed = 7;
  return values
    .map((value) => ({ value, key: (seed = (seed * 16_807) % 2_147_483_647) }))
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value);
}

describe('asynchronous inference', () => {
  it('gives 1,000 results, in whatever order they come, to their callers through one socket', async () => {
    const begun: (() => void)[] = [];
    const { inference, connects, results } = await startService(async (body) => {
      await new Promise<void>((resolve) => {
        begun.push(resolve);
        if (begun.length === 1_000) for (const go of shuffle(begun)) go();
      });
      return `<${textOf(body)}>`;
    });
    const order: number[] = [];
    const answers = await lastValueFrom(
      range(0, 1_000).pipe(
        mergeMap((number) =>
          inference.infer(String(number)).pipe(
            map((answer) => {
              order.push(number);
              return [number, answer.toString()] as const;
            }),
          ),
        ),
        toArray(),
      ),
    );
    expect(answers).toHaveLength(1_000);
    expect(answers.filter(([number, answer]) => answer !== `<${number}>`)).toEqual([]);
    expect(order).not.toEqual([...order].sort((a, b) => a - b));
    expect(connects()).toBe(1);
    await inference.close();
    expect(results.committed).toEqual({ eas: 1_000 });
    expect(results.length).toBe(0);
  });

  it('answers a request by its own decode, with its tags and priority, under the id it gives', async () => {
    const { inference, emulator, input } = await startService((body, { query }) =>
      JSON.stringify({ got: JSON.parse(textOf(body)) as unknown, tags: Object.fromEntries(query) }),
    );
    const puts: string[] = [];
    input.events$.subscribe((event) => {
      if (event.type === 'attempt') puts.push(event.operation);
    });
    const tags = { requestId: 'r-1', k: 'v' };
    const answer = await firstValueFrom(
      inference.infer(new JsonRequest([1]), { tags, priority: 3 }),
    );
    expect(answer.value).toEqual({ got: [1], tags });
    expect(puts).toEqual(['put']);
    expect(emulator.queue('svc').length).toBe(0);
  });

  it('sends nothing before it is subscribed to, and a record for each subscription', async () => {
    let begun = 0;
    const { inference, connects } = await startService((body) => {
      begun += 1;
      return body;
    });
    const answer$ = inference.infer('x');
    expect(connects()).toBe(0);
    await lastValueFrom(forkJoin([answer$, answer$]));
    expect(begun).toBe(2);
  });

  it('opens the watch before it puts, so that not even the quickest result is missed', async () => {
    const { inference, input, results } = await startService(echo, { index: -1n });
    let watching: number | undefined;
    input.events$.subscribe((event) => {
      const isPut = event.type === 'attempt' && event.operation === 'put';
      if (isPut) watching = results.snapshot().consumers.length;
    });
    await firstValueFrom(inference.infer('x'));
    expect(watching).toBe(1);
  });

  it('keeps the socket for a request after the other', async () => {
    const { inference, connects } = await startService(echo);
    for (const text of ['a', 'b', 'c']) {
      expect((await firstValueFrom(inference.infer(text))).toString()).toBe(text);
    }
    expect(connects()).toBe(1);
  });

  it('takes what the service has no answer for as an error of that request alone', async () => {
    const { inference, results } = await startService((body) => {
      if (textOf(body) === 'bad') throw new Error('no such feature');
      return body;
    });
    const bad = inference.infer('bad', { tags: { requestId: 'r-bad' } });
    const [error, good] = await Promise.all([
      errorOf(bad),
      firstValueFrom(inference.infer('good')),
    ]);
    expect(good.toString()).toBe('good');
    expect(error).toBeInstanceOf(EasInferenceError);
    expect(error).toMatchObject({
      code: 'BAD_REQUEST',
      retryable: false,
      requestId: 'r-bad',
      serviceMessage: 'no such feature',
      message: 'The service failed on request r-bad: no such feature',
    });
    await inference.close();
    expect(results.length).toBe(0);
  });

  it('tells the caller of a result that does not decode, and commits it', async () => {
    const { inference, results } = await startService(() => 'no JSON');
    const error = await errorOf(inference.infer(new JsonRequest(1)));
    expect(error).toBeInstanceOf(EasProtocolError);
    await inference.close();
    expect(results.committed).toEqual({ eas: 1 });
  });

  it('times out, and commits the result that comes later', async () => {
    const late = signal();
    const { inference, results } = await startService(async (body) => {
      if (textOf(body) === 'slow') await late.happened;
      return body;
    });
    const error = await errorOf(
      inference.infer('slow', { timeoutMs: 300, tags: { requestId: 'r1' } }),
    );
    expect(error).toBeInstanceOf(EasTimeoutError);
    expect(error).toMatchObject({
      phase: 'deadline',
      timeoutMs: 300,
      retryable: false,
      message: 'No result of request r1 within 300 ms (timeoutMs).',
    });
    late.happen();
    expect((await firstValueFrom(inference.infer('next'))).toString()).toBe('next');
    await inference.close();
    expect(results.length).toBe(0);
  });

  it('forgets a request that is unsubscribed from, and serves the others', async () => {
    const begun = signal();
    const late = signal();
    const { inference, results } = await startService(async (body) => {
      if (textOf(body) === 'given up') {
        begun.happen();
        await late.happened;
      }
      return body;
    });
    const seen: unknown[] = [];
    const given = inference.infer('given up').subscribe((value) => seen.push(value));
    await begun.happened;
    given.unsubscribe();
    late.happen();
    expect((await firstValueFrom(inference.infer('kept'))).toString()).toBe('kept');
    await inference.close();
    expect(seen).toEqual([]);
    expect(results.length).toBe(0);
  });

  it('gives a request up when its signal aborts', async () => {
    const { inference } = await startService(() => new Promise<string>(() => undefined));
    const controller = new AbortController();
    const error = errorOf(inference.infer('x', { signal: controller.signal }));
    controller.abort();
    expect(await error).toBeInstanceOf(EasAbortError);
  });

  it('ignores a result that comes twice, and commits both', async () => {
    const { inference, results } = await startService(echo);
    results.put('first', { tags: { requestId: 'r1' } });
    results.put('again', { tags: { requestId: 'r1' } });
    const answer = await firstValueFrom(inference.infer('x', { tags: { requestId: 'r1' } }));
    expect(answer.toString()).toBe('first');
    await firstValueFrom(inference.infer('y'));
    await inference.close();
    expect(results.committed['eas']).toBeGreaterThanOrEqual(3);
  });

  it('refuses to wait for one id twice at a time', async () => {
    const { inference } = await startService(echo);
    const twice = { tags: { requestId: 'r1' } };
    const first = firstValueFrom(inference.infer('a', twice));
    const error = await errorOf(inference.infer('b', twice));
    expect(error).toMatchObject({ code: 'CONFIG' });
    expect(String(error)).toContain('requestId "r1" already');
    expect((await first).toString()).toBe('a');
  });

  it('answers every request once over connections that are cut', async () => {
    const { inference, emulator, connects } = await startService(echo);
    emulator.faults.add({ kind: 'cut', on: 'watch', every: 40, times: 4 });
    emulator.faults.add({ kind: 'duplicate', on: 'watch', every: 7 });
    const answers = await lastValueFrom(
      range(0, 300).pipe(
        mergeMap(
          (number) => inference.infer(String(number)).pipe(map((answer) => answer.toString())),
          50,
        ),
        toArray(),
      ),
    );
    expect(answers.map(Number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 300 }, (_, number) => number),
    );
    expect(connects()).toBe(5);
  });

  it('fails only the request whose put fails', async () => {
    const { inference, emulator } = await startService(echo);
    const fault = emulator.faults.add({ kind: 'status', status: 400, on: 'put', times: 1 });
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map((text) => firstValueFrom(inference.infer(text))),
    );
    expect(fault.hits).toBe(1);
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(failed).toHaveLength(1);
    expect(failed[0]?.reason).toBeInstanceOf(EasHttpError);
  });

  it('fails everybody who waits when the watch does, and opens it anew for the next', async () => {
    const { inference, emulator } = await startService(echo);
    emulator.faults.add({ kind: 'status', status: 403, on: 'watch', times: 1 });
    const errors = await Promise.all(['a', 'b'].map((text) => errorOf(inference.infer(text))));
    expect(errors[0]).toBeInstanceOf(EasAuthError);
    expect(errors[1]).toBe(errors[0]);
    expect((await firstValueFrom(inference.infer('c'))).toString()).toBe('c');
  });

  it('fails those who wait when it is closed, and everybody after that', async () => {
    const begun = signal();
    const { inference } = await startService(() => {
      begun.happen();
      return new Promise<string>(() => undefined);
    });
    const waiting = errorOf(inference.infer('x'));
    await begun.happened;
    await inference.close();
    for (const error of [await waiting, await errorOf(inference.infer('y'))]) {
      expect(error).toBeInstanceOf(EasConfigError);
      expect(error).toMatchObject({ code: 'CLOSED' });
    }
    await inference.close();
  });

  it('says so when the client of the sink was closed', async () => {
    const { inference, sink } = await startService(() => new Promise<string>(() => undefined));
    const waiting = errorOf(inference.infer('x'));
    await firstValueFrom(sink.events$);
    await sink.close({ drain: 'release' });
    expect(await waiting).toMatchObject({ code: 'CLOSED' });
    expect(await errorOf(inference.infer('y'))).toMatchObject({ code: 'CLOSED' });
  });
});

describe('results that nobody here has asked for', () => {
  it('are left uncommitted, and do not stand in the way', async () => {
    const { inference, results } = await startService(echo, { window: 4 });
    for (const text of ['other 1', 'other 2', 'other 3']) results.put(text);
    for (const text of ['a', 'b', 'c', 'd', 'e']) {
      expect((await firstValueFrom(inference.infer(text))).toString()).toBe(text);
    }
    await inference.close();
    expect(results.committed).toEqual({ eas: 5 });
    expect(results.length).toBe(3);
  });

  it('are committed away when asked for', async () => {
    const { inference, results } = await startService(echo, { window: 2, unclaimed: 'ack' });
    for (let number = 0; number < 20; number++) results.put('other');
    expect((await firstValueFrom(inference.infer('mine'))).toString()).toBe('mine');
    await inference.close();
    expect(results.length).toBe(0);
  });

  it('fail who waits rather than stall them, when they fill the window', async () => {
    const { inference, results } = await startService(echo, { window: 3, idleMs: 60_000 });
    for (let number = 0; number < 3; number++) results.put('other');
    // The second joins what is full already, or finds it full again.
    for (const text of ['a', 'b']) {
      const error = await errorOf(inference.infer(text));
      expect(error).toBeInstanceOf(EasConfigError);
      expect(String(error)).toMatch(/window of 3 is full.*unclaimed: 'ack'.*index: -1n/);
    }
    await inference.close();
    expect(results.committed['eas']).toBe(0);
  });

  it('are not even received with index -1', async () => {
    const { inference, results } = await startService(echo, { window: 2, index: -1n });
    for (let number = 0; number < 5; number++) results.put('other');
    for (const text of ['a', 'b', 'c']) {
      expect((await firstValueFrom(inference.infer(text))).toString()).toBe(text);
    }
    await inference.close();
    expect(results.length).toBe(5);
  });
});
