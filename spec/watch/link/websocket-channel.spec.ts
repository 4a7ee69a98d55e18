import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  EasConnectionError,
  EasProtocolError,
  errorOfStatus,
  type EasError,
} from '../../../lib/errors/index.js';
import type { openSocket, SocketListener, SocketRequest } from '../../../lib/transport/socket.js';
import type { ChannelEnd } from '../../../lib/watch/link/channel.js';
import type * as channels from '../../../lib/watch/link/websocket-channel.js';

let connect: typeof openSocket;
jest.mock('../../../lib/transport/socket.js', () => ({
  openSocket: (...args: Parameters<typeof openSocket>) => connect(...args),
}));

describe('the WebSocket channel of a watch', () => {
  let request: SocketRequest;
  let socket: SocketListener;
  let log: string[];
  let ends: ChannelEnd[];
  let openWebSocketChannel: typeof channels.openWebSocketChannel;

  const proxy = (): undefined => undefined;
  const open = (origin = 'http://127.0.0.1:80') =>
    openWebSocketChannel(
      { origin, path: '/q?_watch_=true', headers: ['X-Http', 'http'] },
      { connectTimeoutMs: 100, maxFrameBytes: 1_000, tls: { ca: 'ca' }, proxy },
      {
        open: () => log.push('open'),
        frame: (bytes) => log.push(`frame ${bytes.join()}`),
        pong: () => log.push('pong'),
        end: (end) => ends.push(end),
      },
    );

  beforeAll(async () => {
    ({ openWebSocketChannel } = await import('../../../lib/watch/link/websocket-channel.js'));
  });

  beforeEach(() => {
    log = [];
    ends = [];
    connect = (asked, listener) => {
      request = asked;
      socket = listener;
      const note = (what: string) => () => void log.push(what);
      return {
        ping: note('ping'),
        pause: note('pause'),
        resume: note('resume'),
        close: note('close'),
        destroy: note('destroy'),
      };
    };
  });

  it.each([
    ['http://http:80', 'ws://http:80/q?_watch_=true'],
    ['https://127.0.0.1', 'wss://127.0.0.1/q?_watch_=true'],
  ])('opens a socket to %s in clear or not, as it says', (origin, url) => {
    open(origin);
    expect(request).toEqual({
      url,
      headers: ['X-Http', 'http'],
      handshakeTimeoutMs: 100,
      maxFrameBytes: 1_000,
      tls: { ca: 'ca' },
    });
  });

  it('hands on what the socket brings, a frame a message', () => {
    expect(open().answersPings).toBe(true);
    socket.open();
    socket.message(Uint8Array.of(1, 2));
    socket.pong();
    expect(log).toEqual(['open', 'frame 1,2', 'pong']);
  });

  it('has the reins of the socket, and says goodbye once', () => {
    const channel = open();
    channel.ping();
    channel.pause();
    channel.resume();
    channel.leave();
    channel.leave();
    channel.destroy();
    expect(log).toEqual(['ping', 'pause', 'resume', 'close', 'destroy']);
  });

  it.each([
    [404, true],
    [503, false],
  ])('is refused with status %i, for good: %p', (status, fatal) => {
    const error = errorOfStatus({ status, url: 'http://127.0.0.1/q', body: '' });
    open();
    socket.end({ kind: 'refused', status, error });
    expect(ends).toEqual([{ kind: 'lost', error, fatal }]);
  });

  it.each<[string, EasError, boolean]>([
    ['a connection that broke', new EasConnectionError('broke', { retryable: true }), false],
    ['bytes that are no frame', new EasProtocolError('Expected a frame.'), true],
  ])('is lost by %s', (_what, error, fatal) => {
    open();
    socket.end({ kind: 'broken', error });
    expect(ends).toEqual([{ kind: 'lost', error, fatal }]);
  });

  it('is closed by the normal code alone', () => {
    open();
    socket.end({ kind: 'closed', code: 1000, reason: 'whatever' });
    expect(ends).toEqual([{ kind: 'closed' }]);
  });

  it.each([
    [1001, 'going away', false, 'The service closed the watch with code 1001 going away.'],
    [1006, '', false, 'The service closed the watch with code 1006.'],
    [1008, 'no', true, 'The service closed the watch with code 1008 no.'],
  ])('is lost by code %i, and says so', (code, reason, fatal, message) => {
    open();
    socket.end({ kind: 'closed', code, reason });
    expect(ends).toMatchObject([
      { kind: 'lost', fatal, error: { code: 'CONNECTION', retryable: !fatal, message } },
    ]);
  });
});
