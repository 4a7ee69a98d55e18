/**
 * A request kind of your own, for a service that speaks a format which this library does not know:
 * here CSV. An object with `encode` and `decode` is all that it takes; predictions, streams of them,
 * and queues then treat it as the built-in ones, its answer typed.
 */
import { from, lastValueFrom, map, toArray } from 'rxjs';
import { EasProtocolError, PredictClient, predictWith, type Request } from 'rx-eas';
import type { ServiceHandler } from 'rx-eas/emulator';
import { conclude } from './support/conclude.js';
import { accuracyOf, digits, model, percent } from './support/digits.js';
import type { Digit } from './support/digits-data.js';
import { openEas } from './support/eas.js';
import { likeliest, scoresOf } from './support/softmax.js';

/** A line of pixels for each digit goes out; a line with the digit that was read comes back. */
class CsvRequest implements Request<readonly number[]> {
  readonly contentType = 'text/csv';
  readonly #digits: readonly Digit[];

  constructor(digits: readonly Digit[]) {
    this.#digits = digits;
  }

  encode(): Uint8Array {
    return Buffer.from(this.#digits.map(({ pixels }) => `${pixels.join(',')}\n`).join(''));
  }

  decode(body: Uint8Array): readonly number[] {
    const lines = Buffer.from(body).toString().trimEnd().split('\n');
    if (lines.length === this.#digits.length && lines.every((line) => /^\d$/.test(line))) {
      return lines.map(Number);
    }
    // Says what was expected, and is not tried again.
    throw new EasProtocolError(`Expected ${this.#digits.length} lines with a digit each.`);
  }
}

/** Such a service. */
const service: ServiceHandler = (body) => {
  const lines = Buffer.from(body).toString().trimEnd().split('\n');
  const images = lines.map((line) => Float32Array.from(line.split(','), Number));
  return images.map((pixels) => `${likeliest(scoresOf(model, pixels))}\n`).join('');
};

const eas = await openEas({ services: { csv_digits: service } });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('csv_digits') });

const pages = Array.from({ length: 18 }, (_, page) => digits.slice(page * 100, (page + 1) * 100));

try {
  const read = await lastValueFrom(
    from(pages).pipe(
      map((page) => new CsvRequest(page)),
      predictWith(client, { concurrency: 4 }),
      toArray(),
      map((answers) => answers.flat()),
    ),
  );

  console.log(`${read.length} digits in ${pages.length} tables of CSV, read by ${eas.where}.`);
  console.log(`${percent(accuracyOf(digits, read))} are read right.`);
  conclude({
    'every digit is answered': read.length === digits.length,
    'the model reads digits': accuracyOf(digits, read) > 0.9,
  });
} finally {
  await client.close();
  await eas.close();
}
