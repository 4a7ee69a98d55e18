import { firstValueFrom, type Observable } from 'rxjs';
import { EasError } from '../../lib/errors/index.js';

/** The error that a stream ends with; fails when it does not, or with one of no kind of ours. */
export async function failureOf(stream$: Observable<unknown>): Promise<EasError> {
  try {
    await firstValueFrom(stream$);
  } catch (error) {
    if (error instanceof EasError) return error;
    throw error;
  }
  throw new Error('Expected the stream to fail.');
}
