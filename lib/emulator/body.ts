import type { IncomingMessage } from 'node:http';
import { Gatherer } from '../wire/gatherer.js';
import { Refusal } from './refusal.js';

/** What a body may be, and how a longer one is spoken of. */
export interface BodyLimit {
  readonly what: 'a request' | 'a record';
  readonly maxBytes: number;
}

/** How long a caller may take to see that its body was refused. */
export const LINGER_MS = 1_000;

/** Refuses with 413 a body that is announced as too long, before any of it is read. */
export function checkLength(request: IncomingMessage, limit: BodyLimit): void {
  if (Number(request.headers['content-length'] ?? 0) > limit.maxBytes) throw tooLong(limit);
}

/** Reads a body; one that turns out too long is refused with 413. */
export function readBody(request: IncomingMessage, limit: BodyLimit): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const gatherer = new Gatherer();
    const take = (chunk: Buffer): void => {
      if (gatherer.length + chunk.length <= limit.maxBytes) {
        gatherer.add(chunk);
        return;
      }
      request.off('data', take);
      reject(tooLong(limit));
    };
    request.on('data', take);
    request.on('end', () => resolve(gatherer.take()));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Refusal(400, 'the request broke off'));
    });
  });
}

/**
 * Drops what is still to come of a body that was refused, for a moment: a connection that ended at
 * once would often take the answer with it.
 */
export function dropBody(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  const timer = setTimeout(() => request.destroy(), LINGER_MS);
  request.once('close', () => clearTimeout(timer));
  request.resume();
}

function tooLong({ what, maxBytes }: BodyLimit): Refusal {
  return new Refusal(413, `${what} has at most ${maxBytes} bytes`);
}
