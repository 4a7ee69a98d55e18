import {
  EasConfigError,
  EasConnectionError,
  EasProtocolError,
  EasProxyError,
  EasTimeoutError,
  isFatalHandshakeStatus,
  secretsOf,
  type EasError,
} from '../../errors/index.js';
import type { HttpControl, HttpTransport } from '../../transport/http.js';
import { errorOfRefusal, Refusal } from '../../transport/refusal.js';
import { urlOf } from '../../transport/url.js';
import { LengthDelimited } from '../../wire/length-delimited.js';
import type { Channel, ChannelEnd, ChannelListener, WatchTarget } from './channel.js';

/** Connects a watch by one long HTTP answer of length-delimited frames. */
export function openHttpChannel(
  transport: Pick<HttpTransport, 'open'>,
  target: WatchTarget,
  settings: { readonly connectTimeoutMs: number; readonly maxFrameBytes: number },
  listener: ChannelListener,
): Channel {
  const frames = new LengthDelimited(settings.maxFrameBytes);
  const url = urlOf(target);
  const { headers } = target;
  let refusal: Refusal | undefined;
  let control: HttpControl | undefined = undefined;
  let ended = false;

  const end = (how: ChannelEnd): void => {
    if (ended) return;
    leave();
    listener.end(how);
  };
  const lose = (error: EasError, fatal: boolean): void => end({ kind: 'lost', error, fatal });
  const refuse = (answer: Refusal): void =>
    lose(
      errorOfRefusal(answer, url, secretsOf(headers, target.path, undefined)),
      isFatalHandshakeStatus(answer.status),
    );
  const leave = (): void => {
    ended = true;
    clearTimeout(handshake);
    control?.abort();
  };

  const handshake = setTimeout(() => {
    // Refused by an answer that does not end.
    if (refusal !== undefined) refuse(refusal);
    const limit = settings.connectTimeoutMs;
    const message = `${url} did not open the watch within ${limit} ms (connectTimeoutMs).`;
    lose(new EasTimeoutError(message, 'connect', limit), false);
  }, settings.connectTimeoutMs);

  const opened = transport.open(
    {
      origin: target.origin,
      path: target.path,
      method: 'GET',
      headers,
      body: null,
    },
    {
      start: (status, fields) => {
        if (status !== 200) {
          refusal = new Refusal(status, fields);
          return;
        }
        clearTimeout(handshake);
        listener.open();
      },
      data: (chunk) => {
        if (refusal !== undefined) {
          if (refusal.add(chunk) === 'enough') refuse(refusal);
          return;
        }
        try {
          frames.push(chunk, (frame) => {
            if (!ended) listener.frame(frame);
          });
        } catch (error) {
          if (!(error instanceof EasProtocolError)) throw error;
          lose(error, true);
        }
      },
      end: () => {
        if (refusal !== undefined) refuse(refusal);
        else if (frames.midway) lose(brokenOff(url), false);
        else end({ kind: 'closed' });
      },
      // What cannot be sent at all, is refused by a proxy or is no HTTP, is not so later either.
      fail: (error) => {
        const isRefused = error instanceof EasProxyError && !error.retryable;
        const isHopeless = error instanceof EasConfigError || error instanceof EasProtocolError;
        lose(error, isHopeless || isRefused);
      },
    },
  );
  control = opened;
  // A dispatcher may have answered within the call.
  if (ended as boolean) opened.abort();
  return {
    answersPings: false,
    ping: () => undefined,
    pause: () => opened.pause(),
    resume: () => opened.resume(),
    leave,
    destroy: leave,
  };
}

/** An answer may end anywhere when a proxy on the way breaks off: that is no end of the stream. */
function brokenOff(url: string): EasConnectionError {
  return new EasConnectionError(`${url} ended in the midst of a frame.`, { retryable: true });
}
