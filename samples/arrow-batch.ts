/**
 * Predicts a table: an Arrow file of images in, an Arrow file of what was read out. Each record batch
 * goes as one request, four at a time; its pixels are sent, and the scores received, as the memory
 * that they are, without a JavaScript value in between.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FixedSizeList,
  type Float32,
  type Int32,
  type Int8,
  makeVector,
  Table,
  tableFromIPC,
  tableToIPC,
} from 'apache-arrow';
import { from, lastValueFrom, map, toArray, zipWith } from 'rxjs';
import { DataType, PredictClient, predictWith, TFRequest, type TFResponse } from 'rx-eas';
import { imagesTable, listsOf } from './support/arrow-lists.js';
import { conclude } from './support/conclude.js';
import { accuracyOf, digits, model, percent, readScores } from './support/digits.js';
import { digitsService } from './support/digits-service.js';
import { openEas } from './support/eas.js';

/** The columns that come in, and those that go out. */
type Images = Record<'row', Int32> & Record<'pixels', FixedSizeList<Float32>>;
type Result = Record<'row', Int32> &
  Record<'digit', Int8> &
  Record<'scores', FixedSizeList<Float32>>;

const folder = await mkdtemp(join(tmpdir(), 'rx-eas-'));
const [input, output] = [join(folder, 'images.arrow'), join(folder, 'read.arrow')];
await writeFile(input, tableToIPC(imagesTable(digits, 256), 'file'));

const eas = await openEas({ services: { digits: digitsService(model) } });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('digits') });

try {
  const images = tableFromIPC<Images>(await readFile(input));
  const tables = images.batches.map((batch) => new Table<Images>(batch));
  const results = await lastValueFrom(
    from(tables).pipe(
      map(requestOf),
      predictWith(client, { concurrency: 4 }),
      zipWith(tables),
      map(([response, table]) => resultOf(response, table)),
      toArray(),
    ),
  );
  await writeFile(output, tableToIPC(new Table(results.flatMap(({ batches }) => batches)), 'file'));

  const read = tableFromIPC<Result>(await readFile(output));
  const rows = read.getChild('row')?.toArray() ?? [];
  const accuracy = accuracyOf(digits, [...(read.getChild('digit')?.toArray() ?? [])]);
  console.log(`${images.numRows} images in ${tables.length} batches, read by ${eas.where}.`);
  console.log(`${output} has ${read.schema.fields.join(', ')}.`);
  console.log(`${percent(accuracy)} of the digits are read right.`);
  conclude({
    'every image has a row, in order': digits.every(({ row }, at) => rows[at] === row),
    'every row has ten scores': read.getChild('scores')?.get(0)?.length === 10,
    'the model reads digits': accuracy > 0.9,
  });
} finally {
  await client.close();
  await eas.close();
  await rm(folder, { recursive: true });
}

function requestOf(images: Table<Images>): TFRequest {
  const pixels = images.getChild('pixels');
  if (pixels === null) throw new Error('The table has no column of pixels.');
  return new TFRequest('predict_images')
    .addFeed('images', [images.numRows, 64], DataType.FLOAT, pixels)
    .addFetch('scores');
}

function resultOf(response: TFResponse, images: Table<Images>): Table<Result> {
  const scores = response.getVector('scores', DataType.FLOAT);
  const row = images.getChild('row');
  if (row === null) throw new Error('The table has no column of rows.');
  const digit = makeVector(Int8Array.from(readScores(scores.toArray())));
  return new Table<Result>({ row, digit, scores: listsOf(10, scores) });
}
