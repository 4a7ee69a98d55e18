import { Presets, SingleBar } from 'cli-progress';
import { finalize, type MonoTypeOperatorFunction, Observable, tap } from 'rxjs';

/** Shows how many of `total` values have come, on a terminal; in a pipe it writes nothing. */
export function progressBar<T>(total: number): MonoTypeOperatorFunction<T> {
  if (!process.stderr.isTTY) return (source) => source;
  return (source) =>
    new Observable<T>((subscriber) => {
      const format = '  {bar} {value}/{total} digits';
      const bar = new SingleBar({ format, clearOnComplete: true }, Presets.shades_classic);
      bar.start(total, 0);
      return source
        .pipe(
          tap(() => bar.increment()),
          finalize(() => bar.stop()),
        )
        .subscribe(subscriber);
    });
}
