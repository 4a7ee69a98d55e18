import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ServiceCall } from '../../../lib/emulator/index.js';
import { compress, decompress } from '../../../lib/transport/compression/compress.js';
import type { Bench } from '../runner/bench.js';
import { ourBody, type RequestSpec } from '../runner/requests.js';
import { rowsOf, type Row } from '../runner/row.js';
import { hasZeroFirst, SERVICES } from '../runner/services.js';
import { someTensor, wireTensor } from '../runner/tensors.js';
import { ask, serving } from './ask.js';
import { refusedWith, sentTooOften } from './refused.js';

const row = rowsOf('predict');

/** Their client of services: what is refused, and what is tried again. */
export function predictTroubleRows(): Row[] {
  return [
    row('a wrong token is refused', ['string'], async (bench) => {
      const emulator = await bench.emulate(serving('string'));
      const client = await bench.predictClient(emulator, { token: 'not the secret' });
      await assert.rejects(client.predict({ kind: 'string', text: 'x' }), refusedWith(401));
    }),
    row('no token is refused', ['string'], async (bench) => {
      const emulator = await bench.emulate(serving('string'));
      const client = await bench.predictClient(emulator, { token: '' });
      await assert.rejects(client.predict({ kind: 'string', text: 'x' }), refusedWith(401));
    }),
    row('a body whose MD5 begins with a zero', ['string'], async (bench) => {
      let text = 'x';
      while (!hasZeroFirst(Buffer.from(text))) text += 'x';
      try {
        assert.equal((await ask(bench, { kind: 'string', text })).answer, text);
      } catch (error) {
        if (!refusedWith(401)(error)) throw error;
        const { headers } = await sentUnchecked(bench, { kind: 'string', text });
        const md5 = md5Of(text);
        assert.equal(headers['content-md5'], md5.replace(/^0+/, ''));
        bench.defect('Content-MD5 lacks the zero, so that the answer is 401');
      }
    }),
    row('snappy', ['snappy'], snappyRow),
    row('text that the service refuses', ['string'], async (bench) => {
      const emulator = await bench.emulate({
        services: {
          svc: () => {
            throw new Error('no such feature');
          },
        },
      });
      const client = await bench.predictClient(emulator);
      const failed = client.predict({ kind: 'string', text: 'x' });
      await assert.rejects(failed, refusedWith(400));
    }),
    row('sent again after 500', ['string'], (bench) => sentAgain(bench, 500)),
    row('sent again after 503', ['string'], async (bench) => {
      try {
        await sentAgain(bench, 503);
      } catch (error) {
        if (!refusedWith(503)(error)) throw error;
        bench.defect('given up at the first 503, though 500 is sent again');
      }
    }),
    row('a request that is refused is not sent again', ['string'], async (bench) => {
      const emulator = await bench.emulate(serving('string'));
      const fault = emulator.faults.add({ kind: 'status', on: 'predict', status: 400 });
      const client = await bench.predictClient(emulator);
      await assert.rejects(client.predict({ kind: 'string', text: 'x' }), refusedWith(400));
      if (fault.hits > 1) bench.defect(sentTooOften(fault.hits));
    }),
    row('a retry count of 0', ['string'], async (bench) => {
      const emulator = await bench.emulate(serving('string'));
      const client = await bench.predictClient(emulator, { retries: 0 });
      const answer = await client.predict({ kind: 'string', text: 'once' });
      if (answer === null) bench.defect('nothing is sent, and the answer is nothing');
      else assert.equal(answer, 'once');
    }),
    row('the date, in a zone other than GMT', ['string'], dateRow),
  ];
}

async function sentAgain(bench: Bench, status: number): Promise<void> {
  const emulator = await bench.emulate(serving('string'));
  const fault = emulator.faults.add({ kind: 'status', on: 'predict', status, times: 1 });
  const client = await bench.predictClient(emulator);
  assert.equal(await client.predict({ kind: 'string', text: 'again' }), 'again');
  assert.equal(fault.hits, 1);
}

/** Of the request's two halves, the signed one and the sent one, both have to be compressed. */
async function snappyRow(bench: Bench): Promise<void> {
  const tensor = someTensor('FLOAT', 1);
  const request = {
    kind: 'torch',
    snappy: true,
    feeds: [{ ...tensor, index: 0 }],
    fetches: [0],
  } as const;
  const emulator = await bench.emulate({
    services: {
      svc: async (body) => SERVICES.torch(await decompress('snappy', body, { maxBytes: 1 << 20 })),
    },
  });
  const client = await bench.predictClient(emulator, { snappy: true });
  try {
    const answer = await client.predict(request);
    assert.deepEqual(answer, [{ shape: tensor.shape, data: wireTensor(tensor).data }]);
  } catch (error) {
    if (!refusedWith(401)(error)) throw error;
    const { headers, body } = await sentUnchecked(bench, request, { snappy: true });
    assert.ok(Buffer.from(body).equals(ourBody(request)), 'the raw bytes are sent');
    assert.equal(headers['content-md5'], md5Of(await compress('snappy', body)));
    bench.defect(
      'the compressed bytes are signed and the raw ones sent, so that the answer is 401',
    );
  }
}

/** What an SDK sends, as seen by a service that checks nothing. */
async function sentUnchecked(
  bench: Bench,
  request: RequestSpec,
  options: object = {},
): Promise<{ headers: ServiceCall['headers']; body: Uint8Array }> {
  const seen: { headers: ServiceCall['headers']; body: Uint8Array }[] = [];
  const emulator = await bench.emulate({
    token: undefined,
    services: {
      svc: (body, { headers }) => {
        seen.push({ headers, body });
        return '';
      },
    },
  });
  const client = await bench.predictClient(emulator, options);
  // What the SDK makes of the empty answer does not matter.
  await client.predict(request).catch(() => undefined);
  return seen[0]!;
}

const md5Of = (content: string | Uint8Array): string =>
  createHash('md5').update(content).digest('hex');

async function dateRow(bench: Bench): Promise<void> {
  const dates: number[] = [];
  const emulator = await bench.emulate(
    serving('string', ({ headers }) => void dates.push(Date.parse(headers.date ?? ''))),
  );
  const peer = await bench.ownPeer({ TZ: 'Etc/GMT-8' });
  const client = await bench.predictClient(emulator, {}, peer);
  await client.predict({ kind: 'string', text: 'what time is it' });
  const hours = Math.round((dates[0]! - Date.now()) / 3_600_000);
  if (hours === 0) return;
  bench.defect(`the Date header says GMT, but is ${hours} h ahead in a zone 8 h east of it`);
}
