import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import { EasOverloadError, type EasError, EasConfigError } from '../../lib/errors/index.js';
import { ConnectionQueue, Waiting, type Lane } from '../../lib/transport/connection-queue.js';

const A = 'http://a:1';
const B = 'http://b:1';
const OWNER = {};

/** A queue, and what those in it heard, in order. */
function queueOf(maxConnections: number, maxPending = 100) {
  const queue = new ConnectionQueue(maxConnections, maxPending);
  const heard: string[] = [];
  const held = new Map<string, Lane>();
  class Named extends Waiting {
    constructor(
      readonly name: string,
      owner: object,
      private readonly then: (() => void) | undefined,
    ) {
      super(owner);
    }

    begin(lane: Lane): void {
      held.set(this.name, lane);
      heard.push(this.name);
      this.then?.();
    }

    refuse(error: EasError): void {
      heard.push(`${this.name}: ${error.code}`);
    }
  }
  return {
    queue,
    heard,
    /** Takes a place, or stands in line under this name. */
    enter: (name: string, origin = A, { owner = OWNER, then, anyway = false }: Entering = {}) => {
      const lane = queue.lane(origin);
      const waiting = new Named(name, owner, then);
      if (lane.take()) waiting.begin(lane);
      else lane.wait(waiting, anyway);
      return waiting;
    },
    release: (...names: string[]) => {
      for (const name of names) held.get(name)!.release();
    },
  };
}

interface Entering {
  readonly owner?: object;
  readonly then?: () => void;
  readonly anyway?: boolean;
}

/** When those whose turn it is have had it. */
const turn = () => Promise.resolve();

