/**
 * A user's program, compiled and run as ESM and as CommonJS: predictions, puts and a watch over
 * real sockets. It prints what it saw as JSON.
 */
import { EMPTY, filter, firstValueFrom, from, lastValueFrom, map, scan, toArray } from 'rxjs';
import {
  ackMap,
  DataType,
  PredictClient,
  putTo,
  QueueClient,
  StringRequest,
  TFRequest,
  TFResponse,
} from 'rx-eas';
import { EasEmulator } from 'rx-eas/emulator';
import { PredictClient as PredictsOnly, JsonRequest } from 'rx-eas/predict';

async function main(): Promise<void> {
  const emulator = await EasEmulator.start({
    token: 'secret',
    queues: { work: {} },
    services: {
      echo: (body) => body,
      double: (body) => {
        const x = TFRequest.decode(body).feeds.get('x')?.values as Float32Array;
        const doubled = x.map((value) => value * 2);
        return new TFResponse().addOutput('y', [x.length], DataType.FLOAT, doubled).encode();
      },
    },
  });
  const address = { endpoint: emulator.url, token: 'secret' };

  const client = new PredictClient({ ...address, serviceName: 'echo' });
  const text = await firstValueFrom(client.predict(new StringRequest('hello')));
  const json = await firstValueFrom(client.predict(new JsonRequest({ a: [1] })));
  const request = new TFRequest('sig').addFeed('x', [2], DataType.FLOAT, [1, 2]).addFetch('y');
  const tensor = await firstValueFrom(client.with({ serviceName: 'double' }).predict(request));

  const queue = new QueueClient({ ...address, queueName: 'work' });
  const put$ = from(['one', 'two', 'three']).pipe(
    putTo(queue),
    map(({ index }) => Number(index)),
  );
  const indexes = await lastValueFrom(put$.pipe(toArray()));

  const received: string[] = [];
  const committed = firstValueFrom(
    queue.events$.pipe(
      filter((event) => event.type === 'commit'),
      scan((sum, { count }) => sum + count, 0),
      filter((sum) => sum === indexes.length),
    ),
  );
  queue
    .watch({ payload: 'utf8' })
    .pipe(
      ackMap((batch) => {
        received.push(...Array.from(batch.table.getChild('data') ?? [], String));
        return EMPTY;
      }),
    )
    .subscribe();
  const confirmed = await committed;
  const waiting = emulator.queue('work').snapshot().length;

  await queue.close();
  await client.close();
  await emulator.close();
  const sameClass = PredictsOnly === PredictClient;
  const scores = [...tensor.getValues('y', DataType.FLOAT)];
  const answers = { text: text.toString(), json: json.value, scores };
  console.log(JSON.stringify({ ...answers, indexes, received, confirmed, waiting, sameClass }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
