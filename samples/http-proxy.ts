/**
 * An HTTP service of your own, on plain `node:http`, that asks a model: `POST /digits` with 64 pixels
 * as JSON is answered with `{ digit, score }`. What goes wrong behind it becomes the fitting status,
 * and a caller that goes away aborts its prediction.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { firstValueFrom } from 'rxjs';
import {
  DataType,
  EasError,
  EasHttpError,
  EasTimeoutError,
  PredictClient,
  TFRequest,
} from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits, model, readScores } from './support/digits.js';
import { digitsService } from './support/digits-service.js';
import { openEas } from './support/eas.js';

const eas = await openEas({ services: { digits: digitsService(model) } });
const client = new PredictClient({
  ...eas.address,
  serviceName: eas.nameOf('digits'),
  timeoutMs: 2_000,
  deadlineMs: 5_000,
});
const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/digits`;
console.log(`${url} asks ${eas.where}.\n`);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { status, body } = await replyTo(request, gone.signal).catch(failureOf);
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function replyTo(request: IncomingMessage, signal: AbortSignal): Promise<Reply> {
  if (request.method !== 'POST' || request.url !== '/digits') {
    return { status: 404, body: { error: 'POST /digits is all there is.' } };
  }
  const pixels = await json(request);
  const tensor = new TFRequest('predict_images')
    .addFeed('images', [1, 64], DataType.FLOAT, pixels as number[])
    .addFetch('scores');
  const response = await firstValueFrom(client.predict(tensor, { signal }));
  const scores = response.getValues('scores', DataType.FLOAT);
  return { status: 200, body: { digit: readScores(scores)[0], score: Math.max(...scores) } };
}

interface Reply {
  readonly status: number;
  readonly body: object;
}

/** What the caller did wrong is 400; what the model's service did is 502, 503 or 504. */
function failureOf(error: unknown): Reply {
  const body = { error: error instanceof Error ? error.message : String(error) };
  if (error instanceof EasTimeoutError) return { status: 504, body };
  if (error instanceof EasHttpError) return { status: error.retryable ? 503 : 502, body };
  if (error instanceof EasError && error.code !== 'CONFIG') return { status: 502, body };
  return { status: 400, body };
}

async function post(body: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method: 'POST', body });
  const text = await response.text();
  console.log(`  ${response.status} ${text}`);
  return { status: response.status, text };
}

try {
  const image = digits[3];
  const good = await post(JSON.stringify([...(image?.pixels ?? [])]));
  const short = await post('[1, 2, 3]');
  const broken = await post('no JSON');
  const digit = (JSON.parse(good.text) as { digit?: unknown }).digit;
  conclude({
    'a digit is read': good.status === 200 && digit === image?.label,
    'pixels that are missing are the caller’s fault': short.status === 400,
    'so is what is no JSON': broken.status === 400,
  });
} finally {
  server.close();
  server.closeAllConnections();
  await client.close();
  await eas.close();
}
