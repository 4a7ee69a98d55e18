import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { defer, NEVER, of, Subject, throwError, type Observable } from 'rxjs';
import { EasConnectionError, EasTimeoutError } from '../../../lib/errors/index.js';
import type {
  Channel,
  ChannelEnd,
  ChannelListener,
  WatchTarget,
} from '../../../lib/watch/link/channel.js';
import { Session, type SessionListener } from '../../../lib/watch/link/session.js';

const target: WatchTarget = { origin: 'http://127.0.0.1', path: '/', headers: [] };

const HEARTBEAT = { intervalMs: 100, timeoutMs: 300, silenceMs: 1_000 };

const silent: SessionListener = {
  isIdle: true,
  opened: () => undefined,
  frame: () => undefined,
  pinged: () => undefined,
  ponged: () => undefined,
  ended: () => undefined,
};

describe('Session', () => {
  let log: string[];
  let ends: ChannelEnd[];
  let peer: ChannelListener;
  let isIdle: boolean;

  const channel = (answersPings: boolean): Channel => ({
    answersPings,
    ping: () => log.push('ping'),
    pause: () => log.push('pause'),
    resume: () => log.push('resume'),
    leave: () => log.push('leave'),
    destroy: () => log.push('destroy'),
  });

  const start = (target$: Observable<WatchTarget> = of(target), answersPings = true) => {
    const session = new Session(
      {
        target: () => target$,
        open: (_target, listener) => {
          log.push('connect');
          peer = listener;
          return channel(answersPings);
        },
        connectTimeoutMs: 500,
        lacking: 'token',
      },
      HEARTBEAT,
      {
        get isIdle() {
          return isIdle;
        },
        opened: () => log.push('opened'),
        frame: (bytes) => log.push(`frame ${bytes.length}`),
        pinged: () => log.push('pinged'),
        ponged: () => log.push('ponged'),
        ended: (end) => ends.push(end),
      },
    );
    session.start(0n);
    return session;
  };

  /** Time passes, and then the turn in which sockets are read. */
  const overdue = (ms: number): void => {
    jest.advanceTimersByTime(ms);
    jest.advanceTimersByTime(1);
  };

  beforeEach(() => {
    jest.useFakeTimers();
    log = [];
    ends = [];
    isIdle = true;
  });

  afterEach(() => {
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('pings at every interval once it is open', () => {
    const session = start();
    jest.advanceTimersByTime(1_000);
    expect(log).toEqual(['connect']);
    peer.open();
    jest.advanceTimersByTime(100);
    expect(log).toEqual(['connect', 'opened', 'ping', 'pinged']);
    session.destroy();
  });

  it('is lost when no pong comes in time, though the socket looks open', () => {
    start();
    peer.open();
    jest.advanceTimersByTime(399);
    expect(ends).toHaveLength(0);
    overdue(1);
    expect(ends).toHaveLength(1);
    expect(ends[0]).toMatchObject({ kind: 'lost', fatal: false });
    expect((ends[0] as { error: unknown }).error).toBeInstanceOf(EasTimeoutError);
    expect(log.at(-1)).toBe('destroy');
  });

  it('lives on while pongs or frames come', () => {
    const session = start();
    peer.open();
    for (let at = 0; at < 20; at++) {
      jest.advanceTimersByTime(150);
      if (at % 2 === 0) peer.pong();
      else peer.frame(new Uint8Array(3));
    }
    expect(ends).toHaveLength(0);
    session.destroy();
  });

  it('sends no second ping before the pong, so that a pong answers the ping that is known', () => {
    const session = start();
    peer.open();
    for (let at = 0; at < 5; at++) {
      jest.advanceTimersByTime(100);
      peer.frame(new Uint8Array(1));
    }
    expect(log.filter((what) => what === 'pinged')).toHaveLength(1);
    peer.pong();
    jest.advanceTimersByTime(100);
    expect(log.filter((what) => what === 'pinged')).toHaveLength(2);
    session.destroy();
  });

  it('is lost when frames end and the pong never came', () => {
    start();
    peer.open();
    jest.advanceTimersByTime(100);
    peer.frame(new Uint8Array(1));
    jest.advanceTimersByTime(399);
    expect(ends).toHaveLength(0);
    overdue(1);
    expect(ends).toMatchObject([{ kind: 'lost', error: { code: 'TIMEOUT_IDLE' } }]);
  });

  it('does not take silence for a loss while it is paused', () => {
    const session = start();
    peer.open();
    jest.advanceTimersByTime(100);
    session.pause();
    jest.advanceTimersByTime(10_000);
    expect(ends).toHaveLength(0);
    session.resume();
    overdue(400);
    expect(ends).toHaveLength(1);
  });

  it('pauses a connection that opens only after the pause', () => {
    const session = start();
    session.pause();
    peer.open();
    expect(log).toEqual(['connect', 'pause', 'pause', 'opened']);
    session.destroy();
  });

  it('sends no pings where none are answered, and takes a long silence for a loss', () => {
    start(of(target), false);
    peer.open();
    for (let at = 0; at < 10; at++) {
      jest.advanceTimersByTime(900);
      peer.frame(new Uint8Array(1));
    }
    jest.advanceTimersByTime(1_099);
    expect(log.filter((what) => what !== 'frame 1')).toEqual(['connect', 'opened']);
    expect(ends).toHaveLength(0);
    overdue(1);
    expect(ends).toMatchObject([{ kind: 'lost', fatal: false, error: { code: 'TIMEOUT_IDLE' } }]);
  });

  it('does not take silence for a loss while records are in flight, and does again once none is', () => {
    start(of(target), false);
    peer.open();
    isIdle = false;
    jest.advanceTimersByTime(10_000);
    expect(ends).toHaveLength(0);
    isIdle = true;
    overdue(1_200);
    expect(ends).toHaveLength(1);
  });

  it('takes silence where pings are answered for a loss, though records are in flight', () => {
    start();
    peer.open();
    isIdle = false;
    overdue(400);
    expect(ends).toMatchObject([{ kind: 'lost', fatal: false, error: { code: 'TIMEOUT_IDLE' } }]);
    expect(log.at(-1)).toBe('destroy');
  });

  it('hears nothing more once it has left', () => {
    const session = start();
    peer.open();
    session.leave();
    peer.frame(new Uint8Array(1));
    peer.pong();
    peer.end({ kind: 'closed' });
    expect(log).toEqual(['connect', 'opened', 'leave']);
    expect(ends).toHaveLength(0);
  });

  it('never connects when it is destroyed before it knows where to', () => {
    const session = start(NEVER);
    session.destroy();
    expect(log).toEqual([]);
  });

  it('is lost, to be tried again, when its address does not come in time', () => {
    start(NEVER);
    jest.advanceTimersByTime(499);
    expect(ends).toHaveLength(0);
    overdue(1);
    expect(ends).toMatchObject([
      { kind: 'lost', fatal: false, error: { code: 'TIMEOUT_ATTEMPT', phase: 'token' } },
    ]);
    expect(log).toEqual([]);
  });

  it('is lost for good when its address cannot be had', () => {
    const error = new EasConnectionError('no token', { retryable: false });
    start(throwError(() => error));
    expect(ends).toEqual([{ kind: 'lost', error, fatal: true }]);
  });

  it('is lost, to be tried again, when the address may be had later', () => {
    const error = new EasConnectionError('no instance', { retryable: true });
    start(throwError(() => error));
    expect(ends).toEqual([{ kind: 'lost', error, fatal: false }]);
  });

  it('is lost for good when it cannot even try to connect', () => {
    const cause = new TypeError('Invalid character in header content');
    new Session(
      {
        target: () => of(target),
        open: () => {
          throw cause;
        },
        connectTimeoutMs: 500,
        lacking: 'token',
      },
      HEARTBEAT,
      { ...silent, ended: (end) => ends.push(end) },
    ).start(0n);
    expect(ends).toMatchObject([
      { kind: 'lost', fatal: true, error: { code: 'CONNECTION', cause } },
    ]);
  });

  it('drops a connection that it was to leave while opening it', () => {
    const subject = new Subject<WatchTarget>();
    const session = new Session(
      {
        target: () => subject,
        open: (_target, listener) => {
          listener.open();
          return channel(true);
        },
        connectTimeoutMs: 500,
        lacking: 'token',
      },
      HEARTBEAT,
      { ...silent, opened: () => session.leave() },
    );
    session.start(0n);
    subject.next(target);
    expect(log).toEqual(['destroy']);
  });

  it('lets a target go that its own token function has made it leave', () => {
    const asked = new Subject<WatchTarget>();
    const session = new Session(
      {
        target: () =>
          defer(() => {
            session.destroy();
            return asked;
          }),
        open: () => channel(true),
        connectTimeoutMs: 500,
        lacking: 'token',
      },
      HEARTBEAT,
      silent,
    );
    session.start(0n);
    expect(asked.observed).toBe(false);
    expect(log).toEqual([]);
  });

  it('reports an end once', () => {
    start();
    peer.open();
    peer.end({ kind: 'closed' });
    peer.end({ kind: 'closed' });
    expect(ends).toEqual([{ kind: 'closed' }]);
  });

  it('takes as long as it likes once its address has come', () => {
    const session = start();
    jest.advanceTimersByTime(10_000);
    expect(ends).toEqual([]);
    session.destroy();
    expect(log).toEqual(['connect', 'destroy']);
  });

  it('asks no more for an address once it is left', () => {
    const addresses = new Subject<WatchTarget>();
    const session = start(addresses);
    expect(addresses.observed).toBe(true);
    session.leave();
    expect(addresses.observed).toBe(false);
    expect(log).toEqual([]);
  });

  it('is lost for good when its address fails by something unknown, which it keeps as the cause', () => {
    const cause = new TypeError('no such function');
    start(throwError(() => cause));
    expect(ends).toMatchObject([
      { kind: 'lost', fatal: true, error: { code: 'CONNECTION', cause } },
    ]);
  });

  it('is lost by the very error that keeps it from connecting, where that is one of ours', () => {
    const error = new EasConnectionError('no', { retryable: true });
    new Session(
      {
        target: () => of(target),
        open: () => {
          throw error;
        },
        connectTimeoutMs: 500,
        lacking: 'token',
      },
      HEARTBEAT,
      { ...silent, ended: (end) => ends.push(end) },
    ).start(0n);
    expect(ends).toEqual([{ kind: 'lost', error, fatal: true }]);
  });

  it('pauses and resumes once, and neither after its end', () => {
    const session = start();
    peer.open();
    session.resume();
    session.pause();
    session.pause();
    session.resume();
    session.resume();
    expect(log).toEqual(['connect', 'opened', 'pause', 'resume']);
    session.pause();
    session.destroy();
    session.resume();
    session.destroy();
    session.leave();
    session.pause();
    expect(log).toEqual(['connect', 'opened', 'pause', 'resume', 'pause', 'destroy']);
  });

  it('asks for a sign of life when told to, but not while none could be heard', () => {
    const addresses = new Subject<WatchTarget>();
    const session = start(addresses);
    session.ping();
    addresses.next(target);
    peer.open();
    session.pause();
    session.ping();
    expect(log).toEqual(['connect', 'opened', 'pause']);
    session.resume();
    session.ping();
    session.ping();
    expect(log.slice(3)).toEqual(['resume', 'ping', 'pinged']);
    peer.pong();
    session.ping();
    expect(log.slice(6)).toEqual(['ponged', 'ping', 'pinged']);
    session.leave();
    session.ping();
    expect(log.slice(9)).toEqual(['leave']);
  });

  it('is lost by a ping that it was told to send and that nothing answers', () => {
    const session = start();
    peer.open();
    session.ping();
    jest.advanceTimersByTime(299);
    expect(ends).toEqual([]);
    overdue(1);
    expect(ends).toMatchObject([{ kind: 'lost', error: { code: 'TIMEOUT_IDLE' } }]);
    jest.advanceTimersByTime(1_000);
    expect(log).toEqual(['connect', 'opened', 'ping', 'pinged', 'destroy']);
  });

  it('lives by one pong in time to each ping, however long ago the last frame was', () => {
    const session = start();
    peer.open();
    for (let at = 0; at < 10; at++) {
      jest.advanceTimersByTime(100);
      jest.advanceTimersByTime(90);
      peer.pong();
      jest.advanceTimersByTime(10);
    }
    expect(ends).toEqual([]);
    // Ten pongs, and a ping at every interval after one.
    expect(log.filter((what) => what === 'ponged')).toHaveLength(10);
    session.destroy();
  });

  it('does not open, nor pause, what it has left', () => {
    const session = start();
    session.leave();
    peer.open();
    expect(log).toEqual(['connect', 'leave']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps a pause, and the end of one, from before it knows where to connect to', () => {
    const addresses = new Subject<WatchTarget>();
    const session = start(addresses);
    session.pause();
    session.resume();
    session.pause();
    addresses.next(target);
    peer.open();
    expect(log).toEqual(['connect', 'pause', 'opened']);
    session.destroy();
  });
});
