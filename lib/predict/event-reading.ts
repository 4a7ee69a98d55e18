import {
  catchError,
  concat,
  concatMap,
  defer,
  filter,
  map,
  takeWhile,
  type Observable,
} from 'rxjs';
import { EasAbortError } from '../errors/index.js';
import type { HttpAnswer, HttpHeaders } from '../transport/http.js';
import { AnswerStart } from './answer-start.js';
import { EventParser, type ServerSentEvent } from './event-parser.js';
import { LineSplitter } from './line-splitter.js';
import type { OpenedBody } from './stream-body.js';
import type { OpenBody } from './stream-iteration.js';

/** What reading an answer takes beside its body. */
export interface ReadingParts {
  readonly maxEventLength: number;
  /** What an error that shows the answer must not be shown with. */
  secretsOf(answer: HttpAnswer): readonly string[];
}

/** Sends the request and reads its answer as a `text/event-stream`. */
export function readEvents(open: OpenBody, parts: ReadingParts): Observable<ServerSentEvent> {
  return defer(() => {
    const reading = new EventReading(parts);
    return concat(
      concat(
        open((body) => (reading.body = body)).pipe(concatMap((chunk) => reading.linesOf(chunk))),
        defer(() => reading.lastLine()),
      ).pipe(
        catchError((error: unknown) => {
          throw reading.errorOf(error);
        }),
        map((line) => reading.eventOf(line)),
        takeWhile(() => !reading.isDone),
      ),
      defer(() => reading.lastEvent()),
    ).pipe(filter((event) => event !== undefined));
  });
}

/** One answer on its way from pieces to events. */
class EventReading {
  /** Absent until its headers have come. */
  body: OpenedBody | undefined;
  readonly #parts: ReadingParts;
  readonly #splitter: LineSplitter;
  readonly #parser: EventParser;
  readonly #start = new AnswerStart();
  /** Whether the last line may be a part of one. */
  #isCut = false;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
    this.#splitter = new LineSplitter(parts.maxEventLength);
    this.#parser = new EventParser(parts.maxEventLength);
  }

  get isDone(): boolean {
    return this.#parser.seen === 'end';
  }

  /** Whether it may still turn out to be no event stream. */
  get #isUndecided(): boolean {
    const { seen } = this.#parser;
    return seen === 'nothing' || seen === 'strange';
  }

  linesOf(chunk: Uint8Array): string[] {
    if (this.#isUndecided) this.#start.add(chunk);
    return this.#splitter.push(chunk);
  }

  /** The line that the end of the body ends, if any. */
  lastLine(): string[] {
    const lines = this.#splitter.end();
    this.#isCut = lines.length > 0 && !isFramed(this.body?.answer.headers ?? {});
    return lines;
  }

  eventOf(line: string): ServerSentEvent | undefined {
    const event = this.#parser.push(line);
    // A page may be long: nobody has to wait for its end.
    if (this.#parser.seen === 'strange' && this.#start.isEnough) throw this.#refusal();
    if (this.isDone) this.body?.letEnd();
    return event;
  }

  lastEvent(): (ServerSentEvent | undefined)[] {
    if (this.#parser.seen === 'strange') throw this.#refusal();
    return this.#isCut ? [] : [this.#parser.end()];
  }

  /** Of a page that breaks off or never ends, its start says more than the socket or the clock. */
  errorOf(error: unknown): unknown {
    const { seen } = this.#parser;
    const isStrange = seen === 'strange' || (seen === 'nothing' && this.#start.isStrange);
    return isStrange && !(error instanceof EasAbortError) ? this.#refusal(error) : error;
  }

  #refusal(cause?: unknown): unknown {
    const answer = this.body?.answer;
    if (answer === undefined) return cause;
    return this.#start.refusal(answer.headers, this.#parts.secretsOf(answer), cause);
  }
}

/** Whether the end of the body is told, and not only that the connection has ended. */
function isFramed(headers: HttpHeaders): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}
