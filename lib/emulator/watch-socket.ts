import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { WatchRequest } from './consumer.js';
import type { Faults } from './faults/faults.js';
import { Heartbeat } from './heartbeat.js';
import type { LiveQueue } from './live-queue.js';
import { FrameSink, type EndReason, type FrameChannel } from './watch-sink.js';

/** Close codes; 4001 tells a connection that another with the same uid took its place. */
const CLOSE_CODES: Readonly<Record<EndReason, readonly [number, string]>> = {
  complete: [1000, 'end of stream'],
  replaced: [4001, 'replaced by a newer watch of the same uid'],
  closing: [1001, 'the emulator closes'],
};

/** A watch over a WebSocket: one binary message a frame. */
export class WatchSockets {
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    // Consumers send nothing but pings. Each piece of a message keeps all that was read with it.
    maxPayload: 64 * 1024,
    maxFragments: 16,
    // A half-open connection must not answer, so pongs are sent here.
    autoPong: false,
  });
  readonly #timeoutMs: number;

  /** `timeoutMs`: how long a peer may say nothing. */
  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Completes the handshake and lets the consumer in. The watch must have been checked before. */
  accept(
    incoming: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    queue: LiveQueue,
    request: WatchRequest,
    faults: Faults,
  ): void {
    // Among others it may have been asked for; ws looks for it alone.
    incoming.headers.upgrade = 'websocket';
    this.#server.handleUpgrade(incoming, socket, head, (ws) => {
      const heartbeat = new Heartbeat(ws, this.#timeoutMs);
      ws.on('error', () => ws.terminate());
      const sink = new FrameSink(
        channelOf(ws, socket, heartbeat),
        faults,
        queue.name,
        request.indexOnly,
      );
      const consumer = queue.watch(request, sink);
      socket.on('drain', () => queue.pump());
      ws.on('close', () => queue.leave(consumer));
    });
  }

  /** Destroys what did not end by itself. */
  terminate(): void {
    for (const ws of this.#server.clients) ws.terminate();
  }

  /** Resolves when no connection is left. */
  async ended(): Promise<void> {
    await Promise.all(
      [...this.#server.clients].map((ws) => new Promise((resolve) => ws.once('close', resolve))),
    );
  }
}

function channelOf(ws: WebSocket, socket: Duplex, heartbeat: Heartbeat): FrameChannel {
  return {
    get bufferedBytes() {
      return socket.writableLength;
    },
    write: (frame) => ws.send(frame, { binary: true }),
    cork: () => socket.cork(),
    uncork: () => socket.uncork(),
    end: (reason) => ws.close(...CLOSE_CODES[reason]),
    destroy: () => ws.terminate(),
    goSilent: () => {
      heartbeat.stop();
      ws.pause();
    },
  };
}
