import { beforeEach, describe, expect, it } from '@jest/globals';
import { Oracle } from './oracle.js';
import type { Service } from './service.js';

const SHUTDOWN = { code: 'Shutdown' };

describe('the oracle', () => {
  let oracle: Oracle<string>;
  let held: Set<bigint>;
  let damaged: Set<bigint>;
  let watched: { isReleased: boolean; isDraining: boolean; skipsBad: boolean };

  beforeEach(() => {
    held = new Set([1n, 2n, 3n]);
    damaged = new Set();
    watched = { isReleased: false, isDraining: false, skipsBad: false };
    const service: Pick<Service, 'has' | 'damaged'> = { has: (index) => held.has(index), damaged };
    oracle = new Oracle(service, watched);
  });

  /** Emits a batch; gives what is known of its rows. */
  const emitted = (indexes: readonly bigint[], ...subscribers: string[]) => {
    const batch = BigUint64Array.from(indexes);
    oracle.emit(batch, subscribers);
    return oracle.rowsOf(batch);
  };
  const commit = (...indexes: bigint[]) => oracle.asked({ indexes, reason: undefined });
  const giveBack = (index: bigint, code?: string) =>
    oracle.asked({ indexes: [index], reason: code === undefined ? {} : { code } });
  const confirmed = (index: bigint) => {
    held.delete(index);
    oracle.confirmed({ indexes: [index], reason: undefined });
  };

  it('bears a row that is emitted, acknowledged by all, and committed', () => {
    const rows = emitted([1n], 'a', 'b');
    oracle.vote('a', rows, 'ack');
    oracle.vote('b', rows, 'ack');
    commit(1n);
    confirmed(1n);
    oracle.settled(rows);
    oracle.runEnded(true);
    oracle.closed([]);
    expect(oracle.faults).toEqual([]);
    expect(oracle.unreported.size).toBe(0);
  });

  it.each([
    [
      'a row emitted twice',
      () => {
        emitted([1n], 'a');
        emitted([1n], 'a');
      },
      /emitted twice/,
    ],
    [
      'a row emitted after its commit',
      () => {
        confirmed(1n);
        emitted([1n], 'a');
      },
      /emitted after its commit/,
    ],
    [
      'a commit that nobody has voted for',
      () => {
        emitted([1n], 'a');
        commit(1n);
      },
      /1 committed, but the votes say nothing/,
    ],
    [
      'a commit that one of two has voted for',
      () => {
        oracle.vote('a', emitted([1n], 'a', 'b'), 'ack');
        commit(1n);
      },
      /1 committed, but/,
    ],
    [
      'a commit of a row that was given back',
      () => {
        oracle.vote('a', emitted([1n], 'a'), 'nack');
        commit(1n);
      },
      /1 committed, but the votes say nack/,
    ],
    ['a commit of a row nobody has seen', () => commit(2n), /which nobody has seen/],
    ['a negative commit of a row nobody has seen', () => giveBack(2n), /which nobody has seen/],
    [
      'a row given back that was acknowledged',
      () => {
        oracle.vote('a', emitted([1n], 'a'), 'ack');
        giveBack(1n, 'Shutdown');
      },
      /1 given back, but the votes say ack/,
    ],
    [
      'a row given back after its commit',
      () => {
        confirmed(1n);
        giveBack(1n);
      },
      /given back after its commit/,
    ],
    [
      'a request that names a row twice',
      () => {
        confirmed(2n);
        commit(2n, 2n);
      },
      /names 2,2/,
    ],
    [
      'a row given back for a reason that nobody gave',
      () => {
        oracle.vote('a', emitted([1n], 'a'), 'nack', 'One');
        giveBack(1n, 'Two');
      },
      /1 given back as Two/,
    ],
    ['a request about nothing', () => commit(), /of nothing/],
    [
      'an acknowledgement settled ahead of the service',
      () => oracle.settled(emitted([1n], 'a')),
      /settled, but in flight/,
    ],
    [
      'a row in flight that close does not name',
      () => {
        emitted([1n], 'a');
        oracle.runEnded(true);
        oracle.closed([]);
      },
      /not named by close/,
    ],
    [
      'a row given back by a drain that close does not name',
      () => {
        emitted([1n], 'a');
        watched.isDraining = true;
        oracle.confirmed({ indexes: [1n], reason: SHUTDOWN });
        oracle.closed([]);
      },
      /not named by close/,
    ],
    [
      'a committed row that close names',
      () => {
        confirmed(1n);
        oracle.closed([1n]);
      },
      /named by close, but committed/,
    ],
  ])('finds %s', (_what, happens, fault) => {
    happens();
    expect(oracle.faults).toHaveLength(1);
    expect(oracle.faults[0]).toMatch(fault);
  });

  it('waits for a report of rows that were acknowledged and not committed', () => {
    oracle.vote('a', emitted([1n, 2n], 'a'), 'ack');
    confirmed(2n);
    oracle.runEnded(false);
    expect([...oracle.unreported]).toEqual([1n]);
    oracle.report([1n]);
    expect(oracle.unreported.size).toBe(0);
  });

  it('lets a subscriber that leaves decide with what the others have said', () => {
    const rows = emitted([1n, 2n], 'a', 'b');
    oracle.vote('a', rows.slice(0, 1), 'ack');
    oracle.withdraw('a', rows);
    oracle.withdraw('b', rows);
    commit(1n);
    giveBack(2n);
    expect(oracle.faults).toEqual([]);
  });

  it('counts no votes once all that was undecided is given back', () => {
    const rows = emitted([1n], 'a');
    watched.isReleased = true;
    oracle.vote('a', rows, 'ack');
    giveBack(1n, 'Shutdown');
    expect(oracle.faults).toEqual([]);
  });

  it('lets a row come again whose commit the service has confirmed and forgotten', () => {
    oracle.confirmed({ indexes: [1n], reason: undefined });
    commit(1n);
    emitted([1n], 'a');
    expect(oracle.faults).toEqual([]);
  });

  it('lets damaged records be given back unseen, and committed where that is asked for', () => {
    damaged.add(1n);
    giveBack(1n);
    expect(oracle.faults).toEqual([]);
    watched.skipsBad = true;
    commit(1n);
    expect(oracle.faults).toEqual([]);
    watched.skipsBad = false;
    commit(1n);
    expect(oracle.faults).toHaveLength(1);
  });
});
