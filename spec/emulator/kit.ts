import { once } from 'node:events';
import { get as httpGet } from 'node:http';
import { WebSocket } from 'ws';
import { EasEmulator, type EmulatorOptions } from '../../lib/emulator/index.js';
import { streaming } from '../../lib/emulator/generated/queue_service.js';

/** Runs a test against an emulator of its own and closes it whatever happens. */
export async function withEmulator(
  options: EmulatorOptions,
  test: (emulator: EasEmulator, queueUrl: string) => Promise<void>,
): Promise<void> {
  const emulator = await EasEmulator.start(options);
  try {
    await test(emulator, `${emulator.url}/api/predict/q`);
  } finally {
    await emulator.close();
  }
}

export interface Frame {
  index: string;
  tags: Record<string, string>;
  data: string;
  message: string;
}

export function decodeFrame(bytes: Uint8Array): Frame {
  const { index, tags, data, message } = streaming.DataFrameProto.decode(bytes);
  return { index: index.toString(), tags, data: Buffer.from(data).toString(), message };
}

export function decodeList(bytes: ArrayBuffer): Frame[] {
  const list = streaming.DataFrameListProto.decode(new Uint8Array(bytes));
  return list.index.map((frame) => decodeFrame(streaming.DataFrameProto.encode(frame).finish()));
}

const UID = 'X-EAS-QueueService-Redis-Uid';
const GID = 'X-EAS-QueueService-Redis-Gid';

export const identity = (uid: string, gid = 'eas'): Record<string, string> => ({
  [UID]: uid,
  [GID]: gid,
});

/** A watch over WebSocket whose messages are awaited one by one. */
export class Watch {
  readonly socket: WebSocket;
  readonly #messages: Uint8Array[] = [];
  #wake: (() => void) | undefined;

  private constructor(url: string, query: string, headers: Record<string, string>) {
    const address = `${url.replace('http', 'ws')}?_watch_=true&${query}`;
    this.socket = new WebSocket(address, { headers });
    this.socket.on('message', (data: Buffer) => {
      this.#messages.push(data);
      this.#wake?.();
    });
  }

  static async open(
    url: string,
    query = '',
    headers: Record<string, string> = identity('a'),
  ): Promise<Watch> {
    const watch = new Watch(url, query, headers);
    await once(watch.socket, 'open');
    return watch;
  }

  /** The status of a handshake that is refused. */
  static async refused(
    url: string,
    query = '',
    headers: Record<string, string> = identity('a'),
  ): Promise<{ status: number | undefined; body: string }> {
    const { socket } = new Watch(url, query, headers);
    socket.on('error', () => undefined);
    const [request, response] = (await once(socket, 'unexpected-response')) as [
      { destroy(): void },
      AsyncIterable<Buffer> & { statusCode?: number },
    ];
    let body = '';
    for await (const chunk of response) body += chunk.toString();
    request.destroy();
    return { status: response.statusCode, body };
  }

  /** The next message's bytes, waiting for it. */
  async bytes(): Promise<Uint8Array> {
    while (this.#messages.length === 0) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.#messages.shift()!;
  }

  async frame(): Promise<Frame> {
    return decodeFrame(await this.bytes());
  }

  async indexes(count: number): Promise<string[]> {
    const found: string[] = [];
    while (found.length < count) found.push((await this.frame()).index);
    return found;
  }

  /** Messages that have come and were not asked for. */
  get unread(): number {
    return this.#messages.length;
  }

  /** Proves that all that was sent before has arrived: the server answers pings in order. */
  async settled(): Promise<void> {
    this.socket.ping();
    await once(this.socket, 'pong');
  }

  async closed(): Promise<number> {
    const [code] = (await once(this.socket, 'close')) as [number];
    return code;
  }
}

export const put = (url: string, body: string, query = ''): Promise<Response> =>
  fetch(`${url}?${query}`, { method: 'POST', body });

export const commit = (
  url: string,
  indexes: string,
  headers: Record<string, string> = identity('a'),
): Promise<Response> => fetch(`${url}?_indexes_=${indexes}`, { method: 'PUT', headers });

/** A watch over plain HTTP: its frames, until the answer ends or breaks. */
export async function* httpWatch(url: string, query = '', uid = 'a'): AsyncGenerator<Frame> {
  const request = httpGet(`${url}?_watch_=true&${query}`, {
    headers: identity(uid),
    agent: false,
  });
  try {
    const [response] = (await once(request, 'response')) as [AsyncIterable<Buffer>];
    let rest = Buffer.alloc(0);
    for await (const chunk of response) {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE(0)) {
        const end = 4 + rest.readUInt32BE(0);
        yield decodeFrame(rest.subarray(4, end));
        rest = rest.subarray(end);
      }
    }
  } finally {
    request.destroy();
  }
}
