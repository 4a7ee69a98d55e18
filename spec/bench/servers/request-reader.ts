/** A request as far as the servers of the benchmarks look at it. */
export interface SeenRequest {
  /** Method, target and headers, as sent. */
  readonly head: string;
}

const END_OF_HEAD = '\r\n\r\n';

/** Finds the requests in what a connection brings. Bodies are counted, not kept. */
export class RequestReader {
  #head: Buffer = Buffer.alloc(0);
  #open: SeenRequest | undefined;
  #bodyLeft = 0;

  /** Takes what was read; calls `whole` for every request that is complete with it. */
  feed(chunk: Buffer, whole: (request: SeenRequest) => void): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#open === undefined) {
        const all = this.#head.length === 0 ? rest : Buffer.concat([this.#head, rest]);
        const end = all.indexOf(END_OF_HEAD);
        if (end < 0) {
          this.#head = all;
          return;
        }
        const head = all.toString('latin1', 0, end);
        this.#head = Buffer.alloc(0);
        this.#open = { head };
        this.#bodyLeft = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
        rest = all.subarray(end + END_OF_HEAD.length);
      }
      const taken = Math.min(rest.length, this.#bodyLeft);
      this.#bodyLeft -= taken;
      rest = rest.subarray(taken);
      if (this.#bodyLeft > 0) return;
      const request = this.#open;
      this.#open = undefined;
      whole(request);
    }
  }
}

/** A query parameter of a request; '' when it is absent. */
export function parameterOf({ head }: SeenRequest, name: string): string {
  const target = head.slice(0, head.indexOf('\r\n'));
  return new RegExp(`[?&]${name}=([^& ]*)`).exec(target)?.[1] ?? '';
}

/** A header of a request; '' when it is absent. */
export function headerOf({ head }: SeenRequest, name: string): string {
  return new RegExp(`\\r\\n${name}: *([^\\r]*)`, 'i').exec(head)?.[1] ?? '';
}
