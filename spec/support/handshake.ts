import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';

/** Answers a WebSocket's handshake by hand, so that nothing answers what follows. */
export async function shakeHands(socket: Socket): Promise<void> {
  const [request] = (await once(socket, 'data')) as [Buffer];
  socket.resume();
  const key = /sec-websocket-key: (.+)\r\n/i.exec(request.toString('latin1'))?.[1] ?? '';
  const accept = createHash('sha1')
    .update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.write(
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
}
