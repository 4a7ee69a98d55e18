import assert from 'node:assert/strict';
import type { Bench } from '../runner/bench.js';
import { rowsOf, type Row } from '../runner/row.js';
import { hasZeroFirst } from '../runner/services.js';
import { ask, serving } from './ask.js';
import { refusedWith } from './refused.js';

const row = rowsOf('predict');

/** Their client of services, set up in other ways than by default. */
export function predictOptionRows(): Row[] {
  return [
    row('a URL of its own, with the plain token', ['custom-url'], async (bench) => {
      const emulator = await bench.emulate(serving('string'));
      const customUrl = `${emulator.url}/api/predict/svc`;
      const client = await bench.predictClient(emulator, { customUrl });
      assert.equal(await client.predict({ kind: 'string', text: 'né' }), 'né');
      const stranger = await bench.predictClient(emulator, { customUrl, token: 'not the secret' });
      await assert.rejects(stranger.predict({ kind: 'string', text: 'né' }), refusedWith(401));
    }),
    row('headers of its own', ['headers'], async (bench) => {
      const options = { headers: { 'X-Trace': 'abc', 'Content-Type': 'text/plain' } };
      const { calls } = await ask(bench, { kind: 'string', text: 'né' }, options);
      assert.equal(calls[0]?.headers['x-trace'], 'abc');
      assert.equal(calls[0].headers['content-type'], 'text/plain');
    }),
    row('another content type', ['string'], async (bench) => {
      const options = { contentType: 'application/json' };
      try {
        const { calls } = await ask(bench, { kind: 'string', text: '[1]' }, options);
        assert.equal(calls[0]?.headers['content-type'], 'application/json');
      } catch (error) {
        if (!refusedWith(401)(error)) throw error;
        bench.defect('another content type is signed than is sent, so that the answer is 401');
      }
    }),
    row('many requests at once', ['string'], atOnceRow),
  ];
}

const AT_ONCE = 64;
const ROUNDS = 20;

/** Requests of one client, of one length, that differ in digest and signature. */
async function atOnceRow(bench: Bench): Promise<void> {
  const emulator = await bench.emulate(serving('string'));
  const peer = await bench.ownPeer({ PEER_SWITCH_INTERVAL_S: '0.000001' });
  const client = await bench.predictClient(emulator, {}, peer);
  const texts = Array.from({ length: 2 * AT_ONCE }, (_, number) => `text ${1_000 + number}`)
    .filter((text) => !hasZeroFirst(Buffer.from(text)))
    .slice(0, AT_ONCE);
  for (let round = 0; round < ROUNDS; round += 1) {
    const answers = await Promise.all(
      texts.map(
        (text) => client.predict({ kind: 'string', text }).catch(String) as Promise<string>,
      ),
    );
    if (answers.every((answer, place) => answer === texts[place])) continue;
    const refusals = answers.filter((answer) => answer.includes('Authorization does not fit'));
    assert.ok(
      refusals.length > 0,
      answers.find((answer, place) => answer !== texts[place]),
    );
    bench.defect('requests change the headers of one another, so that some are answered 401');
    return;
  }
}
