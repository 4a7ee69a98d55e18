import { Observable } from 'rxjs';
import type { Context } from './context.js';

/** Emits once and completes, when the command was told to end; at once when it was told before. */
export function interrupted$({ interrupted }: Context): Observable<void> {
  return new Observable((subscriber) => {
    const tell = (): void => {
      subscriber.next();
      subscriber.complete();
    };
    if (interrupted.aborted) tell();
    else interrupted.addEventListener('abort', tell, { once: true });
    return () => interrupted.removeEventListener('abort', tell);
  });
}
