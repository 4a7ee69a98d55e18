// A user's program with OpenTelemetry: two records are put, received and predicted with. It prints
// the spans that were made, and what the service was sent, as JSON.
import { Buffer } from 'node:buffer';
import process from 'node:process';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { filter, firstValueFrom, from, lastValueFrom } from 'rxjs';
import { ackMap, PredictClient, putTo, QueueClient, StringRequest } from 'rx-eas';
import { EasEmulator } from 'rx-eas/emulator';

const exporter = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();

const traceparents = [];
const emulator = await EasEmulator.start({
  queues: { work: {} },
  services: {
    echo: (body, { headers }) => {
      traceparents.push(headers.traceparent);
      return body;
    },
  },
});
const client = new PredictClient({ endpoint: emulator.url, serviceName: 'echo' });
const queue = new QueueClient({ endpoint: emulator.url, queueName: 'work' });

// Both are there before the watch begins, so that they come as one batch.
await lastValueFrom(from(['one', 'two']).pipe(putTo(queue)));
const committed = firstValueFrom(queue.events$.pipe(filter(({ type }) => type === 'commit')));
queue
  .watch({ batch: { maxRows: 2, maxWaitMs: 10_000 } })
  .pipe(
    ackMap((batch) =>
      client.predict(new StringRequest(Buffer.concat([...batch].map(({ data }) => data)))),
    ),
  )
  .subscribe();
await committed;
await queue.close();
await client.close();
await emulator.close();

const spans = exporter.getFinishedSpans().map((span) => ({
  name: span.name,
  traceId: span.spanContext().traceId,
  spanId: span.spanContext().spanId,
  parentId: span.parentSpanContext?.spanId,
  links: span.links.map(({ context }) => context.spanId),
}));
process.stdout.write(JSON.stringify({ spans, traceparents }));
