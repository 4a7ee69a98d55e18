import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom } from 'rxjs';
import {
  JsonRequest,
  PredictClient,
  QueueClient,
  TFRequest,
  type PredictOptions,
} from '../../lib/index.js';
import { cli } from '../cli/kit.js';
import { shakeHands } from '../support/handshake.js';
import { failureOf } from '../support/outcome.js';
import { QUICK } from '../support/predict.js';
import { withNet, withServer } from '../support/server.js';
import { piecesIn, SPELLINGS } from './spellings.js';

/** With all that is spelled otherwise somewhere, and as long as tokens are. */
const SECRET = 'k9/Zq+4f7"e<91c=vR2&xW8tB3\'yH6mN==';

const basic = (password: string): string =>
  `Basic ${Buffer.from(`user:${password}`).toString('base64')}`;

/** Where a user gives a credential. */
const GIVEN: Readonly<Record<string, Partial<PredictOptions>>> = {
  'the token, that signs': { token: SECRET, auth: 'signature' },
  'the token, as it is': { token: SECRET, auth: 'token' },
  'the token, of a function': { token: () => SECRET, auth: 'signature' },
  'Authorization: Bearer': { headers: { Authorization: `Bearer ${SECRET}` } },
  'Authorization: Basic': { headers: { authorization: basic(SECRET) } },
  'Proxy-Authorization: Basic': { headers: { 'Proxy-Authorization': basic(SECRET) } },
  'a cookie': { headers: { Cookie: `theme=dark; sid=${SECRET}; a=1` } },
  'X-Api-Key': { headers: { 'X-Api-Key': SECRET } },
  'X-Auth-Key': { headers: { 'X-Auth-Key': SECRET } },
  'X-Auth, with a scheme': { headers: { 'X-Auth': `Token ${SECRET}` } },
  'Ocp-Apim-Subscription-Key': { headers: { 'Ocp-Apim-Subscription-Key': SECRET } },
  'X-Password': { headers: { 'X-Password': SECRET } },
  'X-Session-Id': { headers: { 'X-Session-Id': SECRET } },
  'X-Credential': { headers: { 'X-Credential': SECRET } },
  'X-Access-Key': { headers: { 'X-Access-Key': SECRET } },
  'X-Signature': { headers: { 'X-Signature': SECRET } },
  'X-Client-Secret': { headers: { 'X-Client-Secret': SECRET } },
  'query api_key': { query: { api_key: SECRET } },
  'query access_token': { query: { access_token: SECRET } },
  'query sig': { query: { a: 'b', sig: SECRET } },
  'query password': { query: { password: SECRET } },
};

/** All that is to be seen of a value. */
function shownOf(seen: readonly unknown[]): string {
  const options = { depth: Infinity, showHidden: true, maxStringLength: null };
  const texts = seen.map((one) => (typeof one === 'string' ? one : inspect(one, options)));
  // What `inspect` quotes it also escapes.
  return [...texts, ...texts.map((text) => text.replaceAll("\\'", "'"))].join('\n');
}

function expectHidden(seen: readonly unknown[], spelled: string): void {
  expect(seen).not.toHaveLength(0);
  const shown = shownOf(seen);
  const asShown = spelled.replaceAll('\\', '\\\\');
  expect(piecesIn(shown, SECRET, spelled)).toEqual([]);
  expect(piecesIn(shown, SECRET, asShown)).toEqual([]);
}

/** Each place where a service can say something that its caller, or a log, comes to see. */
const PLACES: Readonly<
  Record<string, (said: string, given: Partial<PredictOptions>) => Promise<readonly unknown[]>>
