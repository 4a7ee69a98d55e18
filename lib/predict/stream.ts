import { concat, concatMap, defer, Observable } from 'rxjs';
import type { ServerSentEvent } from './event-parser.js';
import { readEvents, type ReadingParts } from './event-reading.js';
import { LineSplitter } from './line-splitter.js';
import { iterateBody, type OpenBody } from './stream-iteration.js';

/**
 * An answer as it comes: the bytes of its pieces, cut where the network cut them. Cold: each
 * subscription sends the request, and unsubscribing closes its connection, be it by an operator
 * such as `take`: the rest of the answer, which may be long, is not waited for.
 *
 * A subscriber that works within its callback slows the sender down by itself. One that works
 * asynchronously does not, whatever operators it uses: what comes meanwhile is kept in memory. It
 * iterates with `for await` instead, which stops reading from the socket while its body is at work.
 *
 * @example
 * client.stream(prompt).events().subscribe(({ data }) => console.log(JSON.parse(data)));
 *
 * for await (const chunk of client.stream(prompt)) await file.write(chunk);
 */
export class ResponseStream extends Observable<Uint8Array> {
  readonly #open: OpenBody;
  readonly #parts: ReadingParts;

  /** @internal */
  constructor(open: OpenBody, parts: ReadingParts) {
    super((subscriber) => open(() => undefined).subscribe(subscriber));
    this.#open = open;
    this.#parts = parts;
  }

  /**
   * The answer as UTF-8 text, line by line. Lines end with LF, CR or both, which are left out; so
   * is a byte order mark. Errors with an `EasProtocolError` for a line longer than `maxEventLength`.
   */
  lines(): Observable<string> {
    return defer(() => {
      const splitter = new LineSplitter(this.#parts.maxEventLength);
      return concat(
        this.pipe(concatMap((chunk) => splitter.push(chunk))),
        defer(() => splitter.end()),
      );
    });
  }

  /**
   * The answer as a `text/event-stream`, event by event. Completes at a line `data: [DONE]`; what is
   * left of the body then has half a second and 64 KiB to end in, after which the connection is
   * closed and not kept for the next request.
   *
   * An event without the blank line after it is emitted when the body ends whole. One of the type
   * 'error', or a line `error: …`, is an event as any other: `event` is 'error'. An answer that
   * is no event stream, such as an error as JSON or a page, is an `EasProtocolError` that shows its
   * start; its `Content-Type` does not matter.
   */
  events(): Observable<ServerSentEvent> {
    return readEvents(this.#open, this.#parts);
  }

  /**
   * Sends the request and iterates over the pieces; the sender waits while the loop's body works.
   * Leaving the loop, `return()` and `throw()` end the connection at once, also while a piece is
   * waited for.
   */
  [Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    return iterateBody(this.#open);
  }
}
