import { EMPTY, type Observable } from 'rxjs';
import { EasError, EasTimeoutError } from '../../../lib/index.js';

/** What became of the records of a case. */
export class Tally {
  /** Operations that failed, each with an error of the library. */
  failed = 0;
  /** Of those, the ones that a limit of the client ended: a busy machine may do that as well. */
  late = 0;
  /** Records that were pushed again and rightly kept back. */
  again = 0;
  /** Records that are nowhere, though nothing said so. */
  lost = 0;
  /** Records stored or handed out twice. */
  twice = 0;
  /** Everything else that must not be. */
  readonly wrong: string[] = [];

  /** @param records how many there are */
  constructor(readonly records: number) {}

  /** Counts a failure that is typed; any other is thrown on. */
  readonly fail = (error: unknown): Observable<never> => {
    if (!(error instanceof EasError)) throw error;
    this.failed += 1;
    if (error instanceof EasTimeoutError) this.late += 1;
    return EMPTY;
  };
}
