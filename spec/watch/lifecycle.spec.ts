import { describe, expect, it } from '@jest/globals';
import { EasConnectionError } from '../../lib/errors/index.js';
import {
  IDLE,
  isRunning,
  nextAttempt,
  transition,
  type WatchEvent,
  type WatchState,
} from '../../lib/watch/lifecycle.js';

const cause = new EasConnectionError('lost', { retryable: true });
const lost: WatchEvent = { type: 'lost', cause, attempt: 2, delayMs: 50 };
const states: readonly WatchState[] = [
  IDLE,
  { name: 'connecting', attempt: 1 },
  { name: 'open', sinceMs: 5, attempt: 1 },
  { name: 'reconnecting', attempt: 1, cause, delayMs: 1 },
  { name: 'draining', drain: 'finish' },
  { name: 'closed', error: undefined },
];

describe('lifecycle', () => {
  const table: readonly (readonly [event: WatchEvent, names: readonly string[]])[] = [
    [{ type: 'start' }, ['connecting', 'connecting', 'open', 'reconnecting', 'draining', 'closed']],
    [{ type: 'opened', nowMs: 9 }, ['idle', 'open', 'open', 'reconnecting', 'draining', 'closed']],
    [lost, ['idle', 'reconnecting', 'reconnecting', 'reconnecting', 'draining', 'closed']],
    [{ type: 'retry' }, ['idle', 'connecting', 'open', 'connecting', 'draining', 'closed']],
    [
      { type: 'drain', drain: 'release' },
      ['idle', 'draining', 'draining', 'draining', 'draining', 'closed'],
    ],
    [
      { type: 'end', error: undefined },
      ['closed', 'closed', 'closed', 'closed', 'closed', 'closed'],
    ],
  ];

  it.each(table)('moves on %j from every state', (event, names) => {
    expect(states.map((state) => transition(state, event).name)).toEqual(names);
  });

  it('gives the same state back when the event means nothing in it', () => {
    for (const state of states) {
      const next = transition(state, { type: 'retry' });
      if (next.name === state.name) expect(next).toBe(state);
    }
  });

  it('never leaves closed, and keeps why it closed', () => {
    const closed = transition(IDLE, { type: 'end', error: cause });
    for (const [event] of table) expect(transition(closed, event)).toBe(closed);
  });

  it('keeps cause, attempt and delay of a loss', () => {
    expect(transition({ name: 'open', sinceMs: 0, attempt: 0 }, lost)).toEqual({
      name: 'reconnecting',
      attempt: 2,
      cause,
      delayMs: 50,
    });
  });

  it('lets a drain that waits for votes be hastened, and none be slowed down', () => {
    const [finish, release]: WatchState[] = [
      { name: 'draining', drain: 'finish' },
      { name: 'draining', drain: 'release' },
    ];
    expect(transition(finish!, { type: 'drain', drain: 'release' })).toEqual(release);
    expect(transition(finish!, { type: 'drain', drain: 'finish' })).toBe(finish);
    expect(transition(release!, { type: 'drain', drain: 'finish' })).toBe(release);
    expect(transition(release!, { type: 'drain', drain: 'release' })).toBe(release);
  });

  it('runs while it has, or is about to have, a connection', () => {
    expect(states.filter(isRunning).map(({ name }) => name)).toEqual([
      'connecting',
      'open',
      'reconnecting',
    ]);
  });

  it('counts tries on until a connection has stood long enough', () => {
    expect(nextAttempt({ name: 'connecting', attempt: 3 }, 0, 100)).toBe(4);
    expect(nextAttempt({ name: 'open', sinceMs: 0, attempt: 3 }, 99, 100)).toBe(4);
    expect(nextAttempt({ name: 'open', sinceMs: 0, attempt: 3 }, 100, 100)).toBe(1);
    expect(nextAttempt({ name: 'open', sinceMs: 70, attempt: 3 }, 169, 100)).toBe(4);
    expect(nextAttempt({ name: 'open', sinceMs: 70, attempt: 3 }, 170, 100)).toBe(1);
    expect(nextAttempt(IDLE, 0, 100)).toBe(1);
  });
});
