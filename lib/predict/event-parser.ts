import { EasProtocolError } from '../errors/index.js';
import { MAX_TEXT_LENGTH } from '../wire/bytes/text.js';

/** An event of a `text/event-stream`. */
export interface ServerSentEvent {
  /** Its type; 'message' when the service names none. */
  readonly event: string;
  /** Its data; several lines of it are joined by line feeds. */
  readonly data: string;
  /** The id of this event or of the last one before that had one; '' when there was none. */
  readonly id: string;
  /** How long to wait before reconnecting, in milliseconds, when the event says so. */
  readonly retry?: number;
}

/** What OpenAI-compatible services say last. */
const DONE = '[DONE]';

/**
 * What lines are: 'nothing' but blank; 'strange', as none is a field or a comment; a 'stream' of
 * events; or one whose 'end' the service has told.
 */
export type Seen = 'nothing' | 'strange' | 'stream' | 'end';

/**
 * Makes events of lines, by the rules of the HTML standard (9.2.6, interpreting an event stream),
 * and by those of services for language models where it has none: a line `data: [DONE]` is the end,
 * also of an event that it would begin, and `error: …` is the data of an event of the type 'error',
 * as llama.cpp's server says it.
 */
export class EventParser {
  readonly #maxLength: number;
  #seen: Seen = 'nothing';
  #event = '';
  /** `undefined` until a line of data has come: an empty one is data too. */
  #data: string | undefined;
  #id = '';
  #retry: number | undefined;

  /** @param maxLength the characters of one event's data at most */
  constructor(maxLength: number) {
    this.#maxLength = Math.min(maxLength, MAX_TEXT_LENGTH);
  }

  /** What the lines so far are. */
  get seen(): Seen {
    return this.#seen;
  }

  /** Takes a line, without its end; the event that it completes, if any. */
  push(line: string): ServerSentEvent | undefined {
    if (this.#seen === 'end') return undefined;
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    // A line that begins with a colon is a comment, mostly to keep the connection alive.
    if (colon === 0) this.#seen = 'stream';
    else if (colon < 0) this.#take(line, '');
    else {
      this.#take(line.slice(0, colon), line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1));
    }
    return undefined;
  }

  /**
   * The text has ended, and whole: the event that lacks only the blank line after it. The standard
   * drops it, for fear that it is cut, which the framing of HTTP tells.
   */
  end(): ServerSentEvent | undefined {
    return this.#seen === 'end' ? undefined : this.#dispatch();
  }

  #take(field: string, value: string): void {
    if (field === 'data') this.#takeData(value);
    else if (field === 'event') this.#event = value;
    else if (field === 'id') this.#id = value.includes('\u0000') ? this.#id : value;
    else if (field === 'retry') this.#retry = /^[0-9]+$/.test(value) ? Number(value) : this.#retry;
    else if (field === 'error' && value !== '') {
      this.#event = 'error';
      this.#addData(value);
    } else {
      if (this.#seen === 'nothing') this.#seen = 'strange';
      return;
    }
    if (this.#seen !== 'end') this.#seen = 'stream';
  }

  #takeData(value: string): void {
    // Not for a line feed more or less, which some forget to send after it.
    if (this.#data === undefined && value.startsWith(DONE) && value.trim() === DONE) {
      this.#seen = 'end';
    } else this.#addData(value);
  }

  #addData(value: string): void {
    const before = this.#data === undefined ? 0 : this.#data.length + 1;
    // First: a string that is too long for Node.js cannot be made.
    if (before + value.length > this.#maxLength) {
      throw new EasProtocolError(
        `Expected events with at most ${this.#maxLength} characters of data (maxEventLength).`,
        undefined,
        'TOO_LARGE',
      );
    }
    this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
  }

  #dispatch(): ServerSentEvent | undefined {
    const data = this.#data;
    const event = this.#event === '' ? 'message' : this.#event;
    this.#data = undefined;
    this.#event = '';
    if (data === undefined) return undefined;
    const retry = this.#retry;
    this.#retry = undefined;
    return { event, data, id: this.#id, ...(retry !== undefined && { retry }) };
  }
}
