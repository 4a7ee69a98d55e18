import { EasDiscoveryError, EasProtocolError } from '../../lib/index.js';
import {
  originOf,
  parseHosts,
  parseUpstreams,
  type Upstream,
} from '../../lib/endpoints/discovery.js';
import { parseServers } from '../../lib/endpoints/vipserver.js';
import { EventParser } from '../../lib/predict/event-parser.js';
import { LineSplitter } from '../../lib/predict/line-splitter.js';
import type { Decoder } from './decoder.js';
import { pieces } from './mutate.js';

const MAX_EVENT_LENGTH = 300;

const EVENTS = [
  'data: {"delta":"é"}\n\ndata: [DONE]\n\n',
  ': hello\r\nevent: token\r\nid: 7\r\nretry: 30\r\ndata: a\r\ndata:b\r\n\r\n',
  '\ufeffdata\n\ndata: 1\r\rid\n\nid: \u0000\n\n',
  `data: ${'x'.repeat(MAX_EVENT_LENGTH)}\n\n`,
];

/** The lines of a text and the events they make; alike however the network cuts it. */
const eventStream: Decoder = {
  name: 'event stream',
  corpus: EVENTS.map((text) => Buffer.from(text)),
  tokens: ['\n', '\r', '\r\n', '\n\n', 'data: ', ':', '\ufeff', '\u0000', 'x'.repeat(200)],
  refusal: EasProtocolError,
  decode: (bytes, random) => {
    const whole = eventsOf([bytes]);
    const cut = eventsOf(pieces(bytes, random));
    const isRefused = whole.at(-1) === 'refused';
    // What is refused is refused either way; how much was read before depends on the pieces.
    const isAlike = isRefused ? cut.at(-1) === 'refused' : cut.join() === whole.join();
    if (!isAlike) throw new Error(`whole: ${whole.join()}, cut: ${cut.join()}`);
    if (isRefused) throw new EasProtocolError('refused');
  },
};

function eventsOf(chunks: readonly Uint8Array[]): string[] {
  const splitter = new LineSplitter(MAX_EVENT_LENGTH);
  const parser = new EventParser(MAX_EVENT_LENGTH);
  const found: string[] = [];
  const take = (lines: readonly string[]): void => {
    for (const line of lines) {
      if (line.length > MAX_EVENT_LENGTH) throw new Error('a line is longer than allowed');
      const event = parser.push(line);
      if (event !== undefined) found.push(JSON.stringify(event));
    }
  };
  try {
    for (const chunk of chunks) take(splitter.push(chunk));
    take(splitter.end());
    const last = parser.end();
    if (last !== undefined) found.push(JSON.stringify(last));
  } catch (error) {
    if (!(error instanceof EasProtocolError)) throw error;
    found.push('refused');
  }
  return found;
}

const DISCOVERY_TOKENS = [
  ...['null', '[]', '{}', '""', '-1', '0', '1e999', '65536', '0.5', 'true', '[[[[[[[['],
  ...[
    '"10.0.0.1"',
    '"::1"',
    '"fe80::1%eth0"',
    '"host"',
    '"10.0.0.1/../x"',
    '"weight":0,',
    '<html>',
  ],
];

const discovery = (
  name: string,
  parse: (text: string, from: string) => readonly Upstream[],
  ...corpus: string[]
): Decoder => ({
  name,
  corpus: corpus.map((text) => Buffer.from(text)),
  tokens: DISCOVERY_TOKENS,
  refusal: EasDiscoveryError,
  decode: (bytes) => {
    const upstreams = parse(Buffer.from(bytes).toString(), 'http://gateway');
    if (!upstreams.some(({ weight }) => weight > 0)) throw new Error('none takes traffic');
    for (const upstream of upstreams) {
      const { origin, port } = new URL(originOf(upstream));
      if (!originOf(upstream).startsWith('http://') || origin === 'null') throw new Error(origin);
      if (port !== '' && Number(port) !== upstream.port) throw new Error(`port ${port}`);
    }
  },
});

/** Texts that name instances, and streams of events. */
export const textDecoders: readonly Decoder[] = [
  eventStream,
  discovery(
    'direct discovery',
    parseUpstreams,
    '{"endpoints":{"items":[{"ip":"10.0.0.1","port":50001,"weight":100}]}}',
    '{"endpoints":{"items":[{"ip":"::1","port":80},{"ip":"10.0.0.2","port":"81","weight":0}]}}',
  ),
  discovery(
    'vipserver hosts',
    parseHosts,
    '{"hosts":[{"ip":"10.0.0.1","port":80,"weight":1,"valid":true},{"ip":"10.0.0.2","port":8080,"weight":3,"valid":false}]}',
  ),
  {
    name: 'vipserver list',
    corpus: ['10.0.0.1\n10.0.0.2:8080\n', '10.0.0.1', '10.0.0.1;10.0.0.2,10.0.0.3'].map((text) =>
      Buffer.from(text),
    ),
    tokens: ['\n', ':', '@', '/', '#', '10.0.0.9', 'localhost', '99999', '\u0000'],
    refusal: EasDiscoveryError,
    decode: (bytes) => {
      for (const server of parseServers(Buffer.from(bytes).toString(), 'http://list')) {
        const { hostname, pathname, username } = new URL(`http://${server}`);
        if (!server.startsWith(hostname) || pathname !== '/' || username !== '') {
          throw new Error(`${server} leads elsewhere`);
        }
      }
    },
  },
];
