import { describe, expect, it } from '@jest/globals';
import { mergeMap, concatMap } from 'rxjs';
import { AsyncInference } from '../../lib/inference/async-inference.js';
import { EasConfigError } from '../../lib/errors/index.js';
import { complaint } from '../support/complaint.js';
import { fatal, marbles } from '../operators/support.js';
import { ScriptedService, TextRequest, states } from './fakes.js';

const inferenceOf = (service: ScriptedService, settings = {}) =>
  new AsyncInference({ input: service.input, sink: service.sink, ...settings });
const x = new TextRequest('x');

describe('the watch that callers share', () => {
  it('opens with the first caller and closes when the last has left', () => {
    marbles(({ hot, cold, now, expectObservable, flush }) => {
      const service = new ScriptedService(now, { x: cold('---1') });
      const inference = inferenceOf(service);
      const answers$ = hot('a-a-----a---|').pipe(mergeMap(() => inference.infer(x)));
      expectObservable(answers$).toBe('---1-1-----1|');
      flush();
      expect(service.log).toEqual([
        '0: open',
        '3: ack 1',
        '5: ack 1',
        '5: close',
        '8: open',
        '11: ack 1',
        '11: close',
      ]);
    });
  });

  it('stays open for idleMs when nobody waits', () => {
    marbles(({ hot, cold, now, flush }) => {
      const service = new ScriptedService(now, { x: cold('-1') });
      const inference = inferenceOf(service, { idleMs: 5 });
      hot('a----a-----|')
        .pipe(concatMap(() => inference.infer(x)))
        .subscribe();
      flush();
      expect(service.log).toEqual(['0: open', '1: ack 1', '6: ack 1', '11: close']);
    });
  });

  it('is open before anything is put, and an open one is used at once', () => {
    const state$ = states();
    const service = new ScriptedService(() => 0, {}, state$);
    const subscription = inferenceOf(service).infer(x).subscribe();
    state$.next({ name: 'connecting' });
    state$.next({ name: 'reconnecting' });
    expect(service.puts).toEqual([]);
    state$.next({ name: 'open' });
    state$.next({ name: 'open' });
    expect(service.puts).toEqual(['x']);
    subscription.unsubscribe();
    expect(state$.observed).toBe(false);
  });

  it('has all of a batch acknowledged before any of it is handed on', () => {
    const service = new ScriptedService(() => 0, {});
    const inference = inferenceOf(service);
    for (const requestId of ['r1', 'r2']) {
      inference
        .infer(x, { tags: { requestId } })
        .subscribe((text) => service.log.push(`got ${text}`));
    }
    const data = Buffer.from('y');
    service.push([
      { requestId: 'r1', data },
      { requestId: 'foreign', data },
      { requestId: 'r2', data },
      { requestId: 'r1', data },
    ]);
    expect(service.log).toEqual(['0: open', '0: ack 1,3,4', 'got y', 'got y']);
  });

  it('fails a caller that asks again within its error only if the new watch fails too', () => {
    const service = new ScriptedService(() => 0, {});
    const inference = inferenceOf(service);
    const errors: unknown[] = [];
    inference.infer(x).subscribe({
      error: (error: unknown) => {
        errors.push(error);
        inference.infer(x).subscribe({ error: (again: unknown) => errors.push(again) });
      },
    });
    service.end(fatal);
    expect(errors).toEqual([fatal]);
    expect(service.log).toEqual(['0: open', '0: end', '0: open']);
    service.end();
    expect(errors[1]).toBeInstanceOf(EasConfigError);
    expect(errors[1]).toMatchObject({ code: 'CLOSED' });
  });

  it('fails who joins a window that is full of what nobody has asked for', () => {
    const service = new ScriptedService(() => 0, {});
    const inference = inferenceOf(service, { window: 2, idleMs: 60_000 });
    const first = inference.infer(x).subscribe();
    service.push([{ requestId: 'other' }]);
    first.unsubscribe();
    service.push([{ requestId: null }]);
    const errors: unknown[] = [];
    inference.infer(x).subscribe({ error: (error: unknown) => errors.push(error) });
    expect(errors).toHaveLength(1);
    expect(String(errors[0])).toContain('The window of 2 is full');
    expect(service.log).toEqual(['0: open', '0: close']);
  });

  it('refuses requests and options that cannot work at once', () => {
    const inference = inferenceOf(new ScriptedService(() => 0, {}));
    expect(complaint(() => inference.infer(7 as never))).toContain('write a string, a Uint8Array');
    expect(complaint(() => inference.infer(null as never))).toContain('request is null');
    expect(complaint(() => inference.infer(x, { tags: { requestId: '' } }))).toContain(
      'tags.requestId is ""',
    );
    expect(complaint(() => inference.infer(x, { timeout: 1 } as never))).toContain(
      'infer has no option "timeout"',
    );
  });
});
