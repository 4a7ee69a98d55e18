import type { ServerResponse } from 'node:http';
import { PredictClient } from '../../lib/predict/client.js';
import type { PredictOptions } from '../../lib/predict/options.js';
import { withServer, type Received, type Site } from './server.js';

export const TOKEN = 'YWFlMDYyZDNmNTc3M2I3MzMwYmY0MmYwM2Y2MTYxMTY4NzBkNzdj';

/** Delays that are there, and short. */
export const QUICK = { initialDelayMs: 1, maxDelayMs: 2, jitter: 'none' } as const;

/** Runs a test against a service at `svc` and a client of it, which is closed in the end. */
export async function withService(
  answer: (request: Received, response: ServerResponse) => unknown,
  options: PredictOptions,
  test: (client: PredictClient, site: Site) => Promise<void>,
): Promise<void> {
  await withServer(answer, async (site) => {
    const address =
      options.customUrl === undefined ? { endpoint: site.url, serviceName: 'svc' } : {};
    const client = new PredictClient({ token: TOKEN, retry: QUICK, ...address, ...options });
    try {
      await test(client, site);
    } finally {
      await client.close();
    }
  });
}

/** Answers with these statuses in turn, and then with 200. */
export function answerStatuses(...statuses: number[]) {
  return (request: Received, response: ServerResponse): void => {
    response.writeHead(statuses[request.number - 1] ?? 200).end(`answer ${request.number}`);
  };
}