> = {
  'the body and message of a refusal, and the event of its retry': (said, given) =>
    predictAt(given, { status: 503, body: `why: ${said} was refused` }),

  'a refusal that is cut within it': (said, given) =>
    predictAt(given, { status: 403, body: `${'x'.repeat(990)}${said}` }),

  'a refusal whose message is cut within it': (said, given) =>
    predictAt(given, { status: 400, body: `${'x'.repeat(190)} ${said}` }),

  'the start of an answer that is another': (said, given) =>
    predictAt(given, { status: 200, body: `Hello ${said}` }),

  'an answer that is no JSON right before it': (said, given) =>
    predictAt(given, { status: 200, body: `${' '.repeat(5_000)}[x${said}` }),

  'the URL that a redirect leads to': (said, given) =>
    predictAt(
      { ...given, maxRedirects: 1 },
      { status: 404, body: said, location: `/at/${encodeURIComponent(said)}` },
    ),

  'the output of the command': async (said, given) => {
    const shown: string[] = [];
    await withServer(
      (_request, response) => response.writeHead(500).end(said),
      async ({ url }) => {
        const headers = Object.entries(given.headers ?? {});
        const token = typeof given.token === 'function' ? SECRET : given.token;
        const args = ['predict', 'x', '--url', url, '-v', '--retries', '1'];
        for (const [name, value] of headers) args.push('-H', `${name}: ${value}`);
        for (const [name, value] of Object.entries(given.query ?? {})) {
          args.push('--query', `${name}=${value}`);
        }
        const env = typeof token === 'string' ? { EAS_TOKEN: token } : {};
        const { stdout, stderr } = await cli(args, { env });
        shown.push(stdout, stderr);
      },
    );
    return shown;
  },
};

async function predictAt(
  given: Partial<PredictOptions>,
  answer: { readonly status: number; readonly body: string; readonly location?: string },
): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  await withServer(
    ({ path }, response) => {
      const { status, body, location } = answer;
      if (location !== undefined && !path.startsWith('/at/')) {
        response.writeHead(307, { Location: location }).end();
      } else response.writeHead(status).end(body);
    },
    async ({ url }) => {
      const retry = { ...QUICK, maxRetries: 1, onRetry: (notice: unknown) => seen.push(notice) };
      const client = new PredictClient({ endpoint: url, serviceName: 's', retry, ...given });
      client.events$.subscribe((event) => seen.push(event));
      const json = await failureOf(client.predict(new JsonRequest('x')));
      seen.push(json, json.message, json.stack, client);
      if (answer.status !== 200) {
        const read$ = client.predict(new TFRequest('sig').addFeed('x', [1], 'FLOAT', [1]));
        seen.push(await failureOf(read$));
      }
      await client.close();
    },
  );
  return seen;
}

describe.each(Object.entries(PLACES))('%s shows no credential', (_, see) => {
  describe.each(Object.entries(SPELLINGS))('%s', (spelling, spell) => {
    const said = spell(SECRET);
    // One credential says how it is spelled, and one spelling what is a credential.
    const given =
      spelling === 'as JSON' ? Object.entries(GIVEN) : Object.entries(GIVEN).slice(0, 1);
    it.each(given)('of %s', async (_name, options) => {
      expectHidden(await see(said, options), said);
    });
  });
});

describe.each(Object.entries(SPELLINGS))('a watch shows no token, %s', (_, spell) => {
  const said = spell(SECRET);

  it('when its handshake is refused', async () => {
    await withNet(
      (socket) =>
        socket.on('data', () => {
          socket.end(`HTTP/1.1 403 No\r\nConnection: close\r\n\r\nbad token ${said}`);
        }),
      async (url) => expectHidden([await watchAt(url)], said),
    );
  });

  it('when it is closed for a reason', async () => {
    const reason = said.slice(0, 110);
    await withNet(
      (socket) =>
        void shakeHands(socket).then(() => {
          const head = Buffer.from([0x88, 2 + reason.length, 0x0f, 0xa0]);
          socket.write(Buffer.concat([head, Buffer.from(reason)]));
        }),
      async (url) => expectHidden([await watchAt(url)], reason),
    );
  });
});

/** The first loss of a watch. */
async function watchAt(url: string): Promise<unknown> {
  const queue = new QueueClient({ endpoint: url, queueName: 'q', token: SECRET });
  const lost = firstValueFrom(queue.events$.pipe(filter(({ type }) => type === 'disconnect')));
  queue.watch().subscribe({ error: () => undefined });
  const loss = await lost;
  await queue.close();
  return loss;
}
