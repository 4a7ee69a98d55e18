import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EasConfigError, EasConnectionError } from '../../lib/errors/index.js';
import type { HttpSink, HttpTransport } from '../../lib/transport/http.js';
import type { ChannelEnd } from '../../lib/watch/channel.js';
import { openHttpChannel } from '../../lib/watch/http-channel.js';

describe('the HTTP channel of a watch', () => {
  let sink: HttpSink;
  let log: string[];
  let ends: ChannelEnd[];

  /** @param answer What a dispatcher does within the call. */
  const open = (answer: (sink: HttpSink) => void = () => undefined) => {
    const transport: Pick<HttpTransport, 'open'> = {
      open: (_request, given) => {
        sink = given;
        answer(given);
        return {
          begun: true,
          abort: () => log.push('abort'),
          pause: () => log.push('pause'),
          resume: () => log.push('resume'),
        };
      },
    };
    return openHttpChannel(
      transport,
      { origin: 'http://127.0.0.1', path: '/q?_watch_=true', headers: {} },
      { connectTimeoutMs: 100, maxFrameBytes: 100 },
      {
        open: () => log.push('open'),
        frame: (bytes) => log.push(`frame ${bytes.length}`),
        pong: () => log.push('pong'),
        end: (end) => ends.push(end),
      },
    );
  };

  beforeEach(() => {
    jest.useFakeTimers();
    log = [];
    ends = [];
  });

  afterEach(() => {
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('hands out frames, and ends with the answer', () => {
    open();
    sink.start(200, {});
    sink.data(Uint8Array.of(0, 0, 0, 2, 1, 2, 0, 0, 0, 1, 7));
    sink.end();
    expect(log.slice(0, 3)).toEqual(['open', 'frame 2', 'frame 1']);
    expect(ends).toEqual([{ kind: 'closed' }]);
  });

  it.each([
    ['length', [0, 0]],
    ['bytes', [0, 0, 0, 2, 1]],
  ])('is lost when the answer ends in the midst of the %s of a frame', (_what, bytes) => {
    open();
    sink.start(200, {});
    sink.data(Uint8Array.of(0, 0, 0, 1, 7, ...bytes));
    sink.end();
    expect(log.slice(0, 2)).toEqual(['open', 'frame 1']);
    expect(ends).toMatchObject([{ kind: 'lost', fatal: false, error: { code: 'CONNECTION' } }]);
  });

  it('is lost when nothing answers in time', () => {
    open();
    jest.advanceTimersByTime(100);
    expect(ends).toMatchObject([{ kind: 'lost', fatal: false, error: { code: 'CONNECTION' } }]);
    expect(log).toEqual(['abort']);
  });

  it('is refused with what the answer said, though the answer does not end in time', () => {
    open();
    sink.start(401, {});
    sink.data(Buffer.from('no'));
    jest.advanceTimersByTime(100);
    expect(ends).toMatchObject([{ kind: 'lost', fatal: true, error: { status: 401, body: 'no' } }]);
    expect(log).toEqual(['abort']);
  });

  it('is refused as soon as enough of a long answer is known', () => {
    open();
    sink.start(503, {});
    sink.data(Buffer.alloc(5_000, 'x'));
    expect(ends).toMatchObject([{ kind: 'lost', fatal: false, error: { status: 503 } }]);
  });

  it('is refused with what Retry-After asks for', () => {
    open();
    sink.start(503, { 'retry-after': '7' });
    sink.end();
    expect(ends).toMatchObject([{ kind: 'lost', error: { status: 503, retryAfterMs: 7_000 } }]);
  });

  it('bears a dispatcher that answers within the call', () => {
    open((given) => {
      given.start(404, {});
      given.end();
    });
    expect(ends).toMatchObject([{ kind: 'lost', fatal: true, error: { status: 404 } }]);
  });

  it.each([
    ['to be tried again when the connection broke', false],
    ['for good when it can never be sent', true],
  ])('is lost, %s', (_what, fatal) => {
    open();
    sink.fail(fatal ? new EasConfigError('no') : new EasConnectionError('no', {}));
    expect(ends).toMatchObject([{ kind: 'lost', fatal }]);
  });

  it('says nothing more once it is left', () => {
    const channel = open();
    sink.start(200, {});
    channel.leave();
    sink.data(Uint8Array.of(0, 0, 0, 1, 7));
    sink.end();
    expect(log).toEqual(['open', 'abort']);
    expect(ends).toEqual([]);
  });
});
