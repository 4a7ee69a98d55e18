import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Binary } from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { Observable } from 'rxjs';
import type { NackReason } from '../../../lib/operators/acknowledgeable.js';
import { FrameColumns } from '../../../lib/arrow/columns.js';
import { EasConnectionError } from '../../../lib/errors/index.js';
import { Delivery, type Voter } from '../../../lib/watch/window/delivery.js';
import { Ledger } from '../../../lib/watch/window/ledger.js';
import { Settlements } from '../../../lib/watch/window/settlements.js';
import type { WatchBatch } from '../../../lib/watch/window/watch-batch.js';
import { FrameScan } from '../../../lib/wire/frame.js';
import { frameBytes } from '../../support/frames.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('Delivery', () => {
  it('lets go of a batch that nobody acknowledges where the service commits', async () => {
    const delivery = new Delivery<Binary>();
    const handed: WeakRef<WatchBatch>[] = [];
    const batch$ = new Observable<WatchBatch>((subscriber) => {
      const voter = delivery.add(subscriber);
      return () => delivery.remove(voter, {});
    });
    const subscription = batch$.subscribe((batch) => handed.push(new WeakRef(batch)));

    const scan = new FrameScan();
    const columns = new FrameColumns('binary');
    scan.scan(frameBytes({ index: 1n }));
    columns.append(scan, undefined);
    delivery.emit({ columns, slots: Int32Array.of(-1) }, undefined);

    // What a WeakRef was made for or asked for lives until the end of the turn.
    await setImmediate();
    collectGarbage();
    expect(handed.map((batch) => batch.deref())).toEqual([undefined]);
    subscription.unsubscribe();
  });

  /** A ballot, and rows of these indexes that are ready to be handed out. */
  const handOut = (...indexes: number[]) => {
    const ledger = new Ledger(100);
    const columns = new FrameColumns('binary');
    const scan = new FrameScan();
    const slots = Int32Array.from(indexes, (index) => {
      scan.scan(frameBytes({ index: BigInt(index) }));
      columns.append(scan, undefined);
      ledger.admit(index, 0);
      return ledger.lastSlot;
    });
    let votes = 0;
    const ballot = { ledger, settlements: new Settlements(), closed: false, voted: () => votes++ };
    const sent = () => {
      const claim = ledger.claim({ maxCount: 100, maxBytes: 8_000 });
      return claim && `${claim.negative?.code ?? 'commit'} ${claim.indexes.join()}`;
    };
    return { ready: { columns, slots }, ballot, sent, votes: () => votes };
  };
  const join = (delivery: Delivery<Binary>, next: (batch: WatchBatch) => void) => {
    const said: string[] = [];
    let voter: Voter<Binary> | undefined;
    new Observable<WatchBatch>((subscriber) => {
      voter = delivery.add(subscriber);
    }).subscribe({
      next,
      error: (error: Error) => said.push(error.message),
      complete: () => said.push('complete'),
    });
    return { leave: (reason: NackReason) => delivery.remove(voter!, reason), said };
  };

  it('opens all votes before the first subscriber can cast one', () => {
    const delivery = new Delivery<Binary>();
    const { ready, ballot, sent } = handOut(1, 2);
    const batches: WatchBatch[] = [];
    for (let at = 0; at < 2; at++) {
      join(delivery, (batch) => {
        batches.push(batch);
        void batch.ack();
      });
    }
    expect(delivery.voters).toBe(2);
    delivery.emit(ready, ballot);
    expect(new Set(batches).size).toBe(2);
    expect(sent()).toBe('commit 1,2');
  });

  it('hands nothing to a subscriber that another one made leave meanwhile', () => {
    const delivery = new Delivery<Binary>();
    const { ready, ballot, sent } = handOut(1);
    const seen: string[] = [];
    join(delivery, (batch) => {
      seen.push('first');
      second.leave({ code: 'Left' });
      void batch.ack();
    });
    const second = join(delivery, () => seen.push('second'));
    delivery.emit(ready, ballot);
    expect(seen).toEqual(['first']);
    expect(delivery.voters).toBe(1);
    expect(sent()).toBe('commit 1');
  });

  it('withdraws of all its batches the votes of a subscriber that leaves', () => {
    const delivery = new Delivery<Binary>();
    const { ready, ballot, sent } = handOut(1, 2);
    let batch: WatchBatch | undefined;
    const { leave } = join(delivery, (one) => (batch = one));
    delivery.emit(ready, ballot);
    void batch!.ack(1n);
    leave({ code: 'Left' });
    expect([sent(), sent()].sort()).toEqual(['Left 2', 'commit 1']);
  });

  it('gives back, as released, what there is nobody for', () => {
    const delivery = new Delivery<Binary>();
    const { ready, ballot, sent, votes } = handOut(1, 2);
    const seen: bigint[] = [];
    delivery.tap$.subscribe((batch) => seen.push(...batch.indexes));
    delivery.emit(ready, ballot);
    expect(sent()).toBe('Released 1,2');
    expect(votes()).toBe(1);
    expect(seen).toEqual([1n, 2n]);
  });

  it('asks nobody for a vote twice: one batch, one call of those who count', () => {
    const delivery = new Delivery<Binary>();
    const { ready, ballot, sent, votes } = handOut(1);
    join(delivery, () => undefined);
    delivery.emit(ready, ballot);
    expect([sent(), votes()]).toEqual([undefined, 0]);
  });

  it('shows observers without a vote every batch before its subscribers', () => {
    const delivery = new Delivery<Binary>();
    const { ready, ballot } = handOut(1);
    const log: string[] = [];
    join(delivery, () => log.push('voter'));
    const tap = delivery.tap$.subscribe({
      next: () => log.push('tap'),
      complete: () => log.push('tap completes'),
    });
    delivery.emit(ready, ballot);
    expect(log).toEqual(['tap', 'voter']);
    delivery.dismiss(undefined)();
    expect(tap.closed).toBe(false);
    delivery.endTaps();
    expect(log).toEqual(['tap', 'voter', 'tap completes']);
  });

  it('hands what is ready to subscribers that are let go, and to none that has left', () => {
    const delivery = new Delivery<Binary>();
    const { ready, ballot } = handOut(1);
    const seen: string[] = [];
    join(delivery, () => seen.push('stays'));
    const gone = join(delivery, () => seen.push('leaves'));
    const dismissed = delivery.dismiss(undefined);
    gone.leave({});
    join(delivery, () => seen.push('comes'));
    delivery.emit(ready, ballot);
    dismissed();
    expect(seen).toEqual(['stays', 'comes']);
    expect(delivery.voters).toBe(1);
  });

  it.each([
    ['an error', new EasConnectionError('broken', {}), 'broken'],
    ['completion', undefined, 'complete'],
  ])('ends every subscriber with %s, once', (_what, error, said) => {
    const delivery = new Delivery<Binary>();
    const subscribers = [1, 2].map(() => join(delivery, () => undefined));
    const dismissed = delivery.dismiss(error);
    delivery.dismiss(undefined)();
    expect(delivery.voters).toBe(0);
    expect(subscribers.map((one) => one.said)).toEqual([[], []]);
    dismissed();
    expect(subscribers.map((one) => one.said)).toEqual([[said], [said]]);
  });

  it('lets go of a batch when all of its rows are voted on, and not before', async () => {
    const delivery = new Delivery<Binary>();
    const handed: WeakRef<WatchBatch>[] = [];
    join(delivery, (batch) => {
      handed.push(new WeakRef(batch));
      void batch.ack(1n);
      if (handed.length === 2) void batch.ack(2n);
    });
    const handOuts = [handOut(1, 2), handOut(1, 2)];
    for (const { ready, ballot } of handOuts) delivery.emit(ready, ballot);
    await setImmediate();
    collectGarbage();
    expect(handed.map((batch) => batch.deref() === undefined)).toEqual([false, true]);
  });
});
