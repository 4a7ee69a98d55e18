import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EasConfigError, EasConnectionError, type EasError } from '../../../lib/errors/index.js';
import type { HttpSink, HttpTransport } from '../../../lib/transport/http.js';
import type { ChannelEnd } from '../../../lib/watch/link/channel.js';
import { openHttpChannel } from '../../../lib/watch/link/http-channel.js';

function errorOf(end: ChannelEnd | undefined): EasError {
  if (end?.kind !== 'lost') throw new Error('The channel is not lost.');
  return end.error;
}

describe('the HTTP channel of a watch', () => {
  let sink: HttpSink;
  let request: unknown;
  /** What the watch does when it hears a frame. */
  let heard: () => void;
  let log: string[];
  let ends: ChannelEnd[];

  /** @param answer What a dispatcher does within the call. */
  const open = (answer: (sink: HttpSink) => void = () => undefined) => {
    const transport: Pick<HttpTransport, 'open'> = {
      open: (asked, given) => {
        request = asked;
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
      {
        origin: 'http://127.0.0.1',
        path: '/q?_watch_=true&api_key=canary-of-the-query',
        headers: ['Authorization', 'canary'],
      },
      { connectTimeoutMs: 100, maxFrameBytes: 100 },
      {
        open: () => log.push('open'),
        frame: (bytes) => {
          log.push(`frame ${bytes.length}`);
          heard();
        },
        pong: () => log.push('pong'),
        end: (end) => ends.push(end),
      },
    );
  };

  beforeEach(() => {
    jest.useFakeTimers();
    log = [];
    ends = [];
    heard = () => undefined;
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
    expect(ends).toMatchObject([
      { kind: 'lost', fatal: false, error: { code: 'TIMEOUT_CONNECT', phase: 'connect' } },
    ]);
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

  it('is refused by an answer that repeats credentials, without them', () => {
    open();
    sink.start(403, {});
    sink.data(Buffer.from('not for canary, nor for api_key=canary-of-the-query'));
    sink.end();
    const error = errorOf(ends[0]);
    expect(error).toMatchObject({ body: 'not for ***, nor for api_key=***' });
    expect(error.message).not.toContain('canary');
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

  it('asks by GET for what the address says', () => {
    open();
    expect(request).toEqual({
      origin: 'http://127.0.0.1',
      path: '/q?_watch_=true&api_key=canary-of-the-query',
      method: 'GET',
      headers: ['Authorization', 'canary'],
      body: null,
    });
    sink.end();
  });

  it('takes as long as it likes once it is open', () => {
    const channel = open();
    sink.start(200, {});
    jest.advanceTimersByTime(10_000);
    expect(ends).toEqual([]);
    expect(log).toEqual(['open']);
    channel.destroy();
    expect(log).toEqual(['open', 'abort']);
  });

  it('has the reins of its answer, of which no ping is one', () => {
    const channel = open();
    sink.start(200, {});
    expect(channel.answersPings).toBe(false);
    channel.ping();
    channel.pause();
    channel.resume();
    channel.leave();
    expect(log).toEqual(['open', 'pause', 'resume', 'abort']);
  });

  it('hands out nothing more of a read during which it is left', () => {
    const channel = open();
    sink.start(200, {});
    heard = () => channel.leave();
    sink.data(Uint8Array.of(0, 0, 0, 1, 7, 0, 0, 0, 1, 8));
    expect(log).toEqual(['open', 'frame 1', 'abort']);
  });

  it('is lost for good by a frame longer than what is read, and ends once', () => {
    open();
    sink.start(200, {});
    sink.data(Uint8Array.of(0, 0, 0, 101));
    sink.end();
    sink.fail(new EasConnectionError('no', {}));
    expect(ends).toMatchObject([{ kind: 'lost', fatal: true, error: { code: 'TOO_LARGE' } }]);
    expect(log).toEqual(['open', 'abort']);
  });

  it('gathers what a refusal says until enough is known, without what is secret in it', () => {
    open();
    sink.start(403, {});
    sink.data(Buffer.from('no, canary, '));
    sink.data(Buffer.alloc(3_987, 'x'));
    expect(ends).toEqual([]);
    sink.data(Buffer.from('x'));
    expect(ends).toMatchObject([{ kind: 'lost', fatal: true, error: { status: 403 } }]);
    const error = errorOf(ends[0]);
    const body: unknown = expect.stringMatching(/^no, .*x$/);
    expect(error).toMatchObject({ body });
    expect(JSON.stringify([error, error.message])).not.toContain('canary');
    expect(error.message).toContain('http://127.0.0.1/q');
    expect(error.message).not.toContain('_watch_');
  });

  it.each([
    ['nothing answers', () => jest.advanceTimersByTime(100), 'did not open the watch within 100'],
    ['it breaks off in a frame', () => breakOff(), 'ended in the midst of a frame'],
  ])('says, without the query, that %s, which may pass', (_what, happens, said) => {
    open();
    happens();
    expect(ends).toMatchObject([{ kind: 'lost', fatal: false, error: { retryable: true } }]);
    const { message } = errorOf(ends[0]);
    expect(message).toContain(said);
    expect(message).toContain('http://127.0.0.1/q ');
  });

  const breakOff = (): void => {
    sink.start(200, {});
    sink.data(Uint8Array.of(0));
    sink.end();
  };
});
