import type { ServerResponse } from 'node:http';
import type { WatchRequest } from './consumer.js';
import type { Faults } from './faults/faults.js';
import type { LiveQueue } from './live-queue.js';
import { FrameSink, type FrameChannel } from './watch-sink.js';

/** A watch over plain HTTP: each frame after its length, four bytes big-endian. */
export function serveHttpWatch(
  response: ServerResponse,
  queue: LiveQueue,
  request: WatchRequest,
  faults: Faults,
): void {
  queue.store.checkJoin(request, queue.now);
  response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
  response.flushHeaders();
  const sink = new FrameSink(channelOf(response), faults, queue.name, request.indexOnly);
  const consumer = queue.watch(request, sink);
  response.on('drain', () => queue.pump());
  response.on('close', () => queue.leave(consumer));
}

function channelOf(response: ServerResponse): FrameChannel {
  return {
    get bufferedBytes() {
      return response.writableLength;
    },
    write: (frame) => {
      const length = Buffer.allocUnsafe(4);
      length.writeUInt32BE(frame.length);
      response.write(length);
      response.write(frame);
    },
    cork: () => response.cork(),
    uncork: () => response.uncork(),
    // Only an end of stream ends the answer properly; anything else must look like a loss.
    end: (reason) => (reason === 'complete' ? response.end() : response.destroy()),
    destroy: () => response.destroy(),
    goSilent: () => undefined,
  };
}
