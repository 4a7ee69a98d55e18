import { concat, concatMap, defer, Observable, takeWhile } from 'rxjs';
import { EventParser, type ServerSentEvent } from './event-parser.js';
import { LineSplitter } from './line-splitter.js';
import { iterateBody, type OpenBody } from './stream-iteration.js';

/** What OpenAI-compatible services say last. */
const DONE = '[DONE]';

/**
 * An answer as it comes: the bytes of its pieces, cut where the network cut them. Cold: each
 * subscription sends the request, and unsubscribing closes its connection.
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
  readonly #maxEventLength: number;

  /** @internal */
  constructor(open: OpenBody, maxEventLength: number) {
    super((subscriber) => open(() => undefined).subscribe(subscriber));
    this.#open = open;
    this.#maxEventLength = maxEventLength;
  }

  /**
   * The answer as UTF-8 text, line by line. Lines end with LF, CR or both, which are left out; so
   * is a byte order mark. Errors with an `EasProtocolError` for a line longer than `maxEventLength`.
   */
  lines(): Observable<string> {
    return defer(() => {
      const splitter = new LineSplitter(this.#maxEventLength);
      return concat(
        this.pipe(concatMap((chunk) => splitter.push(chunk))),
        defer(() => splitter.end()),
      );
    });
  }

  /**
   * The answer as a `text/event-stream`, event by event. Completes before an event whose data is
   * `[DONE]`, and drops an event that the stream's end cuts off, as the standard says.
   */
  events(): Observable<ServerSentEvent> {
    return defer(() => {
      const parser = new EventParser(this.#maxEventLength);
      return this.lines().pipe(
        concatMap((line) => {
          const event = parser.push(line);
          return event === undefined ? [] : [event];
        }),
        takeWhile(({ data }) => data !== DONE),
      );
    });
  }

  /** Sends the request and iterates over the pieces; the sender waits while the loop's body works. */
  [Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    return iterateBody(this.#open);
  }
}
