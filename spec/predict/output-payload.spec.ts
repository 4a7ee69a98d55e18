import { tableFromIPC, tableToIPC, type Vector } from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { decodeFrameList } from '../../lib/arrow/decode.js';
import { outputPayload, tfPayload } from '../../lib/predict/output-payload.js';
import { TFResponse } from '../../lib/predict/kinds/tf/response.js';
import { TorchResponse } from '../../lib/predict/kinds/torch/response.js';
import { complaint } from '../support/complaint.js';
import { listBytes } from '../support/frame-list.js';

const listOf = (bodies: readonly Uint8Array[]) =>
  listBytes(bodies.map((data, at) => ({ index: BigInt(at + 1), data })));

const answer = (...scores: number[]) =>
  new TFResponse().addOutput('scores', [1, scores.length], 'FLOAT', scores).encode();

describe('an output as a payload', () => {
  it('makes a column of the outputs of TensorFlow answers, bad records null', () => {
    const doubles = new TFResponse().addOutput('scores', [2], 'DOUBLE', [1, 2]).encode();
    const other = new TFResponse().addOutput('other', [2], 'FLOAT', [1, 2]).encode();
    const bodies = [answer(0.5, 1), answer(1), doubles, other, Buffer.from('<html>'), answer(2, 3)];
    const batch = decodeFrameList(listOf(bodies), tfPayload('scores', 'FLOAT', 2));
    expect([...batch.errors].map(([row, { message }]) => `${row}: ${message}`)).toEqual([
      expect.stringContaining('1: The decoded payload does not fit its Arrow type'),
      expect.stringContaining(
        '2: The payload did not decode: Expected output "scores" to be FLOAT',
      ),
      expect.stringContaining('3: The payload did not decode: The answer has no output "scores"'),
      expect.stringContaining('4: The payload did not decode: The body is not a TFResponse'),
    ]);
    const back = tableFromIPC(tableToIPC(batch.table));
    const lists = Array.from(
      back.getChild('data')!,
      (list: Vector | null) => list?.toArray() as unknown,
    );
    expect(lists).toEqual([
      Float32Array.of(0.5, 1),
      undefined,
      undefined,
      undefined,
      undefined,
      Float32Array.of(2, 3),
    ]);
  });

  it('is of any kind that decodes tensors', () => {
    const bodies = [1, 2].map((n) =>
      new TorchResponse().addOutput(0, [2], 'INT64', [n, -n]).encode(),
    );
    const { table } = decodeFrameList(listOf(bodies), outputPayload(TorchResponse, 0, 'INT64', 2));
    expect(table.getChild('data')!.getChildAt(0)!.toArray()).toEqual(
      BigInt64Array.of(1n, -1n, 2n, -2n),
    );
  });

  it('refuses at once what cannot work', () => {
    const decoder = TFResponse;
    expect(complaint(() => outputPayload(null as never, 'x', 'FLOAT', 1))).toContain(
      'response is null; write a class of responses',
    );
    expect(complaint(() => outputPayload(decoder, {} as never, 'FLOAT', 1))).toContain(
      'output is an object; write the name or the index',
    );
    expect(complaint(() => tfPayload('x', 'STRING' as never, 1))).toContain(
      'tensorPayload.dtype is "STRING"; write one of "FLOAT"',
    );
    expect(complaint(() => tfPayload('x', 'FLOAT', 1.5))).toContain('length is 1.5');
  });
});
