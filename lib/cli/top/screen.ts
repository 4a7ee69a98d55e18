import { fromEvent, map, startWith, type Observable } from 'rxjs';
import type { Context } from '../context.js';

const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?25h\u001b[?1049l';
const HOME = '\u001b[H';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';

/** q, Q, Ctrl-C and Ctrl-D. */
const QUIT_KEYS: ReadonlySet<number> = new Set([0x71, 0x51, 0x03, 0x04]);

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A terminal as a screen that is drawn over and over, and given back as it was. */
export class Screen {
  readonly #context: Context;
  readonly #quit: () => void;
  readonly #onInput = (keys: Buffer): void => {
    // In raw mode Ctrl-C is a key like others.
    if ([...keys].some((key) => QUIT_KEYS.has(key))) this.#quit();
  };

  /** @param quit is called when the user wants to leave */
  constructor(context: Context, quit: () => void) {
    this.#context = context;
    this.#quit = quit;
  }

  /** The size, now and whenever it changes. */
  get size$(): Observable<Size> {
    const { stdout } = this.#context;
    return fromEvent(stdout, 'resize').pipe(
      startWith(undefined),
      map(() => ({ width: stdout.columns ?? 80, height: stdout.rows ?? 24 })),
    );
  }

  enter(): void {
    const { stdin, stdout } = this.#context;
    stdout.write(ENTER);
    if (stdin.isTTY !== true) return;
    stdin.setRawMode?.(true);
    stdin.on('data', this.#onInput).resume();
  }

  draw(lines: readonly string[]): void {
    const text = lines.map((line) => `${line}${CLEAR_LINE}`).join('\r\n');
    this.#context.stdout.write(`${HOME}${text}${CLEAR_BELOW}`);
  }

  leave(): void {
    const { stdin, stdout } = this.#context;
    if (stdin.isTTY === true) {
      stdin.setRawMode?.(false);
      stdin.off('data', this.#onInput).pause();
    }
    stdout.write(LEAVE);
  }
}
