import {
  EasConnectionError,
  EasTimeoutError,
  errorOfStatus,
  isFatalHandshakeStatus,
} from '../../lib/errors/index.js';
import type { HttpSink, HttpTransport } from '../../lib/transport/http.js';
import type { Channel, ChannelEnd, ChannelListener } from '../../lib/watch/link/channel.js';
import type { Connection, Peer } from './connection.js';
import type { Network } from './network.js';

const URL = 'http://127.0.0.1/q';
export const CONNECT_TIMEOUT_MS = 5_000;

/** What a channel needs of the world. */
export interface Line {
  readonly network: Network;
  /** Makes a connection, whose handshake is under way. */
  readonly connect: (peer: Peer) => Connection;
}

const broken = (why: string): EasConnectionError =>
  new EasConnectionError(why, { retryable: true, unapplied: why === 'refused' });
const lost = (error: EasConnectionError | EasTimeoutError): ChannelEnd => ({
  kind: 'lost',
  error,
  fatal: false,
});

/** A WebSocket: whole messages, and pings that are answered. */
export function simulatedSocket({ network, connect }: Line, listener: ChannelListener): Channel {
  let isOpening = true;
  const connection = connect({
    pings: true,
    opened: () => {
      isOpening = false;
      listener.open();
    },
    frame: (bytes) => listener.frame(bytes),
    pong: () => listener.pong(),
    refused: (status, retryAfterS) => {
      const retryAfterMs = retryAfterS === undefined ? undefined : retryAfterS * 1_000;
      const error = errorOfStatus({ status, url: URL, body: '', retryAfterMs });
      listener.end({ kind: 'lost', error, fatal: isFatalHandshakeStatus(status) });
    },
    broke: (why) => listener.end(lost(broken(why))),
    ended: (how) => listener.end(how === 'normally' ? { kind: 'closed' } : lost(broken(how))),
  });
  network.later(CONNECT_TIMEOUT_MS, () => {
    if (!isOpening || connection.isGone) return;
    connection.abort();
    listener.end(lost(new EasTimeoutError('handshake', 'connect', CONNECT_TIMEOUT_MS)));
  });
  return {
    answersPings: true,
    ping: () => connection.ping(),
    pause: () => connection.pause(),
    resume: () => connection.resume(),
    leave: () => connection.abort(),
    destroy: () => connection.abort(),
  };
}

/** The HTTP transport below a watch by one long answer: its bytes come in pieces of any size. */
export function simulatedHttp({ network, connect }: Line): Pick<HttpTransport, 'open'> {
  const open: HttpTransport['open'] = (_request, sink) => {
    const connection = connect(peerOf(sink, network, () => connection.isGone));
    return {
      begun: true,
      abort: () => connection.abort(),
      pause: () => connection.pause(),
      resume: () => connection.resume(),
    };
  };
  return { open };
}

function peerOf(sink: HttpSink, network: Network, isGone: () => boolean): Peer {
  /** The end of a frame that has not come yet. */
  let rest = new Uint8Array(0);
  const bring = (bytes: Uint8Array, cutAt: number): void => {
    const all = Buffer.concat([rest, bytes]);
    rest = all.subarray(cutAt);
    if (cutAt > 0) sink.data(all.subarray(0, cutAt));
  };
  return {
    pings: false,
    opened: () => sink.start(200, {}),
    frame: (bytes) => {
      const header = Buffer.alloc(4);
      header.writeUInt32BE(bytes.length);
      const cut = 1 + Math.floor(network.roll() * bytes.length);
      bring(Buffer.concat([header, bytes]), rest.length + cut);
      // The rest comes with the next piece, or a little later by itself.
      const late = rest;
      network.later(Math.floor(network.roll() * 5), () => {
        if (late === rest && rest.length > 0 && !isGone()) bring(new Uint8Array(0), rest.length);
      });
    },
    pong: () => undefined,
    refused: (status, retryAfterS) => {
      sink.start(status, retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) });
      sink.end();
    },
    // A proxy on the way may end an answer as if it were whole, in the midst of a frame.
    broke: (why) => {
      if (rest.length > 0) sink.end();
      else sink.fail(broken(why));
    },
    ended: (how) => {
      bring(new Uint8Array(0), rest.length);
      if (how === 'normally') sink.end();
      else sink.fail(broken(how));
    },
  };
}
