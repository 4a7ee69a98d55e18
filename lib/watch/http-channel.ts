import {
  EasConnectionError,
  errorOfStatus,
  isFatalHandshakeStatus,
  type EasError,
} from '../errors/index.js';
import type { HttpControl, HttpTransport } from '../transport/http.js';
import { LengthDelimited } from '../wire/length-delimited.js';
import type { Channel, ChannelListener, WatchTarget } from './channel.js';

const REFUSAL_BODY_BYTES = 1000;

/** Connects a watch by one long HTTP answer of length-delimited frames. */
export function openHttpChannel(
  transport: HttpTransport,
  target: WatchTarget,
  settings: { readonly connectTimeoutMs: number; readonly maxFrameBytes: number },
  listener: ChannelListener,
): Channel {
  const frames = new LengthDelimited(settings.maxFrameBytes);
  const url = target.origin + (target.path.split('?', 1)[0] ?? '');
  let refusal: { status: number; body: string } | undefined;
  let ended = false;

  const lose = (error: EasError, fatal: boolean): void => {
    if (ended) return;
    ended = true;
    clearTimeout(handshake);
    control.abort();
    listener.end({ kind: 'lost', error, fatal });
  };
  const refuse = ({ status, body }: { status: number; body: string }): void =>
    lose(errorOfStatus({ status, url, body }), isFatalHandshakeStatus(status));

  const handshake = setTimeout(() => {
    const message = `${url} did not open the watch within ${settings.connectTimeoutMs} ms.`;
    lose(new EasConnectionError(message, { retryable: true }), false);
  }, settings.connectTimeoutMs);

  const control: HttpControl = transport.open(
    {
      origin: target.origin,
      path: target.path,
      method: 'GET',
      headers: Object.entries(target.headers).flat(),
      body: null,
    },
    {
      start: (status) => {
        clearTimeout(handshake);
        if (status === 200) listener.open();
        else refusal = { status, body: '' };
      },
      data: (chunk) => {
        if (refusal !== undefined) {
          if (refusal.body.length < REFUSAL_BODY_BYTES) {
            refusal.body += Buffer.from(chunk).toString('utf8');
          }
          return;
        }
        try {
          frames.push(chunk, (frame) => {
            if (!ended) listener.frame(frame);
          });
        } catch (error) {
          lose(error as EasError, true);
        }
      },
      end: () => {
        if (ended) return;
        if (refusal !== undefined) {
          refuse(refusal);
          return;
        }
        ended = true;
        clearTimeout(handshake);
        listener.end({ kind: 'closed' });
      },
      fail: (error) => lose(error, false),
    },
  );
  const leave = (): void => {
    ended = true;
    clearTimeout(handshake);
    control.abort();
  };
  return {
    answersPings: false,
    ping: () => undefined,
    pause: () => control.pause(),
    resume: () => control.resume(),
    leave,
    destroy: leave,
  };
}
