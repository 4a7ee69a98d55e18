import { describe, expect, it } from '@jest/globals';
import { EMPTY } from 'rxjs';
import { EasConfigError } from '../../lib/errors/index.js';
import { type AckOptions, resolveAckOptions } from '../../lib/operators/ack-options.js';
import { ackEach, ackMap } from '../../lib/operators/index.js';

const deadLetter = () => EMPTY;

describe('resolveAckOptions', () => {
  it('works on one batch or sixteen rows at a time, in any order, and gives failures back', () => {
    const batches = resolveAckOptions('ackMap', {});
    expect(batches).toMatchObject({ concurrency: 1, ordered: false, maxAttempts: Infinity });
    expect(batches.decide(new Error('x'), null, 1)).toBe('nack');
    expect(resolveAckOptions('ackEach', {}).concurrency).toBe(16);
    expect(Object.isFrozen(batches)).toBe(true);
  });

  it('brings a row to the dead letters after five failures', () => {
    expect(resolveAckOptions('ackMap', { deadLetter }).maxAttempts).toBe(5);
  });

  it.each<[AckOptions<unknown>, string]>([
    [{ maxAttempts: 3 }, 'ackEach.maxAttempts is without deadLetter'],
    [
      { maxAttempts: 0, deadLetter },
      'ackEach.maxAttempts is 0; write a whole number of 1 or more.',
    ],
    [
      { onError: 'rethrow', deadLetter },
      'ackEach.deadLetter is never used with onError: "rethrow"',
    ],
    [{ onError: 'drop' as 'nack' }, 'ackEach.onError is "drop"; write "nack", "rethrow" or'],
    [{ deadLetter: {} as never }, 'deadLetter is an object; write a function'],
    [
      { concurency: 2 } as AckOptions<unknown>,
      'ackEach has no option "concurency"; did you mean concurrency?',
    ],
    [{ concurrency: 0 }, 'ackEach.concurrency is 0;'],
    [{ ordered: 'yes' as never }, 'ackEach.ordered is "yes";'],
  ])('refuses %j', (options, message) => {
    expect(() => resolveAckOptions('ackEach', options)).toThrow(EasConfigError);
    expect(() => resolveAckOptions('ackEach', options)).toThrow(message);
  });

  it('is asked when the operator is made, not when it is subscribed', () => {
    expect(() => ackMap(() => EMPTY, { maxAttempts: 3 })).toThrow(EasConfigError);
    expect(() => ackEach(() => EMPTY, { maxAttempts: 3 })).toThrow(EasConfigError);
    expect(() => ackMap(undefined as never)).toThrow(
      'The first argument of ackMap is undefined; write a function, as in ackMap((batch) => …',
    );
    expect(() => ackEach({} as never)).toThrow(
      'The first argument of ackEach is an object; write a function',
    );
  });
});
