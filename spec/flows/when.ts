import { filter, firstValueFrom, type Observable } from 'rxjs';

/** Resolves when `holds` first does, looked at each time `signal$` emits. */
export async function when(signal$: Observable<unknown>, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await firstValueFrom(signal$.pipe(filter(holds)));
}
