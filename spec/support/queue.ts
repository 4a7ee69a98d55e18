import type { ServerResponse } from 'node:http';
import { QueueClient } from '../../lib/queue/client.js';
import type { QueueOptions } from '../../lib/queue/options.js';
import { QUICK, TOKEN } from './predict.js';
import { withServer, type Received, type Site } from './server.js';

/** Runs a test against a scripted queue `group.svc/sink` and a client of it. */
export async function withQueue(
  answer: (request: Received, response: ServerResponse) => unknown,
  options: Partial<QueueOptions>,
  test: (queue: QueueClient, site: Site) => Promise<void>,
): Promise<void> {
  await withServer(answer, async (site) => {
    const queue = new QueueClient({
      endpoint: site.url,
      queueName: 'group.svc/sink',
      token: TOKEN,
      uid: 'me',
      retry: QUICK,
      ...options,
    });
    try {
      await test(queue, site);
    } finally {
      await queue.close();
    }
  });
}
