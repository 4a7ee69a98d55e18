/** What happened, line by line; nothing is put together unless somebody reads it. */
export class Trace {
  readonly lines: string[] = [];

  constructor(
    private readonly isOn: boolean,
    private readonly nowMs: () => number,
  ) {}

  note(what: () => string): void {
    if (this.isOn) this.lines.push(`${String(this.nowMs()).padStart(7)} ${what()}`);
  }
}
