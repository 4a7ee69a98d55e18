import { Bool, Field, Float32, Int32, List, Schema, Utf8 } from 'apache-arrow';
import { DataType, EasProtocolError, jsonPayload, tfPayload } from '../../lib/index.js';
import { decodeFrameList } from '../../lib/arrow/decode.js';
import type { Payload } from '../../lib/options/payload-option.js';
import { readAttributes, readCount, readPut, readSearch } from '../../lib/queue/answers.js';
import type { HttpAnswer } from '../../lib/transport/http.js';
import { decodeAttributes } from '../../lib/wire/attributes.js';
import { FrameScan } from '../../lib/wire/frame.js';
import { LengthDelimited } from '../../lib/wire/length-delimited.js';
import { listBytes } from '../support/frame-list.js';
import type { Decoder } from './decoder.js';
import { goldenBytes } from './kinds.js';
import { pieces } from './mutate.js';

const MAX_FRAME_BYTES = 4_096;

const frames = goldenBytes('DataFrame');
const attributes = goldenBytes('Attributes');
const record = { id: 'a', ok: true, count: 3, scores: [0.5, 1] };
const schema = new Schema([
  new Field('id', new Utf8(), false),
  new Field('ok', new Bool(), true),
  new Field('count', new Int32(), true),
  new Field('scores', new List(new Field('item', new Float32(), true)), true),
]);

/** Lists whose records carry this payload. */
const listsOf = (...data: (string | Uint8Array)[]): Uint8Array[] => [
  listBytes(data.map((one, at) => ({ index: BigInt(at + 1), data: one, tags: { a: 'b' } }))),
  listBytes(data.map((one) => ({ index: 2n ** 64n - 1n, data: one, message: 'é' }))),
];

const scan: Decoder = {
  name: 'frame',
  corpus: frames,
  refusal: EasProtocolError,
  decode: (bytes) => {
    const found = new FrameScan();
    found.scan(bytes);
    const spans = [found.dataStart, found.dataEnd, found.messageStart, found.messageEnd];
    const tags = found.tagSpans.subarray(0, found.tagCount * 4);
    if ([...spans, ...tags].some((at) => at < 0 || at > bytes.length)) {
      throw new Error(`a part of the frame lies outside its ${bytes.length} bytes`);
    }
  },
};

const list = (name: string, payload: Payload, corpus: readonly Uint8Array[]): Decoder => ({
  name: `frame list, ${name}`,
  corpus,
  refusal: EasProtocolError,
  decode: (bytes) => {
    const batch = decodeFrameList(bytes, payload);
    if (batch.table.numRows !== batch.length) throw new Error('rows are missing from the table');
    // Builds every value of every column, and every part of every row.
    const shown = batch.table.toString();
    const parts = Array.from(batch, (row) => [row.requestId, row.tags, row.data, row.message]);
    if (shown === '' || parts.length !== batch.length) throw new Error('rows are missing');
  },
});

/** The watch over HTTP: alike however the network cuts it. */
const httpWatch: Decoder = {
  name: 'watch over HTTP',
  corpus: [frames, frames.slice(0, 1), [...frames, new Uint8Array(0)]].map(delimited),
  refusal: EasProtocolError,
  decode: (bytes, random) => {
    const whole = messagesOf([bytes]);
    const cut = messagesOf(pieces(bytes, random));
    if (whole.join() !== cut.join()) throw new Error(`cut otherwise it is ${cut.join()}`);
    if (whole.at(-1) === 'refused') throw new EasProtocolError('refused');
  },
};

function messagesOf(chunks: readonly Uint8Array[]): string[] {
  const messages: string[] = [];
  const delimiter = new LengthDelimited(MAX_FRAME_BYTES);
  try {
    for (const chunk of chunks) {
      delimiter.push(chunk, (message) => messages.push(Buffer.from(message).toString('hex')));
    }
  } catch (error) {
    if (!(error instanceof EasProtocolError)) throw error;
    messages.push('refused');
  }
  return messages;
}

function delimited(messages: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    messages.flatMap((message) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(message.length);
      return [length, message];
    }),
  );
}

const request = { origin: 'http://a', path: '/', method: 'GET', headers: [], body: null } as const;
const answer = (name: string, read: (answer: HttpAnswer) => unknown, ...corpus: string[]) => ({
  name: `answer of ${name}`,
  corpus: corpus.map((text) => Buffer.from(text)),
  tokens: ['18446744073709551616', '-1', '1e3', 'null', '{}', 'true', '"', '<html>'],
  refusal: EasProtocolError,
  decode: (body: Uint8Array) => read({ request, status: 200, headers: {}, body }),
});

/** Whatever a queue answers with. */
export const queueDecoders: readonly Decoder[] = [
  scan,
  list('binary', 'binary', [...goldenBytes('DataFrameList'), ...listsOf('x', '')]),
  list('utf8', 'utf8', listsOf('é', 'x')),
  list('JSON', jsonPayload(schema), listsOf(JSON.stringify(record), '{"id":"b"}')),
  list(
    'tensors',
    tfPayload('scores', DataType.FLOAT, 10),
    listsOf(...goldenBytes('TFResponse').slice(0, 4)),
  ),
  httpWatch,
  {
    name: 'attributes',
    corpus: attributes,
    refusal: EasProtocolError,
    decode: (bytes) => decodeAttributes(bytes),
  },
  answer('attributes, JSON', readAttributes, '{"stream.length":"3","meta.name":"q"}', '{}'),
  answer('put', readPut, '1', '18446744073709551615'),
  answer('count', readCount, '0', '123456'),
  answer('search', readSearch, '{"ConsumerId":"eas.a","IsPending":true,"WaitCount":2}'),
];
