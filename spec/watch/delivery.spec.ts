import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Binary } from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { Observable } from 'rxjs';
import { FrameColumns } from '../../lib/arrow/columns.js';
import { Delivery } from '../../lib/watch/delivery.js';
import type { WatchBatch } from '../../lib/watch/watch-batch.js';
import { FrameScan } from '../../lib/wire/frame.js';
import { frameBytes } from '../support/frames.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('Delivery', () => {
  it('lets go of a batch that nobody acknowledges where the service commits', async () => {
    const delivery = new Delivery<Binary>();
    const handed: WeakRef<WatchBatch>[] = [];
    const batch$ = new Observable<WatchBatch>((subscriber) => {
      const leave = delivery.add(subscriber);
      return () => leave({});
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
});
