import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { WebSocket } from 'ws';
import { Heartbeat } from '../../lib/emulator/heartbeat.js';
import { Watch, withEmulator } from './kit.js';

type Written = (error?: Error) => void;

/** A peer that takes what is written to it when the spec says so. */
class Peer extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  readonly unread: { readonly text: string; readonly written: Written }[] = [];
  isDropped = false;

  pong(data: Buffer, _mask: boolean, written: Written): void {
    this.unread.push({ text: `pong ${data.toString()}`, written });
  }

  ping(_data: undefined, _mask: boolean, written: Written): void {
    this.unread.push({ text: 'ping', written });
  }

  terminate(): void {
    this.isDropped = true;
    this.emit('close');
  }

  /** Reads the oldest frame. */
  read(): string | undefined {
    const frame = this.unread.shift();
    frame?.written();
    return frame?.text;
  }
}

function withPeer(timeoutMs: number): { peer: Peer; heartbeat: Heartbeat } {
  const peer = new Peer();
  return { peer, heartbeat: new Heartbeat(peer as unknown as WebSocket, timeoutMs) };
}

describe('a heartbeat', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('answers each ping of a peer that reads', () => {
    const { peer } = withPeer(900);
    for (const text of ['a', 'b', 'c']) {
      peer.emit('ping', Buffer.from(text));
      expect(peer.read()).toBe(`pong ${text}`);
    }
    peer.terminate();
  });

  it('owes a peer that does not read one pong, whatever it sends', () => {
    const { peer } = withPeer(900);
    const shared = Buffer.from('0');
    let most = 0;
    for (let sent = 0; sent < 100_000; sent++) {
      shared.write(String(sent % 10));
      peer.emit('ping', shared);
      most = Math.max(most, peer.unread.length);
    }
    expect(most).toBe(1);
    shared.write('?');
    peer.read();
    expect(peer.read()).toBe('pong 9');
    expect(peer.read()).toBeUndefined();
    peer.terminate();
  });

  it('owes nothing to a peer that can be sent nothing', () => {
    const { peer } = withPeer(900);
    peer.emit('ping', Buffer.from('a'));
    peer.emit('ping', Buffer.from('b'));
    peer.unread.shift()?.written(new Error('gone'));
    expect(peer.unread).toEqual([]);
    peer.terminate();
  });

  it('drops a peer from which nothing came for the whole time', () => {
    const { peer } = withPeer(900);
    for (let at = 300; at <= 900; at += 300) {
      jest.advanceTimersByTime(300);
      expect(peer.read()).toBe('ping');
    }
    expect(peer.isDropped).toBe(false);
    jest.advanceTimersByTime(300);
    expect(peer.isDropped).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each(['ping', 'pong', 'message'])(
    'keeps a peer from which a %s comes now and then',
    (event) => {
      const { peer } = withPeer(900);
      for (let turn = 0; turn < 10; turn++) {
        jest.advanceTimersByTime(800);
        while (peer.unread.length > 0) peer.read();
        peer.emit(event, Buffer.alloc(0));
      }
      expect(peer.isDropped).toBe(false);
      peer.terminate();
    },
  );

  it('sends no ping while an earlier one was not taken, nor to one that is closing', () => {
    const { peer } = withPeer(900);
    jest.advanceTimersByTime(600);
    expect(peer.unread.length).toBe(1);
    peer.readyState = 2;
    peer.read();
    jest.advanceTimersByTime(300);
    expect(peer.unread.length).toBe(0);
    peer.terminate();
  });

  it('says nothing once it was stopped', () => {
    const { peer, heartbeat } = withPeer(900);
    heartbeat.stop();
    jest.advanceTimersByTime(10_000);
    expect(peer.unread).toEqual([]);
    expect(peer.isDropped).toBe(false);
  });
});

describe('a watch over WebSocket', () => {
  it('is dropped when its peer answers no ping, and its consumer leaves', () =>
    withEmulator({ queues: { q: {} }, watchTimeoutMs: 30 }, async (emulator, url) => {
      const address = `${url.replace('http', 'ws')}?_watch_=true`;
      const socket = new WebSocket(address, { autoPong: false });
      await once(socket, 'open');
      expect(emulator.queue('q').snapshot().consumers.length).toBe(1);
      const [code] = (await once(socket, 'close')) as [number];
      expect(code).toBe(1006);
      while (emulator.queue('q').snapshot().consumers.length > 0) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }));

  it('stays while its peer answers', () =>
    withEmulator({ queues: { q: {} }, watchTimeoutMs: 300 }, async (emulator, url) => {
      const watch = await Watch.open(url);
      let pings = 0;
      await new Promise<void>((resolve) => {
        watch.socket.on('ping', () => {
          pings += 1;
          if (pings === 6) resolve();
        });
      });
      expect(emulator.queue('q').snapshot().consumers.length).toBe(1);
      watch.socket.terminate();
    }));
});
