import { describe, expect, it } from '@jest/globals';
import { WatchPlaces, type RunningWatch } from '../../lib/queue/watch-places.js';

const watch = (given: Partial<RunningWatch> = {}): RunningWatch => ({
  queue: 'q',
  uid: 'a',
  holdsConnection: false,
  commits: true,
  close: () => Promise.resolve(),
  ...given,
});

describe('the places of running watches', () => {
  it('are one for a consumer and a queue', () => {
    const places = new WatchPlaces(100);
    const first = watch();
    places.claim(first);
    places.claim(watch({ uid: 'b' }));
    places.claim(watch({ queue: 'r' }));
    expect(() => places.claim(watch())).toThrow('queue.with({ uid })');
    places.free(first);
    places.claim(watch());
  });

  it('leave a connection for commits', () => {
    const places = new WatchPlaces(3);
    const holding = (uid: string) => watch({ uid, holdsConnection: true });
    places.claim(holding('a'));
    places.claim(holding('b'));
    expect(() => places.claim(holding('c'))).toThrow('maxConnections is 3');
    expect(() => places.claim(holding('c'))).toThrow('write at least 4');
    places.claim(watch({ uid: 'd' }));
  });

  it('leave it to watches by WebSocket, too, whoever holds the others', () => {
    const places = new WatchPlaces(2);
    const holding = (uid: string) => watch({ uid, holdsConnection: true, commits: false });
    places.claim(holding('a'));
    places.claim(watch({ uid: 'b' }));
    expect(() => places.claim(holding('c'))).toThrow('write at least 3');
  });

  it('are closed together, and for good', async () => {
    const places = new WatchPlaces(100);
    const closed: unknown[] = [];
    for (const uid of ['a', 'b']) {
      const close = (options: object): Promise<void> => {
        closed.push([uid, options]);
        return Promise.resolve();
      };
      places.claim(watch({ uid, close }));
    }
    await places.closeAll({ drain: 'release' });
    expect(closed).toEqual([
      ['a', { drain: 'release' }],
      ['b', { drain: 'release' }],
    ]);
    expect(() => places.claim(watch({ uid: 'c' }))).toThrow('closed');
  });
});
