import {
  EasConnectionError,
  EasProtocolError,
  EasProxyError,
  isFatalCloseCode,
  isFatalHandshakeStatus,
  type EasError,
} from '../../errors/index.js';
import type { TlsOptions } from '../../options/connection-options.js';
import type { ProxyRoute } from '../../options/proxy-option.js';
import { openSocket, type SocketEnd } from '../../transport/socket.js';
import type { Channel, ChannelEnd, ChannelListener, WatchTarget } from './channel.js';

const NORMAL_CLOSURE = 1000;

/** Connects a watch by WebSocket: one frame a message. */
export function openWebSocketChannel(
  target: WatchTarget,
  settings: {
    readonly connectTimeoutMs: number;
    readonly maxFrameBytes: number;
    readonly tls: TlsOptions | undefined;
    readonly proxy: ProxyRoute | undefined;
  },
  listener: ChannelListener,
): Channel {
  const socket = openSocket(
    {
      // http becomes ws and https becomes wss: a token never travels in clear by accident.
      url: target.origin.replace(/^http/, 'ws') + target.path,
      headers: target.headers,
      handshakeTimeoutMs: settings.connectTimeoutMs,
      maxFrameBytes: settings.maxFrameBytes,
      tls: settings.tls,
      proxy: settings.proxy?.(new URL(target.origin)),
    },
    {
      open: () => listener.open(),
      message: (bytes) => listener.frame(bytes),
      pong: () => listener.pong(),
      end: (end) => listener.end(channelEnd(end)),
    },
  );
  let left = false;
  return {
    answersPings: true,
    ping: () => socket.ping(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    leave: () => {
      if (left) return;
      left = true;
      socket.close();
    },
    destroy: () => socket.destroy(),
  };
}

function channelEnd(end: SocketEnd): ChannelEnd {
  switch (end.kind) {
    case 'refused':
      return { kind: 'lost', error: end.error, fatal: isFatalHandshakeStatus(end.status) };
    case 'broken':
      return { kind: 'lost', error: end.error, fatal: isFatal(end.error) };
    case 'closed': {
      if (end.code === NORMAL_CLOSURE) return { kind: 'closed' };
      const message = `The service closed the watch with code ${end.code} ${end.reason}`.trim();
      const fatal = isFatalCloseCode(end.code);
      return {
        kind: 'lost',
        error: new EasConnectionError(`${message}.`, { retryable: !fatal }),
        fatal,
      };
    }
  }
}

/** Whether no other try can succeed: the peer, or the proxy before it, does not do what it takes. */
function isFatal(error: EasError): boolean {
  return error instanceof EasProtocolError || (error instanceof EasProxyError && !error.retryable);
}
