import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { FaultProxy } from '../support/fault-proxy.js';
import { inTime } from '../support/in-time.js';
import { withNet } from '../support/server.js';

describe('the proxy that fails', () => {
  it('lets a client go that had gone before its connection stalled', async () => {
    await withNet(
      // It answers only when the client has said all it had to say.
      (socket) => socket.resume().on('end', () => socket.write('answer')),
      async (url) => {
        const stall = { kind: 'stall', of: 'reply', afterBytes: 0 } as const;
        const proxy = await FaultProxy.start(url, () => stall);
        const client = connect({ port: Number(new URL(proxy.url).port), host: '127.0.0.1' });
        try {
          await once(client, 'connect');
          client.end('request');
          await inTime(proxy.quiet(), 5_000);
          expect(proxy.hits).toBe(1);
        } finally {
          client.destroy();
          await proxy.close();
        }
      },
    );
  });
});
