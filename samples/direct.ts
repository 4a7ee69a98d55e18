/**
 * Goes to the instances of a service directly, as a machine in the same VPC can: the gateway is asked
 * where they are, and requests take turns between them by weight.
 */
import { filter, from, lastValueFrom, map, toArray } from 'rxjs';
import { DataType, PredictClient, predictWith, TFRequest } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { accuracyOf, digits, model, percent, readScores } from './support/digits.js';
import { digitsService } from './support/digits-service.js';
import { openEas } from './support/eas.js';
import { startInstances } from './support/instances.js';

const service = digitsService(model);
const instances = await startInstances({ digits: service }, [10, 30]);
const eas = await openEas({
  services: { digits: service },
  instances: { digits: instances.addresses },
});
const client = new PredictClient({
  ...eas.address,
  serviceName: eas.nameOf('digits'),
  endpointType: 'direct',
});

const some = digits.slice(0, 200);
const requestsOf = new Map<string, number>();
client.events$.pipe(filter((event) => event.type === 'attempt')).subscribe(({ url }) => {
  const { host } = new URL(url);
  requestsOf.set(host, (requestsOf.get(host) ?? 0) + 1);
});

try {
  const read = await lastValueFrom(
    from(some).pipe(
      map(({ pixels }) =>
        new TFRequest('predict_images').addFeed('images', [1, 64], DataType.FLOAT, pixels),
      ),
      predictWith(client, { concurrency: 8 }),
      map((response) => readScores(response.getValues('scores', DataType.FLOAT))[0] ?? -1),
      toArray(),
    ),
  );

  console.log(`Instances of ${eas.nameOf('digits')}, found at ${eas.where}:\n`);
  for (const [host, requests] of requestsOf) console.log(`  ${host}  ${requests} requests`);
  console.log(`\n${percent(accuracyOf(some, read))} of ${some.length} digits are read right.`);
  const shares = [...requestsOf.values()].sort((a, b) => a - b);
  conclude({
    'every request is answered': read.length === some.length,
    'each instance took the share of its weight': !eas.isEmulated || shares.join() === '50,150',
  });
} finally {
  await client.close();
  await eas.close();
  await instances.close();
}
