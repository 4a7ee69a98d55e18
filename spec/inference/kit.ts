import { afterEach } from '@jest/globals';
import type { Observable } from 'rxjs';
import { AsyncInference } from '../../lib/inference/async-inference.js';
import type { InferenceSettings } from '../../lib/inference/options.js';
import { QueueClient, type ClientEvent } from '../../lib/index.js';
import { EasEmulator, type ServiceHandler } from '../../lib/emulator/index.js';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** An asynchronous service in an emulator, and what it takes to ask it; closed after the test. */
export async function startService(handler: ServiceHandler, settings: InferenceSettings = {}) {
  const services = { svc: { async: true, concurrency: 2_000, handler } };
  const emulator = await EasEmulator.start({ services });
  closing.push(() => emulator.close());
  const endpoint = emulator.url;
  const input = new QueueClient({ endpoint, queueName: 'svc', timeoutMs: 15_000 });
  const sink = new QueueClient({ endpoint, queueName: 'svc/sink' });
  const inference = new AsyncInference({ input, sink, ...settings });
  closing.push(() => Promise.all([inference.close(), input.close(), sink.close()]));
  const results = emulator.queue('svc/sink');
  return { emulator, input, sink, inference, results, connects: countOf(sink.events$, 'connect') };
}

/** Counts the events of a type from now on. */
function countOf(events$: Observable<ClientEvent>, type: ClientEvent['type']): () => number {
  let count = 0;
  events$.subscribe((event) => {
    if (event.type === type) count += 1;
  });
  return () => count;
}

/** Something that happens once, and what waits for it. */
export function signal(): { readonly happened: Promise<void>; happen(): void } {
  let happen = (): void => undefined;
  const happened = new Promise<void>((resolve) => (happen = resolve));
  return { happened, happen: () => happen() };
}

export const textOf = (body: Uint8Array): string => Buffer.from(body).toString();
