/** A request the emulator does not carry out: the status and the text it answers with. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, text: string) {
    super(text);
    this.name = new.target.name;
    this.status = status;
  }
}
