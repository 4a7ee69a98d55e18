import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { FIRST_INDEX, RecordBlock } from './record-block.js';
import { headerOf, parameterOf, type SeenRequest } from './request-reader.js';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
/** How often a paced queue pushes its one record, in milliseconds. */
const PACE_MS = 3;
const Opcode = { CLOSE: 8, PING: 9 } as const;

const blocks = new Map<number, RecordBlock>();

/** Pushes records to one consumer for as long as it stays, as many at a time as its window holds. */
export class FramePump {
  readonly #socket: Socket;
  readonly #block: RecordBlock;
  readonly #window: number;
  #pace: NodeJS.Timeout | undefined;
  #next = FIRST_INDEX;
  #inFlight = 0;

  /** @param request the opening handshake; its queue is named as in `queueName` */
  constructor(socket: Socket, request: SeenRequest) {
    const [, rhythm, size] = /\/(paced|records)-(\d+)\?/.exec(request.head) ?? [];
    const bytes = Number(size);
    const block = blocks.get(bytes) ?? new RecordBlock(bytes);
    blocks.set(bytes, block);
    this.#socket = socket;
    this.#block = block;
    const commits = parameterOf(request, '_auto_commit_') !== 'true';
    this.#window = commits ? Number(parameterOf(request, '_window_')) : Infinity;
    socket.write(handshakeAnswer(headerOf(request, 'Sec-WebSocket-Key')));
    if (rhythm === 'paced') {
      this.#pace = setInterval(() => this.#pushStamped(), PACE_MS);
    } else {
      socket.on('drain', () => this.#push());
      this.#push();
    }
    socket.on('close', () => clearInterval(this.#pace));
  }

  /** So many records were committed: as many more may come. */
  committed(count: number): void {
    this.#inFlight -= count;
    this.#push();
  }

  /** What the consumer says; its messages are short and come whole. */
  heard(chunk: Buffer): void {
    for (let at = 0; at + 6 <= chunk.length;) {
      const opcode = (chunk[at] ?? 0) & 0x0f;
      const length = (chunk[at + 1] ?? 0) & 0x7f;
      const mask = chunk.subarray(at + 2, at + 6);
      const payload = chunk.subarray(at + 6, at + 6 + length);
      const answer = Buffer.from(payload.map((byte, i) => byte ^ (mask[i & 3] ?? 0)));
      if (opcode === Opcode.PING)
        this.#socket.write(Buffer.concat([Buffer.of(0x8a, length), answer]));
      if (opcode === Opcode.CLOSE)
        this.#socket.end(Buffer.concat([Buffer.of(0x88, length), answer]));
      at += 6 + length;
    }
  }

  #push(): void {
    while (this.#inFlight < this.#window && !this.#socket.writableNeedDrain) {
      if (!this.#socket.writable) return;
      const count = Math.min(this.#window - this.#inFlight, this.#block.records);
      this.#socket.write(this.#block.take(count, this.#next));
      this.#next += count;
      this.#inFlight += count;
    }
  }

  #pushStamped(): void {
    if (this.#socket.writable) this.#socket.write(this.#block.takeStamped(this.#next++));
  }
}

function handshakeAnswer(key: string): string {
  const accept = createHash('sha1')
    .update(key + GUID)
    .digest('base64');
  return (
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
    `Sec-WebSocket-Accept: ${accept}\r\n\r\n`
  );
}
