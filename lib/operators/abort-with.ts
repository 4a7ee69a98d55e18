import { identity, type MonoTypeOperatorFunction, Observable } from 'rxjs';
import { SIGNAL } from '../checks/index.js';
import { EasAbortError } from '../errors/index.js';
import { ignore, listen } from './signal-listeners.js';

/**
 * Ends the stream with an `EasAbortError` as soon as `signal` aborts. A signal that is aborted
 * already keeps the source from being subscribed; `undefined` changes nothing.
 *
 * @throws EasConfigError at once for what is no signal
 */
export function abortWith<T>(signal: AbortSignal | undefined): MonoTypeOperatorFunction<T> {
  if (signal === undefined) return identity;
  SIGNAL.check('The signal of abortWith', signal);
  return (source) =>
    new Observable<T>((subscriber) => {
      const abort = () => {
        subscriber.error(new EasAbortError(signal.reason));
      };
      if (signal.aborted) {
        abort();
        return;
      }
      listen(signal, abort);
      // Added before the source is subscribed: one that ends synchronously must not leave it.
      subscriber.add(() => {
        ignore(signal, abort);
      });
      source.subscribe(subscriber);
    });
}
