/** A request the emulator does not carry out: the status and the text it answers with. */
export class Refusal extends Error {
  readonly status: number;
  /** Headers beside the usual ones. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, text: string, headers: Readonly<Record<string, string>> = {}) {
    super(text);
    this.name = new.target.name;
    this.status = status;
    this.headers = headers;
  }
}