describe('a queue for connections', () => {
  it('lets as many begin at once as there may be connections, each origin by itself', () => {
    const { enter, heard, queue } = queueOf(2);
    for (const name of ['a1', 'a2', 'a3']) enter(name);
    for (const name of ['b1', 'b2', 'b3']) enter(name, B);
    expect(heard).toEqual(['a1', 'a2', 'b1', 'b2']);
    expect(queue.counts).toEqual({ active: 4, pending: 2 });
  });

  it('gives each place that comes free to the one that waits longest for this origin', async () => {
    const { enter, release, heard } = queueOf(1);
    for (const name of ['a1', 'a2', 'a3']) enter(name);
    for (const name of ['b1', 'b2']) enter(name, B);
    release('b1');
    await turn();
    release('a1');
    await turn();
    release('a2');
    await turn();
    expect(heard).toEqual(['a1', 'b1', 'b2', 'a2', 'a3']);
  });

  it('lets nobody pass who comes while a free place is being given away', async () => {
    const { enter, release, heard } = queueOf(1);
    enter('first');
    enter('second');
    release('first');
    enter('third');
    await turn();
    expect(heard).toEqual(['first', 'second']);
    release('second');
    await turn();
    expect(heard).toEqual(['first', 'second', 'third']);
  });

  it('gives places away when what runs has ended, not within it', async () => {
    const { enter, release, heard } = queueOf(1);
    enter('first');
    enter('second');
    release('first');
    expect(heard).toEqual(['first']);
    await turn();
    expect(heard).toEqual(['first', 'second']);
  });

  it('gives as many places away at once as come free', async () => {
    const { enter, release, heard, queue } = queueOf(3);
    for (const name of ['1', '2', '3', '4', '5', '6', '7']) enter(name);
    release('1', '2');
    await turn();
    expect(heard).toEqual(['1', '2', '3', '4', '5']);
    expect(queue.counts).toEqual({ active: 3, pending: 2 });
  });

  it.each([
    ['the first', 0],
    ['one in the middle', 1],
    ['the last', 2],
  ])('goes on in order after %s in line has left', async (_which, place) => {
    const { enter, release, heard, queue } = queueOf(1);
    enter('busy');
    const line = ['1', '2', '3'].map((name) => enter(name));
    line[place]!.leave();
    line[place]!.leave();
    expect(queue.counts).toEqual({ active: 1, pending: 2 });
    enter('4');
    const left = ['1', '2', '3', '4'].filter((_name, at) => at !== place);
    for (const name of ['busy', ...left]) {
      release(name);
      await turn();
    }
    expect(heard).toEqual(['busy', ...left]);
    expect(queue.counts).toEqual({ active: 0, pending: 0 });
  });

  it('does nothing for one that leaves after its turn', async () => {
    const { enter, release, queue } = queueOf(1);
    enter('first');
    const second = enter('second');
    release('first');
    await turn();
    second.leave();
    expect(queue.counts).toEqual({ active: 1, pending: 0 });
  });

  it('takes 50,000 out of the middle of its line as fast as out of its ends', () => {
    // Looking for each of them would take minutes.
    const { enter, queue } = queueOf(1, Infinity);
    enter('busy');
    const line = Array.from({ length: 50_000 }, (_, at) => enter(String(at)));
    for (let at = 0; at < line.length; at += 1) line[(at * 7_919) % line.length]!.leave();
    expect(queue.counts).toEqual({ active: 1, pending: 0 });
  });

  it('calls a long line whose places come free at once without ever deeper calls', async () => {
    const { queue, heard, enter, release } = queueOf(1, Infinity);
    enter('busy');
    for (let at = 0; at < 20_000; at += 1) {
      const name = String(at);
      enter(name, A, { then: () => release(name) });
    }
    release('busy');
    await turn();
    expect(heard).toHaveLength(20_001);
    expect(queue.counts).toEqual({ active: 0, pending: 0 });
  });

  it('refuses one that would be too many in line, at all origins together', () => {
    const { enter, queue } = queueOf(1, 2);
    enter('a');
    enter('b', B);
    enter('a2');
    enter('b2', B);
    expect(() => enter('a3')).toThrow(EasOverloadError);
    expect(() => enter('b3', B)).toThrow(/2 calls may wait.*maxPending/);
    enter('commit', A, { anyway: true });
    expect(queue.counts).toEqual({ active: 2, pending: 3 });
  });

  it('takes none in line where none may wait', () => {
    const { enter, heard } = queueOf(1, 0);
    enter('first');
    expect(() => enter('second')).toThrow(EasOverloadError);
    expect(heard).toEqual(['first']);
  });

  it('counts a place that is taken out of turn', async () => {
    const { enter, release, heard, queue } = queueOf(1);
    enter('first');
    enter('second');
    const watch = queue.lane(A).seize();
    release('first');
    await turn();
    expect(heard).toEqual(['first']);
    watch.release();
    await turn();
    expect(heard).toEqual(['first', 'second']);
  });

  it('tells all that wait of its end, or those of one owner', () => {
    const { enter, queue, heard } = queueOf(1);
    const other = {};
    enter('busy');
    enter('1');
    enter('2', A, { owner: other });
    enter('3', B);
    enter('4', B, { owner: other });
    const closed = () => new EasConfigError('closed', 'CLOSED');
    queue.refuse(closed, other);
    expect(heard).toEqual(['busy', '3', '2: CLOSED', '4: CLOSED']);
    queue.refuse(closed);
    expect(heard.slice(4)).toEqual(['1: CLOSED']);
    expect(queue.counts).toEqual({ active: 2, pending: 0 });
  });

  it('keeps the context of each that waits apart', async () => {
    const context = new AsyncLocalStorage<string>();
    const { enter, release } = queueOf(1);
    const seen: unknown[] = [];
    context.run('first', () => enter('first'));
    context.run('second', () => enter('second', A, { then: () => seen.push(context.getStore()) }));
    context.run('first', () => release('first'));
    await turn();
    expect(seen).toEqual(['second']);
  });

  it('lets go of the lanes of addresses that are not used any more', () => {
    const { queue, enter } = queueOf(1);
    enter('busy');
    const lane = queue.lane(A);
    const idle = queue.lane('http://idle:1');
    for (let at = 0; at < 1_000; at += 1) queue.lane(`http://x:${at}`);
    expect(queue.lane(A)).toBe(lane);
    expect(queue.lane('http://idle:1')).not.toBe(idle);
  });
});
